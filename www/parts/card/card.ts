/** One contact's card: what is this, why, what is missing, and what a person can do about it. */
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DecisionVerdict } from '../../engine/deciding.ts';
import { assessed, type NotAssessed } from '../../engine/interface.ts';
import { undoable, withheld, type Intents } from '../../reading/acting.ts';
import { withAssessment, type AssessedCase, type Case } from '../../reading/case.ts';
import { title } from '../../reading/rows.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { base } from '../styles.ts';
import './access.ts';
import './banners.ts';
import './brief.ts';
import './changes.ts';
import './checks.ts';
import './course.ts';
import type { DecideForm } from './decide-form.ts';
import './dimensions.ts';
import './facts.ts';
import './foot.ts';
import './head.ts';
import type { CardHead } from './head.ts';
import './heard.ts';
import type { Heard } from './heard.ts';
import './history.ts';
import './kept.ts';
import './left-out.ts';
import './not-assessed.ts';
import './open.ts';
import type { StillOpen } from './open.ts';
import './people.ts';
import './provenance.ts';
import './reasons.ts';
import './stand.ts';

/** How often the seconds to undo are counted. */
const TICK = 500;

interface Deciding { verdict: DecisionVerdict; state: string | null }

@customElement('reife-card')
export class Card extends ReifeElement {
  static override styles = [base, css`
    :host { container-type: inline-size; background: var(--surface); }
    article { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; }
    .scroll { position: relative; overflow-y: auto; scrollbar-width: thin; overscroll-behavior: contain; }
    .scroll:focus-visible { outline-offset: -2px; }
    .folds { padding: 6px 0; border-top: 1px solid var(--line); }
    .stale { opacity: .55; }
    .empty { margin: 16px; padding: 16px; border: 1px dashed var(--edge); border-radius: var(--r); display: grid; gap: 8px; color: var(--ink-2); } .empty b { color: var(--ink); }
    .wait { display: grid; gap: 12px; padding: 16px; } .wait span { height: 12px; border-radius: 4px; background: var(--sunken); } .wait span:nth-child(3n) { width: 55%; } .wait span:nth-child(3n + 1) { width: 85%; }
  `];

  /** Null where there is no contact to show. */
  @property({ attribute: false }) given: Case | null = null;
  /** The contact is being read or assessed for the first time. */
  @property({ type: Boolean }) loading = false;
  /** Shown as a page of its own, with a way back. */
  @property({ type: Boolean }) paged = false;
  /** Beside a record, not beside a list: nothing to close and nobody to compare with. */
  @property({ type: Boolean }) embedded = false;
  /** A newer answer is on its way. */
  @property({ type: Boolean }) stale = false;
  @state() private deciding: Deciding | null = null;
  @state() private opened = false;
  @state() private now = Date.now();
  @query('reife-decide-form') private form!: DecideForm | null;
  #clock: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    this.#stopClock();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.renderRoot.querySelector<CardHead>('reife-card-head')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('given')) return;
    const before = changed.get('given');
    if (before?.card.index !== this.given?.card.index || before?.row.contact !== this.given?.row.contact) {
      this.renderRoot.querySelector?.('.scroll')?.scrollTo(0, 0);
      this.deciding = null;
      this.opened = false;
    }
    // What was decided lies on the disk: the form has done its work.
    const made = (given: Case | null | undefined): number => given?.acting?.kept.filter(({ kind }) => kind === 'decision').length ?? 0;
    if (this.deciding !== null && made(this.given) > made(before)) void this.#decide(null);
    this.now = Date.now();
    if (this.#counting) this.#clock ??= setInterval(() => this.#tick(), TICK);
  }

