/** Past moments on one time axis: what stood as strips, dimensions as lines, decisions as upright marks. A dot is a moment that was
 *  looked at; what is unknown is dashed, and where nothing was to be seen nothing is drawn. Tells `reife-replay-open` with a strip's id. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { stretches, type Reign } from '../../reading/replayed.ts';
import { date, number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { styled } from '../styled.ts';
import { base } from '../styles.ts';

/** Points of one dimension by moment: null is unknown, undefined a gap. `beside`: those of single contacts. */
export interface Line { name: string; points: Points; beside: Points[] }
export type Points = readonly (number | null | undefined)[];
/** What stood; `id`: what opens it. */
export interface Strip { name: string; id: string | null; reigns: readonly Reign[] }
/** How many stood in a state, of how many, by moment; null is a gap. */
export interface Bars { name: string; counts: readonly (number | null)[]; of: readonly number[] }

const COLUMN = 100;
const HEIGHT = 40;
const UNKNOWN = 8;

@customElement('reife-replay-chart')
export class ReplayChart extends ReifeElement {
  static override styles = [base, css`
    :host { container-type: inline-size; } .chart { position: relative; touch-action: pan-y; cursor: crosshair; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .row > p { display: flex; justify-content: space-between; gap: 8px; font: var(--t-xs); color: var(--ink-2); } .row b { color: var(--ink); }
    .cells { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; min-height: 24px; border-bottom: 1px solid var(--line); }
    .reign { display: flex; align-items: center; gap: 4px; min-width: 0; padding: 0 4px; border-left: 2px solid var(--ink-2); font: 500 12px/20px var(--font); white-space: nowrap; overflow: hidden; grid-row: 1; } .reign > span { overflow: hidden; text-overflow: ellipsis; } .reign.asked { background: var(--attn-soft); color: var(--attn); border-color: var(--attn-edge); }
    .bar { display: grid; align-content: end; justify-items: center; gap: 2px; min-height: 44px; font: var(--t-xs); color: var(--ink-2); grid-row: 1; } .bar i { width: min(60%, 32px); background: var(--data); }
    svg.line { display: block; width: 100%; height: ${HEIGHT}px; overflow: visible; } .ground { fill: var(--sunken); } path { fill: none; vector-effect: non-scaling-stroke; stroke-linecap: round; stroke-linejoin: round; }
    .way { stroke: var(--data); stroke-width: 2; } .seen { stroke: var(--data); stroke-width: 7; } .beside { stroke: var(--data-before); stroke-width: 1; } .beside.seen { stroke-width: 4; } .blank { fill: none; stroke: var(--edge); stroke-dasharray: 3 2; vector-effect: non-scaling-stroke; }
    .at { position: absolute; top: 0; bottom: 0; pointer-events: none; } .shown { border-inline: 1px solid var(--accent); } .decided { border-left: 2px dotted var(--ink); color: var(--ink); } .decided .i { position: absolute; top: -6px; left: -8px; background: var(--surface); border-radius: 50%; }
    .axis { display: grid; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; font: var(--t-xs); color: var(--ink-3); text-align: center; } .axis span { white-space: nowrap; }
    @container (max-width: 560px) { .axis span:nth-child(even) { visibility: hidden; } .axis { font-size: 11px; } }
    input { display: block; margin: 4px auto 0; accent-color: var(--accent); height: 24px; } output { display: block; font: var(--t-xs); color: var(--ink-2); min-height: 48px; }
    .key { display: flex; flex-wrap: wrap; gap: 0 12px; font: var(--t-xs); color: var(--ink-3); margin-top: 4px; } .key span { display: inline-flex; align-items: center; gap: 6px; } .key svg { flex: none; }
    .fig { all: unset; cursor: pointer; min-height: 24px; line-height: 24px; color: var(--accent); text-decoration: underline dotted; text-underline-offset: 3px; } .fig:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
    @media (forced-colors: active) { svg.line { forced-color-adjust: none; } .ground { fill: Canvas; stroke: GrayText; } .way, .seen { stroke: CanvasText; } .beside, .blank { stroke: GrayText; } .bar i { background: CanvasText; forced-color-adjust: none; } .shown { border-color: Highlight; } }
  `];

  /** The earliest first. */
  @property({ attribute: false }) moments: readonly string[] = [];
  @property({ attribute: false }) strips: readonly Strip[] = [];
  @property({ attribute: false }) lines: readonly Line[] = [];
  @property({ attribute: false }) bars: readonly Bars[] = [];
  /** Where decisions lie, counted in moments. */
  @property({ attribute: false }) marks: readonly number[] = [];
  @property({ attribute: false }) nameOf: (state: string) => string = (state) => state;
  /** What is read out of a moment. */
  @property({ attribute: false }) said: (at: number) => string = () => '';
  /** Which moment is read out; at first the latest. */
  @state() private shown: number | null = null;

