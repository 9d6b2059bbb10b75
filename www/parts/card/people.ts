/** Who else at this account is known, for agreement is between people. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Case } from '../../reading/case.ts';
import { title } from '../../reading/rows.ts';
import { t } from '../../texts/texts.ts';
import { word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { icon } from '../icons.ts';
import { stateMark } from '../state-mark.ts';
import { base, section } from '../styles.ts';

@customElement('reife-people')
export class People extends ReifeElement {
  static override styles = [base, section, css`
    button { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; width: calc(100% + 16px); padding: 4px 8px; margin: 0 -8px; border: 0; background: none; text-align: left; cursor: pointer; border-radius: var(--r-s); } button:hover { background: var(--hover); }
  `];

  @property({ attribute: false }) given!: Case;

  override render() {
    const others = this.given.account.filter(({ index }) => index !== this.given.row.index);
    if (this.given.row.account === null) return nothing;
    const answer = others.length === 0 ? t('people-none') : others.slice(0, 2).map(title).join(', ') + (others.length > 2 ? ` +${others.length - 2}` : '');
    return html`<reife-fold .what=${t('people')} .answer=${answer}>
      ${others.length === 0 ? html`<p class="m2">${t('people-none-long')}</p>` : html`<ul>${others.map((row) => html`<li>
        <button @click=${() => this.tell('reife-pick', row.index)}><span>${title(row)}<small>${row.role === 'unknown' ? t('role-unknown') : t('role-line', { role: word('role', row.role) })}</small></span>
          ${row.standing ? stateMark(this.given.rules, row.standing.state) : html`<span class="state">${icon('dashed')}${t('not-assessed')}</span>`}</button></li>`)}</ul>`}
    </reife-fold>`;
  }
}
