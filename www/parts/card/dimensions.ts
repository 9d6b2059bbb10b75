/** Three bars, and fit beside them, never a total. Each opens to its whole sum. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DimensionResult } from '../../engine/interface.ts';
import { dimensionsThen, inForce, isUnknown, type AssessedCase } from '../../reading/case.ts';
import { whole } from '../../reading/decimal.ts';
import { number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { bar, type Bar } from '../bar.ts';
import { ReifeElement } from '../element.ts';
import { factName } from '../evidence-text.ts';
import { icon } from '../icons.ts';
import { bars, base, section } from '../styles.ts';
import './gauges.ts';

@customElement('reife-dimensions')
export class Dimensions extends ReifeElement {
  static override styles = [base, section, bars, css`
    .dims { margin: 0 -8px; }
    button { display: grid; grid-template-columns: 132px minmax(0, 1fr) 32px 10px; gap: 8px; align-items: center; width: 100%; min-height: 28px; padding: 0 8px; border: 0; background: none; text-align: left; cursor: pointer; border-radius: var(--r-s); }
    button:hover { background: var(--hover); } button > b { text-align: right; } button > .i { width: 10px; height: 10px; color: var(--ink-3); transition: transform var(--move); }
    button[aria-expanded="true"] > .i { transform: rotate(90deg); }
    .bar { display: block; width: 100%; height: 16px; overflow: visible; }
    .beside { border-top: 1px dashed var(--line); margin-top: 4px; padding-top: 4px; }
    .key { display: flex; flex-wrap: wrap; gap: 0 16px; font: var(--t-xs); color: var(--ink-3); margin-top: 4px; } .key span { display: inline-flex; align-items: center; gap: 6px; } .key svg { flex: none; overflow: visible; }
    .said { font: var(--t-xs); color: var(--ink-2); margin-top: 4px; }
    :host([withheld]) { --data: var(--data-before); } :host([withheld]) button > b { color: var(--ink-3); }
    reife-sum { margin: 0 8px 8px; }
    @container (max-width: 350px) { button { grid-template-columns: minmax(0, 1fr) 32px 10px; padding-block: 4px; } .bar { grid-column: 1 / -1; grid-row: 2; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  /** Nothing may be built on these numbers: they lose their colour. */
  @property({ type: Boolean, reflect: true }) withheld = false;
  @state() private open: string | null = null;

  override render() {
    const { assessment, rules } = this.given;
    const target = rules.target(this.given.row);
    const then = this.#then();
    const fit = assessment.dimensions.filter(({ id }) => id === 'fit');
    const progress = assessment.dimensions.filter(({ id }) => id !== 'fit');
    const anyTick = (target?.needs.length ?? 0) > 0;
    const anyReach = assessment.dimensions.some(({ id, points }) => !isUnknown(this.given, id) && (assessment.reach[id] ?? points) > points);
    return html`<section class="sec">
      <h3 class=${this.withheld ? '' : 'sr'}>${t(!this.withheld ? 'progress' : this.given.acting?.rules.state === 'none' ? 'preview-by-draft' : 'last-computed')}</h3>
      <div class="dims">${progress.map((one) => this.#one(one, then))}
        <div class="beside">${fit.map((one) => this.#one(one, then))}</div></div>
      <p class="key">
        ${target && anyTick ? html`<span><svg width="2" height="12" aria-hidden="true"><line class="tick" x1="1" x2="1" y1="0" y2="12"/></svg>${t('key-needed', { state: nameOf(target, target.id, 'state') })}</span>` : nothing}
        ${anyReach ? html`<span><svg width="20" height="8" aria-hidden="true"><rect class="reach" x=".5" y=".5" width="19" height="7" rx="1.5"/></svg>${t('key-reach')}</span>` : nothing}
        ${then.size > 0 ? html`<span><svg width="10" height="10" aria-hidden="true"><path class="ghost" d="M5 1l4 4-4 4-4-4z"/></svg>${t('key-then')}</span>` : nothing}
      </p>
      ${this.#unknownWhy()}
      <reife-gauges .given=${this.given}></reife-gauges>
    </section>`;
  }

  #then(): Map<string, number> {
    return this.given.assessment.standing.in_question ? dimensionsThen(inForce(this.given)) : new Map();
  }

  #one(dimension: DimensionResult, then: Map<string, number>): TemplateResult {
    const { id, points } = dimension;
    const { assessment, rules, row } = this.given;
    const name = nameOf(rules.dimension(id), id, 'dimension');
    const unknown = isUnknown(this.given, id);
    const tick = rules.needed(rules.target(row), id);
    const drawn: Bar = { points, unknown, reach: assessment.reach[id], tick, then: unknown ? undefined : then.get(id) };
    const label = unknown ? t('bar-unknown', { name }) : t(tick === null ? 'bar-of' : 'bar-needed', { name, points: number(points), needed: number(tick ?? 0) });
    const open = this.open === id;
    return html`<button aria-label=${label} aria-expanded=${open} aria-controls=${`sum-${id}`} @click=${() => void this.#turn(open ? null : id)}>
        <span>${name}</span>${bar(drawn, null)}<b>${unknown ? '–' : number(whole(points))}</b>${icon('right')}
      </button>
      <div id=${`sum-${id}`}>${open ? html`<reife-sum .given=${this.given} .dimension=${dimension}></reife-sum>` : nothing}</div>`;
  }

  /** Sums are loaded when the first is opened. */
  async #turn(id: string | null): Promise<void> {
    if (id !== null) {
      await import('./sum.ts');
      this.tell('reife-opened');
    }
    this.open = id;
  }

  /** Which facts are missing where a whole dimension is unknown. */
  #unknownWhy(): TemplateResult[] {
    const { assessment, rules } = this.given;
    return assessment.dimensions.filter(({ id }) => isUnknown(this.given, id)).map(({ id, contributions }) => {
      const facts = [...new Set(contributions.flatMap(({ unknown }) => unknown))].slice(0, 3).map((fact) => factName(fact, rules));
      return html`<p class="said">${t('unknown-because', { name: nameOf(rules.dimension(id), id, 'dimension'), facts: facts.join(', '), count: facts.length })}</p>`;
    });
  }
}
