/** Activity and intent against what a hand-over requires: both, not the one for the other. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { thousandths, whole } from '../../reading/decimal.ts';
import { number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { bar } from '../bar.ts';
import { ReifeElement } from '../element.ts';
import { bars, base } from '../styles.ts';

@customElement('reife-gauges')
export class Gauges extends ReifeElement {
  static override styles = [base, bars, css`
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 8px 16px; margin-top: 12px; padding-top: 8px; border-top: 1px solid var(--line); }
    p { display: flex; justify-content: space-between; gap: 8px; } .xs { color: var(--ink-3); }
    .bar { display: block; width: 100%; height: 16px; overflow: visible; }
    .said { font: var(--t-xs); color: var(--ink-2); margin-top: 4px; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, rules, row } = this.given;
    const target = rules.target(row);
    const state = assessment.requires.some(({ state: id }) => id === target?.id) ? target : rules.handover;
    const asked = assessment.requires.filter((item) => item.state === state?.id);
    if (asked.length === 0 || !state) return nothing;
    const missing = asked.filter(({ met }) => !met);
    return html`<h4 class="sr">${t('requires-of', { state: nameOf(state, state.id, 'state') })}</h4>
      <div class="two">${asked.map(({ kind, has, needs }) => {
        const name = t(`gauge-${kind}`);
        const label = t('gauge-label', { name, has: number(has), needs: number(needs) });
        return html`<div><p><span>${name}</span><span><b>${number(whole(has))}</b> <span class="xs">${t('of-needed', { needs: number(needs) })}</span></span></p>
          ${bar({ points: has, unknown: false, tick: needs }, label)}</div>`;
      })}</div>
      ${missing.map(({ kind, has }) => html`<p class="said">${t(`gauge-missing-${kind}`, { none: thousandths(has) === 0 ? 'yes' : 'no' })}</p>`)}`;
  }
}
