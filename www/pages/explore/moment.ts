/** The moment everything is seen from. The engine reads no clock; here one can turn it. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { base, controls } from '../../parts/styles.ts';
import '../../parts/when.ts';
import { step } from '../../reading/moment.ts';
import { t } from '../../texts/texts.ts';

const STEPS = [-7, -1, 1, 7];

@customElement('reife-moment')
export class Moment extends ReifeElement {
  static override styles = [base, controls, css`
    .line { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; padding: 8px 16px; background: var(--surface); border-bottom: 1px solid var(--line); }
    reife-when { color: var(--ink-2); }
    .steps { display: inline-flex; gap: 4px; } .busy { font: var(--t-xs); color: var(--ink-3); }
    .btn { min-width: 44px; padding-inline: 6px; min-height: 28px; padding-block: 3px; }
    @media (max-width: 480px) { .line { padding-inline: 12px; flex-wrap: nowrap; } reife-when { flex: 1 1 0; } .week, .busy { display: none; } .btn { min-width: 40px; } }
  `];

  @property() asOf = '';
  @property() first = '';
  @property({ type: Boolean }) busy = false;

  override render() {
    return html`<div class="line" role="group" aria-label=${t('as-of-long')}>
      <reife-when inline timed needed .label=${t('as-of')} .value=${this.asOf} @reife-when=${({ detail }: CustomEvent<string>) => this.#set(detail)}></reife-when>
      <span class="steps">${STEPS.map((days) => html`<button class="btn ${Math.abs(days) === 7 ? 'week' : ''}" aria-label=${t('step-long', { days, size: Math.abs(days) })} @click=${() => this.#set(step(this.asOf, days))}>${t('step', { days, size: Math.abs(days) })}</button>`)}</span>
      ${this.asOf === this.first ? nothing : html`<button class="btn quiet" @click=${() => this.#set(this.first)}>${t('as-of-reset')}</button>`}
      <span class="busy" role="status">${this.busy ? t('computing') : ''}</span></div>`;
  }

  #set(moment: string): void {
    this.tell('reife-moment', moment);
  }
}
