/** A strip of buttons, one of which may be pressed. Unlike a choice, nothing happens on the way through with the arrow keys. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Option } from './choice.ts';
import { ReifeElement } from './element.ts';
import { icon } from './icons.ts';
import { base } from './styles.ts';

@customElement('reife-press')
export class Press extends ReifeElement {
  static override styles = [base, css`
    :host { display: inline-block; max-width: 100%; }
    .seg { display: inline-flex; flex-wrap: wrap; border: 1px solid var(--edge); border-radius: var(--r); overflow: hidden; background: var(--surface); max-width: 100%; }
    button { position: relative; min-height: 26px; min-width: 28px; padding: 2px 10px; margin: 0 0 -1px -1px; display: inline-flex; flex: 1 1 auto; align-items: center; justify-content: center; gap: 4px; border: 0; border-left: 1px solid var(--line); border-bottom: 1px solid var(--line); background: none; font: 500 12px/20px var(--font); color: var(--ink-2); cursor: pointer; }
    button:hover { background: var(--hover); }
    button[aria-pressed="true"] { background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
    button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: var(--r-s); }
    .i { width: 12px; height: 12px; }
    @media (forced-colors: active) { button[aria-pressed="true"] { outline: 2px solid Highlight; outline-offset: -2px; } }
  `];

  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];

  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('[aria-pressed="true"]') ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
  }

  override render() {
    return html`<div class="seg" role="group" aria-label=${this.label}>${this.options.map(({ value, label, shown }) => html`
      <button aria-pressed=${value === this.value} aria-label=${shown === undefined ? nothing : label} @click=${() => this.tell('reife-press', value)}>${value === this.value ? icon('check') : nothing}${shown ?? label}</button>`)}</div>`;
  }
}
