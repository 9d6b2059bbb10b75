/** A day, or a moment, typed as people of the page's language write it: the browser's own fields show the browser's language. Tells
 *  `reife-when` with the day (`2026-11-24`) or the moment (RFC 3339), and with nothing where a day is taken out. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { asTyped, asTypedDay, typed, typedDay } from '../reading/moment.ts';
import { current } from '../texts/language.ts';
import { t } from '../texts/texts.ts';
import { ReifeElement } from './element.ts';
import { base, controls } from './styles.ts';

@customElement('reife-when')
export class When extends ReifeElement {
  static override styles = [base, controls, css`
    :host { display: grid; justify-items: start; gap: 2px; } label { display: grid; gap: 4px; max-width: 100%; } label span { font: 500 12px/16px var(--font); color: var(--ink-2); } .in { width: auto; max-width: 100%; min-width: 0; }
    :host([inline]) label { display: inline-flex; gap: 8px; align-items: center; } :host([inline]) label span { font: inherit; } :host([small]) .in { min-height: 28px; padding-block: 3px; } p { font: var(--t-xs); color: var(--attn); }
    @media (max-width: 480px) { :host([inline]) label span { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; } }
  `];

  @property() label = '';
  /** The label is for those who listen only. */
  @property({ type: Boolean }) bare = false;
  /** A moment, and not a day. */
  @property({ type: Boolean }) timed = false;
  @property({ type: Boolean }) needed = false;
  /** Days are told while they are typed. */
  @property({ type: Boolean }) eager = false;
  /** A day or a moment; empty for none. */
  @property() value = '';
  /** No day before this one. */
  @property() least = '';
  /** What stands in the field, as long as that is not `value`. */
  @state() private text: string | null = null;
  @state() private wrong = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.text === null || this.#read(this.text) === this.value) return;
    this.text = null;
    this.wrong = false;
  }

  override render(): TemplateResult {
    const shown = this.text ?? (this.timed ? asTyped : asTypedDay)(this.value, current.language);
    const field = html`<input class="in" autocomplete="off" spellcheck="false" size=${this.timed ? 17 : 11} aria-label=${this.bare ? this.label : nothing} aria-required=${this.needed} aria-invalid=${this.wrong} aria-describedby=${this.wrong ? 'form' : nothing} .value=${live(shown)} @input=${this.#typing} @change=${this.#typed} @keydown=${this.#key}>`;
    return html`${this.bare ? field : html`<label><span>${this.label}</span>${field}</label>`}
      ${this.wrong ? html`<p id="form" role="status">${t(this.timed ? 'when-moment' : 'when-day')}${this.least === '' ? nothing : html` ${t('when-least', { day: asTypedDay(this.least, current.language) })}`}</p>` : nothing}`;
  }

  /** Says what is lacking, if something is; a form asks before it goes. */
  complete(): boolean {
    this.wrong = this.text !== null ? this.#read(this.text) === null : this.needed && this.value === '';
    if (this.wrong) this.renderRoot.querySelector('input')?.focus();
    return !this.wrong;
  }

  #read(text: string): string | null {
    if (text.trim() === '') return this.needed ? null : '';
    const found = this.timed ? typed(text) : typedDay(text);
    return found !== null && found < this.least ? null : found;
  }

  readonly #typing = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    const found = this.#read(this.text);
    if (this.eager && found !== null) this.#take(found);
  };

  readonly #typed = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    const found = this.#read(text);
    this.wrong = found === null;
    this.text = found === null ? text : null;
    if (found !== null) this.#take(found);
  };

  /** A field in a shadow root sends no form on its own. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    this.#typed(event);
    this.closest('form')?.requestSubmit();
  };

  #take(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.tell('reife-when', value);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-when': When }
}
