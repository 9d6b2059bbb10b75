/** What was recorded on this contact and is not in the CRM: what waits in one line, what is stuck with what can be done. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { undoable, type Kept } from '../../reading/acting.ts';
import type { Case } from '../../reading/case.ts';
import { nameOf, word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';

@customElement('reife-kept')
export class KeptHere extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .all { display: grid; gap: 8px; padding: 12px 16px 0; } .acts { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 6px 0 2px; } .wait { background: none; border: 1px dashed var(--edge); }
  `];

  @property({ attribute: false }) given!: Case;
  @property({ type: Number }) now = 0;

  override render() {
    const kept = this.given.acting?.kept ?? [];
    const stuck = kept.filter(({ state }) => state === 'conflict' || state === 'refused');
    const waiting = kept.filter((one) => (one.state === 'waiting' || one.state === 'sending') && !undoable(one, this.now));
    if (stuck.length + waiting.length === 0) return nothing;
    return html`<div class="all">${stuck.map((one) => this.#stuck(one))}${waiting.length > 0 ? this.#waiting(waiting, stuck.length > 0) : nothing}</div>`;
  }

  #waiting(waiting: Kept[], behind: boolean): TemplateResult {
    const sending = waiting.some(({ state }) => state === 'sending');
    const reason = waiting.find((one) => one.reason !== null)?.reason ?? (behind ? 'behind' : sending ? 'sending' : 'soon');
    return html`<div class="note wait" role="status">${icon('waiting')}<p>${t('on-this-device', { count: waiting.length })} ${t(`why-waiting-${reason.replaceAll('_', '-')}`)}</p></div>`;
  }

  #stuck(one: Kept): TemplateResult {
    const { key, kind, reason, detail } = one;
    const code = (reason ?? 'gone').replaceAll('_', '-');
    const again = kind === 'decision' && reason === 'conflict';
    return html`<div class="note attn" role="status">${icon('overdue')}<div><p><b>${t('not-saved', { what: this.#what(one) })}</b> ${t(`why-stuck-${code}`, { by: detail ?? t('somebody'), says: detail ?? '' })}</p>
      <div class="acts">${again ? html`<button class="btn small" @click=${() => { this.intend('reife-discard', { key }); this.tell('reife-deciding', { verdict: one.record['verdict'], state: null }); }}>${t('decide-again')}</button>`
        : html`<button class="btn small" @click=${() => this.intend('reife-retry', { key })}>${t('try-again')}</button>`}
        <button class="btn small quiet" @click=${() => this.intend('reife-discard', { key })}>${t('give-up')}</button></div></div></div>`;
  }

  #what({ kind, record }: Kept): string {
    const { rules } = this.given;
    const text = (name: string): string => String(record[name] ?? '');
    if (kind === 'check') return t('what-check', { check: nameOf(rules.check(text('check')), text('check'), 'check'), verdict: word('verdict', text('verdict')) });
    if (kind === 'decision') return t('what-decision', { verdict: word('decided', text('verdict')) });
    return t(`what-${kind}`, { what: kind === 'heard' ? nameOf(rules.signal(text('type')), text('type')) : '' });
  }
}
