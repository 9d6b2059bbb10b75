/** Whose contacts change, and which rules are behind it. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Group } from '../../engine/population/merge.ts';
import type { RuleBehind } from '../../engine/population/protocol.ts';
import { handsOver, way } from '../../reading/plan.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number, signed } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';
import { panel } from './panel.ts';

export interface OwnerChange { owner: string | null; rise: number; fall: number; toSales: number; fromSales: number; contacts: number }

/** Those with most changes first. */
export function owners(groups: readonly Group[], before: Rulebook, now: Rulebook): OwnerChange[] {
  const found = new Map<string | null, OwnerChange>();
  for (const { owner, from, to, contacts } of groups) {
    const own = found.get(owner) ?? { owner, rise: 0, fall: 0, toSales: 0, fromSales: 0, contacts: 0 };
    const goes = way(from, to, before.view, now.view);
    own.contacts += contacts;
    if (goes === 'rises') own.rise += contacts;
    if (goes === 'falls') own.fall += contacts;
    if (!handsOver(from, before.view) && handsOver(to, now.view)) own.toSales += contacts;
    if (handsOver(from, before.view) && !handsOver(to, now.view)) own.fromSales += contacts;
    found.set(owner, own);
  }
  return [...found.values()].sort((a, b) => b.contacts - a.contacts || (a.owner ?? '').localeCompare(b.owner ?? ''));
}

const SHOWN = 8;

@customElement('reife-owners')
export class Owners extends ReifeElement {
  static override styles = [base, controls, panel, css`th[scope=row] { padding-left: 0; } .in-panel { overflow-x: auto; }`];

  @property({ attribute: false }) groups: readonly Group[] | null = null;
  @property({ attribute: false }) was!: Rulebook;
  @property({ attribute: false }) now!: Rulebook;
  @state() private all = false;

  override render() {
    const found = this.groups === null ? null : owners(this.groups, this.was, this.now);
    const count = found?.filter(({ owner }) => owner !== null).length ?? 0;
    return html`<div class="hd"><h3 id="title">${t('owners-title')}</h3><span>${found === null ? t('plan-computing') : t('owners-count', { count, counts: number(count) })}</span></div>
      ${found === null || found.length === 0 ? html`<p class="none">${found === null ? '' : t('people-nobody')}</p>` : html`<div class="in-panel" tabindex="0" role="region" aria-labelledby="title"><table aria-labelledby="title">
        <thead><tr><th scope="col" class="left">${t('owners-owner')}</th>${NUMBERS.map(([, id]) => html`<th scope="col">${t(id)}</th>`)}</tr></thead>
        <tbody>${found.slice(0, this.all ? undefined : SHOWN).map((own) => html`<tr><th scope="row">${own.owner ?? t('people-no-owner')}</th>${NUMBERS.map(([of]) => html`<td>${this.#count(own[of])}</td>`)}</tr>`)}</tbody>
        <tfoot><tr><th scope="row">${t('owners-all')}</th>${NUMBERS.map(([of]) => html`<td>${this.#count(found.reduce((sum, own) => sum + own[of], 0))}</td>`)}</tr></tfoot></table>
        ${found.length > SHOWN && !this.all ? html`<button class="btn quiet small" @click=${() => { this.all = true; }}>${t('owners-more', { count: found.length - SHOWN, counts: number(found.length - SHOWN) })}</button>` : nothing}</div>`}`;
  }

  #count(contacts: number) {
    return contacts === 0 ? html`<span class="dim" aria-label="0">·</span>` : number(contacts);
  }
}

const NUMBERS = [['rise', 'owners-rise'], ['fall', 'owners-fall'], ['toSales', 'owners-to-sales'], ['fromSales', 'owners-from-sales']] as const;

@customElement('reife-behind')
export class Behind extends ReifeElement {
  static override styles = [base, panel, css`th[scope=row] { padding-left: 0; }`];

  @property({ attribute: false }) behind: readonly RuleBehind[] | null = null;
  @property({ attribute: false }) was!: Rulebook;
  @property({ attribute: false }) now!: Rulebook;
  @property({ type: Number }) changed = 0;

  override render() {
    const { behind } = this;
    return html`<div class="hd"><h3>${t('behind-title')}</h3><span>${behind === null ? t('plan-computing') : t('behind-say')}</span></div>
      ${behind === null || behind.length === 0 ? html`<p class="none">${behind === null ? '' : t(this.changed === 0 ? 'people-nobody' : 'behind-none')}</p>` : html`<div class="in-panel"><table>
        <thead><tr><th scope="col" class="left">${t('behind-rule')}</th><th scope="col">${t('matrix-before')}</th><th scope="col">${t('matrix-now')}</th><th scope="col">±</th></tr></thead>
        <tbody>${[...behind].sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)).map(({ rule, from, to }) => html`<tr><th scope="row">${nameOf(this.now.rule(rule) ?? this.was.rule(rule), rule)}</th><td>${number(from)}</td><td>${number(to)}</td><td>${signed(Math.round((to - from) * 1000) / 1000)}</td></tr>`)}</tbody></table></div>`}`;
  }
}
