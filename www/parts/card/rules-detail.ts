/** Which rules these are: who approved them, since when, what has changed, and when they are looked for again. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Approval, RulesShown } from '../../reading/acting.ts';
import { date, dateTime } from '../../texts/format.ts';
import { word } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import '../copy.ts';
import { ReifeElement } from '../element.ts';
import { base, controls } from '../styles.ts';
import { changeSentence, refusalHelp, refusalSentence } from '../trust-text.ts';

const CHANGES_SHOWN = 8;
const KEY_SHOWN = 8;

@customElement('reife-rules-detail')
export class RulesDetail extends ReifeElement {
  static override styles = [base, controls, css`
    :host { container-type: inline-size; } dl { display: grid; gap: 8px; } dt { font: var(--t-xs); color: var(--ink-3); } dd { overflow-wrap: anywhere; }
    dd ul { display: grid; gap: 2px; } .btn { margin: 2px 0 0 -8px; }
    @container (min-width: 480px) { dl > div { display: grid; grid-template-columns: 160px minmax(0, 1fr); gap: 16px; } dt { padding-top: 2px; } }
  `];

  @property({ attribute: false }) rules!: RulesShown;
  /** The file that contacts are assessed by, if one is open. */
  @property({ attribute: false }) file: { id: string; sha256: string } | null = null;

  override render() {
    const { rules, file } = this;
    const { state, seq, ring, since, confirmed, validUntil, approvals, reason, restores, led, from } = rules;
    const numbered = seq === undefined ? t(state === 'draft' ? 'rules-draft-long' : `rules-state-${state}`) : `${t('rules-seq', { seq })}, ${t(`rules-state-${state}`)}`;
    return html`<dl>
      ${this.#entry('rules-standing', numbered)}
      ${this.#entry('approvals', approvals && approvals.length > 0 ? html`${approvals.map((one) => html`<div>${approvalText(one)}</div>`)}` : null)}
      ${this.#entry('rules-since', since && dateTime(since))}
      ${this.#entry('rules-note', reason && t('quoted', { text: reason }))}
      ${this.#entry('rules-led-by', led && t('rules-led-count', { count: led.count }))}
      ${this.#entry('rules-restores', restores === undefined ? null : t('rules-seq', { seq: restores }))}
      ${this.#entry('rules-changed', this.#changes())}
      ${this.#entry('confirmed', confirmed && dateTime(confirmed))}
      ${this.#entry('rules-valid-until', validUntil && dateTime(validUntil))}
      ${this.#entry('ring', ring)}
      ${this.#entry('rules-tried', rules.tried === true ? t('rules-tried-say') : null)}
      ${from === undefined ? nothing : html`${this.#entry('rules-why', this.#why())}${this.#entry('rules-next', this.#next())}
        ${this.#entry('rules-from', t(`rules-from-${from.source}`))}
        ${this.#entry('rules-repository', from.repository)}
        ${this.#entry('rules-fingerprint', from.fingerprint && html`<span class="mono">${from.fingerprint}</span> <reife-copy .text=${from.fingerprint}></reife-copy>`)}`}
      ${file === null ? nothing : html`${this.#entry('rules-id', file.id)}
        <div><dt>SHA-256</dt><dd class="mono">${file.sha256} <reife-copy .text=${file.sha256}></reife-copy></dd></div>`}</dl>`;
  }

  #entry(id: string, said: TemplateResult | string | null | undefined) {
    return said ? html`<div><dt>${t(id)}</dt><dd>${said}</dd></div>` : nothing;
  }

  #changes(): TemplateResult | null {
    const { changes } = this.rules;
    if (changes === undefined || changes.length === 0) return null;
    const more = changes.length - CHANGES_SHOWN;
    return html`<ul>${changes.slice(0, CHANGES_SHOWN).map((change) => html`<li>${changeSentence(change)}</li>`)}${more > 0 ? html`<li>${t('rules-changed-more', { count: more })}</li>` : nothing}</ul>`;
  }

  #why(): TemplateResult | string {
    const { why } = this.rules;
    return why === undefined ? t('rules-why-good') : html`${refusalSentence(why)} ${refusalHelp(why)} <span class="xs m3">${t('rules-code', { code: why.code })}</span>`;
  }

  #next(): TemplateResult | string {
    const { next } = this.rules;
    return next === undefined ? t('rules-looking') : html`<div>${t('rules-next-at', { at: dateTime(next) })}</div>
      <button class="btn quiet small" @click=${() => this.intend('reife-rules-again', null)}>${t('rules-look')}</button>`;
  }
}

function approvalText({ side, person, key, at }: Approval): string {
  const given = { side: word('decider', side), person: person ?? '' };
  if (person === null) return t('approval-key', { side: given.side, key: (key ?? '').slice(0, KEY_SHOWN) });
  return at === null ? t('approval', given) : t('approval-on', { ...given, date: date(at) });
}
