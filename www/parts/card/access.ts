/** What the contact may ask for, in a fold; loaded when somebody opens it. */
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Case } from '../../reading/case.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-access')
export class Access extends ReifeElement {
  static override styles = base;

  @property({ attribute: false }) given!: Case;

  override render() {
    return html`<reife-fold .what=${t('access')} .answer=${t('access-answer')} .load=${() => import('./access-acts.ts')}><reife-access-acts .given=${this.given}></reife-access-acts></reife-fold>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reife-access': Access }
}
