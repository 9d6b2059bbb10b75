/** An id. Renaming it renames it wherever the file names it; how many places that are is shown before. */
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { t } from '../../../texts/texts.ts';
import { ReifeElement } from '../../element.ts';
import { base, controls } from '../../styles.ts';
import { title } from '../file/labels.ts';
import { isList } from '../file/lists.ts';
import { ids, renamed, sameOwner, uses, type Mention } from '../file/mentions.ts';
import { fields } from '../styles.ts';
import { write, type FormOf } from './form-of.ts';

const ID = /^[a-z][a-z0-9_]{0,63}$/;
const FILE_ID = /^[a-z][a-z0-9_-]{0,63}$/;
/** What evidence and mappings name too: renamed here, those name nothing. */
const OUTSIDE = ['signals', 'attributes', 'purposes', 'topics', 'checks', 'states', 'reasons', 'assumptions', 'campaigns', 'deciders'];

@customElement('reife-editor-id')
export class IdField extends ReifeElement {
  static override styles = [base, controls, fields, css`.in { font-family: var(--mono); font-size: 12px; } .plan { display: grid; gap: 8px; padding: 8px 12px; margin-top: 8px; border-radius: var(--r); background: var(--accent-soft); } .acts { display: flex; gap: 8px; }`];

  @property({ attribute: false }) form!: FormOf;
  @property() value = '';
  @property({ type: Boolean }) bad = false;
  @state() private typed: string | null = null;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value')) this.typed = null;
  }

  override render() {
    const { section } = this.form;
    const to = this.typed?.trim() ?? this.value;
    const wrong = this.#wrong(to);
    const places = isList(section) ? uses(this.form.source, section, this.value) : [];
    return html`<label class="field"><span>${t('editor-field-id')}</span>
      <input class="in" spellcheck="false" autocomplete="off" .value=${live(this.typed ?? this.value)} aria-invalid=${wrong !== undefined || this.bad} aria-describedby="about"
        @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }} @keydown=${this.#key}></label>
      <div id="about" role="status">${wrong !== undefined ? html`<p class="hint">${wrong}</p>` : to === this.value ? nothing : html`<div class="plan">
        <p>${t('editor-rename-say', { from: this.value, to, count: places.length })}</p>
        ${places.length > 0 ? html`<ul class="hint">${this.#who(places).map((who) => html`<li>${who}</li>`)}</ul>` : nothing}
        ${OUTSIDE.includes(section) ? html`<p class="hint">${t('editor-rename-outside')}</p>` : nothing}
        <p class="acts"><button class="btn small primary" @click=${this.#rename}>${t('editor-rename')}</button><button class="btn small" @click=${() => { this.typed = null; }}>${t('cancel')}</button></p></div>`}</div>`;
  }

  #wrong(to: string): string | undefined {
    if (this.typed === null || to === this.value) return undefined;
    const { section, source } = this.form;
    if (!(section === 'head' ? FILE_ID : ID).test(to)) return t('editor-id-wrong');
    if (isList(section) && ids(source, section).includes(to)) return t('editor-id-taken', { id: to });
    return undefined;
  }

  /** Once each, however often it names it. */
  #who(places: readonly Mention[]): string[] {
    const owners = places.filter((one, at) => places.findIndex(({ by }) => sameOwner(by, one.by)) === at);
    const told = owners.slice(0, 6).map(({ by }) => t('editor-in-section', { section: t(`editor-one-of-${by.section}`), name: title(this.form.source, by.section, by.index) }));
    return owners.length > told.length ? [...told, t('and-more', { count: owners.length - told.length })] : told;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#rename();
    if (event.key === 'Escape') this.typed = null;
  }

  #rename(): void {
    const to = this.typed?.trim();
    if (to === undefined || to === this.value || this.#wrong(to) !== undefined) return;
    const { desk, source, section, index } = this.form;
    if (isList(section)) desk.edit(renamed(source, section, index ?? 0, to));
    else write(this.form, 'id', to);
  }
}
