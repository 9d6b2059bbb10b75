/** A number as it is spelled in the file. What is no number stays in the field, marked, and not in the file. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { t } from '../../../texts/texts.ts';
import { ReifeElement } from '../../element.ts';
import { base, controls } from '../../styles.ts';
import { allowed, shown, spelledFrom } from '../spell.ts';
import { fields } from '../styles.ts';

@customElement('reife-editor-number')
export class NumberField extends ReifeElement {
  static override styles = [base, controls, fields, css`.in { text-align: right; } :host([small]) .in { min-height: 26px; padding: 1px 8px; font: 500 12px/20px var(--font); width: 84px; }`];

  /** As the file spells it; empty where it has none. */
  @property() spelled = '';
  @property() label = '';
  @property({ type: Number }) least = -Infinity;
  @property({ type: Number }) most = Infinity;
  @property({ type: Number }) places = 6;
  @property({ type: Boolean }) needed = false;
  @property({ type: Boolean }) bad = false;
  @property({ type: Boolean }) bare = false;
  @state() private typed: string | null = null;

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    // Undone, or written in the text meanwhile: what was half typed is over.
    if (changed.has('spelled') && this.typed !== null && spelledFrom(this.typed) !== this.spelled) this.typed = null;
  }

  override render() {
    const wrong = this.#wrong();
    const input = html`<input class="in" inputmode="decimal" aria-label=${this.bare ? this.label : nothing} .value=${live(this.typed ?? shown(this.spelled))} placeholder=${this.needed ? nothing : t('editor-none')} aria-invalid=${wrong !== undefined || this.bad} aria-describedby=${wrong === undefined ? nothing : 'wrong'}
      @input=${this.#input} @blur=${this.#blur}>`;
    return html`${this.bare ? input : html`<label class="field"><span>${this.label}</span>${input}</label>`}${wrong === undefined ? nothing : html`<p class="hint" id="wrong" role="status">${wrong}</p>`}`;
  }

  #wrong(): string | undefined {
    if (this.typed === null) return undefined;
    if (this.typed.trim() === '') return this.needed ? t('editor-number-needed') : undefined;
    const spelled = spelledFrom(this.typed);
    if (spelled === undefined) return t('editor-number-wrong');
    return allowed(spelled, this) ? undefined : t(this.places === 0 ? 'editor-number-whole' : 'editor-number-range', { least: shown(String(this.least)), most: shown(String(this.most)), places: this.places });
  }

  #input(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    const spelled = spelledFrom(this.typed);
    // A number out of range goes into the file too: the engine says what is wrong with it.
    if (spelled !== undefined) this.#told(spelled);
    else if (this.typed.trim() === '' && !this.needed) this.#told('');
  }

  #blur(): void {
    if (this.#wrong() === undefined) this.typed = null;
  }

  #told(spelled: string): void {
    if (spelled !== this.spelled) this.dispatchEvent(new CustomEvent('spelled', { detail: spelled }));
  }
}
