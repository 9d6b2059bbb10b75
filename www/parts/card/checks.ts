/** Sales' checks: what is missing and what each answer would do, then what holds, by whom and until when. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { checks, missing, tellingFacts, type CheckShown, type Effect } from '../../reading/checks.ts';
import { date, dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf, text, word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { factName } from '../evidence-text.ts';
import { icon, type IconName } from '../icons.ts';
import { base, section } from '../styles.ts';

@customElement('reife-checks')
export class Checks extends ReifeElement {
  static override styles = [base, section, css`
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 2px 8px; padding: 6px 0; } li + li { border-top: 1px solid var(--line); }
    li > .i { margin-top: 3px; color: var(--ink-3); } .confirmed > .i { color: var(--accent); } .refuted > .i { color: var(--crit); }
    .q { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; } .q > span:last-child { font: var(--t-xs); line-height: 20px; color: var(--ink-3); }
    .eff { font: var(--t-xs); color: var(--ink-2); } .eff b { font-weight: 500; color: var(--ink); }
    .facts { margin-top: 4px; font: var(--t-xs); color: var(--ink-2); } .note { font: var(--t-xs); color: var(--ink-2); font-style: italic; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const all = checks(this.given);
    const open = all.filter(({ verdict }) => missing(verdict)).length;
    const facts = tellingFacts(this.given).map(({ fact, proposals }) => t('telling-fact', {
      fact: factName(fact, this.given.rules), states: proposals.map((id) => nameOf(this.given.rules.state(id), id, 'state')).join(', '),
    }));
    return html`<section class="sec">
      <h3>${t('checks')}<span>${t('checks-count', { open, all: all.length })}</span></h3>
      <ul>${all.map((check) => this.#one(check))}</ul>
      ${facts.length === 0 ? nothing : html`<p class="facts">${t('telling-facts', { facts: facts.join(', '), count: facts.length })}</p>`}
    </section>`;
  }

  #one(check: CheckShown): TemplateResult {
    const { rules, card } = this.given;
    const { id, verdict, lapsed, by, at, until, note, effects } = check;
    const own = rules.check(id);
    const when = at === null ? '' : date(at, card.asOf);
    const open = missing(verdict);
    const status = verdict === null
      ? (lapsed && until ? t('check-lapsed', { date: date(until, card.asOf) }) : t('check-unknown'))
      : word('verdict', verdict);
    const ask = open ? text(own?.ask) : undefined;
    return html`<li class=${verdict ?? ''}>${icon(SHAPES[verdict ?? ''] ?? 'dashed')}<div>
      <div class="q"><span><b>${nameOf(own, id, 'check')}</b> <span class="m2">${status}</span></span>
        <span title=${at === null ? nothing : dateTime(at)}>${by === null ? nothing : t('check-by', { by, when })}${verdict !== null && until ? ` · ${t('check-until', { date: date(until, card.asOf) })}` : nothing}</span></div>
      ${ask ? html`<p class="m2">${t('quoted', { text: ask })}</p>` : nothing}
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${open && effects.length > 0 ? html`<p class="eff">${effects.map((effect, at) => html`${at > 0 ? ' · ' : nothing}${this.#effect(effect)}`)}</p>` : nothing}
    </div></li>`;
  }

  #effect({ answer, with: others, proposal }: Effect): TemplateResult {
    const { rules } = this.given;
    const state = nameOf(rules.state(proposal), proposal, 'state');
    const also = others.map(({ check, fact, answer: other }) =>
      check !== undefined
        ? `${nameOf(rules.check(check), check, 'check')} ${word('verdict', String(other))}`
        : `${factName(fact ?? '', rules)} ${String(other)}`).join(', ');
    return html`${t(also ? 'effect-with' : 'effect', { answer: word('verdict', answer), also })} <b>${state}</b>`;
  }
}

const SHAPES: Record<string, IconName> = { confirmed: 'check', refuted: 'close', open: 'plain' };
