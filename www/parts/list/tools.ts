/** Search, what waits, state and order of the list. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Rulebook } from '../../reading/rulebook.ts';
import type { Query, SortKey, Waits } from '../../reading/rows.ts';
import { number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { base, controls } from '../styles.ts';

const WAITS: readonly [Waits, IconName | null][] = [
  ['all', null], ['overdue', 'overdue'], ['in_question', 'question'], ['waiting', 'waiting'], ['not_assessed', 'dashed'],
];

@customElement('reife-list-tools')
export class ListTools extends ReifeElement {
  static override styles = [base, controls, css`
    :host { padding: 8px 16px; display: grid; gap: 8px; background: var(--surface); border-bottom: 1px solid var(--line); }
    .line { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .find { position: relative; flex: 1 1 180px; } .find .in { padding-left: 30px; padding-right: 30px; } .find > .i { position: absolute; left: 9px; top: 9px; color: var(--ink-3); pointer-events: none; }
    kbd { position: absolute; right: 8px; top: 6px; padding: 0 6px; border: 1px solid var(--line); border-radius: var(--r-s); font: 12px/18px var(--font); color: var(--ink-3); pointer-events: none; } .in:focus ~ kbd { visibility: hidden; }
    input[type=search]::-webkit-search-cancel-button { display: none; }
    select.in { flex: 0 1 190px; width: auto; min-width: 0; } .order { display: flex; gap: 4px; flex: 0 1 auto; min-width: 0; }
    .pick { display: inline-flex; gap: 4px; align-items: center; min-height: 24px; padding: 1px 8px; border: 1px solid var(--edge); border-radius: 12px; background: var(--surface); font: 500 12px/20px var(--font); color: var(--ink-2); cursor: pointer; }
    .pick:hover { background: var(--hover); } .pick[aria-pressed=true] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; border-color: var(--accent); }
    .pick .n { font-weight: 400; color: inherit; } .pick.overdue .i { color: var(--crit); } .pick.in_question .i { color: var(--attn); }
    .last { flex-wrap: nowrap; } .picks { display: flex; gap: 8px; flex: 1 1 0; min-width: 0; overflow-x: auto; scrollbar-width: none; margin: -2px; padding: 2px; } .pick, .count { flex: none; }
    @media (max-width: 620px) { :host { padding-inline: 12px; } select.in { flex: 1 1 0; } .count { display: none; } .order { flex: 1 1 0; } .order select { flex: 1 1 0; } .find { flex-basis: 100%; } }
    @media (forced-colors: active) { .pick[aria-pressed=true] { outline: 2px solid Highlight; outline-offset: -2px; } }
    .count { margin-left: auto; font: var(--t-xs); color: var(--ink-3); }
  `];

  @property({ attribute: false }) query!: Query;
  @property({ attribute: false }) rules!: Rulebook;
  @property({ attribute: false }) counts!: Record<Waits, number>;
  @property({ attribute: false }) states!: Map<string, number>;
  @property({ type: Number }) shown = 0;
  @query('#find') private find!: HTMLInputElement;

  override focus(): void {
    this.find.focus();
    this.find.select();
  }

  override render() {
    const { search, sort, descending, state } = this.query;
    return html`<div class="line">
        <div class="find">${icon('search')}<input class="in" id="find" type="search" .value=${search} placeholder=${t('search')} aria-label=${t('search')} aria-keyshortcuts="/"
          @input=${(event: Event) => this.#set({ search: (event.target as HTMLInputElement).value })} @keydown=${this.#key}><kbd aria-hidden="true">/</kbd></div>
        <select class="in" aria-label=${t('filter-state')} @change=${(event: Event) => this.#set({ state: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${state === ''}>${t('any-state')}</option>
          ${['stands', 'proposed'].map((which) => html`<optgroup label=${t(`group-${which}`)}>${this.#states(which)}</optgroup>`)}
        </select>
        <span class="order"><select class="in" aria-label=${t('order')} @change=${(event: Event) => this.#set({ sort: (event.target as HTMLSelectElement).value as SortKey })}>
          ${this.#orders().map(([key, name]) => html`<option value=${key} ?selected=${key === sort}>${name}</option>`)}</select>
          <button class="btn" aria-pressed=${descending} aria-label=${t('reverse-order')} title=${t('reverse-order')} @click=${() => this.#set({ descending: !descending })}>${icon(descending ? 'up' : 'down')}</button></span>
      </div>
      <div class="line last"><div class="picks" role="group" aria-label=${t('filter-waits')}>${WAITS.map(([waits, shape]) => this.#waits(waits, shape))}</div>
        <span class="count" role="status">${t('shown-of', { shown: number(this.shown), count: this.shown, all: number(this.counts.all) })}</span></div>`;
  }

  #states(which: string): TemplateResult[] {
    return this.rules.view.states.map((state) => {
      const key = `${which}:${state.id}`;
      return html`<option value=${key} ?selected=${key === this.query.state}>${t('state-count', { state: nameOf(state, state.id, 'state'), count: number(this.states.get(key) ?? 0) })}</option>`;
    });
  }

  #orders(): [SortKey, string][] {
    const dimensions = this.rules.view.dimensions.map((dimension, at): [SortKey, string] => [`dimension:${at}`, t('order-dimension', { name: nameOf(dimension, dimension.id, 'dimension') })]);
    return [['waits', t('order-waits')], ['name', t('order-name')], ['account', t('order-account')], ['state', t('order-state')], ...dimensions];
  }

  #waits(waits: Waits, shape: IconName | null) {
    const count = this.counts[waits];
    if (count === 0 && waits !== 'all' && this.query.waits !== waits) return nothing;
    return html`<button class="pick ${waits}" aria-pressed=${this.query.waits === waits} @click=${() => this.#set({ waits })}>
      ${shape ? icon(shape) : nothing}${t(`filter-${waits.replace('_', '-')}`)} <span class="n">${number(count)}</span></button>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.query.search !== '') {
      event.stopPropagation();
      this.#set({ search: '' });
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.tell('reife-to-list');
    }
  };

  #set(change: Partial<Query>): void {
    this.tell('reife-query', { ...this.query, ...change });
  }
}
