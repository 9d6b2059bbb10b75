/** Somebody does not go along with a proposal, and says why. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { called } from './names.ts';
import { panels } from './styles.ts';

export interface Declining { by: string; note: string }

@customElement('reife-admin-decline')
export class Decline extends ReifeElement {
  static override styles = [base, controls, forms, panels, css`
    form { border-top: 1px solid var(--line); padding: 12px 16px; display: grid; gap: 12px; justify-items: start; } .field { width: min(560px, 100%); } .lacks { color: var(--crit); font: var(--t-xs); }
  `];

  /** Pseudonyms of those who approve. */
  @property({ attribute: false }) people: string[] = [];
  @state() private by = '';
  @state() private lacks = false;

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render(): TemplateResult {
    return html`<form aria-labelledby="decline" @submit=${(event: Event) => { event.preventDefault(); this.#decline(); }}><h3 id="decline" tabindex="-1">${t('admin-decline-who')}</h3>
      <reife-choice .label=${t('admin-decline-who')} .value=${this.by} .options=${this.people.map((value) => ({ value, label: called(value) }))} @reife-choice=${({ detail }: CustomEvent<string>) => { this.by = detail; }}></reife-choice>
      <label class="field"><span>${t('admin-decline-note')}</span><input class="in" name="why" autocomplete="off" maxlength="900"></label>
      ${this.lacks ? html`<p class="lacks" role="alert">${t('admin-decline-lacks')}</p>` : nothing}
      <p class="say">${t('admin-decline-say')}</p>
      <div class="acts"><button class="btn primary">${t('admin-decline-go')}</button><button type="button" class="btn" @click=${() => this.tell('reife-cancel')}>${t('admin-cancel')}</button></div></form>`;
  }

  #decline(): void {
    const note = this.renderRoot.querySelector<HTMLInputElement>('input[name=why]')?.value.trim() ?? '';
    this.lacks = note === '' || this.by === '';
    if (!this.lacks) this.tell('reife-declined', { by: this.by, note } satisfies Declining);
  }
}
