/** An objection is in force: no bars, no sentence about the decision, nothing computed. */
import { css, html } from 'lit';
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
  static override styles = [base, section, css`.blank { border: 1px dashed var(--edge); border-radius: var(--r); padding: 16px; display: grid; gap: 8px; }`];

  @property({ attribute: false }) answer!: NotAssessed;

  override render() {
    const { since, scope } = this.answer.not_assessed;
    const what = word('objection', scope ?? 'unreadable');
    return html`<section class="sec"><div class="blank"><span class="state">${icon('dashed')}<b>${t('not-assessed')}</b></span>
      <p>${since === null ? t('objection-in-force', { what }) : t('objection-since', { what, date: date(since) })} ${t('objection-means')}</p>
      <p class="xs m3">${t('objection-contact')}</p></div></section>`;
  }
}
