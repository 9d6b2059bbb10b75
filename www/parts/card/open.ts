/** What is missing: what would change the proposal first, whom to ask, what to ask, and in one line what each answer does. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
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
import { base, section } from '../styles.ts';

@customElement('reife-open')
export class StillOpen extends ReifeElement {
  static override styles = [base, section, css`
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 2px 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); }
    li > .i { margin-top: 3px; color: var(--ink-3); }
    .q { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; } .q > span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); }
    .eff { color: var(--ink-2); } .eff b { color: var(--ink); font-weight: 500; }
    .also { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--line); } .also h4 { font-weight: 400; color: var(--ink-3); }
    .also li { padding: 2px 0; border: 0; } .also span { color: var(--ink-2); }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { alone, pairs, cut } = questions(this.given);
    const open = checks(this.given).filter(({ verdict }) => missing(verdict));
    const named = new Set(alone.filter(({ of }) => of === 'check').map(({ id }) => id));
    const telling = alone.filter(({ of, id }) => of === 'fact' || open.some((check) => check.id === id));
    const quiet = open.filter(({ id }) => !named.has(id));
    if (telling.length + pairs.length + quiet.length === 0) return nothing;
    const some = telling.length + pairs.length > 0;
    return html`<section class="sec">
      <h3>${t('still-open')}<span>${some ? t('who-can-answer') : nothing}</span></h3>
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
    return html`<li>${icon('dashed')}<span><b>${nameOf(own, check.id, 'check')}</b> ${status} ${ask ? t('quoted', { text: ask }) : nothing}</span></li>`;
  }

  #state(id: string): string {
    return nameOf(this.given.rules.state(id), id, 'state');
  }

  #status(check: CheckShown | undefined): string {
    if (check?.verdict === 'open') return t('check-open', { by: check.by ?? '–' });
    return check?.lapsed && check.until ? t('check-lapsed', { date: date(check.until, this.given.card.asOf) }) : t('check-unknown');
  }
}
