/** The contacts: only the rows in sight exist, so that forty thousand scroll like forty. */
import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { ContactRow } from '../../engine/interface.ts';
import type { Rulebook } from '../../reading/rulebook.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { styled } from '../styled.ts';
import { bars, base } from '../styles.ts';
import { rowContent, rowStyles } from './row.ts';
import { inSight, moved, revealing } from './window.ts';

const ROW = 52;
const ROW_COMPACT = 108;
const ROW_NARROW = 128;
const COMPACT_BELOW = 620;
const NARROW_BELOW = 420;

@customElement('reife-list')
export class ContactList extends ReifeElement {
  static override styles = [base, bars, rowStyles, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr); min-height: 0; background: var(--surface); }
    .hd { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1.35fr) 158px 136px; gap: 0 16px; padding: 6px 16px; font: var(--t-xs); color: var(--ink-3); border-bottom: 1px solid var(--line); }
    .hd > :last-child { text-align: right; } .hd .two { display: grid; grid-template-columns: 96px 46px; white-space: nowrap; gap: 16px; } .compact.hd { display: none; }
    .view { overflow-y: auto; position: relative; overscroll-behavior: contain; min-height: 0; } .view:focus-visible { outline-offset: -2px; }
    .all { position: relative; }
  `];

  @property({ attribute: false }) rows: readonly ContactRow[] = [];
  /** Indices into `rows`, in the order to show. */
  @property({ attribute: false }) shown: readonly number[] = [];
  @property({ attribute: false }) rules!: Rulebook;
  @property() asOf = '';
  /** Index into `rows` of the contact whose card is open. */
  @property({ attribute: false }) selected: number | null = null;

  @state() private first = 0;
  @state() private last = 30;
  @state() private shape: '' | 'compact' | 'compact narrow' = '';
  @query('.view') private view!: HTMLElement;
  /** Place within `shown` that the keys move. */
  #at = -1;
  readonly #size = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    this.#size.disconnect();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.view?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('shown') || changed.has('selected')) this.#at = this.selected === null ? -1 : this.shown.indexOf(this.selected);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('shown')) {
      if (this.#at >= 0) this.#reveal(this.#at);
      else this.view.scrollTop = 0;
      this.#look();
    } else if (changed.has('selected') && this.#at >= 0) this.#reveal(this.#at);
  }

  override render() {
    const progress = this.rules.view.dimensions.filter(({ id }) => id !== 'fit');
    const inside = this.#at >= this.first && this.#at < this.last;
    return html`<div class="hd ${this.shape}" aria-hidden="true"><span>${t('col-who')}</span><span>${t('col-stands')}</span>
        <span class="two"><span>${t('col-progress', { count: progress.length })}</span><span>${t('dimension-fit')}</span></span><span>${t('col-waits')}</span></div>
      <div class="view ${this.shape}" role="listbox" tabindex="0" aria-label=${t('contacts')}
        aria-activedescendant=${inside ? `r${this.#at}` : ''} @scroll=${this.#look} @keydown=${this.#key}>
        <div class="all" role="presentation" ${styled({ height: `${this.shown.length * this.#row}px` })}>
          ${repeat(this.shown.slice(this.first, this.last), (index) => index, (index, offset) => this.#one(index, this.first + offset))}
        </div></div>`;
  }

  get #row(): number {
    return this.shape === '' ? ROW : this.shape === 'compact' ? ROW_COMPACT : ROW_NARROW;
  }

  // Each row keeps its element while the list scrolls: what is pressed and what is let go are the same contact.
  #one(index: number, at: number) {
    const row = this.rows[index];
    if (row === undefined) return '';
    return html`<div class="r" id=${`r${at}`} role="option" aria-selected=${index === this.selected} aria-posinset=${at + 1} aria-setsize=${this.shown.length}
      ${styled({ height: `${this.#row}px`, transform: `translateY(${at * this.#row}px)` })} @click=${() => this.#pick(at, true)}>${rowContent(row, this.rules, this.asOf)}</div>`;
  }

  readonly #look = (): void => {
    const { first, last } = inSight(this.view.scrollTop, this.view.clientHeight, this.#row, this.shown.length);
    this.first = first;
    this.last = last;
  };

  #measure(): void {
    const width = this.clientWidth;
    const shape = width >= COMPACT_BELOW ? '' : width >= NARROW_BELOW ? 'compact' : 'compact narrow';
    if (shape !== this.shape && this.view) {
      const top = this.view.scrollTop / this.#row;
      this.shape = shape;
      void this.updateComplete.then(() => { this.view.scrollTop = top * this.#row; this.#look(); });
    } else if (this.view) this.#look();
  }

  #reveal(at: number): void {
    const top = revealing(this.view.scrollTop, this.view.clientHeight, this.#row, at);
    if (top !== this.view.scrollTop) this.view.scrollTop = top;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (this.#at >= 0) this.#pick(this.#at, true);
      return;
    }
    const page = Math.max(1, Math.floor(this.view.clientHeight / this.#row) - 1);
    const to = moved(event.key, this.#at, this.shown.length, page);
    if (to === null) return;
    event.preventDefault();
    this.#reveal(to);
    this.#look();
    this.#pick(to, false);
  };

  /** Moving with the keys shows the card beside the list; only Enter or a click opens it as a page. */
  #pick(at: number, open: boolean): void {
    this.#at = at;
    this.tell('reife-choose', { index: this.shown[at], open });
  }
}
