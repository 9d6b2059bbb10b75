/** A button that opens a list of things to do. Arrow keys walk through it, Escape closes it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';

export interface Act { label: string; run: () => void; /** How it is done by keyboard. */ keys?: string; off?: boolean; /** A title above it. */ under?: string }

@customElement('reife-menu')
export class Menu extends ReifeElement {
  static override styles = [base, controls, css`
    :host { display: inline-block; position: relative; }
    .open { min-width: 24px; min-height: 24px; padding: 1px 4px; border: 1px solid transparent; border-radius: var(--r-s); background: none; cursor: pointer; color: var(--ink-3); display: inline-flex; align-items: center; justify-content: center; } .open:hover { background: var(--hover); color: var(--ink); }
    [role=menu] { position: absolute; z-index: 5; right: 0; top: calc(100% + 2px); min-width: 200px; max-width: min(300px, 80vw); max-height: 60vh; overflow-y: auto; padding: 4px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--surface); box-shadow: var(--shadow); }
    :host([left]) [role=menu] { right: auto; left: 0; }
    [role=menuitem] { display: flex; justify-content: space-between; gap: 16px; width: 100%; min-height: 28px; padding: 4px 8px; border: 0; border-radius: var(--r-s); background: none; text-align: left; cursor: pointer; font: var(--t-s); } [role=menuitem]:hover, [role=menuitem]:focus { background: var(--hover); } [role=menuitem][aria-disabled=true] { color: var(--ink-3); cursor: default; }
    kbd { font: var(--t-xs); line-height: 20px; color: var(--ink-3); white-space: nowrap; } .under { padding: 6px 8px 2px; font: 600 12px/16px var(--font); color: var(--ink-2); }
  `];

  @property() label = '';
  @property({ attribute: false }) acts: () => readonly Act[] = () => [];
  /** Shown on the button instead of three dots. */
  @property({ attribute: false }) shown: TemplateResult | undefined;
  @state() private opened = false;

  override render() {
    return html`<button class=${this.shown === undefined ? 'open' : 'btn small'} aria-haspopup="menu" aria-expanded=${this.opened} aria-label=${this.shown === undefined ? this.label : nothing} title=${this.shown === undefined ? this.label : nothing} @click=${() => (this.opened ? this.#close(true) : void this.#open())} @keydown=${this.#onButton}>${this.shown ?? icon('dots')}</button>
      ${this.opened ? html`<div role="menu" aria-label=${this.label} @keydown=${this.#key} @focusout=${this.#out}>${this.acts().map((act) => html`${act.under === undefined ? nothing : html`<p class="under" role="presentation">${act.under}</p>`}
        <button role="menuitem" tabindex="-1" aria-disabled=${act.off === true} @click=${() => this.#run(act)}><span>${act.label}</span>${act.keys === undefined ? nothing : html`<kbd>${act.keys}</kbd>`}</button>`)}</div>` : nothing}`;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  async #open(): Promise<void> {
    this.opened = true;
    await this.updateComplete;
    this.#items[0]?.focus();
  }

  #close(back: boolean): void {
    this.opened = false;
    if (back) this.renderRoot.querySelector('button')?.focus();
  }

  #run(act: Act): void {
    if (act.off) return;
    this.#close(true);
    act.run();
  }

  #onButton(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || this.opened) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#open();
  }

  #out(event: FocusEvent): void {
    if (!this.renderRoot.contains(event.relatedTarget as Node | null)) this.opened = false;
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
    event.stopPropagation();
    if (event.key === 'Escape') return this.#close(true);
    if (event.key === 'Tab') return this.#close(false);
    const next = to[event.key] ?? (event.key.length === 1 ? items.findIndex((item, one) => one > at && item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase())) : -1);
    if (items[next] === undefined || event.key === ' ') return;
    event.preventDefault();
    items[next].focus();
  }
}
