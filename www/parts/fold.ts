/** A folded section that gives its answer in the fold line, so that most need no opening. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from './element.ts';
import { icon } from './icons.ts';
import { base } from './styles.ts';

@customElement('reife-fold')
export class Fold extends ReifeElement {
  static override styles = [base, css`
    summary { display: flex; justify-content: space-between; gap: var(--s4); padding: 6px var(--s4); cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    summary:hover { background: var(--hover); }
    summary:focus-visible { outline-offset: -2px; }
    .what { display: inline-flex; gap: 8px; align-items: center; flex: none; max-width: 60%; }
    .what .i { width: 10px; height: 10px; color: var(--ink-3); transition: transform var(--move); }
    [open] .what .i { transform: rotate(90deg); }
    .answer { font: var(--t-xs); line-height: 20px; color: var(--ink-3); text-align: right; min-width: 0; }
    .in { padding: 4px var(--s4) var(--s3) 34px; }
  `];

  @property() what = '';
  @property() answer = '';

  /** Opens it, and the keys go there. */
  open(): void {
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = true;
    this.renderRoot.querySelector('summary')?.focus();
  }

  override render() {
    return html`<details>
      <summary><span class="what">${icon('right')}${this.what}</span><span class="answer">${this.answer}</span></summary>
      <div class="in"><slot></slot></div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-fold': Fold }
}
