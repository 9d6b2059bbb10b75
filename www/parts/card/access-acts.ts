/** What the contact may ask for: what is held about them and how it is judged, to be handed on; and that it is erased here. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Case } from '../../reading/case.ts';
import { load, t } from '../../texts/texts.ts';
import { current } from '../../texts/language.ts';
import '../copy.ts';
import { documentText } from '../document-text.ts';
import { ReifeElement } from '../element.ts';
import { save } from '../save.ts';
import { base, controls, notes } from '../styles.ts';

@customElement('reife-access-acts')
export class AccessActs extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .acts { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: var(--t-xs); line-height: 18px; max-height: 320px; overflow-y: auto; border: 1px solid var(--line); border-radius: var(--r); padding: 8px 12px; margin: 0; }
    .erase { margin-top: 12px; display: grid; gap: 8px; justify-items: start; }
  `];

  @property({ attribute: false }) given!: Case;
  /** The sentences are there; only whoever asks loads them. */
  @state() private spoken = false;
  @state() private asking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('given')) return;
    if (changed.get('given')?.row.contact !== this.given.row.contact) this.asking = false;
    if (this.given.access != null && !this.spoken) void import('../../texts/subject.ts').then(() => load(current.language)).then(() => { this.spoken = true; });
  }

  override render() {
    const { access, erased, acting } = this.given;
    const where = acting?.notes === true ? 'crm' : 'device';
    const note = erased === undefined ? '' : t('erase-note', { day: erased.day, last: erased.last ?? 'none' });
    const shown = access != null && this.spoken;
    const text = shown ? documentText(access.document) : '';
    return html`<p>${t('access-say')}</p>
      <div class="acts"><button class="btn small" @click=${() => this.intend('reife-access', null)}>${t('access-show')}</button>
        ${shown ? html`<reife-copy .text=${text}></reife-copy>
          <button class="btn quiet small" @click=${() => this.#download(text, 'text/plain', 'txt')}>${t('access-text')}</button>
          <button class="btn quiet small" @click=${() => this.#download(`${JSON.stringify(access.answer, null, 2)}\n`, 'application/json', 'json')}>${t('access-json')}</button>` : nothing}</div>
      ${shown ? html`<pre tabindex="0" role="region" aria-label=${t('access')}>${text}</pre>` : nothing}
      ${acting === undefined ? nothing : html`<div class="erase">
        <p>${t('erase-say', { where })}</p>
        ${erased !== undefined ? html`<div class="note" role="status"><span></span><div><p>${t('erased', { count: erased.records, population: erased.population ? 'yes' : 'no' })}</p><p>${note}</p><reife-copy .text=${note}></reife-copy></div></div>`
          : this.asking ? html`<p role="alert">${t('erase-sure', { where })}</p><div class="acts"><button class="btn small" @click=${this.#erase}>${t('erase-yes')}</button><button class="btn quiet small" @click=${() => { this.asking = false; }}>${t('cancel')}</button></div>`
          : html`<button class="btn quiet small" @click=${() => { this.asking = true; }}>${t('erase', { where })}</button>`}
      </div>`}`;
  }

  readonly #erase = (): void => {
    this.asking = false;
    this.intend('reife-erase', null);
  };

  #download(text: string, type: string, ending: string): void {
    save(`${t('access-file')}.${ending}`, text, type);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-access-acts': AccessActs }
}
