/** A proposal of how to read an export, with the reason for each column. It is where a person starts, nothing to take unread. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GuessReason, RuleFileView } from '../../engine/interface.ts';
import type { Guessed } from '../../engine/protocol.ts';
import { ReifeElement } from '../../parts/element.ts';
import { base, controls } from '../../parts/styles.ts';
import { nameOf } from '../../texts/names.ts';
import { find, t } from '../../texts/texts.ts';
import { download } from './report.ts';

@customElement('reife-found-guess')
export class FoundGuess extends ReifeElement {
  static override styles = [base, controls, css`
    section { background: var(--surface); border: 1px dashed var(--edge); border-radius: var(--r); padding: 12px 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    dl { display: grid; grid-template-columns: minmax(96px, 1fr) minmax(0, 3fr); } dt, dd { padding: 4px 12px 4px 0; border-top: 1px solid var(--line); } dt { font-weight: 600; } dd { color: var(--ink-2); } dd small { display: block; font: var(--t-xs); color: var(--ink-3); } li { padding: 2px 0; color: var(--ink-2); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; }
    @media (max-width: 480px) { dl { grid-template-columns: minmax(0, 1fr); } dd { border: 0; padding-top: 0; } }
  `];

  @property({ attribute: false }) guess!: Guessed;
  @property({ attribute: false }) rules: RuleFileView | undefined;

  override render() {
    const { file, mapping, reasons } = this.guess;
    const general = reasons.filter(({ column }) => column === '');
    const columns = new Map<string, GuessReason[]>();
    for (const reason of reasons) if (reason.column !== '') columns.set(reason.column, [...(columns.get(reason.column) ?? []), reason]);
    return html`<section aria-labelledby="guess"><h3 id="guess">${t('guess', { file })}</h3><p class="m2">${t('guess-say')}</p>
      ${general.length === 0 ? nothing : html`<ul>${general.map((reason) => html`<li>${this.#words(reason)}</li>`)}</ul>`}
      ${columns.size === 0 ? nothing : html`<dl>${[...columns].map(([column, own]) => html`<dt>${column}</dt><dd>${own.map((reason) => html`${this.#words(reason)} ${this.#use(reason)}`)}</dd>`)}</dl>`}
      ${mapping === '' ? nothing : html`<div class="acts"><button class="btn primary" @click=${() => this.tell('reife-files', [this.#file()])}>${t('guess-take')}</button>
        <button class="btn" @click=${() => download(this.#name, [mapping])}>${t('guess-download')}</button></div>`}</section>`;
  }

  /** Signals and attributes that the rules know are called as they call them. */
  #words({ code, arguments: given }: GuessReason): string {
    const item = this.rules?.signals.find(({ id }) => id === given['signal']) ?? this.rules?.attributes.find(({ id }) => id === given['attribute']);
    return find(code, item === undefined ? given : { ...given, label: nameOf(item, item.id) }) ?? [code, ...Object.values(given)].join(', ');
  }

  /** An attribute that the rule file does not name counts for nothing. */
  #use({ arguments: { attribute } }: GuessReason): TemplateResult | typeof nothing {
    if (attribute === undefined || this.rules === undefined) return nothing;
    return this.rules.attributes.some(({ id }) => id === attribute) ? nothing : html`<small>${t('guess-unread', { attribute })}</small>`;
  }

  get #name(): string {
    return `${this.guess.file.replace(/\.gz$/i, '').replace(/\.[^.]*$/, '')}.mapping.json`;
  }

  #file(): { name: string; blob: Blob } {
    return { name: this.#name, blob: new Blob([this.guess.mapping], { type: 'application/json' }) };
  }
}
