/** A check to tick: three verdicts, none of them chosen beforehand, and a note that goes with it. */
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CheckVerdict } from '../../engine/deciding.ts';
import type { Kept } from '../../reading/acting.ts';
import { time } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { privateHint } from './private-hint.ts';
import { ReifeElement } from '../element.ts';
import { forms } from '../forms.ts';
import '../press.ts';
import type { Press } from '../press.ts';
import { base, controls } from '../styles.ts';

const VERDICTS: readonly CheckVerdict[] = ['confirmed', 'refuted', 'open'];

@customElement('reife-ticks')
export class Ticks extends ReifeElement {
  static override styles = [base, controls, forms, css`
    :host { margin: 4px 0 2px; } .line { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; } .saved { font: var(--t-xs); color: var(--ink-3); } .field { margin-top: 6px; }
  `];

  @property() check = '';
  @property() name = '';
  /** The verdict that was given here just now. */
  @property({ attribute: false }) given: Kept | undefined;
  @state() private noting = false;
  @state() private note = '';
  @query('reife-press') private strip!: Press;

  override focus(): void {
    this.strip.focus();
  }

  protected override willUpdate(): void {
    // What was typed stays until it is on the disk.
    if (this.given !== undefined && this.note !== '') {
      this.note = '';
      this.noting = false;
    }
  }

  override render() {
    const verdict = String(this.given?.record['verdict'] ?? '');
    return html`<div class="line">
        <reife-press .label=${this.name} .value=${verdict} .options=${VERDICTS.map((value) => ({ value, label: t(`tick-${value}`) }))}
          @reife-press=${({ detail }: CustomEvent<CheckVerdict>) => this.#give(detail)}></reife-press>
        ${this.given ? html`<span class="saved">${t('saved-here', { time: time(new Date(this.given.made).toISOString()) })}</span>`
          : html`<button class="btn quiet small" aria-expanded=${this.noting} @click=${() => { this.noting = !this.noting; }}>${t('note')}</button>`}</div>
      ${this.noting && !this.given ? html`<label class="field"><span>${t('note-of', { name: this.name })}</span><textarea class="in" .value=${this.note} @input=${(event: Event) => { this.note = (event.target as HTMLTextAreaElement).value; }}></textarea>${privateHint(this.note)}</label>` : nothing}`;
  }

  #give(verdict: CheckVerdict): void {
    if (this.given?.record['verdict'] !== verdict) this.intend('reife-check', { check: this.check, verdict, note: this.note });
  }
}
