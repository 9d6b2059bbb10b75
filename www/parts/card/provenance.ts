/** Under which rules this was computed, and the receipt that two people can compare. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RulesShown } from '../../reading/acting.ts';
import type { AssessedCase } from '../../reading/case.ts';
import { dateTime, list } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf } from '../../texts/names.ts';
import '../copy.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-provenance')
export class Provenance extends ReifeElement {
  static override styles = [base, css`
    .receipt { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; padding: var(--s3) var(--s4); border-top: 1px solid var(--line); font: var(--t-xs); color: var(--ink-3); }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, card, rules } = this.given;
    const { id, sha256 } = assessment.rules;
    const shown: RulesShown = this.given.acting?.rules ?? { state: 'draft' };
    const { state } = shown;
    const seq = shown.seq ?? assessment.rules.seq ?? undefined;
    const approvals = shown.approvals ?? [];
    const name = nameOf({ id, label: rules.view.label }, id);
    const status = state === 'draft' || seq === undefined ? t('rules-draft') : t('rules-seq', { seq });
    const by = t('approved-by', { people: list(approvals.map(({ person, key }) => person ?? key ?? '')) });
    return html`<reife-fold .what=${t('rules')} .answer=${approvals.length > 0 ? `${status}, ${by}` : `${name}, ${status}`} .load=${() => import('./rules-detail.ts')}>
      <reife-rules-detail .rules=${{ ...shown, seq }} .file=${{ id, sha256 }}></reife-rules-detail>
    </reife-fold>
    ${card.receipt === null ? nothing : html`<div class="receipt">
      <span>${t('receipt')} <span class="mono" title=${card.receipt}>${card.receipt.slice(0, 4)} ${card.receipt.slice(4, 8)}</span> <reife-copy .text=${card.receipt}></reife-copy></span>
      <span>${dateTime(assessment.as_of)}</span></div>`}`;
  }
}
