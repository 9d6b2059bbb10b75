/** What the customer said, in two clicks. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { title } from '../../reading/rows.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { privateHint } from './private-hint.ts';
import { ReifeElement } from '../element.ts';
import { forms } from '../forms.ts';
import '../press.ts';
import { base, controls } from '../styles.ts';

const STANCES = ['-2', '-1', '0', '1', '2'];

@customElement('reife-heard-form')
export class HeardForm extends ReifeElement {
  static override styles = [base, controls, forms, css`
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 12px; } .ends { display: flex; justify-content: space-between; max-width: 220px; }
    .in { background-color: var(--surface); } reife-press { display: block; } .chip { justify-self: start; }
    @container (max-width: 350px) { .pair { grid-template-columns: 1fr; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @state() private type = '';
  @state() private topic = '';
  @state() private value = '';
  @state() private who = '';
  @state() private note = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('given');
    const heard = (one: AssessedCase | undefined): number => one?.acting?.kept.filter(({ kind }) => kind === 'heard').length ?? 0;
    // What was typed stays until it is on the disk.
    if (before && (heard(this.given) > heard(before) || before.card.index !== this.given.card.index)) this.type = this.topic = this.value = this.who = this.note = '';
  }

  override render() {
    const types = this.given.rules.view.signals.filter(({ heard }) => heard);
    const type = types.find(({ id }) => id === this.type);
    return html`<div class="form">
      <span class="chip">${t('heard-counts')}</span>
      <reife-press .label=${t('heard-what')} .value=${this.type} .options=${types.map((one) => ({ value: one.id, label: nameOf(one, one.id) }))} @reife-press=${({ detail }: CustomEvent<string>) => { this.type = detail; this.value = ''; }}></reife-press>
      ${type ? html`
        <div class="pair">${this.#who()}${this.#topic()}</div>
        ${type.value ? this.#value(type.stance) : nothing}
        <label class="field"><span>${t('note-optional')}</span><textarea class="in" .value=${this.note} @input=${(event: Event) => { this.note = (event.target as HTMLTextAreaElement).value; }}></textarea>${privateHint(this.note)}</label>
        <button class="btn" aria-disabled=${type.value && this.#number === undefined} @click=${this.#record}>${t('heard-record', { what: nameOf(type, type.id) })}</button>` : nothing}
    </div>`;
  }

  #who() {
    const { account, row } = this.given;
    const people = account.some(({ index }) => index === row.index) ? account : [row];
    return html`<label class="field"><span>${t('heard-who')}</span><select class="in" @change=${(event: Event) => { this.who = (event.target as HTMLSelectElement).value; }}>
      ${people.filter(({ not_assessed }) => not_assessed === null).map((one) => html`<option value=${one.contact} ?selected=${one.contact === (this.who || row.contact)}>${title(one)}</option>`)}</select></label>`;
  }

  #topic() {
    const { topics } = this.given.rules.view;
    if (topics.length === 0) return nothing;
    return html`<label class="field"><span>${t('heard-topic')}</span><select class="in" @change=${(event: Event) => { this.topic = (event.target as HTMLSelectElement).value; }}>
      <option value="" ?selected=${this.topic === ''}>${t('heard-no-topic')}</option>
      ${topics.map((one) => html`<option value=${one.id} ?selected=${one.id === this.topic}>${nameOf(one, one.id)}</option>`)}</select></label>`;
  }

  #value(stance: boolean) {
    if (!stance) return html`<label class="field"><span>${t('heard-value')}</span><input class="in" inputmode="decimal" .value=${this.value} @input=${(event: Event) => { this.value = (event.target as HTMLInputElement).value; }}></label>`;
    return html`<div><reife-press .label=${t('heard-stance')} .value=${this.value} .options=${STANCES.map((value) => ({ value, label: t('stance', { value: Number(value) }), shown: t('stance-short', { value: Number(value) }) }))} @reife-press=${({ detail }: CustomEvent<string>) => { this.value = detail; }}></reife-press>
      <p class="hint ends" aria-hidden="true"><span>${t('stance-against')}</span><span>${t('stance-for')}</span></p></div>`;
  }

  get #number(): number | undefined {
    const number = Number(this.value.trim().replace(',', '.'));
    return this.value.trim() === '' || !Number.isFinite(number) ? undefined : number;
  }

  readonly #record = (): void => {
    const type = this.given.rules.signal(this.type);
    if (type === undefined || (type.value && this.#number === undefined)) return;
    const contact = this.who === '' || this.who === this.given.row.contact ? undefined : this.who;
    this.intend('reife-heard', { type: this.type, topic: this.topic, value: type.value ? this.#number : undefined, note: this.note, contact });
  };
}
