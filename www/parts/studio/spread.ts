/** How the points of one dimension are spread, before and now, with what states ask for; the difference has a scale of its own. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { TWENTIETHS, type Spread } from '../../reading/plan.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number, signed } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';
import { panel, twin, type Shown } from './panel.ts';

const WIDTH = 420;
const LEFT = 40;
const RIGHT = 6;
const TOP = 26;
const HEIGHT = 120;
const DIFFERENCE = 46;
const STEP = 5;
const GAP = 34;

@customElement('reife-spread')
export class SpreadChart extends ReifeElement {
  static override styles = [base, controls, panel, css`
    svg { display: block; width: 100%; height: auto; overflow: visible; } text { font: 11px/14px var(--font); fill: var(--ink-3); font-variant-numeric: tabular-nums; } .name { fill: var(--ink); font-weight: 600; }
    .now { fill: var(--data); } .was { fill: none; stroke: var(--data-before); stroke-width: 1.5; } .up { fill: var(--data); } .down { fill: var(--data-before); } .axis { stroke: var(--line); } .base { stroke: var(--edge); } .tick { stroke: var(--ink); stroke-width: 1.5; } .tick.old { stroke-dasharray: 3 2; stroke: var(--ink-3); }
    .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; font: var(--t-xs); color: var(--ink-3); margin-top: 4px; } .legend svg { display: inline-block; width: 12px; height: 10px; vertical-align: -1px; margin-right: 4px; }
    select.in { width: auto; min-height: 28px; padding-block: 2px; }
    @media (forced-colors: active) { svg { forced-color-adjust: none; } .now, .up { fill: CanvasText; } .down { fill: GrayText; } .was { stroke: GrayText; } .tick { stroke: CanvasText; } text { fill: CanvasText; } }
  `];

  @property({ attribute: false }) spreads: readonly Spread[] = [];
  @property({ attribute: false }) rules!: Rulebook;
  @state() private dimension = '';
  @state() private shown: Shown = 'chart';

  override render() {
    const own = this.spreads.find(({ id }) => id === this.dimension) ?? this.spreads[0];
    if (own === undefined) return nothing;
    return html`<div class="hd"><select class="in" aria-label=${t('spread-choose')} @change=${(event: Event) => { this.dimension = (event.target as HTMLSelectElement).value; }}>
        ${this.spreads.map(({ id }) => html`<option value=${id} ?selected=${id === own.id}>${this.#name(id)}</option>`)}</select>
        <span class="acts">${t('spread-say')} ${twin(this.shown, (shown) => { this.shown = shown; })}</span></div>
      <div class="in-panel">${this.shown === 'table' ? this.#table(own) : this.#chart(own)}</div>`;
  }

  #name(id: string): string {
    return nameOf(this.rules.dimension(id), id, 'dimension');
  }

  /** From the lowest threshold on: below it lie most, and their number is said. */
  #first({ thresholds }: Spread): number {
    const least = Math.min(...thresholds.flatMap(({ before, now }) => [before, now].filter((own) => own !== null)));
    return Number.isFinite(least) ? Math.max(0, Math.floor(least / STEP) - 2) : 0;
  }

  #chart(own: Spread): TemplateResult {
    const first = this.#first(own);
    const places = Array.from({ length: TWENTIETHS - first }, (_, at) => first + at);
    const most = Math.max(1, ...places.flatMap((at) => [own.before[at] ?? 0, own.now[at] ?? 0]));
    const differences = places.map((at) => (own.now[at] ?? 0) - (own.before[at] ?? 0));
    const far = Math.max(1, ...differences.map(Math.abs));
    const width = (WIDTH - LEFT - RIGHT) / places.length;
    const x = (at: number): number => LEFT + (at - first) * width;
    const high = (contacts: number): number => (contacts / most) * HEIGHT;
    const bottom = TOP + HEIGHT;
    const middle = bottom + GAP + DIFFERENCE / 2;
    const was = places.map((at) => `V${bottom - high(own.before[at] ?? 0)}H${x(at + 1)}`).join('');
    const below = (list: number[]): number => list.slice(0, first).reduce((all, contacts) => all + contacts, 0);
    return html`<svg viewBox="0 0 ${WIDTH} ${bottom + GAP + DIFFERENCE + 4}" role="img" aria-label=${t('spread-of', { dimension: this.#name(own.id) })}>
        ${[0, 0.5, 1].map((part) => svg`<line class="axis" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${bottom - part * HEIGHT} y2=${bottom - part * HEIGHT}/><text x=${LEFT - 4} y=${bottom - part * HEIGHT + 4} text-anchor="end">${number(Math.round(most * part))}</text>`)}
        ${places.map((at) => svg`<rect class="now" x=${x(at) + 1} width=${width - 2} y=${bottom - high(own.now[at] ?? 0)} height=${high(own.now[at] ?? 0)}/>`)}
        <path class="was" d="M${LEFT} ${bottom}${was}V${bottom}"/>
        ${places.filter((at) => (at * STEP) % 10 === 0).map((at) => svg`<text x=${at === 20 ? x(at) + width / 2 : x(at)} y=${bottom + 14} text-anchor="middle">${at * STEP}</text>`)}
        ${this.#ticks(own, x, bottom)}
        <line class="base" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${middle} y2=${middle}/>
        ${differences.map((by, place) => {
          const size = (Math.abs(by) / far) * (DIFFERENCE / 2 - 8);
          return svg`<rect class=${by > 0 ? 'up' : 'down'} x=${x(first + place) + 1} width=${width - 2} y=${by > 0 ? middle - size : middle} height=${size}/>
            ${by === 0 || width < 16 ? nothing : svg`<text x=${x(first + place) + width / 2} y=${by > 0 ? middle - size - 3 : middle + size + 11} text-anchor="middle">${far >= 1000 ? '' : signed(by)}</text>`}`;
        })}
        <text x=${LEFT - 4} y=${middle + 4} text-anchor="end">±${number(far)}</text></svg>
      <p class="legend"><span><svg viewBox="0 0 12 10" aria-hidden="true"><path class="was" d="M1 10V2H11V10"/></svg>${t('spread-before')}</span><span><svg viewBox="0 0 12 10" aria-hidden="true"><rect class="now" y="2" width="12" height="8"/></svg>${t('spread-now')}</span>
        ${first === 0 ? nothing : html`<span>${t('spread-below', { from: first * STEP, before: number(below(own.before)), now: number(below(own.now)) })}</span>`}</p>`;
  }

  /** What states ask for; where the draft asks for something else, what was asked before as well. */
  #ticks({ thresholds }: Spread, x: (at: number) => number, bottom: number) {
    const byValue = new Map<number, string[]>();
    for (const { state, now } of thresholds) if (now !== null) byValue.set(now, [...(byValue.get(now) ?? []), nameOf(this.rules.state(state), state, 'state')]);
    const old = thresholds.filter(({ before, now }) => before !== null && before !== now).map(({ before }) => before ?? 0);
    const values = [...byValue].sort(([a], [b]) => a - b);
    return [
      ...old.map((value) => svg`<line class="tick old" x1=${x(value / STEP)} x2=${x(value / STEP)} y1=${TOP - 4} y2=${bottom}/>`),
      ...values.map(([value, names], at) => {
        const end = value > 70;
        return svg`<line class="tick" x1=${x(value / STEP)} x2=${x(value / STEP)} y1=${TOP - 4} y2=${bottom}/>
          <text class="name" x=${x(value / STEP)} y=${at % 2 === 0 ? TOP - 7 : TOP - 18} text-anchor=${end ? 'end' : 'start'}>${value} ${names.join(', ')}</text>`;
      }),
    ];
  }

  #table(own: Spread): TemplateResult {
    return html`<table><thead><tr><th scope="col" class="left">${this.#name(own.id)}</th><th scope="col">${t('spread-before')}</th><th scope="col">${t('spread-now')}</th><th scope="col">±</th></tr></thead>
      <tbody>${own.now.map((now, at) => html`<tr><th scope="row">${at === TWENTIETHS - 1 ? t('spread-full') : t('spread-range', { from: at * STEP, to: (at + 1) * STEP })}</th><td>${number(own.before[at] ?? 0)}</td><td>${number(now)}</td><td>${now === (own.before[at] ?? 0) ? '=' : signed(now - (own.before[at] ?? 0))}</td></tr>`)}</tbody></table>`;
  }
}
