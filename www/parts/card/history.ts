/** The journal: decisions in order, each only followed by a later one. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DecisionRecord } from '../../engine/interface.ts';
import type { CardData } from '../../engine/protocol.ts';
import { decisions, inForce, unsaved, type AssessedCase } from '../../reading/case.ts';
import { date, dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf, text, word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { icon } from '../icons.ts';
import { person } from '../names.ts';
import { stateMark } from '../state-mark.ts';
import { base, section } from '../styles.ts';

@customElement('reife-history')
export class History extends ReifeElement {
  static override styles = [base, section, css`
    ol > li { padding: 6px 0; display: grid; gap: 2px; } ol > li + li { border-top: 1px solid var(--line); }
    .q { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; } .mv { display: flex; flex-wrap: wrap; gap: 2px 6px; align-items: center; } .mv > .i { width: 11px; color: var(--ink-3); }
    small.attn { color: var(--attn); display: flex; gap: 4px; } small.attn .i { width: 12px; }
    .note { font-style: italic; color: var(--ink-2); } .ass { font: var(--t-xs); color: var(--ink-2); }
  `];

  @property({ attribute: false }) given!: AssessedCase;
  /** Of which it was asked to verify the journal. */
  #asked: CardData | null = null;

  /** A journal that was tampered with is told with the fold closed, too; whoever has no decisions never loads what verifies them. */
  protected override updated(): void {
    const { card } = this.given;
    if (card === this.#asked || decisions(this.given).length === 0) return;
    this.#asked = card;
    this.intend('reife-verify', null);
  }

  override render() {
    const all = decisions(this.given);
    const last = all.at(-1);
    const answer = last ? t('history-answer', { count: all.length, verdict: word('decided', last.verdict ?? ''), date: last.at ? date(last.at, this.given.card.asOf) : '' }) : t('history-none');
    const standing = inForce(this.given);
    const irregular = all.filter(({ id }) => this.#breaks(id).length > 0).length;
    return html`<reife-fold .what=${t('history')} .answer=${irregular === 0 ? answer : `${t('history-irregular', { count: irregular })} · ${answer}`}>
      ${all.length === 0 ? html`<p class="m2">${t('history-none-long')}</p>` : html`<ol>${all.map((one) => this.#one(one, one === standing))}</ol>`}
    </reife-fold>`;
  }

  #breaks(id: DecisionRecord['id']) {
    return (this.given.journal ?? []).flatMap(({ breaks }) => breaks).filter((found) => found.decision === id);
  }

  #one(decision: DecisionRecord, standing: boolean): TemplateResult {
    const { rules, card, assessment } = this.given;
    const { at, by, role, verdict, state, proposal, reason, note, until, assumptions } = decision;
    const out = assessment.left_out.find((item) => 'decision' in item && item.decision === decision.id);
    return html`<li>
      <div class="q"><span><b>${word('decided', verdict ?? '')}</b> ${standing ? html`<span class="chip">${t('in-force')}</span>` : nothing}${unsaved(this.given, decision.id) ? html`<span class="chip dash">${t('not-saved-yet')}</span>` : nothing}${out ? html`<span class="chip attn">${word('why-short', out.why)}</span>` : nothing}</span>
        <small>${at ? dateTime(at) : t('undated')}</small></div>
      ${state ? html`<span class="mv">${proposal && proposal !== state ? html`${stateMark(rules, proposal)}${icon('arrow')}` : nothing}${stateMark(rules, state)}</span>` : nothing}
      <small>${t('decided-by', { by: person(by ?? '–', this.given), role: word('decider', role ?? '') })}${decision.rules?.seq != null ? ` · ${t('rules-seq', { seq: decision.rules.seq })}` : nothing}${until ? ` · ${t('decided-until', { date: date(until, card.asOf) })}` : nothing}</small>
      ${this.#breaks(decision.id).map(({ code }) => html`<small class="attn">${icon('overdue')} ${t(`journal-${code}`)}</small>`)}
      ${reason ? html`<span>${t('because', { reason: nameOf(rules.reason(reason), reason, 'reason') })}</span>` : nothing}
      ${note ? html`<p class="note">${note}</p>` : nothing}
      ${Array.isArray(assumptions) && assumptions.length > 0 ? html`<ul class="ass">${assumptions.map(({ id, holds }) => {
        const own = rules.assumption(id ?? '');
        return html`<li>${text(own?.statement) ?? nameOf(own, id ?? '')} <b>${word('holds', holds ?? '')}</b></li>`;
      })}</ul>` : nothing}
    </li>`;
  }
}
