/** Under which rules this was computed, and the receipt that two people can compare. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { date, dateTime, list } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { nameOf, word } from '../../texts/names.ts';
import '../copy.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-provenance')
export class Provenance extends ReifeElement {
  static override styles = [base, css`
    dl { display: grid; gap: 8px; } dt { font: var(--t-xs); color: var(--ink-3); } dd { overflow-wrap: anywhere; }
    .receipt { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 12px; padding: var(--s3) var(--s4); border-top: 1px solid var(--line); font: var(--t-xs); color: var(--ink-3); }
  `];

  @property({ attribute: false }) given!: AssessedCase;

  override render() {
    const { assessment, card, rules } = this.given;
    const { id, sha256 } = assessment.rules;
    const shown = this.given.acting?.rules;
    const seq = assessment.rules.seq ?? shown?.seq ?? null;
    const name = nameOf({ id, label: rules.view.label }, id);
    const status = seq === null ? t('rules-draft') : t('rules-seq', { seq });
    const approvals = shown?.approvals ?? [];
    const by = approvals.length > 0 ? t('approved-by', { people: list(approvals.map(({ person }) => person)) }) : `${name}, ${status}`;
    return html`<reife-fold .what=${t('rules')} .answer=${approvals.length > 0 ? `${status}, ${by}` : by}>
      <dl><div><dt>${t('rules-id')}</dt><dd>${id}</dd></div>
        <div><dt>${t('rules-standing')}</dt><dd>${seq === null ? t('rules-draft-long') : t('rules-seq', { seq })}</dd></div>
        ${approvals.length === 0 ? nothing : html`<div><dt>${t('approvals')}</dt>${approvals.map(({ side, person, at }) => html`<dd>${t('approval', { person, side: word('decider', side), date: at ? date(at, card.asOf) : '' })}</dd>`)}</div>`}
        ${shown?.ring ? html`<div><dt>${t('ring')}</dt><dd>${shown.ring}</dd></div>` : nothing}
        ${shown?.confirmed ? html`<div><dt>${t('confirmed')}</dt><dd>${dateTime(shown.confirmed)}</dd></div>` : nothing}
        <div><dt>SHA-256</dt><dd class="mono">${sha256} <reife-copy .text=${sha256}></reife-copy></dd></div></dl>
    </reife-fold>
    ${card.receipt === null ? nothing : html`<div class="receipt">
      <span>${t('receipt')} <span class="mono" title=${card.receipt}>${card.receipt.slice(0, 4)} ${card.receipt.slice(4, 8)}</span> <reife-copy .text=${card.receipt}></reife-copy></span>
      <span>${dateTime(assessment.as_of)}</span></div>`}`;
  }
}
