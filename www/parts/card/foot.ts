/** The foot of the card: what can be undone, and what can be decided. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { undoable, withheld, type Acting, type Kept } from '../../reading/acting.ts';
import { inForce, type AssessedCase } from '../../reading/case.ts';
import { bench, looked, type Offered } from '../../reading/deciding.ts';
import { date, either } from '../../texts/format.ts';
import { nameOf, word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { forms } from '../forms.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';

const UNDO_SHOWN = 3;

@customElement('reife-foot')
export class Foot extends ReifeElement {
  static override styles = [base, controls, forms, css`
    :host { position: relative; z-index: 1; background: var(--surface); box-shadow: 0 -1px 0 var(--line), 0 -4px 12px rgb(20 30 40 / .05); }
    .foot { padding: 12px 16px; display: grid; gap: 8px; }
    .acts { display: grid; grid-template-columns: 1.35fr 1fr 1fr 1fr; gap: 8px; } .acts.two { grid-template-columns: 1fr 1fr; } .acts .btn { padding-inline: 4px; overflow-wrap: normal; hyphens: auto; line-height: 16px; }
    .undo { display: flex; gap: 8px; align-items: center; justify-content: space-between; padding: 6px 8px 6px 12px; background: var(--ink); color: var(--surface); border-radius: var(--r); }
    .undo > span { display: inline-flex; gap: 8px; align-items: center; min-width: 0; }
    .undo button { white-space: nowrap; border: 0; background: none; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; padding: 2px 6px; min-height: 24px; cursor: pointer; border-radius: var(--r-s); } .undo button:focus-visible { outline-color: var(--surface); outline-offset: -2px; }
    @container (max-width: 360px) { .acts { grid-template-columns: 1fr 1fr; } }
    @media (forced-colors: active) { .undo { border: 1px solid CanvasText; } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  /** Whether a reason, or a sum, was opened on this card. */
  @property({ type: Boolean }) opened = false;
  @property({ type: Number }) now = 0;

  override render() {
    const { acting, card } = this.given;
    if (acting === undefined) return nothing;
    const last = acting.kept.filter((one) => undoable(one, this.now)).slice(-UNDO_SHOWN);
    return html`<footer class="foot">
      <div role="status" class="sr">${last.map((one) => t(`kept-${one.kind}`)).join(' ')}</div>
      ${last.map((one) => this.#undo(one))}
      ${card.options === null || acting.rules.state === 'none' ? nothing : this.#bar(acting)}</footer>`;
  }

  #undo({ key, kind, due }: Kept): TemplateResult {
    const seconds = Math.max(0, Math.ceil((due - this.now) / 1000));
    return html`<div class="undo"><span>${icon('check')}${t(`kept-${kind}`)}</span>
      <button @click=${() => this.intend('reife-undo', { key })}>${t('undo')} <span aria-hidden="true">${t('seconds', { count: seconds })}</span></button></div>`;
  }

  #bar(acting: Acting) {
    const { options } = this.given.card;
    if (options === null) return nothing;
    const { question, offered } = bench(this.given, options, acting, this.opened);
    if (withheld(acting.rules)) return this.#anyway(offered, acting);
    const hints = this.#hints(offered, question, acting);
    // What the rules decide takes no verdict; what was heard can always be said.
    const heard = !question && offered[0]?.bar === 'rules';
    const shown = offered.filter(({ verdict, bar }) => bar !== 'rules' || (question && verdict === 'accepted'));
    return html`<div class="acts ${question || heard ? 'two' : ''}">${shown.map((one) => this.#button(one, question))}
        ${heard ? html`<button class="btn" @click=${() => this.tell('reife-hear')}>${t('hear')}</button>` : nothing}</div>
      ${hints.map((hint, at) => html`<p class="hint" id="hint-${at}">${hint}</p>`)}`;
  }

  /** Without confirmed rules nothing is proposed; what a person decides can be recorded all the same, and says so. */
  #anyway(offered: Offered[], { rules }: Acting) {
    const first = offered.find(({ verdict, bar }) => verdict === 'corrected' && bar === null);
    return html`${first ? html`<div class="acts two"><button class="btn" @click=${() => this.#open(first)}>${t('decide-anyway')}</button></div>` : nothing}
      <p class="hint">${t('decide-anyway-say', { state: rules.state })}</p>`;
  }

  #button(offered: Offered, question: boolean): TemplateResult {
    const { verdict, bar, keep, way } = offered;
    const state = nameOf(this.given.rules.state(way.state), way.state, 'state');
    const label = keep ? t('keep-state', { state }) : question && verdict === 'accepted' ? t('follow-state', { state }) : t(`act-${verdict}`);
    const primary = verdict === 'accepted' && !question;
    return html`<button class="btn ${primary ? 'primary' : ''}" aria-disabled=${bar !== null} aria-describedby=${bar === null ? nothing : 'hint-0'} @click=${() => { if (bar === null) this.#open(offered); }}>${label}</button>`;
  }

  #open({ verdict, way, keep }: Offered): void {
    this.tell('reife-deciding', { verdict, state: keep ? way.state : null });
  }

  /** Why something cannot be pressed comes first. */
  #hints(offered: Offered[], question: boolean, acting: Acting): string[] {
    const { rules, assessment } = this.given;
    const [accepted] = offered;
    const state = accepted ? nameOf(rules.state(accepted.way.state), accepted.way.state, 'state') : '';
    const hints: string[] = [];
    if (accepted?.bar === 'rules') hints.push(question ? t('bar-rules-question', { state }) : t('bar-rules', { state }));
    else if (accepted?.bar === 'other') hints.push(t('bar-other', { state, who: either(accepted.way.holders.map((role) => word('decider', role))) }));
    else if (accepted?.bar === 'unlisted') hints.push(t('bar-unlisted', { by: acting.by, role: word('decider', acting.role) }));
    else if (accepted?.bar === 'unseen') hints.push(t('bar-unseen'));
    else if (looked(acting, this.opened)) hints.push(t('bar-seen'));
    const since = question ? inForce(this.given)?.at ?? assessment.standing.since : null;
    if (since) hints.push(t('bar-stays', { date: date(since, this.given.card.asOf), own: assessment.standing.by === acting.by ? 'yes' : 'no' }));
    return hints;
  }
}
