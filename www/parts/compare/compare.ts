/** Two side by side: who and when, states, dimensions with what each rule gave, and what a hand-over requires. */
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Contribution } from '../../engine/interface.ts';
import { withAssessment, type AssessedCase, type Case } from '../../reading/case.ts';
import { aligned, requirements, type AlignedDimension, type AlignedRequirement, type AlignedRule, type Side } from '../../reading/compare.ts';
import { whole } from '../../reading/decimal.ts';
import { firm, title } from '../../reading/rows.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number, signed } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { bar } from '../bar.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { stateMark } from '../state-mark.ts';
import { bars, base, controls } from '../styles.ts';
import { compareStyles } from './styles.ts';

/** `head` stands in the place of who and when, where both are the same. */
export interface Column { asOf: string; case: Case | null; failure: string; head?: string }

@customElement('reife-compare')
export class Compare extends ReifeElement {
  static override styles = [base, controls, bars, compareStyles];

  @property({ attribute: false }) rules!: Rulebook;
  @property({ attribute: false }) columns!: readonly Column[];
  /** A part of something larger: without a head of its own, and without taking the keys. */
  @property({ type: Boolean, reflect: true }) bare = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override firstUpdated(): void {
    if (!this.bare) this.focus();
  }

  override render() {
    const [a, b] = this.columns.map(({ case: own }) => (own === null ? null : withAssessment(own))) as [AssessedCase | null, AssessedCase | null];
    const asked = requirements(a, b);
    return html`${this.bare ? nothing : html`<div class="head"><h2 tabindex="-1">${t('compare-title')}</h2>
        <button class="btn quiet" @click=${() => this.tell('reife-compare-end')}>${icon('close')}${t('compare-end')}</button></div>`}
      <div class="scroll" tabindex="0" role="region" aria-label=${t('compare-title')}><table>
        <thead><tr><td></td>${this.columns.map((column, at) => this.#who(column, at))}</tr></thead>
        <tbody><tr><th scope="row">${t('group-stands')}</th>${[a, b].map((one, at) => html`<td>${this.#state(one, at, (own) => own.assessment.standing.state)}</td>`)}</tr>
          <tr><th scope="row">${t('proposed')}</th>${[a, b].map((one, at) => html`<td>${this.#state(one, at, (own) => own.assessment.proposal)}</td>`)}</tr></tbody>
        ${aligned(a, b).map((dimension) => this.#dimension(dimension, a, b))}
        ${asked.length === 0 ? nothing : html`<tbody>${asked.map((one) => this.#requirement(one))}</tbody>`}
      </table><p class="xs m3 foot">${t('compare-foot')}</p></div>`;
  }

  #who({ asOf, case: own, failure, head }: Column, at: number): TemplateResult {
    if (head !== undefined) return html`<th scope="col"><span class="name">${head}</span></th>`;
    const name = own === null ? t('loading') : title(own.row);
    return html`<th scope="col"><span class="name">${name}</span>${own === null ? nothing : html`<span class="firm">${firm(own.row)}</span>`}
      <reife-when bare timed needed .label=${t('compare-moment', { name, place: at + 1 })} .value=${asOf} @reife-when=${({ detail }: CustomEvent<string>) => this.tell('reife-compare-moment', { side: at, moment: detail })}></reife-when>${failure === '' ? nothing : html`<span class="bad">${failure}</span>`}</th>`;
  }

  #state(one: AssessedCase | null, at: number, of: (own: AssessedCase) => string): TemplateResult {
    if (one !== null) return stateMark(this.rules, of(one));
    return this.columns[at]?.case ? html`<span class="state">${icon('dashed')}${t('not-assessed')}</span>` : html`<span class="m3">${t('computing')}</span>`;
  }

  #dimension({ id, a, b, rules }: AlignedDimension, left: AssessedCase | null, right: AssessedCase | null): TemplateResult {
    const name = nameOf(this.rules.dimension(id), id, 'dimension');
    return html`<tbody class=${id}><tr class="dim"><th scope="row">${name}</th>${[[a, left] as const, [b, right] as const].map(([side, one]) => html`<td>${this.#points(side, one, id, name)}</td>`)}</tr>
      ${rules.filter(differs).map((rule) => this.#rule(rule))}${this.#same(rules.filter((rule) => !differs(rule)))}</tbody>`;
  }

  #points(side: Side | null, one: AssessedCase | null, id: string, name: string): TemplateResult {
    if (side === null || one === null) return html`<span class="m3">–</span>`;
    const tick = this.rules.needed(this.rules.target(one.row), id);
    const label = side.unknown ? t('bar-unknown', { name }) : t(tick === null ? 'bar-of' : 'bar-needed', { name, points: number(side.points), needed: number(tick ?? 0) });
    return html`<span class="points">${bar({ ...side, reach: one.assessment.reach[id], tick }, label)}<b>${side.unknown ? '–' : number(whole(side.points))}</b></span>`;
  }

  #rule({ rule, a, b }: AlignedRule): TemplateResult {
    return html`<tr class="rule differs"><th scope="row">${nameOf(this.rules.rule(rule), rule)}</th>
      <td>${this.#gave(a, b)}</td><td>${this.#gave(b, a)}</td></tr>`;
  }

  #same(rules: AlignedRule[]): TemplateResult | typeof nothing {
    if (rules.length === 0) return nothing;
    return html`<tr class="rule same"><th scope="row">${t('compare-same')}</th><td colspan="2">${rules.map(({ rule, a }, at) => html`${at > 0 ? ' · ' : nothing}<span class="nowrap">${nameOf(this.rules.rule(rule), rule)} ${a === null || a.unknown.length > 0 ? t('unknown') : a.counts ? signed(a.points) : `(${signed(a.points)})`}</span>`)}</td></tr>`;
  }

  #gave(own: Contribution | null, other: Contribution | null): TemplateResult {
    if (own === null) return html`<span class="none">${t(other === null ? 'compare-none' : 'compare-lacks')}</span>`;
    if (own.unknown.length > 0) return html`<span class="chip dash">${t('unknown')}</span>`;
    return html`<span class="num">${own.counts ? signed(own.points) : html`(${signed(own.points)}) <small>${t('shown-not-counted')}</small>`}</span>`;
  }

  #requirement({ state, kind, needs, a, b }: AlignedRequirement): TemplateResult {
    const name = t(`gauge-${kind}`);
    return html`<tr><th scope="row">${name}<small>${t('requires-of', { state: nameOf(this.rules.state(state), state, 'state') })}</small></th>
      ${[a, b].map((own) => html`<td>${own === null ? html`<span class="m3">–</span>` : html`<span class="points">${bar({ points: own.has, unknown: false, tick: needs }, t('gauge-label', { name, has: number(own.has), needs: number(needs) }))}<b>${number(whole(own.has))}</b></span>
        <small>${t('of-needed', { needs: number(needs) })}</small>`}</td>`)}</tr>`;
  }
}

const differs = ({ apart, oneSided }: AlignedRule): boolean => apart !== 0 || oneSided;
