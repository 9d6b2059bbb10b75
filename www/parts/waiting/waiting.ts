/** The waiting list: overdue, in question, by deadline. The three small bars show the shape of a case; nothing is ranked by them. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ContactRow } from '../../engine/interface.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { firm, title } from '../../reading/rows.ts';
import { waitingList, type WaitingGroup, type WaitingKind } from '../../reading/waiting.ts';
import { date, dateTime, left, near } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { minis } from '../list/row.ts';
import { stateMark } from '../state-mark.ts';
import { bars, base } from '../styles.ts';

const MARKS: Record<WaitingKind, IconName> = { overdue: 'overdue', in_question: 'question', waiting: 'waiting' };

@customElement('reife-waiting')
export class Waiting extends ReifeElement {
  static override styles = [base, bars, css`
    :host { container-type: inline-size; background: var(--surface); overflow-y: auto; }
    h2 { padding: 12px 16px; font: 600 15px/20px var(--font); }
    h3 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 6px 16px; background: var(--sunken); border-block: 1px solid var(--line); font: 600 12px/20px var(--font); color: var(--ink-2); } h3 > span:first-child { display: inline-flex; gap: 6px; align-items: center; } h3 > span:last-child { font-weight: 400; color: var(--ink-3); }
    .overdue h3 > span:first-child, .overdue .due b { color: var(--crit); } .in_question h3 > span:first-child, .in_question .due b { color: var(--attn); }
    button { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1.5fr) minmax(0, 1.3fr) 96px 118px; gap: 2px 16px; align-items: center; width: 100%; padding: 8px 16px; border: 0; border-bottom: 1px solid var(--line); background: none; text-align: left; cursor: pointer; }
    button:hover { background: var(--hover); } button:focus-visible { outline-offset: -2px; } button[aria-current="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 0 var(--accent); } button:hover .track, button[aria-current="true"] .track { fill: var(--surface); }
    small { display: block; font: var(--t-xs); color: var(--ink-3); } .mv { display: flex; flex-wrap: wrap; gap: 2px 6px; align-items: center; } .mv > .i { width: 11px; color: var(--ink-3); }
    .due { text-align: right; } .mini { display: block; width: 100%; overflow: visible; } .mini .tick { stroke-width: 1.5; } .minis { display: block; } .minis svg:nth-of-type(n + 2) { display: none; }
    .rest { padding: 8px 16px; display: flex; justify-content: space-between; gap: 12px; border-bottom: 1px solid var(--line); } .rest > span:first-child { display: inline-flex; gap: 6px; align-items: center; } .rest > span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); text-align: right; }
    .none { margin: 16px; padding: 16px; border: 1px dashed var(--edge); border-radius: var(--r); display: grid; gap: 8px; }
    @container (max-width: 760px) {
      button { grid-template-columns: minmax(0, 1fr) auto; } .mv, .what { grid-column: 1 / -1; } .due { grid-row: 1; grid-column: 2; } .due small { display: none; } .minis { display: none; } .what b { font-weight: 400; } .what small { display: inline; }
    }
  `];

  @property({ attribute: false }) rows: readonly ContactRow[] = [];
  @property({ attribute: false }) rules!: Rulebook;
  @property() asOf = '';
  @property({ attribute: false }) selected: number | null = null;
  /** How many records are on this device and not in the CRM. */
  @property({ type: Number }) unsent = 0;

  override render() {
    const { groups, offered } = waitingList(this.rows);
    const count = (kind: WaitingKind): number => groups.find((group) => group.kind === kind)?.rows.length ?? 0;
    const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    return html`${all === 0 ? html`<div class="none"><p><b>${t('waiting-none')}</b></p><p>${this.#next()}</p></div>`
      : html`<h2>${t('waiting-count', { all, overdue: count('overdue'), question: count('in_question'), waiting: count('waiting') })}</h2>`}
      ${groups.map((group) => this.#group(group))}
      ${offered.length > 0 ? html`<p class="rest"><span>${icon('seedling')}${t('waiting-offered')}</span><span>${t('waiting-offered-who', { count: offered.length, name: title(offered[0]!) })}</span></p>` : nothing}
      <p class="rest"><span>${icon('offline')}${t('waiting-unsent')}</span><span>${this.unsent === 0 ? t('waiting-unsent-none') : this.unsent}</span></p>`;
  }

  #group({ kind, rows }: WaitingGroup): TemplateResult {
    return html`<section class=${kind}><h3><span>${icon(MARKS[kind])}${t('waiting-group', { kind: t(`filter-${kind.replace('_', '-')}`), count: rows.length })}</span><span>${t(`waiting-${kind.replace('_', '-')}-say`)}</span></h3>
      <ul>${rows.map((row) => html`<li>${this.#row(row, kind)}</li>`)}</ul></section>`;
  }

  #row(row: ContactRow, kind: WaitingKind): TemplateResult {
    const { standing, proposal } = row;
    if (standing === null) return html``;
    return html`<button aria-current=${row.index === this.selected} @click=${() => this.tell('reife-pick', row.index)}>
      <span><b>${title(row)}</b><small>${firm(row)}</small></span>
      <span class="mv">${stateMark(this.rules, standing.state)}${proposal !== null && proposal !== standing.state ? html`${icon('arrow')}${stateMark(this.rules, proposal)}` : nothing}</span>
      <span class="what">${this.#brought(row)}</span>
      ${minis(row, this.rules)}
      ${this.#due(row, kind)}</button>`;
  }

  /** The evidence without which something else would be proposed; in question, since when the decision stands that it contradicts. */
  #brought({ brought, standing }: ContactRow) {
    if (brought !== null) {
      const names = [...brought.signals.map((id) => nameOf(this.rules.signal(id), id)), ...brought.checks.map((id) => t('check-of', { check: nameOf(this.rules.check(id), id, 'check') }))];
      return html`<b>${names.join(', ')}</b><small>${date(brought.at, this.asOf)}</small>`;
    }
    return standing?.in_question && standing.since ? html`<b>${t('waiting-contradicts')}</b><small>${t('decided-on', { date: date(standing.since, this.asOf) })}</small>` : nothing;
  }

  #due({ standing }: ContactRow, kind: WaitingKind): TemplateResult {
    const at = standing?.decide_by ?? null;
    if (at === null) return html`<span class="due">${kind === 'in_question' ? html`<b>${t('in-question')}</b>` : html`<small>${t('waiting-no-deadline')}</small>`}</span>`;
    const when = near(this.asOf, at);
    return kind === 'overdue' ? html`<span class="due" title=${dateTime(at)}><b>${left(this.asOf, at)}</b><small>${t('since', { when })}</small></span>`
      : html`<span class="due" title=${dateTime(at)}><b>${when}</b><small>${left(this.asOf, at)}</small></span>`;
  }

  /** Who could be worth a call: those who are offered, else nothing is owed. */
  #next(): string {
    const { offered } = waitingList(this.rows);
    return offered.length > 0 ? t('waiting-none-offered', { count: offered.length, name: title(offered[0]!) }) : t('waiting-none-say');
  }
}
