/** An objection is in force: no bars, no sentence about the decision, nothing computed. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NotAssessed } from '../../engine/interface.ts';
import { date } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { word } from '../../texts/names.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, section } from '../styles.ts';

@customElement('reife-not-assessed')
export class NotAssessedBox extends ReifeElement {
  static override styles = [base, section, css`dl { display: grid; gap: 4px; margin-bottom: 8px; } dl > div { display: flex; justify-content: space-between; gap: 16px; } dt { color: var(--ink-3); display: inline-flex; gap: 6px; align-items: center; } dd { font-weight: 600; } dd.un { font-weight: 400; color: var(--ink-3); } .blank { border: 1px dashed var(--edge); border-radius: var(--r); padding: 16px; display: grid; gap: 8px; }`];

  @property({ attribute: false }) answer!: NotAssessed;
  /** Whether one may call or write: a question apart from the objection. */
  @property({ attribute: false }) may: { phone?: boolean; email?: boolean } | undefined;

  override render() {
    const { since, scope } = this.answer.not_assessed;
    const what = word('objection', scope ?? 'unreadable');
    return html`<section class="sec"><div class="blank"><span class="state">${icon('dashed')}<b>${t('not-assessed')}</b></span>
      <p>${since === null ? t('objection-in-force', { what }) : t('objection-since', { what, date: date(since) })} ${t('objection-means')}</p>
      </div></section>
      <section class="sec"><h3>${t('may-be-contacted')}</h3><dl>${this.#may('phone', this.may?.phone)}${this.#may('mail', this.may?.email)}</dl><p class="xs m3">${t('objection-contact')}</p></section>`;
  }

  #may(way: 'phone' | 'mail', allowed: boolean | undefined) {
    const known = typeof allowed === 'boolean';
    return html`<div><dt>${icon(way)}${t(`way-${way}`)}</dt><dd class=${known ? nothing : 'un'}>${known ? t(allowed ? 'yes' : 'no') : t('not-known')}</dd></div>`;
  }
}
