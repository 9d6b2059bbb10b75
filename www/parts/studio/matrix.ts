/** From state to state: rows are the compared rules, columns the draft. Every cell opens its people. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Counted } from '../../engine/population/protocol.ts';
import { cells, type Cell } from '../../reading/plan.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { number, signed } from '../../texts/format.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { shapeOf } from '../state-mark.ts';
import { base, controls } from '../styles.ts';
import { panel } from './panel.ts';

@customElement('reife-matrix')
export class Matrix extends ReifeElement {
  static override styles = [base, controls, panel, css`
    table { table-layout: auto; } thead th { min-width: 64px; padding-inline: 4px; color: var(--ink-2); } thead th span { display: block; overflow-wrap: normal; hyphens: manual; } thead .i { display: block; margin: 0 0 2px auto; }
    th[scope=row] { white-space: nowrap; padding-left: 0; } th[scope=row] .state { gap: 8px; } td { padding: 2px 0; min-width: 56px; }
    .cell { all: unset; box-sizing: border-box; display: block; width: 100%; padding: 4px 8px; text-align: right; cursor: pointer; border-radius: var(--r-s); min-height: 28px; } .cell:hover { background: var(--hover); } .cell:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
    .cell .i { width: 11px; color: var(--ink-2); } .rises, .falls { background: var(--sunken); font-weight: 600; } .sales { background: var(--accent-soft); color: var(--accent-strong); box-shadow: inset 0 0 0 1px var(--accent); } .sales .i { color: var(--accent-strong); }
    .cell[aria-pressed=true] { box-shadow: inset 0 0 0 2px var(--accent); } .zero { color: var(--ink-3); padding: 4px 8px; display: block; } .stays { color: var(--ink-2); }
    .sum { padding: 4px 8px; } tfoot small { display: block; font: var(--t-xs); color: var(--ink-3); } th.sum { padding-left: 0; }
  `];

  @property({ attribute: false }) counted!: Counted;
  @property({ attribute: false }) was!: Rulebook;
  @property({ attribute: false }) now!: Rulebook;
  /** The cell whose people are shown: `from to`. */
  @property() chosen = '';

  override render() {
    const grid = cells(this.counted, this.was.view, this.now.view);
    const sum = (list: Cell[]): number => list.reduce((all, { contacts }) => all + contacts, 0);
    const columns = this.now.view.states.map((_, at) => sum(grid.map((row) => row[at]!)));
    const rows = grid.map(sum);
    return html`<div class="hd"><h3 id="title">${t('matrix-title')}</h3><span>${t('matrix-say')}</span></div>
      <div class="in-panel wide" tabindex="0" role="region" aria-labelledby="title"><table aria-labelledby="title">
        <thead><tr><td></td>${this.now.view.states.map((state) => html`<th scope="col">${icon(shapeOf(state, this.now))}<span>${nameOf(state, state.id, 'state')}</span></th>`)}<th scope="col">${t('matrix-before')}</th></tr></thead>
        <tbody>${grid.map((row, at) => html`<tr><th scope="row"><span class="state">${icon(shapeOf(this.was.view.states[at]!, this.was))}${this.#name(this.was, row[0]?.from ?? '')}</span></th>
          ${row.map((cell) => html`<td>${this.#cell(cell)}</td>`)}<td class="sum">${number(rows[at] ?? 0)}</td></tr>`)}</tbody>
        <tfoot><tr><th scope="row" class="sum">${t('matrix-now')}</th>${columns.map((now, at) => html`<td class="sum">${number(now)}${this.#difference(at, now, rows)}</td>`)}<td class="sum">${number(sum(grid.flat()))}</td></tr></tfoot>
      </table></div>`;
  }

  #name(rules: Rulebook, id: string): string {
    return nameOf(rules.state(id), id, 'state');
  }

  #cell({ from, to, contacts, way }: Cell): TemplateResult {
    if (contacts === 0) return html`<span class="zero" aria-label="0">·</span>`;
    const sales = !this.was.state(from).handover && this.now.state(to).handover;
    return html`<button class="cell ${way} ${sales ? 'sales' : ''}" aria-pressed=${this.chosen === `${from} ${to}`} aria-label=${t('matrix-cell', { way, contacts: number(contacts), from: this.#name(this.was, from), to: this.#name(this.now, to) })}
      @click=${() => this.tell('reife-going', { from, to, contacts })}>${way === 'stays' ? nothing : icon(way === 'rises' ? 'up' : 'down')} ${number(contacts)}</button>`;
  }

  #difference(at: number, now: number, rows: number[]): TemplateResult {
    const place = this.was.view.states.findIndex(({ id }) => id === this.now.view.states[at]?.id);
    const by = now - (rows[place] ?? 0);
    return html`<small>${by === 0 ? html`<span aria-label=${t('matrix-unchanged')}>=</span>` : signed(by)}</small>`;
  }
}
