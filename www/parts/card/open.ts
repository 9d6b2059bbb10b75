/** What is missing: what would change the proposal first, whom to ask, what to ask, and in one line what each answer does. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { justGiven, type Kept } from '../../reading/acting.ts';
import { asked } from '../../reading/asked.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { checks, missing, type CheckShown } from '../../reading/checks.ts';
import { questions, type Pair, type Question } from '../../reading/questions.ts';
import { title } from '../../reading/rows.ts';
import { date } from '../../texts/format.ts';
import { nameOf, text } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { answeredText, answerText } from '../answers.ts';
import { ReifeElement } from '../element.ts';
import { factName } from '../evidence-text.ts';
import { icon } from '../icons.ts';
import { person } from '../names.ts';
import { base, section } from '../styles.ts';
import './ticks.ts';
import type { Ticks } from './ticks.ts';

@customElement('reife-open')
export class StillOpen extends ReifeElement {
  static override styles = [base, section, css`
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 2px 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); }
    li > .i { margin-top: 3px; color: var(--ink-3); }
    .q { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; } .q > span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); }
    .eff { color: var(--ink-2); } .eff b { color: var(--ink); font-weight: 500; }
    .given { margin-bottom: 4px; } .given > li > .i { color: var(--accent); } reife-ticks { display: block; }
    .also { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--line); } .also h4 { font-weight: 400; color: var(--ink-3); }
    .also li { padding: 2px 0; border: 0; } .also span { color: var(--ink-2); }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  /** The clock, while something can be undone. */
  @property({ type: Number }) now = 0;
  /** The check that was ticked last, here or among those that are answered: it moves to the top, and the keys stay with it. */
  #ticked = '';

  follow(check: string): void {
    this.#ticked = check;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('given') || this.#ticked === '') return;
    const ticks = [...this.renderRoot.querySelectorAll<Ticks>('reife-ticks')].find(({ check }) => check === this.#ticked);
    if (ticks?.given) this.#ticked = '';
    if (ticks && this.shadowRoot?.activeElement !== ticks) void ticks.updateComplete.then(() => ticks.focus());
  }

  override render() {
    const { alone, pairs, cut } = questions(this.given);
    const given = checks(this.given).filter(({ id }) => this.#just(id));
    const open = checks(this.given).filter(({ id, verdict }) => missing(verdict) && !this.#just(id));
    const named = new Set(alone.filter(({ of }) => of === 'check').map(({ id }) => id));
    const telling = alone.filter(({ of, id }) => of === 'fact' || open.some((check) => check.id === id));
    const quiet = open.filter(({ id }) => !named.has(id));
    if (given.length + telling.length + pairs.length + quiet.length === 0) return nothing;
    const some = telling.length + pairs.length > 0;
    return html`<section class="sec">
      <h3>${t('still-open')}<span>${some ? t('who-can-answer') : nothing}</span></h3>
      ${given.length > 0 ? html`<ul class="given">${given.map((check) => this.#given(check))}</ul>` : nothing}
      ${some ? html`<ul>${telling.map((question) => this.#question(question, open.find(({ id }) => id === question.id)))}${pairs.map((pair) => this.#pair(pair))}</ul>` : html`<p class="m2">${t(alone.length > 0 ? 'open-none-alone' : 'open-none')}</p>`}
      ${cut ? html`<p class="xs m3">${t('open-cut')}</p>` : nothing}
      ${quiet.length === 0 ? nothing : html`<div class="also"><h4>${t('open-quiet', { count: quiet.length })}</h4><ul>${quiet.map((check) => this.#quiet(check))}</ul></div>`}
    </section>`;
  }

  #question({ of, id, effects }: Question, check: CheckShown | undefined): TemplateResult {
    const { rules } = this.given;
    const own = rules.check(id);
    const ask = of === 'check' ? text(own?.ask) : undefined;
    const name = of === 'check' ? nameOf(own, id, 'check') : factName(id, rules);
    return html`<li>${icon('dashed')}<div>
      <div class="q"><span><b>${name}</b> <span class="m2">${this.#status(check)}</span></span><span>${of === 'check' ? title(asked(this.given, id)) : t('from-record')}</span></div>
      ${ask ? html`<p class="m2">${t('quoted', { text: ask })}</p>` : nothing}
      ${of === 'check' ? this.#ticks(id) : nothing}
      <p class="eff">${effects.map(({ answer, proposal }, at) => html`${at > 0 ? ' · ' : nothing}${t('effect', { answer: answerText(answer, rules) })} <b>${this.#state(proposal)}</b>`)}</p>
    </div></li>`;
  }

  #pair({ first, second, proposal }: Pair): TemplateResult {
    const { rules } = this.given;
    return html`<li>${icon('dashed')}<p class="eff">${t('effect-together', { first: answeredText(first, rules), second: answeredText(second, rules) })} <b>${this.#state(proposal)}</b></p></li>`;
  }

  #quiet(check: CheckShown): TemplateResult {
    const own = this.given.rules.check(check.id);
    const ask = text(own?.ask);
    const status = check.verdict !== null || check.lapsed ? this.#status(check) : '';
    return html`<li>${icon('dashed')}<div><span><b>${nameOf(own, check.id, 'check')}</b> ${status} ${ask ? t('quoted', { text: ask }) : nothing}</span>${this.#ticks(check.id)}</div></li>`;
  }

  /** Just ticked: it stays here while it can be undone. */
  #given(check: CheckShown): TemplateResult {
    return html`<li>${icon('check')}<div><b>${nameOf(this.given.rules.check(check.id), check.id, 'check')}</b>${this.#ticks(check.id)}</div></li>`;
  }

  #ticks(id: string) {
    if (this.given.acting === undefined) return nothing;
    return html`<reife-ticks .check=${id} .name=${nameOf(this.given.rules.check(id), id, 'check')} .given=${this.#just(id)}></reife-ticks>`;
  }

  #just(id: string): Kept | undefined {
    return justGiven(this.given.acting?.kept ?? [], id, this.now);
  }

  #state(id: string): string {
    return nameOf(this.given.rules.state(id), id, 'state');
  }

  #status(check: CheckShown | undefined): string {
    if (check?.verdict === 'open') return t('check-open', { by: person(check.by ?? '–', this.given) });
    return check?.lapsed && check.until ? t('check-lapsed', { date: date(check.until, this.given.card.asOf) }) : t('check-unknown');
  }
}
