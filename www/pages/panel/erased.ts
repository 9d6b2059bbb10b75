/** What erasing somebody took away, and what a person still has to see to. */
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LeftNote } from '../../crm/note/erase.ts';
import '../../parts/copy.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { failureSentence } from '../../texts/crm.ts';
import { dateTime } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import type { Done } from './watch.ts';

@customElement('reife-erased')
export class ErasedView extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .box { display: grid; gap: 12px; padding: 16px; border: 1px solid var(--line); border-radius: var(--r); } ul { display: grid; gap: 4px; padding-left: 16px; list-style: disc; color: var(--ink-2); } .acts { display: flex; gap: 8px; flex-wrap: wrap; }
  `];

  @property({ attribute: false }) done!: Done;

  override render() {
    const { records, signals, everywhere } = this.done;
    return html`<div class="box"><div role="status"><h2>${t('erased-title')}</h2></div>
      <ul><li>${t('erased-here', { count: records })}</li>${signals > 0 ? html`<li>${t('erased-signals')}</li>` : ''}${this.#rewritten()}</ul>
      ${this.#left()}
      <p>${t('erased-elsewhere', { reach: everywhere ? 'all' : 'record' })}</p>
      <div class="acts"><button class="btn" @click=${() => this.tell('reife-read')}>${t('erased-read')}</button></div></div>`;
  }

  #rewritten() {
    const { notes: crm } = this.done;
    return crm.ok ? html`<li>${t('erased-notes', { count: crm.value.rewritten })}</li>` : '';
  }

  #left() {
    const { notes: crm, note } = this.done;
    if (!crm.ok) return html`<div class="note attn">${icon('overdue')}<div><p>${t('erased-not-reached')} ${failureSentence(crm)}</p></div></div>`;
    const { left } = crm.value;
    return left.length === 0 ? '' : html`<div class="note attn">${icon('overdue')}<div><p>${t('erased-by-hand')}</p>
      <ul>${left.map((one) => html`<li>${this.#one(one)}</li>`)}</ul><p>${t('erased-instead')}</p><reife-copy .text=${note}></reife-copy></div></div>`;
  }

  #one = ({ at, why }: LeftNote): string => t(`erased-left-${why.replace('_', '-')}`, { at: dateTime(at) });
}

declare global {
  interface HTMLElementTagNameMap { 'reife-erased': ErasedView }
}
