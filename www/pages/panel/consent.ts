/** Before we look at a CRM its person is asked, once for each. Until then nothing of it is read, not even its address. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { base, controls } from '../../parts/styles.ts';
import { allow } from '../../platform/extension.ts';
import { t } from '../../texts/texts.ts';

@customElement('reife-consent')
export class Consent extends ReifeElement {
  static override styles = [base, controls, css`
    .box { display: grid; gap: 12px; padding: 16px; border: 1px dashed var(--edge); border-radius: var(--r); } p { color: var(--ink-2); } label { display: grid; gap: 4px; } label span { font: 500 12px/16px var(--font); color: var(--ink-2); } .btn { justify-self: start; }
  `];

  /** As far as the browser tells it: where our symbol was pressed. */
  @property() address: string | undefined;
  @state() private typed: string | null = null;
  @state() private refused = false;

  override render() {
    const origin = originOf(this.typed ?? this.address ?? '');
    return html`<div class="box"><p><b>${t('panel-consent')}</b></p><p>${t('panel-consent-say')}</p>
      <label><span>${t('panel-crm-address')}</span><input class="in" type="url" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://crm.example/" .value=${this.typed ?? originOf(this.address ?? '') ?? ''} @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }}></label>
      <button class="btn primary" ?disabled=${origin === undefined} @click=${() => { if (origin !== undefined) void this.#ask(origin); }}>${origin === undefined ? t('panel-allow-none') : t('panel-allow', { host: new URL(origin).hostname })}</button>
      ${this.refused ? html`<p role="status">${t('panel-refused')}</p>` : nothing}</div>`;
  }

  async #ask(origin: string): Promise<void> {
    const given = await allow(origin);
    this.refused = !given;
    if (given) this.tell('reife-allowed');
  }
}

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? `${origin}/` : undefined;
}
