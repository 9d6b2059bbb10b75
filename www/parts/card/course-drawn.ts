/** The course of a contact: drawn, told in words, and as a table. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { changes, ordered, type Stop } from '../../reading/course.ts';
import { whole } from '../../reading/decimal.ts';
import { date, number } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';
import './course-chart.ts';

@customElement('reife-course-drawn')
export class CourseDrawn extends ReifeElement {
  static override styles = [base, controls, css`
    ol { margin-top: 8px; } li { padding: 2px 0; color: var(--ink-2); } li b { color: var(--ink); font-weight: 500; } .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    .wide { overflow-x: auto; margin-top: 8px; } .wide:focus-visible { outline-offset: -2px; } table { border-collapse: collapse; width: 100%; font: var(--t-xs); } th, td { padding: 3px 8px 3px 0; text-align: left; border-top: 1px solid var(--line); vertical-align: top; } th { font-weight: 400; color: var(--ink-2); } thead th { color: var(--ink-3); border: 0; }
    .num { text-align: right; } .coming { font-style: italic; } .turn td, .turn th { font-weight: 600; color: var(--ink); }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @property({ attribute: false }) stops!: Stop[];
  @state() private table = false;
  /** Which moment the chart reads out. */
  @state() private shown: number | null = null;

  override render() {
    const all = this.stops;
    const told = changes(all);
    return html`<reife-course-chart .given=${this.given} .stops=${all} @reife-course-shown=${(event: CustomEvent<number>) => { this.shown = event.detail; }}></reife-course-chart>
      ${told.length === 0 ? html`<p class="m2">${t('course-no-change')}</p>` : html`<ol aria-label=${t('course-changes')}>${told.map((stop) => html`<li>${this.#change(stop)}</li>`)}</ol>`}
      <div class="acts"><button class="btn small" aria-expanded=${this.table} @click=${() => { this.table = !this.table; }}>${t('course-table')}</button>${this.#compare(all)}</div>
      ${this.table ? this.#table(all) : nothing}`;
  }

  /** Only what was observed can be laid beside the present. */
  #compare(all: Stop[]): TemplateResult | typeof nothing {
    const stop = this.shown === null ? undefined : all[this.shown];
    if (stop === undefined || stop.ahead || stop.at === this.given.card.asOf) return nothing;
    return html`<button class="btn small" @click=${() => this.tell('reife-compare-at', stop.at)}>${icon('compare')}${t('course-compare', { date: date(stop.at.slice(0, 10), this.given.card.asOf) })}</button>`;
  }

  #change({ at, ahead, before, proposal }: Stop): string {
    const { rules, card } = this.given;
    const named = (id: string | null): string => nameOf(rules.state(id ?? ''), id ?? '', 'state');
    return t('course-change', { date: date(at.slice(0, 10), card.asOf), from: named(before), to: named(proposal), ahead: ahead ? 'yes' : 'no' });
  }

  #table(all: Stop[]): TemplateResult {
    const { rules, card } = this.given;
    return html`<div class="wide" tabindex="0" role="region" aria-label=${t('course-table')}><table>
      <caption class="sr">${t('course')}</caption>
      <thead><tr><th scope="col">${t('course-day')}</th>${ordered(rules).map((dimension) => html`<th scope="col" class="num">${nameOf(dimension, dimension.id, 'dimension')}</th>`)}<th scope="col">${t('proposed')}</th></tr></thead>
      <tbody>${all.map(({ at, ahead, points, proposal, before }) => html`<tr class="${ahead ? 'coming' : ''} ${before === null ? '' : 'turn'}">
        <th scope="row">${date(at.slice(0, 10), card.asOf)}${ahead ? html`<span class="sr"> ${t('course-key-ahead')}</span>` : nothing}</th>
        ${ordered(rules).map(({ index }) => html`<td class="num">${points[index] == null ? t('unknown') : number(whole(points[index] ?? 0))}</td>`)}
        <td>${nameOf(rules.state(proposal), proposal, 'state')}</td></tr>`)}</tbody></table>
      <p class="xs m3">${t('course-italic')}</p></div>`;
  }
}
