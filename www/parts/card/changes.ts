/** What is new since the decision that is now in question. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { since } from '../../reading/changes.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { evidenceName, evidenceParts } from '../evidence-text.ts';
import { icon } from '../icons.ts';
import { base, section } from '../styles.ts';

const SHOWN_AT_MOST = 6;

@customElement('reife-changes')
export class Changes extends ReifeElement {
  static override styles = [base, section, css`
    li { display: grid; grid-template-columns: 14px minmax(0, 1fr) auto; gap: 0 8px; padding: 3px 0; } .i { margin-top: 3px; color: var(--attn); } .p { text-align: right; max-width: 170px; } .p span { display: block; }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, rules, card } = this.given;
    const moment = assessment.standing.since;
    if (!assessment.standing.in_question || moment === null) return nothing;
    const found = since(this.given, moment);
    return html`<section class="sec">
      <h3>${t('new-since', { date: date(moment, card.asOf) })}<span>${t('evidence-count', { count: found.length })}</span></h3>
      ${found.length === 0 ? html`<p class="m2">${t('new-none')}</p>` : nothing}
      <ul>${found.slice(0, SHOWN_AT_MOST).map(({ evidence, dimensions }) => html`<li>${icon('dot')}
        <div>${evidenceName(evidence, rules)}<small>${[...evidenceParts(evidence, this.given), ...(evidence.at ? [date(evidence.at, card.asOf)] : [])].join(', ')}</small></div>
        <small class="p">${dimensions.map((id) => html`<span>${nameOf(rules.dimension(id), id, 'dimension')}</span>`)}</small></li>`)}
      </ul>
    </section>`;
  }
}