  override render() {
    const { given } = this;
    if (given === null) return this.loading ? this.#loading() : this.#empty();
    const { card, row } = given;
    const assessedCase = withAssessment(given);
    if (this.deciding !== null && assessedCase !== null) return this.#form(assessedCase, this.deciding);
    return html`<article aria-label=${t('card-of', { name: title(row) })} aria-busy=${this.stale} @reife-opened=${() => { this.opened = true; }} @reife-deciding=${this.#asked} @reife-check=${({ detail }: CustomEvent<Intents['reife-check']>) => this.renderRoot.querySelector<StillOpen>('reife-open')?.follow(detail.check)} @reife-hear=${() => this.renderRoot.querySelector<Heard>('reife-heard')?.reveal()}>
      <reife-card-head .given=${given} ?paged=${this.paged} ?embedded=${this.embedded}></reife-card-head>
      <div class="scroll ${this.stale ? 'stale' : ''}" tabindex="0" role="region" aria-label=${t('card-of', { name: title(row) })}>
        ${assessedCase !== null ? this.#assessed(assessedCase) : assessed(card.answer) ? nothing : this.#notAssessed(card.answer)}
      </div>
      ${assessedCase === null ? html`<span></span>` : html`<reife-foot .given=${assessedCase} ?opened=${this.opened} .now=${this.now}></reife-foot>`}</article>`;
  }

  #assessed(given: AssessedCase) {
    const held = given.acting !== undefined && withheld(given.acting.rules);
    return html`<reife-banners .given=${given}></reife-banners>
      <reife-kept .given=${given} .now=${this.now}></reife-kept>
      <reife-stand .given=${given}></reife-stand>
      <reife-dimensions .given=${given} ?withheld=${held}></reife-dimensions>
      <reife-changes .given=${given}></reife-changes>
      <reife-reasons .given=${given}></reife-reasons>
      <reife-open .given=${given} .now=${this.now}></reife-open>
      <reife-checks .given=${given} .now=${this.now}></reife-checks>
      <div class="folds">
        <reife-heard .given=${given}></reife-heard>
        <reife-brief .given=${given}></reife-brief>
        <reife-course .given=${given}></reife-course>
        <reife-left-out .given=${given}></reife-left-out>
        <reife-history .given=${given}></reife-history>
        <reife-people .given=${given}></reife-people>
        <reife-facts .given=${given}></reife-facts>
        <reife-provenance .given=${given}></reife-provenance>
        <reife-access .given=${given}></reife-access>
      </div>`;
  }

  #notAssessed(answer: NotAssessed) {
    return html`<reife-banners .given=${this.given!}></reife-banners><reife-kept .given=${this.given!} .now=${this.now}></reife-kept>
      <reife-not-assessed .answer=${answer} .may=${this.given!.card.evidence.contactable}></reife-not-assessed>
      <div class="folds"><reife-access .given=${this.given!}></reife-access></div>`;
  }

  #form(given: AssessedCase, { verdict, state: to }: Deciding) {
    return html`<reife-decide-form .given=${given} .verdict=${verdict} .state=${to} ?opened=${this.opened} @reife-deciding=${this.#asked}></reife-decide-form>`;
  }

  #loading() {
    return html`<article aria-busy="true" aria-label=${t('card')}><div class="wait" role="status"><span class="sr">${t('card-loading')}</span>${Array.from({ length: 9 }, () => html`<span></span>`)}</div></article>`;
  }

  #empty() {
    return html`<div class="empty"><slot><p><b>${t('card-empty')}</b></p><p>${t('card-empty-say')}</p></slot></div>`;
  }

  readonly #asked = (event: CustomEvent<Deciding | null>): void => {
    event.stopPropagation();
    void this.#decide(event.detail);
  };

  /** The keys follow: into the form, which is loaded when it is first asked for, and back to the card. */
  async #decide(deciding: Deciding | null): Promise<void> {
    const of = this.given?.row.contact;
    if (deciding !== null) await import('./decide-form.ts');
    // Another card has come meanwhile.
    if (this.given?.row.contact !== of) return;
    const back = this.deciding !== null && deciding === null;
    this.deciding = deciding;
    await this.updateComplete;
    if (back) return this.focus();
    await this.form?.updateComplete;
    this.form?.focus();
  }

  get #counting(): boolean {
    return this.given?.acting?.kept.some((one) => undoable(one, this.now)) ?? false;
  }

  #tick(): void {
    this.now = Date.now();
    if (!this.#counting) this.#stopClock();
  }

  #stopClock(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-card': Card }
}
