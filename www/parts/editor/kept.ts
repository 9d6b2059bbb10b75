/** Keeps what is written on this device, and tells what somebody has to know: a draft is there from before, is open elsewhere, or goes soon. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Drafts, watchDraft, type Beside, type KeptDraft } from '../../store/drafts.ts';
import { StoreFault } from '../../store/fault.ts';
import { dateTime, date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';
import type { Desk } from './desk.ts';

@customElement('reife-editor-kept')
export class Kept extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: block; } .note { border-radius: 0; border-bottom: 1px solid var(--line); padding: 8px 16px; } .acts { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 6px; }
    .kept { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `];

  @property({ attribute: false }) desk!: Desk;
  /** Which draft it is: the id of the file, or whatever the page tells drafts apart by. */
  @property() draft = '';
  @property() name = '';
  @property({ attribute: false }) drafts = new Drafts();
  /** A draft from before that is not what is open. */
  @state() private offered: KeptDraft | null = null;
  @state() private ending: readonly KeptDraft[] = [];
  @state() private gone: readonly KeptDraft[] = [];
  @state() private mine = true;
  @state() private fault: string | null = null;
  @state() private touched: number | null = null;
  #beside: Beside | undefined;
  #writing = false;
  #waiting: string | null = null;
  readonly #told = (event: Event): void => this.#keep((event as CustomEvent<string>).detail);

  override connectedCallback(): void {
    super.connectedCallback();
    this.desk.addEventListener('told', this.#told);
    this.#beside = watchDraft(this.draft, { mine: (own) => { this.mine = own; }, heard: () => { this.touched = null; } });
    void this.#look();
  }

  override disconnectedCallback(): void {
    this.desk.removeEventListener('told', this.#told);
    this.#beside?.close();
    super.disconnectedCallback();
  }

  override render() {
    return html`${this.mine ? nothing : this.#note('overdue', 'attn', t('editor-draft-elsewhere'), html`<button class="btn small" @click=${this.#take}>${t('editor-draft-take')}</button>`)}
      ${this.offered === null || !this.mine ? nothing : this.#offer(this.offered)}
      ${this.fault === null ? nothing : this.#note('overdue', 'crit', t('editor-draft-fault', { code: this.fault }))}
      ${this.gone.length === 0 ? nothing : this.#note('info', '', t('editor-draft-gone', { names: this.gone.map(({ name }) => name).join(', '), count: this.gone.length }), html`<button class="btn small" @click=${() => { this.gone = []; }}>${t('close')}</button>`)}
      ${this.ending.map((one) => this.#note('waiting', 'attn', t('editor-draft-ends', { name: one.name, date: date(new Date(this.drafts.ends(one) ?? 0).toISOString()) }), html`<button class="btn small" @click=${() => void this.#longer(one)}>${t('editor-draft-longer')}</button>`))}
      <p class="kept" role="status">${this.touched === null ? nothing : t('editor-draft-kept')}</p>`;
  }

  #note(shape: IconName, tone: string, words: string, acts: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<div class="note ${tone}" role=${tone === 'crit' ? 'alert' : 'status'}>${icon(shape)}<div><p>${words}</p>${acts === nothing ? nothing : html`<p class="acts">${acts}</p>`}</div></div>`;
  }

  #offer(draft: KeptDraft): TemplateResult {
    const at = dateTime(new Date(draft.touched).toISOString());
    return this.#note('info', 'attn', t(draft.base === this.desk.base ? 'editor-draft-there' : 'editor-draft-there-older', { date: at }), html`<button class="btn small" @click=${() => this.#continue(draft)}>${t('editor-draft-continue')}</button><button class="btn small" @click=${() => void this.#discard()}>${t('editor-draft-discard')}</button>`);
  }

  async #look(): Promise<void> {
    await this.#try(async () => {
      this.gone = await this.drafts.expire();
      const all = await this.drafts.all();
      const own = all.find(({ id }) => id === this.draft);
      this.offered = own !== undefined && own.text !== this.desk.text ? own : null;
      this.ending = all.filter((one) => one.id !== this.draft && this.drafts.ends(one) !== undefined);
    });
  }

  #continue(draft: KeptDraft): void {
    this.offered = null;
    this.desk.write(draft.text);
  }

  async #discard(): Promise<void> {
    this.offered = null;
    await this.#try(() => this.drafts.remove(this.draft));
  }

  async #longer(one: KeptDraft): Promise<void> {
    await this.#try(async () => { await this.drafts.keep(one); });
    this.ending = this.ending.filter(({ id }) => id !== one.id);
  }

  /** What the other tab kept is what goes on here. */
  readonly #take = async (): Promise<void> => {
    this.#beside?.take();
    await this.#try(async () => {
      const own = await this.drafts.get(this.draft);
      if (own !== undefined) this.#continue(own);
    });
  };

  /** One write at a time, and then the last of what came meanwhile. Back at the beginning, there is nothing to keep. */
  #keep(text: string): void {
    this.#waiting = text;
    this.offered = null;
    if (this.#writing || !this.mine) return;
    this.#writing = true;
    void this.#try(async () => {
      while (this.#waiting !== null) {
        const next = this.#waiting;
        this.#waiting = null;
        if (next === this.desk.base) await this.drafts.remove(this.draft);
        else await this.drafts.keep({ id: this.draft, name: this.name || this.draft, text: next, base: this.desk.base });
        this.#beside?.tell(next);
        this.touched = Date.now();
      }
    }).finally(() => { this.#writing = false; });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.fault = null;
    } catch (cause) {
      this.fault = cause instanceof StoreFault ? cause.code : 'unavailable';
    }
  }
}
