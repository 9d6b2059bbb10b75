/** A folded section that gives its answer in the fold line, so that most need no opening. */
import { css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
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
  /** Loads the elements that lie in it, before it first opens: most folds are never opened. */
  @property({ attribute: false }) load: (() => Promise<unknown>) | undefined;
  @query('details') private details!: HTMLDetailsElement;

  /** Opens it, and the keys go there. */
  async open(): Promise<void> {
    await this.load?.();
    this.details.open = true;
    this.renderRoot.querySelector('summary')?.focus();
  }

  readonly #press = (event: MouseEvent): void => {
    if (this.load === undefined || this.details.open) return;
    event.preventDefault();
    void this.load().then(() => { this.details.open = true; });
  };

  /** A browser opens it by itself for what it finds on the page. */
  readonly #turned = (): void => { if (this.details.open) void this.load?.(); };

  override render() {
    return html`<details @toggle=${this.#turned}>
      <summary @click=${this.#press}><span class="what">${icon('right')}${this.what}</span><span class="answer">${this.answer}</span></summary>
      <div class="in"><slot></slot></div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-fold': Fold }
}
