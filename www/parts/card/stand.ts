/** The sentence, what stands and what is proposed, and what waits or is in question. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { withheld } from '../../reading/acting.ts';
import { inForce, type AssessedCase } from '../../reading/case.ts';
import { questioned } from '../../reading/questioned.ts';
import { sentence, type Phrase } from '../../reading/sentence.ts';
import { date, dateTime, left, near } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf, text, word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { person } from '../names.ts';
import { stateMark } from '../state-mark.ts';
import { base, section } from '../styles.ts';

@customElement('reife-stand')
export class Stand extends ReifeElement {
  static override styles = [base, section, css`
    .lead { font: 600 15px/20px var(--font); text-wrap: pretty; margin-bottom: var(--s3); }
    .why { margin: -8px 0 var(--s3); color: var(--ink-2); }
    .stand { border: 1px solid var(--line); border-radius: var(--r); overflow: hidden; }
    .mv { display: grid; grid-template-columns: minmax(0, 1fr) 14px minmax(0, 1.2fr); gap: 8px; align-items: center; padding: 8px 12px; }
    .mv > .i { color: var(--ink-3); }
    .due { display: flex; gap: 0 8px; align-items: center; flex-wrap: wrap; padding: 6px 12px; background: var(--accent-soft); color: var(--accent-strong); font-weight: 600; }
    .due .left { margin-left: auto; font-weight: 500; }
    .due.attn { background: var(--attn-soft); color: var(--attn); } .due.crit { background: var(--crit-soft); color: var(--crit); } .due.calm { background: var(--sunken); color: var(--ink-2); font-weight: 500; }
    .due span:first-of-type { flex: 1 1 96px; min-width: 0; } .due span:first-of-type::first-letter { text-transform: uppercase; }
    .next { margin-top: 8px; display: flex; gap: 6px; font: var(--t-xs); color: var(--ink-2); } .next .i { width: 12px; height: 12px; margin-top: 2px; color: var(--ink-3); } .next span { display: block; } .next span::first-letter { text-transform: uppercase; }
    @container (max-width: 350px) { .mv { grid-template-columns: 1fr; gap: 4px; } .mv > .i { transform: rotate(90deg); } }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, rules } = this.given;
    const { standing, proposal } = assessment;
    const why = questioned(this.given);
    return html`<section class="sec">
      <p class="lead">${sentence(this.given).map((phrase) => this.#said(phrase)).join(' ')}</p>
      ${why === null ? nothing : html`<p class="why">${t(`question-${why}`)}</p>`}
      <div class="stand">
        <div class="mv">
          <div><small>${this.#by()}</small>${stateMark(rules, standing.state)}</div>
          ${icon('arrow')}
          ${this.#held ? html`<div><small>${t('proposed')}</small><span class="state">${icon('dashed')}<span>${t('withheld')}</span></span></div>`
            : html`<div><small>${proposal === standing.state ? t('proposed-same') : t('proposed')}</small>${stateMark(rules, proposal)}</div>`}
        </div>
        ${this.#due()}
      </div>
      ${this.#next()}
    </section>`;
  }

  #said({ id, args = {} }: Phrase): string {
    const { rules, card } = this.given;
    const told = { ...args };
    for (const key of ['dimension', 'dimension2']) if (key in told) told[key] = nameOf(rules.dimension(String(told[key])), String(told[key]), 'dimension');
    if (told['role']) told['name'] = nameOf(rules.role(String(told['role'])), word('role', String(told['role'])));
    if (told['topic']) told['topic'] = nameOf(rules.topic(String(told['topic'])), String(told['topic']));
    if ('reason' in told) told['reason'] = told['reason'] ? nameOf(rules.reason(String(told['reason'])), String(told['reason']), 'reason') : t('no-reason');
    if (told['since']) told['since'] = date(String(told['since']), card.asOf);
    return t(id, told);
  }

  /** Rules that are not confirmed propose nothing that may be acted on. */
  get #held(): boolean {
    return this.given.acting !== undefined && withheld(this.given.acting.rules);
  }

  #by(): string {
    const { standing } = this.given.assessment;
    if (standing.since === null) return t('stands-by-rules');
    return t('stands-by', { by: person(standing.by, this.given), date: date(standing.since, this.given.card.asOf) });
  }

  #due(): TemplateResult | typeof nothing {
    const { assessment, rules, card } = this.given;
    const { standing, exploration } = assessment;
    if (this.#held) return nothing;
    const who = word('decider', rules.state(standing.pending ?? '').decided_by);
    const lines: TemplateResult[] = [];
    if (standing.pending !== null) {
      const due = standing.decide_by;
      lines.push(due === null
        ? html`<div class="due">${icon('waiting')}<span>${t('waits-open', { who })}</span></div>`
        : html`<div class="due ${standing.overdue ? 'crit' : ''}">${icon(standing.overdue ? 'overdue' : 'waiting')}
            <span title=${dateTime(due)}>${t(standing.overdue ? 'overdue-since' : 'waits-until', { who, when: near(card.asOf, due) })}</span>
            <span class="left">${left(card.asOf, due)}</span></div>`);
    }
    if (standing.in_question) {
      lines.push(html`<div class="due attn">${icon('question')}<span>${t('in-question')}</span><span class="left">${t('nothing-moved')}</span></div>`);
    }
    const decision = inForce(this.given);
    if (decision?.verdict !== undefined && decision.verdict !== 'accepted') {
      const verdict = word('decided', decision.verdict);
      const reason = decision.reason ? nameOf(rules.reason(decision.reason), decision.reason, 'reason') : null;
      lines.push(html`<div class="due calm">${icon('speech')}<span>${reason === null ? t('decided-line-bare', { verdict }) : t('decided-line', { verdict, reason })}</span>
        ${decision.until ? html`<span class="left">${t('comes-back', { date: date(decision.until, card.asOf) })}</span>` : nothing}</div>`);
    }
    if (standing.lapsed) lines.push(html`<div class="due calm">${icon('waiting')}<span>${t('decision-lapsed')}</span></div>`);
    if (exploration !== null) lines.push(html`<div class="due calm">${icon('seedling')}<span>${t('offered-to-learn')}</span></div>`);
    return lines.length > 0 ? html`${lines}` : nothing;
  }

  #next(): TemplateResult | typeof nothing {
    const { assessment, rules } = this.given;
    if (assessment.standing.in_question || this.#held) return nothing;
    const state = rules.state(assessment.standing.pending ?? assessment.standing.state);
    const steps = Object.entries(state.next).flatMap(([who, said]) => {
      const step = text(said);
      return step ? [t('next-step', { who: word('decider', who), step })] : [];
    });
    return steps.length === 0 ? nothing : html`${steps.map((step) => html`<p class="next">${icon('arrow')}<span>${step}</span></p>`)}`;
  }
}
