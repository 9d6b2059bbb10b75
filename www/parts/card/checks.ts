/** Sales' checks that are answered: what holds, by whom, until when, what it would do if it turned out otherwise, and a way to say that it did. */
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { justGiven } from '../../reading/acting.ts';
import { unsaved, type AssessedCase } from '../../reading/case.ts';
import { checks, missing, type CheckShown } from '../../reading/checks.ts';
import { questions } from '../../reading/questions.ts';
import { date, dateTime } from '../../texts/format.ts';
import { nameOf, word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { answerText } from '../answers.ts';
import { ReifeElement } from '../element.ts';
import { person } from '../names.ts';
import { icon, type IconName } from '../icons.ts';
import { base, controls, section } from '../styles.ts';
import './ticks.ts';

@customElement('reife-checks')
export class Checks extends ReifeElement {
  static override styles = [base, controls, section, css`
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 2px 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); }
    li > .i { margin-top: 3px; color: var(--ink-3); } .confirmed > .i { color: var(--accent); } .refuted > .i { color: var(--crit); }
    .q { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; } .q > span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); }
    .eff { font: var(--t-xs); color: var(--ink-2); } .eff b { font-weight: 500; color: var(--ink); } .note { font: var(--t-xs); color: var(--ink-2); font-style: italic; } .btn { margin-left: -8px; }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  /** The clock, while something can be undone. */
  @property({ type: Number }) now = 0;
  /** The check that is being answered anew. */
  @state() private anew = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('given');
    if (before !== undefined && (before.row.contact !== this.given.row.contact || justGiven(this.given.acting?.kept ?? [], this.anew, this.now))) this.anew = '';
  }

  override render() {
    const all = checks(this.given);
    const answered = all.filter(({ id, verdict }) => !missing(verdict) && !justGiven(this.given.acting?.kept ?? [], id, this.now));
    if (answered.length === 0) return nothing;
    return html`<section class="sec">
      <h3>${t('checked')}<span>${t('checked-count', { answered: answered.length, all: all.length })}</span></h3>
      <ul>${answered.map((check) => this.#one(check))}</ul></section>`;
  }

  #one({ id, record, verdict, by, at, until, note }: CheckShown): TemplateResult {
    const { rules, card } = this.given;
    const otherwise = questions(this.given).alone.find((question) => question.of === 'check' && question.id === id)?.effects ?? [];
    return html`<li class=${verdict ?? ''}>${icon(SHAPES[verdict ?? ''] ?? 'plain')}<div>
      <div class="q"><span><b>${nameOf(rules.check(id), id, 'check')}</b> <span class="m2">${word('verdict', verdict ?? '')}</span>${unsaved(this.given, record) ? html` <span class="chip dash">${t('not-saved-yet')}</span>` : nothing}</span>
        <span title=${at === null ? nothing : dateTime(at)}>${by === null ? nothing : t('check-by', { by: person(by, this.given), when: at === null ? '' : date(at, card.asOf) })}${until ? ` · ${t('check-until', { date: date(until, card.asOf) })}` : nothing}</span></div>
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${otherwise.length === 0 ? nothing : html`<p class="eff">${t('check-otherwise')} ${otherwise.map(({ answer, proposal }, index) => html`${index > 0 ? ' · ' : nothing}${t('effect', { answer: answerText(answer, rules) })} <b>${nameOf(rules.state(proposal), proposal, 'state')}</b>`)}</p>`}
      ${this.#again(id, nameOf(rules.check(id), id, 'check'))}
    </div></li>`;
  }

  /** What was true may be so no longer: whoever hears it need not wait until it lapses. */
  #again(id: string, name: string) {
    if (this.given.acting === undefined) return nothing;
    const open = this.anew === id;
    return html`<button class="btn quiet small" aria-expanded=${open} aria-label=${t('check-anew-of', { name })} @click=${() => { this.anew = open ? '' : id; }}>${t('check-anew')}</button>
      ${open ? html`<reife-ticks .check=${id} .name=${name}></reife-ticks>` : nothing}`;
  }
}

const SHAPES: Record<string, IconName> = { confirmed: 'check', refuted: 'close' };
