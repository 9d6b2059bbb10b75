/** The course drawn: one strip for the proposal, one line for each dimension over the same time. Dashed is not observed. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { months, ordered, reigns, spanOf, stretches, type Span, type Stop, type Stretch } from '../../reading/course.ts';
import { whole } from '../../reading/decimal.ts';
import { date, list, month, number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { shapeOf } from '../state-mark.ts';
import { styled } from '../styled.ts';
import { base } from '../styles.ts';

const HEIGHT = 36;
const UNKNOWN = 7;
const STEPS = 1000;
const KEYS: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 4, PageDown: -4, Home: -Infinity, End: Infinity };

@customElement('reife-course-chart')
export class CourseChart extends ReifeElement {
  static override styles = [base, css`
    .chart { position: relative; touch-action: pan-y; cursor: crosshair; } .row { padding-top: 6px; } .row.fit { border-top: 1px dashed var(--line); margin-top: 8px; } .row p { display: flex; justify-content: space-between; gap: 8px; font: var(--t-xs); color: var(--ink-2); }
    .row b { color: var(--ink); } svg.line { display: block; width: 100%; height: ${HEIGHT}px; overflow: visible; }
    .ground { fill: var(--sunken); } .observed, .coming { fill: none; stroke: var(--data); stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; } .coming { stroke-dasharray: 4 3; }
    .blank { fill: none; stroke: var(--edge); stroke-dasharray: 3 2; vector-effect: non-scaling-stroke; } .need { stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; }
    .strip { position: relative; height: 24px; border-bottom: 1px solid var(--line); } .reign { position: absolute; top: 0; bottom: 0; display: flex; align-items: center; gap: 4px; padding-left: 4px; border-left: 2px solid var(--ink-2); overflow: hidden; font: 500 12px/20px var(--font); white-space: nowrap; }
    .reign.coming { border-left-style: dashed; color: var(--ink-2); } .reign span { overflow: hidden; text-overflow: ellipsis; }
    .at { position: absolute; top: 0; bottom: 18px; width: 0; border-left: 1px solid var(--edge); pointer-events: none; } .change { border-left: 1px dotted var(--edge); } .now { border-left: 2px solid var(--accent); } .shown { border-left: 2px solid var(--ink); }
    .axis { position: relative; height: 18px; font: var(--t-xs); color: var(--ink-3); } .axis span { position: absolute; top: 2px; white-space: nowrap; } .axis .m { transform: translateX(-50%); }
    input { width: 100%; margin: 4px 0 0; accent-color: var(--accent); height: 24px; } output { display: block; font: var(--t-xs); color: var(--ink-2); min-height: 48px; } output b { color: var(--ink); }
    .key { display: flex; flex-wrap: wrap; gap: 0 12px; font: var(--t-xs); color: var(--ink-3); margin-top: 4px; } .key span { display: inline-flex; align-items: center; gap: 6px; } .key svg { flex: none; }
    @media (forced-colors: active) { svg { forced-color-adjust: none; } .ground { fill: Canvas; stroke: GrayText; } .observed, .coming, .need { stroke: CanvasText; } .blank { stroke: GrayText; } .now { border-color: Highlight; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @property({ attribute: false }) stops!: Stop[];
  /** Which moment is read out; at first the present one. */
  @state() private shown: number | null = null;

  get #now(): number {
    return this.stops.findLastIndex(({ ahead }) => !ahead);
  }

  override render() {
    const { rules, row } = this.given;
    const span = spanOf(this.stops);
    const now = this.stops[this.#now] as Stop;
    const at = Math.min(this.shown ?? this.#now, this.stops.length - 1);
    const target = rules.target(row);
    const shown = this.stops[at] as Stop;
    return html`<div class="chart" @pointermove=${this.#point} @pointerdown=${this.#point}>
        ${this.#strip(span)}
        ${ordered(rules).map(({ id, index }) => this.#row(id, index, span, rules.needed(target, id)))}
        ${this.stops.map(({ before, time }) => (before === null ? nothing : this.#mark('change', time, span)))}
        ${this.#mark('now', now.time, span)}${at === this.#now ? nothing : this.#mark('shown', shown.time, span)}
        ${this.#axis(span, now)}
      </div>
      <input type="range" min="0" max=${STEPS} step="1" .value=${String(Math.round(part(shown.time, span) * (STEPS / 100)))} aria-label=${t('course-moment')} aria-valuetext=${this.#said(shown)}
        @keydown=${this.#key} @input=${(event: Event) => this.#nearest(Number((event.target as HTMLInputElement).value) / STEPS)}>
      <output>${this.#read(shown)}</output>
      <p class="key"><span><svg width="20" height="2" aria-hidden="true"><line class="observed" x2="20" y1="1" y2="1"/></svg>${t('course-key-past')}</span>
        <span><svg width="20" height="2" aria-hidden="true"><line class="coming" x2="20" y1="1" y2="1"/></svg>${t('course-key-ahead')}</span>
        ${target && target.needs.length > 0 ? html`<span><svg width="20" height="2" aria-hidden="true"><line class="need" x2="20" y1="1" y2="1"/></svg>${t('key-needed', { state: nameOf(target, target.id, 'state') })}</span>` : nothing}
        ${this.stops.some(({ points }) => points.includes(null)) ? html`<span><svg width="20" height="8" aria-hidden="true"><rect class="blank" x=".5" y=".5" width="19" height="7"/></svg>${t('unknown')}</span>` : nothing}</p>`;
  }

  #strip(span: Span): TemplateResult {
    const { rules } = this.given;
    return html`<div class="strip">${reigns(this.stops, span).map(({ state: id, from, to, ahead }) => {
      const name = nameOf(rules.state(id), id, 'state');
      const width = part(to, span) - part(from, span);
      return html`<span class="reign ${ahead ? 'coming' : ''}" title=${name} ${styled({ left: `${part(from, span)}%`, width: `${width}%` })}>${width < 6 ? nothing : icon(shapeOf(rules.state(id), rules))}${width < 14 ? nothing : html`<span>${name}</span>`}</span>`;
    })}</div>`;
  }

  #row(id: string, index: number, span: Span, needed: number | null): TemplateResult {
    const points = (this.stops[this.#now] as Stop).points[index] ?? null;
    return html`<div class="row ${id}"><p><span>${nameOf(this.given.rules.dimension(id), id, 'dimension')}</span><b>${points === null ? '–' : number(whole(points))}</b></p>
      <svg class="line" viewBox="0 0 1000 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="1000" height=${HEIGHT}/>
        ${needed === null ? nothing : svg`<line class="need" x2="1000" y1=${height(needed)} y2=${height(needed)}/>`}
        ${stretches(this.stops, index, span).map((stretch) => drawn(stretch, span))}</svg></div>`;
  }

  #mark(kind: string, time: number, span: Span): TemplateResult {
    return html`<span class="at ${kind}" ${styled({ left: `${part(time, span)}%` })}></span>`;
  }

  #axis(span: Span, now: Stop): TemplateResult {
    const today = part(now.time, span);
    return html`<div class="axis" aria-hidden="true">${months(span).map((time) => {
      const left = part(time, span);
      return Math.abs(left - today) < 9 || left < 3 || left > 96 ? nothing : html`<span class="m" ${styled({ left: `${left}%` })}>${month(time)}</span>`;
    })}<span class="m" ${styled({ left: `${today}%` })}><b>${t('course-now')}</b></span></div>`;
  }

  #read(stop: Stop): TemplateResult {
    const { rules } = this.given;
    return html`<b>${this.#when(stop)}</b>: ${nameOf(rules.state(stop.proposal), stop.proposal, 'state')}. ${this.#values(stop)}`;
  }

  #said(stop: Stop): string {
    const { rules } = this.given;
    return `${this.#when(stop)}: ${nameOf(rules.state(stop.proposal), stop.proposal, 'state')}. ${this.#values(stop)}`;
  }

  #when({ at, ahead }: Stop): string {
    const day = date(at.slice(0, 10), this.given.card.asOf);
    return ahead ? t('course-if-nothing', { date: day }) : day;
  }

  #values({ points }: Stop): string {
    return list(ordered(this.given.rules).map((dimension) => {
      const value = points[dimension.index] ?? null;
      return `${nameOf(dimension, dimension.id, 'dimension')} ${value === null ? t('unknown') : number(whole(value))}`;
    }));
  }

  readonly #point = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.#nearest((event.clientX - box.left) / box.width);
  };

  /** The slider lies along the time of the chart; the keys go from moment to moment. */
  readonly #key = (event: KeyboardEvent): void => {
    const to = moved(event.key, this.shown ?? this.#now, this.stops.length);
    if (to === null) return;
    event.preventDefault();
    this.#show(to);
  };

  #nearest(share: number): void {
    const { from, to } = spanOf(this.stops);
    const time = from + share * (to - from);
    let nearest = 0;
    this.stops.forEach((stop, at) => { if (Math.abs(stop.time - time) < Math.abs((this.stops[nearest] as Stop).time - time)) nearest = at; });
    this.#show(nearest);
  }

  #show(at: number): void {
    this.shown = at;
    this.tell('reife-course-shown', at);
  }
}

const moved = (key: string, at: number, count: number): number | null =>
  KEYS[key] === undefined ? null : Math.min(count - 1, Math.max(0, at + KEYS[key]));

const part = (time: number, { from, to }: Span): number => ((time - from) / (to - from || 1)) * 100;
const height = (points: number): number => HEIGHT - 1 - (points / 100) * (HEIGHT - 2);

function drawn({ known, ahead, corners }: Stretch, span: Span) {
  const x = (time: number): number => part(time, span) * 10;
  if (!known) {
    const from = x(corners[0]?.time ?? 0);
    return svg`<rect class="blank" x=${from} y=${HEIGHT - UNKNOWN} width=${Math.max(0, x(corners.at(-1)?.time ?? 0) - from)} height=${UNKNOWN - 0.5}/>`;
  }
  return svg`<polyline class=${ahead ? 'coming' : 'observed'} points=${corners.map(({ time, points }) => `${x(time).toFixed(1)},${height(points).toFixed(1)}`).join(' ')}/>`;
}
