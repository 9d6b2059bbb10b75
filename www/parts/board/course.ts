/** The course of a contact, an account or a cohort: drawn, told in words, and as a table. Loaded when somebody opens one.
 *  Tells `reife-replay-open` with the id of the contact whose course is asked for. */
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CourseRow, CourseStep } from '../../engine/learning/protocol.ts';
import { drawn, happenings, many, one, placeOf, reigns, type Happening, type ManyReplayed, type OneReplayed, type Replay } from '../../reading/replayed.ts';
import { date, list, number } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base } from '../styles.ts';
import { table } from './figures.ts';
import './replay-chart.ts';
import { boardStyles } from './styles.ts';

/** More contacts than these stand as counts. */
const PEOPLE_MAX = 12;

/** A contact; or many, as a whole: an account with its contacts, a cohort without. */
export type CourseOf = { of: 'one'; row: CourseRow } | { of: 'many'; steps: readonly CourseStep[]; people: readonly CourseRow[] };
/** `moments`: the latest first. */
export interface Given { course: CourseOf; moments: readonly string[]; dimensions: readonly string[]; states: readonly string[] }

@customElement('reife-board-course')
export class BoardCourse extends ReifeElement {
  static override styles = [base, boardStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; font: var(--t-s); } ol { display: grid; gap: 4px; } ol li { color: var(--ink-2); } ol b { color: var(--ink); font-weight: 500; } details > summary { padding-inline: 0; } .say { padding: 0; }
    tr > :first-child { padding-left: 0; } tbody th { min-width: 88px; white-space: nowrap; } tbody td { min-width: 96px; } tbody td.num { white-space: normal; }
  `];

  @property({ attribute: false }) given!: Given;
  @property({ attribute: false }) named: (kind: string, id: string) => string = (_, id) => id;

  override render() {
    const { course, moments, dimensions } = this.given;
    if (course.of === 'one') return this.#one(one(course.row, moments, dimensions), course.row);
    return this.#many(many(course.steps, course.people, moments, dimensions), course.people);
  }

  #one(replay: Replay<OneReplayed>, row: CourseRow): TemplateResult {
    const told = happenings(replay, row.decisions);
    const marks = row.decisions.flatMap(({ at }) => { const place = placeOf(at, replay.moments); return place === null ? [] : [place]; });
    const strips = (['standing', 'proposal'] as const).map((of) => ({ name: t(of === 'standing' ? 'board-stands' : 'board-proposed'), id: null, reigns: reigns(replay, of) }));
    return html`<p class="say">${t('board-course-say')}</p>
      <reife-replay-chart .moments=${replay.moments} .strips=${strips} .lines=${this.#lines(replay, [])} .marks=${marks} .nameOf=${this.#state} .said=${(at: number) => this.#read(replay, at, (stood) => this.#readOne(stood))}></reife-replay-chart>
      <h3>${t('board-course-happened')}</h3>
      ${told.length === 0 ? html`<p class="m2">${t('board-course-nothing')}</p>` : html`<ol>${told.map((happening) => html`<li><b>${this.#when(happening)}</b>: ${this.#told(happening)}</li>`)}</ol>`}
      ${this.#tabled(replay, [t('board-stands'), t('board-proposed')], (stood) => html`<td>${this.#standing(stood)}</td><td>${this.#state(stood.proposal)}</td>`, (value) => this.#points(value))}`;
  }

  #many(replay: Replay<ManyReplayed>, people: readonly CourseRow[]): TemplateResult {
    const each = people.map((row) => ({ row, replay: one(row, this.given.moments, this.given.dimensions) }));
    const shown = each.length > 0 && each.length <= PEOPLE_MAX;
    const strips = shown ? each.map(({ row, replay: own }) => ({ name: row.contact, id: row.contact, reigns: reigns(own, 'standing') })) : [];
    const { states } = this.given;
    const bars = shown ? [] : states.map((id, state) => ({ name: this.#state(id), counts: replay.stood.map((stood) => stood && (stood.states[state] ?? 0)), of: replay.stood.map((stood) => stood?.contacts ?? 0) })).filter(({ counts }) => counts.some((count) => count !== null && count > 0));
    return html`<p class="say">${t('board-course-say')} ${t('board-course-say-many')}</p>
      <reife-replay-chart .moments=${replay.moments} .strips=${strips} .bars=${bars} .lines=${this.#lines(replay, shown ? each.map(({ replay: own }) => own) : [])} .nameOf=${this.#state} .said=${(at: number) => this.#read(replay, at, (stood) => this.#readMany(stood))}></reife-replay-chart>
      ${this.#tabled(replay, ['#n', t('board-stands')], (stood) => html`<td class="num">${number(stood.contacts)}</td><td>${this.#stood(stood)}</td>`, (value, stood, dimension) => this.#median(value, stood, dimension))}`;
  }

  #lines(replay: Replay<OneReplayed | ManyReplayed>, beside: readonly Replay<OneReplayed>[]) {
    const of = ({ stood }: Replay<OneReplayed | ManyReplayed>, dimension: number) => stood.map((moment) => (moment === null ? undefined : moment.points[dimension] ?? null));
    return drawn(this.given.dimensions).map((dimension) => ({ name: this.#dimension(dimension), points: of(replay, dimension), beside: beside.map((other) => of(other, dimension)) }));
  }

  /** A moment a row: its day, `head` as `cells` tell it, the dimensions. */
  #tabled<R extends OneReplayed | ManyReplayed>({ moments, stood }: Replay<R>, head: string[], cells: (stood: R) => TemplateResult, points: (value: number | null, stood: R, dimension: number) => string): TemplateResult {
    const dimensions = drawn(this.given.dimensions);
    const rows = stood.flatMap((moment, at) => (moment === null ? [] : [html`<tr><th scope="row">${date(moments[at] ?? '')}</th>${cells(moment)}${dimensions.map((dimension) => html`<td class="num">${points(moment.points[dimension] ?? null, moment, dimension)}</td>`)}</tr>`]));
    return html`<details><summary>${t('course-table')}</summary>${table(t('board-course'), [t('board-day'), ...head, ...dimensions.map((dimension) => `#${this.#dimension(dimension)}`)], rows, t('course-none'))}</details>`;
  }

  #read<R>({ moments, stood }: Replay<R & (OneReplayed | ManyReplayed)>, at: number, told: (stood: R) => string): string {
    const moment = stood[at];
    const day = date(moments[at] ?? '');
    return moment == null ? t('board-course-unseen', { date: day }) : `${day}: ${told(moment)}`;
  }

  #readOne(stood: OneReplayed): string {
    const values = drawn(this.given.dimensions).map((dimension) => `${this.#dimension(dimension)} ${this.#points(stood.points[dimension] ?? null)}`);
    return t('board-course-read', { standing: this.#standing(stood), proposal: this.#state(stood.proposal), values: list(values) });
  }

  #readMany(stood: ManyReplayed): string {
    const values = drawn(this.given.dimensions).map((dimension) => `${this.#dimension(dimension)} ${this.#median(stood.points[dimension] ?? null, stood, dimension)}`);
    return t('board-course-read-many', { count: stood.contacts, states: this.#stood(stood), values: values.join('; ') });
  }

  /** The median, who is the weakest link, and of how many nothing is known. */
  #median(value: number | null, { weakest, unknown }: ManyReplayed, dimension: number): string {
    const low = weakest[dimension];
    const blank = unknown[dimension] ?? 0;
    const beside = [low ? t('board-course-weakest', { contact: low.contact, points: number(low.points) }) : '', value !== null && blank > 0 ? t('board-course-unknown-of', { count: blank }) : ''].filter((part) => part !== '');
    return beside.length === 0 ? this.#points(value) : `${this.#points(value)} (${beside.join(', ')})`;
  }

  #stood({ states }: ManyReplayed): string {
    return list(this.given.states.flatMap((id, at) => ((states[at] ?? 0) > 0 ? [`${number(states[at] ?? 0)} ${this.#state(id)}`] : [])));
  }

  #standing({ standing, inQuestion }: OneReplayed): string {
    return inQuestion ? t('board-course-questioned', { state: this.#state(standing) }) : this.#state(standing);
  }

  #when(happening: Happening): string {
    return happening.what === 'decided' ? date(happening.at) : t('board-course-between', { after: date(happening.after, happening.at), at: date(happening.at) });
  }

  #told(happening: Happening): string {
    if (happening.what === 'decided') return t('board-course-decided', { verdict: word('verdict', happening.verdict), state: this.#state(happening.state) });
    if (!('from' in happening)) return t(`board-course-now-${happening.what}`);
    return t('board-course-changed', { what: happening.what, from: this.#state(happening.from), to: this.#state(happening.to) });
  }

  #points(value: number | null): string {
    return value === null ? t('unknown') : number(value);
  }

  #dimension(at: number): string {
    return this.named('dimensions', this.given.dimensions[at] ?? '');
  }

  readonly #state = (id: string): string => this.named('states', id);
}

declare global {
  interface HTMLElementTagNameMap { 'reife-board-course': BoardCourse }
}
