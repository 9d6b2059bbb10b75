/** What must be known before anything else on the card: how the rules stand, whether there is a connection, what could not be read. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Acting } from '../../reading/acting.ts';
import type { Case } from '../../reading/case.ts';
import { assessed } from '../../engine/interface.ts';
import { date, list } from '../../texts/format.ts';
import { nameOf, word } from '../../texts/names.ts';
import { find, t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';

@customElement('reife-banners')
export class Banners extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .all { display: grid; gap: 8px; padding: 12px 16px 0; } .note { background: var(--sunken); } .note .btn { margin: 2px 0 -2px -8px; }
  `];

  @property({ attribute: false }) given!: Case;

  override render() {
    const { acting } = this.given;
    if (acting === undefined) return nothing;
    const found = [this.#rules(acting), this.#refused(acting), this.#offline(acting), this.#copy(acting), this.#unread(), this.#receipt(acting)].filter((one) => one !== null);
    return found.length === 0 ? nothing : html`<div class="all">${found}</div>`;
  }

  #rules({ rules }: Acting): TemplateResult | null {
    const { asOf, answer } = this.given.card;
    const { state, confirmed, allowedDays, side, at, note, why } = rules;
    const seq = rules.seq ?? (assessed(answer) ? answer.rules.seq : null);
    if (state === 'current' || state === 'draft') return null;
    const days = confirmed ? Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(confirmed)) / 86_400_000)) : 0;
    const told = {
      seq: seq ?? 0, confirmed: confirmed ? date(confirmed, asOf) : '', days, allowed: allowedDays ?? 0,
      side: side ? word('decider', side) : '', at: at ? date(at, asOf) : '',
    };
    const more = state === 'withdrawn' && note ? t('quoted', { text: note }) : state === 'unconfirmed' ? why ?? '' : '';
    const body = html`<p><b>${t(`rules-${state}`)}</b> ${t(`rules-${state}-say`, told)} ${more}</p>
      ${state === 'none' ? nothing : html`<button class="btn quiet small" @click=${() => this.intend('reife-rules-again', null)}>${t('try-again')}</button>`}`;
    return this.#note(state === 'unconfirmed' ? 'info' : 'overdue', body, state === 'unconfirmed' ? '' : 'attn');
  }

  /** What was asked for and could not be recorded. Nothing that was typed is lost by it. */
  #refused({ refused }: Acting): TemplateResult | null {
    if (refused.length === 0) return null;
    return this.#note('overdue', html`<div role="alert">${refused.map(({ code, arguments: given }) => html`<p>${t(code, given)} ${find(`${code}.help`, given) ?? ''}</p>`)}</div>`, 'crit');
  }

  #offline({ online, kept, trial }: Acting): TemplateResult | null {
    if (online) return null;
    const count = kept.filter(({ state }) => state !== 'saved').length;
    return this.#note('offline', html`<p><b>${t('offline')}</b> ${t(trial ? 'offline-say-trial' : 'offline-say', { count })}</p>`);
  }

  #copy({ copied }: Acting): TemplateResult | null {
    return copied ? null : this.#note('info', html`<p>${t('no-second-copy')}</p>`);
  }

  #unread(): TemplateResult | null {
    const { answer } = this.given.card;
    if (!assessed(answer)) return null;
    const ids = (answer.left_out ?? []).flatMap(({ attribute, why }) => (why === 'no_permission' && attribute ? [attribute] : []));
    if (ids.length === 0) return null;
    return this.#note('info', html`<p>${t('unread', { fields: list(ids.map((id) => nameOf(this.given.rules.attribute(id), id))) })}</p>`);
  }

  #receipt({ otherReceipt }: Acting): TemplateResult | null {
    return otherReceipt ? this.#note('info', html`<p>${t('other-receipt', { by: otherReceipt.by })}</p>`) : null;
  }

  #note(shape: IconName, body: TemplateResult, tone = ''): TemplateResult {
    return html`<div class="note ${tone}">${icon(shape)}<div>${body}</div></div>`;
  }
}