  override render() {
    const count = this.moments.length;
    const at = this.shown ?? count - 1;
    const blank = this.lines.some(({ points }) => points.includes(null));
    return html`<div class="chart" @pointermove=${this.#point} @pointerdown=${this.#point}>
        <span class="at shown" ${styled({ left: share(at, count), width: share(1, count) })}></span>
        ${this.strips.map((strip) => this.#strip(strip))}${this.bars.map((bars) => this.#bars(bars))}${this.lines.map((line) => this.#line(line, at))}
        ${this.marks.map((place) => html`<span class="at decided" ${styled({ left: share(place + 0.5, count) })}>${icon('speech')}</span>`)}
        <div class="axis" aria-hidden="true">${this.moments.map((moment) => html`<span>${date(moment, this.moments.at(-1))}</span>`)}</div>
      </div>
      <input type="range" min="0" max=${count - 1} step="1" .value=${String(at)} aria-label=${t('board-course-moment')} aria-valuetext=${this.said(at)} ${styled({ width: share(count - 0.8, count) })}
        @input=${(event: Event) => { this.shown = Number((event.target as HTMLInputElement).value); }}>
      <output>${this.said(at)}</output>
      <p class="key"><span><svg width="20" height="8" aria-hidden="true"><path class="way" d="M0 4H20"/><path class="seen" d="M10 4h.01"/></svg>${t('board-course-key-seen')}</span>
        ${this.lines.some(({ beside }) => beside.length > 0) ? html`<span><svg width="20" height="8" aria-hidden="true"><path class="beside" d="M0 4H20"/></svg>${t('board-course-key-beside')}</span>` : nothing}
        ${blank ? html`<span><svg width="20" height="8" aria-hidden="true"><rect class="blank" x=".5" y=".5" width="19" height="7"/></svg>${t('unknown')}</span>` : nothing}
        ${this.marks.length > 0 ? html`<span>${icon('speech')}${t('board-course-key-decided')}</span>` : nothing}</p>`;
  }

  #strip({ name, id, reigns }: Strip): TemplateResult {
    const called = id === null ? html`<span>${name}</span>` : html`<button class="fig" @click=${() => this.tell('reife-replay-open', id)}>${name}<span class="sr">, ${t('board-course')}</span></button>`;
    return html`<div class="row"><p>${called}</p><div class="cells">${this.moments.map((_, at) => html`<span ${styled({ 'grid-column': String(at + 1), 'grid-row': '1' })}></span>`)}${reigns.map(({ state: of, from, to, inQuestion }) => {
      const label = inQuestion ? t('board-course-questioned', { state: this.nameOf(of) }) : this.nameOf(of);
      return html`<span class="reign ${inQuestion ? 'asked' : ''}" title=${label} ${styled({ 'grid-column': `${from + 1} / ${to + 1}` })}>${inQuestion ? icon('question') : nothing}<span>${label}</span></span>`;
    })}</div></div>`;
  }

  #bars({ name, counts, of }: Bars): TemplateResult {
    return html`<div class="row"><p><span>${name}</span></p><div class="cells">${counts.map((count, at) => html`<span class="bar" ${styled({ 'grid-column': String(at + 1) })}>${count === null ? nothing : html`${number(count)}<i ${styled({ height: `${(24 * count) / Math.max(1, of[at] ?? 1)}px` })}></i>`}</span>`)}</div></div>`;
  }

  #line({ name, points, beside }: Line, at: number): TemplateResult {
    const value = points[at];
    return html`<div class="row"><p><span>${name}</span><b>${value === undefined ? '–' : value === null ? t('unknown') : number(value)}</b></p>
      <svg class="line" viewBox="0 0 ${this.moments.length * COLUMN} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width=${this.moments.length * COLUMN} height=${HEIGHT}/>
        ${beside.map((other) => way(other, 'beside'))}
        ${points.map((known, place) => (known === null ? svg`<rect class="blank" x=${place * COLUMN + 20} y=${HEIGHT - UNKNOWN - 0.5} width=${COLUMN - 40} height=${UNKNOWN}/>` : nothing))}
        ${way(points, '')}</svg></div>`;
  }

  readonly #point = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * this.moments.length);
    this.shown = Math.min(this.moments.length - 1, Math.max(0, at));
  };
}

const share = (part: number, count: number): string => `${(100 * part) / Math.max(1, count)}%`;

/** Neighbouring moments are joined straight; each that was looked at is a dot. */
const way = (points: Points, kind: string) => stretches(points).map((stretch) => {
  const corners = stretch.points.map((value, at) => `${(stretch.from + at + 0.5) * COLUMN} ${(HEIGHT - 2 - (value / 100) * (HEIGHT - 4)).toFixed(1)}`);
  return svg`${corners.length > 1 ? svg`<path class="way ${kind}" d="M${corners.join('L')}"/>` : nothing}<path class="seen ${kind}" d=${corners.map((corner) => `M${corner}h.01`).join('')}/>`;
});

declare global {
  interface HTMLElementTagNameMap { 'reife-replay-chart': ReplayChart }
}
