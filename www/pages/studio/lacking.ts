/** What the draft reads and the loaded contacts cannot have, and what to do about it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import type { Named } from '../../reading/lacking.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import type { Studio } from './state.ts';

@customElement('reife-lacking')
export class LackingView extends ReifeElement {
  static override styles = [base, controls, notes, css`:host { display: contents; } .acts { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0; }`];

  @property({ attribute: false }) studio!: Studio;
  @property({ type: Number }) turn = 0;
  /** The list that was asked for last, if no open tab had it. */
  @state() private away: string | null = null;

  override render() {
    const { lacking } = this.studio;
    if (lacking === null || lacking.unread.length + lacking.unmapped.length === 0) return nothing;
    const { unread, unmapped, list } = lacking;
    return html`<div class="note attn" role="status">${icon('overdue')}<div><p><b>${t('lacking-title')}</b></p>
      ${unread.length === 0 ? nothing : html`<p>${t('lacking-unread', listed(unread))}</p>${this.#again(list)}`}
      ${unmapped.length === 0 ? nothing : html`<p>${t('lacking-unmapped', { ...listed(unmapped), from: list === null ? 'file' : 'crm' })}</p>`}</div></div>`;
  }

  #again(list: string | null): TemplateResult | typeof nothing {
    if (list === null || this.studio.again === null) return nothing;
    return html`${this.away === list ? html`<p>${t('lacking-no-tab')}</p>` : nothing}<div class="acts"><button class="btn" @click=${() => void this.#read(list)}>${t('lacking-again')}</button></div>`;
  }

  async #read(list: string): Promise<void> {
    this.away = (await this.studio.again?.(list)) === false ? list : null;
  }
}

const listed = (all: readonly Named[]): { count: number; names: string } => ({ count: all.length, names: all.map((one) => nameOf(one, one.id, 'attribute')).join(', ') });
