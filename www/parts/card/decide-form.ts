/** Deciding: the verdict, where it leads, a reason of the state, what marketing's assumptions were worth, a note. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AppliedAssumption, DecisionVerdict, DecisionWay, Holds } from '../../engine/deciding.ts';
import { bench, looked, wayOf } from '../../reading/deciding.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { title } from '../../reading/rows.ts';
import { date } from '../../texts/format.ts';
import { nameOf, text, word } from '../../texts/names.ts';
import '../../texts/decisions.ts';
import { find, t } from '../../texts/texts.ts';
import { privateHint } from './private-hint.ts';
import '../choice.ts';
import { ReifeElement } from '../element.ts';
import { forms } from '../forms.ts';
import { icon } from '../icons.ts';
import { stateMark } from '../state-mark.ts';
import '../when.ts';
import type { When } from '../when.ts';
import { base, controls, notes, section } from '../styles.ts';

const VERDICTS: readonly DecisionVerdict[] = ['accepted', 'corrected', 'returned', 'rejected'];
const HOLDS: readonly Holds[] = ['yes', 'no', 'unsure'];

@customElement('reife-decide-form')
export class DecideForm extends ReifeElement {
  static override styles = [base, section, controls, notes, forms, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; background: var(--surface); }
    .bk { display: flex; align-items: center; gap: 8px; padding: 8px; border-bottom: 1px solid var(--line); } .bk h2 { flex: 1; font: 600 13px/20px var(--font); outline: none; }
    .scroll { overflow-y: auto; scrollbar-width: thin; } .sec { border: 0; }
    .stand { border: 1px solid var(--line); border-radius: var(--r); display: grid; grid-template-columns: minmax(0, 1fr) 14px minmax(0, 1.2fr); gap: 8px; align-items: center; padding: 8px 12px; } .stand > .i { color: var(--ink-3); }
    h3 { margin-bottom: 8px; } .ass { display: grid; gap: 12px; } .ass > li { display: grid; gap: 4px; } .ass small { display: inline; }
    .foot { padding: 12px 16px; display: grid; gap: 8px; border-top: 1px solid var(--line); } .foot .line { display: flex; gap: 8px; } .foot .primary { flex: 1; }
    .days { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 4px; }
    ul.problems { display: grid; gap: 4px; }
    @container (max-width: 350px) { .stand { grid-template-columns: 1fr; } .stand > .i { transform: rotate(90deg); } }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  @property({ type: Boolean }) opened = false;
  @property() verdict: DecisionVerdict = 'accepted';
  /** The state to correct to. */
  @property() state: string | null = null;
  @state() private reason = '';
  @state() private until = '';
  @state() private note = '';
  @state() private holds: Record<string, Holds> = {};
  /** Asked for, and not on the disk yet. */
  @state() private waiting = false;
  @query('h2') private heading!: HTMLElement;
  @query('reife-when') private when!: When | null;

  override focus(): void {
    this.heading.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('given') && (this.given.acting?.refused.length ?? 0) > 0) this.waiting = false;
  }

  override render() {
    const { rules, card, row, acting, assessment } = this.given;
    const { options } = card;
    if (options === null || acting === undefined) return nothing;
    const way = wayOf(options, this.verdict, this.state);
    const lacking = this.#lacking(way);
    return html`<div class="bk"><button class="btn quiet small" aria-label=${t('back')} @click=${this.#back}>${icon('back')}</button><h2 tabindex="-1">${t('deciding-on', { name: title(row) })}</h2></div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('deciding-on', { name: title(row) })}><section class="sec form">
        ${this.#problems()}
        <div><reife-choice wide .label=${t('verdict')} .value=${this.verdict} .options=${this.#verdicts()} @reife-choice=${({ detail }: CustomEvent<DecisionVerdict>) => this.#choose(detail)}></reife-choice></div>
        ${this.verdict === 'corrected' ? this.#states() : nothing}
        <div class="stand"><div><small>${t('from')}</small>${stateMark(rules, assessment.standing.state)}</div>${icon('arrow')}
          <div><small>${t('to')}</small>${way ? stateMark(rules, way.state) : html`<span class="state">${icon('dashed')}<span>${t('to-choose')}</span></span>`}</div></div>
        ${this.verdict === 'returned' ? this.#until() : nothing}
        ${way && way.reasons.length > 0 ? this.#reasons(way) : nothing}
        ${options.applied.length > 0 ? this.#assumptions(options.applied) : nothing}
        <label class="field"><span>${t('note-for-marketing')}</span><textarea class="in" .value=${this.note} @input=${(event: Event) => { this.note = (event.target as HTMLTextAreaElement).value; }}></textarea>${privateHint(this.note)}</label>
      </section></div>
      <div class="foot"><div class="line"><button class="btn primary" aria-disabled=${lacking !== null || this.waiting} aria-describedby="lacking" @click=${() => { if (lacking === null && way && this.when?.complete() !== false) this.#submit(); }}>${this.#label(way)}</button>
          <button class="btn" @click=${this.#back}>${t('cancel')}</button></div>
        <p class="hint" id="lacking" role="status">${lacking ?? t(acting.trial ? 'saved-here-trial' : 'saved-here-first')}</p></div>`;
  }

  #verdicts() {
    const { card, acting } = this.given;
    if (card.options === null || acting === undefined) return [];
    const { offered } = bench(this.given, card.options, acting, true);
    return VERDICTS.filter((verdict) => offered.some((one) => one.verdict === verdict && one.bar === null)).map((value) => ({ value, label: t(`act-${value}`) }));
  }

  #choose(verdict: DecisionVerdict): void {
    this.verdict = verdict;
    this.reason = '';
  }

  #states(): TemplateResult {
    const { rules, card } = this.given;
    const ways = (card.options?.corrected ?? []).filter(({ may }) => may);
    return html`<fieldset class="field"><legend>${t('corrected-to')}</legend><div class="rad">${ways.map(({ state }) => html`
      <label><input type="radio" name="state" value=${state} .checked=${state === this.state} @change=${() => { this.state = state; this.reason = ''; }}>${stateMark(rules, state)}</label>`)}</div></fieldset>`;
  }

  #reasons({ reasons, reason_needed }: DecisionWay): TemplateResult {
    const { rules } = this.given;
    return html`<fieldset class="field"><legend>${t(reason_needed ? 'reason-needed' : 'reason-optional')}</legend><div class="rad">${reasons.map((id) => html`
      <label><input type="radio" name="reason" value=${id} .checked=${id === this.reason} @change=${() => { this.reason = id; }}>${nameOf(rules.reason(id), id, 'reason')}</label>`)}</div></fieldset>`;
  }

  #until(): TemplateResult {
    const { asOf } = this.given.card;
    const day = (days: number): string => new Date(Date.parse(asOf) + days * 86_400_000).toISOString().slice(0, 10);
    return html`<div class="field"><reife-when eager .label=${t('comes-back-on')} .least=${day(1)} .value=${this.until} @reife-when=${({ detail }: CustomEvent<string>) => { this.until = detail; }}></reife-when>
      <div class="days" role="group" aria-label=${t('comes-back-on')}>${[14, 30, 90].map((days) => html`<button class="btn quiet small" @click=${() => { this.until = day(days); }}>${t('in-days', { count: days, date: date(day(days), asOf) })}</button>`)}</div>
      ${this.until === '' ? html`<p class="hint">${t('comes-back-unsaid')}</p>` : nothing}</div>`;
  }

  #assumptions(applied: AppliedAssumption[]): TemplateResult {
    const { rules } = this.given;
    return html`<div><h3>${t('assumptions-ask')}</h3><ul class="ass">${applied.map(({ id, campaigns, rules: through }) => {
      const own = rules.assumption(id);
      const statement = text(own?.statement) ?? nameOf(own, id);
      const by = [...campaigns.map((campaign) => nameOf(rules.campaign(campaign), campaign)), ...through.map((rule) => nameOf(rules.rule(rule), rule))][0] ?? '';
      return html`<li><span><b>${find(`about-${own?.about}`) ?? own?.about}</b> <small>${by}</small></span><span>${statement}</span>
        <span><reife-choice .label=${statement} .value=${this.holds[id] ?? ''} .options=${HOLDS.map((value) => ({ value, label: word('holds', value) }))}
          @reife-choice=${({ detail }: CustomEvent<Holds>) => { this.holds = { ...this.holds, [id]: detail }; }}></reife-choice></span></li>`;
    })}</ul></div>`;
  }

  /** What is still missing, in words; null if nothing is. */
  #lacking(way: DecisionWay | undefined): string | null {
    const { acting } = this.given;
    if (way === undefined) return t('lacking-state');
    if (this.verdict === 'accepted' && acting && !looked(acting, this.opened)) return t('bar-unseen');
    return way.reason_needed && this.reason === '' ? t('lacking-reason') : null;
  }

  #label(way: DecisionWay | undefined): string {
    const { rules, card } = this.given;
    const state = way ? nameOf(rules.state(way.state), way.state, 'state') : '';
    if (this.verdict === 'returned') return this.until === '' ? t('act-returned') : t('decide-returned', { date: date(this.until, card.asOf) });
    return way ? t(`decide-${this.verdict}`, { state }) : t(`act-${this.verdict}`);
  }

  #problems() {
    const refused = this.given.acting?.refused ?? [];
    if (refused.length === 0) return nothing;
    return html`<div class="note crit" role="alert">${icon('overdue')}<ul class="problems">${refused.map(({ code, arguments: given }) => html`<li>${t(code, given)}${find(`${code}.help`, given) ? html` ${find(`${code}.help`, given)}` : nothing}</li>`)}</ul></div>`;
  }

  #submit(): void {
    if (this.waiting) return;
    this.waiting = true;
    this.intend('reife-decide', {
      verdict: this.verdict, state: this.verdict === 'corrected' ? this.state ?? undefined : undefined,
      until: this.verdict === 'returned' ? this.until : undefined, reason: this.reason, note: this.note,
      assumptions: Object.entries(this.holds).map(([id, holds]) => ({ id, holds })), opened: this.opened,
    });
  }

  readonly #back = (): void => this.tell('reife-deciding', null);
}
