/** A new key: a passphrase twice, then two files. The private one is encrypted before it leaves the worker. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Author } from '../../engine/author/client.ts';
import type { AuthorFault } from '../../engine/author/shapes.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import { save } from '../../parts/save.ts';
import { panels } from './styles.ts';
import { faultHelp, faultSentence, grouped } from './words.ts';

/** A key as it was made: its id and both files. */
export interface Made { key: string; files: [string, Uint8Array][] }

@customElement('reife-admin-make-key')
export class MakeKey extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    form, .made { display: grid; gap: 8px; max-width: 480px; } .lacks { color: var(--crit); font: var(--t-xs); }
  `];

  @property({ attribute: false }) author!: Author;
  /** What the files are called. */
  @property() name = '';
  @state() private made: Made | null = null;
  @state() private lacks: 'author-passphrase-empty' | 'author-passphrases-differ' | null = null;
  @state() private fault: AuthorFault | null = null;
  @state() private busy = false;
  @query('input.first') private first!: HTMLInputElement | null;
  @query('input.second') private second!: HTMLInputElement | null;
  @query('.made h3') private heading!: HTMLElement | null;

  override focus(): void {
    void this.updateComplete.then(() => this.first?.focus());
  }

  override render(): TemplateResult {
    const { made } = this;
    if (made !== null) return this.#made(made);
    return html`<form @submit=${(event: Event) => { event.preventDefault(); void this.#make(); }}>
      <label class="field"><span>${t('admin-passphrase-new')}</span><input class="in first" type="password" autocomplete="off" spellcheck="false"></label>
      <label class="field"><span>${t('admin-passphrase-again')}</span><input class="in second" type="password" autocomplete="off" spellcheck="false"></label>
      <p class="hint">${t('admin-passphrase-hint')}</p>
      ${this.lacks === null ? nothing : html`<p class="lacks" role="alert">${t(this.lacks)}</p>`}
      ${this.fault === null ? nothing : html`<p class="lacks" role="alert">${faultSentence(this.fault)} ${faultHelp(this.fault)}</p>`}
      <div class="acts"><button class="btn primary" ?disabled=${this.busy}>${this.busy ? t('admin-key-making') : t('admin-key-make')}</button><slot></slot></div></form>`;
  }

  #made({ key, files }: Made): TemplateResult {
    const [secret, open] = files;
    return html`<div class="made"><h3 tabindex="-1">${t('admin-key-made')}</h3>
      <div class="print">${grouped(key)}</div><p class="say">${t('admin-key-made-say', { file: secret?.[0] ?? '' })}</p>
      <div class="acts">${secret === undefined ? nothing : html`<button class="btn" @click=${() => save(...secret)}>${icon('save')}${t('admin-key-save-again')}</button>`}
        ${open === undefined ? nothing : html`<button class="btn" @click=${() => save(...open)}>${icon('save')}${t('admin-key-save-public')}</button>`}</div></div>`;
  }

  async #make(): Promise<void> {
    const [first, second] = [this.first?.value ?? '', this.second?.value ?? ''];
    this.fault = null;
    this.lacks = first === '' ? 'author-passphrase-empty' : first === second ? null : 'author-passphrases-differ';
    if (this.lacks !== null) return this.first?.focus();
    for (const field of [this.first, this.second]) if (field !== null) field.value = '';
    this.busy = true;
    const outcome = await this.author.ask('makeKey', { name: this.name, passphrase: new TextEncoder().encode(first) });
    this.busy = false;
    if ('fault' in outcome) {
      this.fault = outcome.fault;
      return;
    }
    this.made = { key: outcome.answer.key, files: outcome.files };
    if (outcome.files[0] !== undefined) save(...outcome.files[0]);
    this.tell('reife-made', this.made);
    await this.updateComplete;
    this.heading?.focus();
  }
}
