/** Signals on the options page: what is held of them, files to open, and the address that policy names. */
import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Engine } from '../../engine/client.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { allowed, allowRules } from '../../platform/extension.ts';
import type { SignalTrouble } from '../../platform/post.ts';
import type { Fault } from '../../platform/policy.ts';
import { Signals, type SignalSource } from '../../store/signals.ts';
import { dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { company, look } from './beside.ts';
import type { Kit } from './kit.ts';
import { BYTES_AT_MOST, DAYS, sorted, sourceOf, type Company } from './signals.ts';

@customElement('reife-signals-options')
export class SignalsOptions extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: grid; gap: 12px; } p { color: var(--ink-2); } li { display: flex; gap: 8px 16px; justify-content: space-between; align-items: center; flex-wrap: wrap; padding: 4px 0; } li + li { border-top: 1px solid var(--line); } li > span { min-width: 0; overflow-wrap: anywhere; } li small { display: block; font: var(--t-xs); color: var(--ink-3); }
    .acts { display: flex; flex-wrap: wrap; gap: 8px; } input[type=file] { position: absolute; width: 1px; height: 1px; opacity: 0; }
  `];

  @property({ attribute: false }) kit: Kit | null = null;
  @property({ attribute: false }) engine: Engine | null = null;
  @state() private held: SignalSource[] = [];
  @state() private company: Company | null = null;
  @state() private faults: Fault[] = [];
  @state() private open = false;
  @state() private trouble: SignalTrouble | null = null;
  @state() private strange: string[] = [];
  @query('input[type=file]') private input!: HTMLInputElement;
  readonly #store = new Signals();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    return html`<p>${t('options-signals-say')}</p>
      ${this.held.length === 0 ? nothing : html`<ul>${this.held.map((one) => html`<li><span>${one.name}<small>${t('options-signals-held', { people: one.people, signals: one.signals, until: dateTime(new Date(one.expires).toISOString()) })}</small>
        ${one.left > 0 ? html`<small>${t('options-signals-left', { count: one.left })}</small>` : nothing}</span>
        <button class="btn small" aria-label=${t('options-remove-of', { name: one.name })} @click=${() => void this.#store.remove(one.source).then(() => this.#load())}>${t('options-remove')}</button></li>`)}</ul>`}
      <div class="acts"><input type="file" multiple accept=".ndjson,.jsonl,.json,.csv,.tsv,.txt,.xlsx" aria-label=${t('options-signals-choose')} @change=${() => void this.#take()}><button class="btn" @click=${() => this.input.click()}>${icon('files')}${t('options-signals-choose')}</button></div>
      ${this.strange.length > 0 ? html`<div class="note attn" role="alert">${icon('overdue')}<p>${t('options-signals-strange', { files: this.strange.join(', ') })}</p></div>` : nothing}
      ${this.faults.map(({ member, expected }) => html`<div class="note attn">${icon('overdue')}<p>${t('options-fault', { member, expected: t(`expected-${expected}`) })}</p></div>`)}
      ${this.#address()}`;
  }

  #address() {
    const { company: named } = this;
    if (named === null) return nothing;
    const host = new URL(named.address).hostname;
    return html`<p>${t(named.address.includes('{prefix}') ? 'options-signals-address-parts' : 'options-signals-address', { address: named.address })}</p>
      ${this.trouble === null ? nothing : html`<div class="note attn" role="status">${icon('overdue')}<p>${t(`signals-${this.trouble.code.replaceAll('_', '-')}`, { says: this.trouble.says })}</p></div>`}
      <div class="acts">${this.open ? html`<button class="btn" @click=${() => void this.#look(named)}>${t('options-signals-look')}</button>` : html`<button class="btn primary" @click=${() => void allowRules(named.address).then(() => this.#load())}>${t('panel-allow', { host })}</button>`}</div>`;
  }

  async #load(): Promise<void> {
    const { company: named, faults } = await company();
    await this.#store.tidy(Date.now());
    [this.company, this.faults, this.held] = [named, faults, await this.#store.sources()];
    this.open = named !== null && (await allowed(named.address));
  }

  async #look(named: Company): Promise<void> {
    // Parts are fetched as records are looked at; whom to ask about is not known here.
    this.trouble = named.address.includes('{prefix}') ? null : await look(named, [], this.#store);
    await this.#load();
  }

  async #take(): Promise<void> {
    const strange: string[] = [];
    for (const file of this.input.files ?? []) if (!(await this.#keep(file))) strange.push(file.name);
    this.input.value = '';
    this.strange = strange;
    await this.#load();
  }

  /** Evidence as it is, or a table that one of the opened mappings fits. */
  async #keep(file: File): Promise<boolean> {
    if (file.size > BYTES_AT_MOST) return false;
    let found = sorted(await file.text());
    for (const { text } of found.signals > 0 ? [] : Object.values(this.kit?.mappings ?? {})) {
      const made = await this.engine?.mapped(text, { name: file.name, blob: file }).catch(() => null);
      if (made) found = { ...sorted(made.text, text), left: made.faults };
      if (found.signals > 0) break;
    }
    if (found.signals === 0) return false;
    await this.#store.put(sourceOf(`file:${file.name}`, file.name, Date.now(), DAYS, found), found.heaps);
    return true;
  }
}
