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
import { changeSentence, refusalSentence } from '../trust-text.ts';

const DAY = 86_400_000;
/** Changes of the rules that the banner names. */
const NEWS_SHOWN = 3;

@customElement('reife-banners')
export class Banners extends ReifeElement {
  static override styles = [base, controls, notes, css`
    .all { display: grid; gap: 8px; padding: 12px 16px; } .note { background: var(--sunken); } .note .btn { margin: 2px 0 -2px -8px; } .note p + p { margin-top: 4px; }
  `];

  @property({ attribute: false }) given!: Case;

  override render() {
    const { acting } = this.given;
    if (acting === undefined) return nothing;
    const found = [this.#sample(acting), this.#rules(acting), this.#news(acting), this.#refused(acting), this.#offline(acting), this.#copy(acting), this.#unread(), this.#receipt(acting)].filter((one) => one !== null);
    return found.length === 0 ? nothing : html`<div class="all">${found}</div>`;
  }

  #rules({ rules }: Acting): TemplateResult | null {
    const { state, sample, confirmed, allowedDays, side, at, validUntil, why, note } = rules;
    if (state === 'draft') return this.#note('dashed', html`<p><b>${t('rules-draft-title')}</b> ${t('rules-draft-say')}</p>`);
    if (state === 'current') return null;
    const { asOf, answer } = this.given.card;
    const now = sample === true ? asOf : new Date().toISOString();
    const days = confirmed ? Math.max(0, Math.floor((Date.parse(now) - Date.parse(confirmed)) / DAY)) : 0;
    const told = {
      seq: rules.seq ?? (assessed(answer) ? answer.rules.seq : null) ?? 0, confirmed: confirmed ? date(confirmed, now) : '', days, allowed: allowedDays ?? 0,
      side: side ? word('decider', side) : '', at: at ? date(at, now) : '', until: validUntil ? date(validUntil, now) : '', why: days > (allowedDays ?? 0) ? 'days' : 'valid',
    };
    const more = state === 'withdrawn' && note ? t('quoted', { text: note }) : state === 'none' && why === undefined ? t('rules-none-ask') : '';
    // What is over, or cannot be reached, is not confirmed; anything else that came was refused.
    const said = state === 'unconfirmed' && why !== undefined && why.code !== 'E-EXPIRED' && why.code !== 'E-NET' ? 'refused' : state;
    const body = html`<p><b>${t(`rules-${said}`)}</b> ${t(`rules-${said}-say`, told)} ${more}</p>
      ${why === undefined ? nothing : html`<p class="xs m2">${refusalSentence(why)} ${t('rules-code', { code: why.code })}</p>`}
      ${sample === true ? nothing : html`<button class="btn quiet small" ?disabled=${rules.from !== undefined && rules.next === undefined} @click=${() => this.intend('reife-rules-again', null)}>${t('try-again')}</button>`}`;
    return this.#note(state === 'unconfirmed' ? 'info' : 'overdue', body, state === 'unconfirmed' ? '' : 'attn');
  }

  /** A sample of a state is told as that. */
  #sample({ rules }: Acting): TemplateResult | null {
    return rules.sample !== true || rules.state === 'draft' ? null : this.#note('dashed', html`<p><b>${t('rules-sample')}</b> ${t('rules-sample-say')}</p>`);
  }

  /** Other rules than this person last saw here. */
  #news({ rules, yours }: Acting): TemplateResult | null {
    const { news, seq, reason, restores, led, changes } = rules;
    if (news === undefined || seq === undefined) return null;
    return this.#note('info', html`<div role="status"><p><b>${t('rules-news', { seq })}</b> ${t('rules-news-say', { before: news.before, restores: restores ?? 'none' })} ${led === undefined || led.count === 0 ? '' : t('rules-led', { seq, count: led.count, yours: yours ?? 0 })} ${reason ? t('rules-news-note', { note: reason }) : ''}</p>
      ${changes === undefined || changes.length === 0 ? nothing : html`<p class="xs m2">${t('rules-changed')}</p><ul>${changes.slice(0, NEWS_SHOWN).map((change) => html`<li>${changeSentence(change)}</li>`)}
        ${changes.length > NEWS_SHOWN ? html`<li>${t('rules-changed-more', { count: changes.length - NEWS_SHOWN })}</li>` : nothing}</ul>`}</div>
      <button class="btn quiet small" @click=${() => this.intend('reife-rules-seen', null)}>${t('rules-news-seen')}</button>`);
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
    return this.#note('info', html`<p>${t('unread', { fields: list(ids.map((id) => nameOf(this.given.rules.attribute(id), id, 'attribute'))) })}</p>`);
  }

  #receipt({ otherReceipt }: Acting): TemplateResult | null {
    return otherReceipt ? this.#note('info', html`<p>${t('other-receipt', { by: otherReceipt.by })}</p>`) : null;
  }

  #note(shape: IconName, body: TemplateResult, tone = ''): TemplateResult {
    return html`<div class="note ${tone}">${icon(shape)}<div>${body}</div></div>`;
  }
}
