/** Who this is, and whether one may call or write: that is never the same question as whether one may assess. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Case } from '../../reading/case.ts';
import { firm, title } from '../../reading/rows.ts';
import { t } from '../../texts/texts.ts';
import { word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls } from '../styles.ts';

@customElement('reife-card-head')
export class CardHead extends ReifeElement {
  static override styles = [base, controls, css`
    .head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 8px; padding: 12px 8px 12px 16px; align-items: start; }
    h2 { outline: none; } .mark { color: var(--accent); width: 16px; height: 16px; margin-top: 2px; }
    .sub { font: var(--t-xs); color: var(--ink-3); display: flex; flex-wrap: wrap; gap: 2px 12px; }
    .sub > span { display: inline-flex; gap: 4px; align-items: center; } .sub .i { width: 12px; height: 12px; }
    .reach { flex-basis: 100%; gap: 12px !important; } .reach { flex-wrap: wrap; } .reach span { display: inline-flex; gap: 4px; align-items: center; white-space: nowrap; }
    .acts { display: inline-flex; } .no { color: var(--ink-2); font-weight: 600; }
    .back { display: none; margin: -4px 0 0 -8px; } :host([paged]) .back { display: inline-flex; } :host([paged]) .mark, :host([paged]) .close { display: none; }
  `];

  @property({ attribute: false }) given!: Case;
  @property({ type: Boolean, reflect: true }) paged = false;
  @property({ type: Boolean }) embedded = false;

  /** Reading starts here when the card opens as a page. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  override render() {
    const { row, card } = this.given;
    const role = row.role === 'unknown' ? t('role-unknown') : t('role-line', { role: word('role', row.role) });
    const place = [role, firm(row)].filter(Boolean).join(' · ');
    const close = () => this.tell('reife-close');
    return html`<div class="head">
      <button class="btn quiet small back" aria-label=${t('back-to-list')} @click=${close}>${icon('back')}</button>
      <span class="mark">${icon('reife')}</span>
      <div>
        <h2 tabindex="-1">${title(row)}</h2>
        <div class="sub"><span>${place}</span>${row.name === null ? nothing : html`<span class="mono">${row.contact}</span>`}
          <span class="reach">${this.#may('phone', card.evidence.contactable?.phone)}${this.#may('mail', card.evidence.contactable?.email)}</span>
        </div>
      </div>
      ${this.embedded ? nothing : html`<span class="acts"><button class="btn quiet small" title=${t('compare-key')} aria-keyshortcuts="c" @click=${() => this.tell('reife-compare')}>${icon('compare')}${t('compare-with')}</button>
      <button class="btn quiet small close" aria-label=${t('close-card')} @click=${close}>${icon('close')}</button></span>`}
    </div>`;
  }

  #may(way: 'phone' | 'mail', allowed: boolean | undefined) {
    if (typeof allowed !== 'boolean') return nothing;
    return html`<span class=${allowed ? '' : 'no'}>${icon(way)}${t(`may-${way}`, { allowed: allowed ? 'yes' : 'no' })}</span>`;
  }
}
