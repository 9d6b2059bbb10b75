/** Whom to compare with: a contact of the list, or the same one earlier. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { base, controls } from '../../parts/styles.ts';
import type { Case } from '../../reading/case.ts';
import { step } from '../../reading/moment.ts';
import { title } from '../../reading/rows.ts';
import { t } from '../../texts/texts.ts';

const EARLIER = -28;

@customElement('reife-choosing')
export class Choosing extends ReifeElement {
  static override styles = [base, controls, css`
    section { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding: 8px 16px; background: var(--accent-soft); color: var(--accent-strong); border-bottom: 1px solid var(--line); } p { flex: 1 1 220px; } .acts { display: flex; flex-wrap: wrap; gap: 8px; } .btn.quiet { color: var(--accent-strong); }
  `];

  @property({ attribute: false }) first!: Case;

  override render() {
    const name = title(this.first.row);
    return html`<section aria-label=${t('compare-choosing', { name })}><p role="status"><b>${t('compare-choosing', { name })}</b> ${t('compare-choosing-say')}</p>
      <div class="acts"><button class="btn small" @click=${() => this.tell('reife-compare-at', step(this.first.card.asOf, EARLIER))}>${t('compare-earlier', { name })}</button>
        <button class="btn quiet small" @click=${() => this.tell('reife-compare-end')}>${t('cancel')}</button></div></section>`;
  }
}
