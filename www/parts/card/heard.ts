/** Heard: what the customer said. It counts as said, and is shown as reported. The form is loaded when somebody opens it. */
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AssessedCase } from '../../reading/case.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import '../fold.ts';
import { base } from '../styles.ts';

@customElement('reife-heard')
export class Heard extends ReifeElement {
  static override styles = base;

  @property({ attribute: false }) given!: AssessedCase;

  /** Opens, and takes the keys. */
  async reveal(): Promise<void> {
    await this.renderRoot.querySelector('reife-fold')?.open();
    this.scrollIntoView({ block: 'nearest' });
  }

  override render() {
    const { rules, acting } = this.given;
    const types = rules.view.signals.filter(({ heard }) => heard);
    if (acting === undefined || types.length === 0) return nothing;
    const answer = types.slice(0, 3).map((type) => nameOf(type, type.id)).join(', ');
    return html`<reife-fold .what=${t('heard')} .answer=${answer} .load=${() => import('./heard-form.ts')}><reife-heard-form .given=${this.given}></reife-heard-form></reife-fold>`;
  }
}
