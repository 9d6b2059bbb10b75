/** One choice of two to four, drawn as a strip; a radio group to the keyboard. The chosen one is marked, not only coloured. */
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from './element.ts';
import { base } from './styles.ts';

export interface Option { value: string; label: string; shown?: TemplateResult | string }

@customElement('reife-choice')
export class Choice extends ReifeElement {
  static override styles = [base, css`
    :host { display: inline-block; max-width: 100%; } :host([wide]) { display: block; } :host([wide]) .seg { display: flex; } :host([wide]) label { flex: 1 1 auto; }
    .seg { display: inline-flex; flex-wrap: wrap; max-width: 100%; border: 1px solid var(--edge); border-radius: var(--r); overflow: hidden; background: var(--surface); }
    label { overflow-wrap: normal; position: relative; min-height: 26px; min-width: 28px; padding: 1px 8px; display: flex; align-items: center; justify-content: center; gap: 4px; font: 500 12px/20px var(--font); color: var(--ink-2); cursor: pointer; }
    label + label { border-left: 1px solid var(--line); } label:hover { background: var(--hover); }
    input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
    label:has(:checked) { background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
    label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: var(--r-s); }
    @media (forced-colors: active) { label:has(:checked) { outline: 2px solid Highlight; outline-offset: -2px; } }
  `];

  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];

  override render() {
    return html`<div class="seg" role="radiogroup" aria-label=${this.label}>${this.options.map(({ value, label, shown }) => html`
      <label title=${label}><input type="radio" name="choice" value=${value} aria-label=${label} .checked=${value === this.value} @change=${() => this.tell('reife-choice', value)}>${shown ?? label}</label>`)}</div>`;
  }
}
