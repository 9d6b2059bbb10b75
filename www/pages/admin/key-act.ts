/** One change of keys: a key is gone, exchanged, or a new person approves. It becomes a proposal, which enough others sign. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PublicPart, Side } from '../../engine/author/protocol.ts';
import '../../parts/choice.ts';
import { ReifeElement } from '../../parts/element.ts';
import { forms } from '../../parts/forms.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import type { Made } from './make-key.ts';
import './make-key.ts';
import { called, remember } from './names.ts';
import { now, type Office } from './office.ts';
import { pick } from './pick.ts';
import { panels } from './styles.ts';
import { short } from './words.ts';

export interface KeyAct { act: 'gone' | 'replace' | 'add' | 'publisher'; person: string; side: Side | null }
const REASONS = ['lost', 'stolen', 'left'] as const;

@customElement('reife-admin-key-act')
export class KeyActForm extends ReifeElement {
  static override styles = [base, controls, forms, notes, panels, css`
    :host { border-top: 1px solid var(--line); } .form { padding: 12px 16px; gap: 12px; justify-items: start; } .field { width: min(420px, 100%); } .has { display: inline-flex; gap: 6px; align-items: center; } .has .i { color: var(--accent); } reife-admin-make-key { width: 100%; }
  `];

  @property({ attribute: false }) office!: Office;
  @property({ attribute: false }) act!: KeyAct;
  @state() private reason: (typeof REASONS)[number] = 'lost';
  @state() private chosen: (PublicPart & { key: string }) | null = null;
  @state() private making = false;

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('act')) return;
    this.chosen = null;
    this.making = false;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render(): TemplateResult {
    const { act, person } = this.act;
    const named = act === 'gone' || act === 'add';
    const lacks = act !== 'gone' && this.chosen === null;
    return html`<div class="form" role="group" aria-labelledby="act"><h3 id="act" tabindex="-1">${t(`admin-act-${act}`, { person: called(person), role: this.act.side ?? 'publisher' })}</h3>
      ${act === 'gone' ? html`<reife-choice .label=${t('admin-reason')} .value=${this.reason} .options=${REASONS.map((value) => ({ value, label: t(`admin-reason-${value}`) }))} @reife-choice=${({ detail }: CustomEvent<(typeof REASONS)[number]>) => { this.reason = detail; }}></reife-choice>
        <p class="say">${t(`admin-reason-${this.reason}-say`)}</p>` : html`<p class="say">${t(`admin-act-${act}-say`)}</p>`}
      ${named ? html`<label class="field"><span>${t(act === 'gone' ? 'admin-instead' : 'admin-person-new')}</span><input class="in" name="person" autocomplete="off" spellcheck="false" .value=${this.#next()}></label>
        <label class="field"><span>${t('admin-person-local')}</span><input class="in" name="local" autocomplete="off"></label>` : nothing}
      ${this.chosen !== null ? html`<span class="has">${icon('check')}${t('admin-key-has', { key: short(this.chosen.key) })}</span>` : html`<div class="acts"><button class="btn" aria-expanded=${this.making} @click=${() => this.#make()}>${t('admin-key-here')}</button><button class="btn" @click=${() => void this.#open()}>${t('admin-key-elsewhere')}</button></div>`}
      ${this.making ? html`<reife-admin-make-key .author=${this.office.author} .name=${this.#person()} @reife-made=${({ detail }: CustomEvent<Made>) => this.#made(detail)}></reife-admin-make-key>` : nothing}
      ${act === 'gone' ? html`<label class="field"><span>${t('admin-note')}</span><input class="in" name="note" autocomplete="off" maxlength="900"></label>` : nothing}
      <div class="acts"><button class="btn primary" aria-disabled=${lacks} @click=${() => (lacks ? undefined : void this.#propose())}>${t('admin-propose-go')}</button><button class="btn" @click=${() => this.tell('reife-done')}>${t('admin-cancel')}</button><span class="hint">${t('admin-act-next')}</span></div></div>`;
  }

  #value(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value.trim() ?? '';
  }

  /** The next pseudonym of the side that nobody ever had. */
  #next(): string {
    const letter = this.act.side === 'sales' ? 's' : 'm';
    const { holders = [], log = [] } = this.office.overview ?? {};
    const taken = new Set([...holders.map(({ person }) => person), ...log.flatMap(({ people }) => people)]);
    for (let count = 1; ; count++) if (!taken.has(`${letter}${count}`)) return `${letter}${count}`;
  }

  #person(): string {
    if (this.act.act === 'publisher') return 'publisher-new';
    return this.act.act === 'replace' ? `${this.act.person}-new` : this.#value('person') || this.#next();
  }

  #make(): void {
    this.making = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('reife-admin-make-key')?.focus());
  }

  #made({ key, files }: Made): void {
    const [file, bytes] = files[1] ?? ['', new Uint8Array()];
    this.chosen = { file, bytes, key };
  }

  async #open(): Promise<void> {
    const chosen = await pick('.json');
    if (chosen === null) return;
    const part = { file: chosen.name, bytes: chosen.bytes };
    const outcome = await this.office.author.ask('readKey', part);
    if ('fault' in outcome) this.office.refuse(outcome.fault.message, outcome.fault.arguments);
    else this.chosen = { ...part, key: outcome.answer.key };
  }

  async #propose(): Promise<void> {
    const { act, person, side } = this.act;
    const { chosen: part, office } = this;
    const [named, local, note] = [this.#value('person'), this.#value('local'), this.#value('note')];
    if (part !== null && local !== '') remember(named, local);
    const made = act === 'gone' ? office.propose('revoke', { named: person, reason: this.reason, instead: part === null ? null : { person: named, bytes: part.bytes }, note, now: now() })
      : part === null ? Promise.resolve(false)
        : act === 'replace' ? office.propose('replaceKey', { person, file: part.file, bytes: part.bytes, now: now() })
          : act === 'add' && side !== null ? office.propose('addApprover', { side, person: named, file: part.file, bytes: part.bytes, now: now() })
            : office.propose('replacePublisher', { file: part.file, bytes: part.bytes, now: now() });
    if (await made) this.tell('reife-done');
  }
}
