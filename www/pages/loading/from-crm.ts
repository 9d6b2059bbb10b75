/** Contacts from a CRM, in the extension's studio: what can be read, how far it is, what went wrong and what is to be done. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { failureSentence, unreadSentence } from '../../texts/crm.ts';
import { number } from '../../texts/format.ts';
import { find, t } from '../../texts/texts.ts';
import type { FromCrm, Loading, Offer } from './loading.ts';

/** So many of a kind are told one by one. */
const TOLD_AT_MOST = 20;

@customElement('reife-from-crm')
export class FromCrmView extends ReifeElement {
  static override styles = [base, controls, notes, css`
    section { display: grid; gap: 8px; padding: 8px 16px; border-bottom: 1px solid var(--line); background: var(--sunken); } .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; } progress { width: 100%; height: 8px; accent-color: var(--data); }
    details { font: var(--t-xs); } summary { cursor: pointer; color: var(--ink-2); } details ul { display: grid; gap: 4px; max-height: 30vh; overflow-y: auto; padding-top: 4px; }
  `];

  #from!: FromCrm;

  set from(from: FromCrm) {
    this.#from = from;
    from.addEventListener('change', () => this.requestUpdate());
    this.requestUpdate();
  }

  override render() {
    const { now } = this.#from;
    return html`<section aria-label=${t('loading-title')}>${now.is === 'choosing' ? this.#choose() : now.is === 'reading' ? this.#reading(now) : now.is === 'stopped' ? this.#stopped(now) : html`${this.#read(now.offer)}${this.#choose()}`}</section>`;
  }

  #choose(): TemplateResult {
    const { offers } = this.#from;
    const missing = offers.filter(({ mapping }) => mapping === null);
    return html`<div class="acts"><b>${t('loading-title')}</b>${offers.map((offer) => html`<button class="btn small" ?disabled=${offer.mapping === null} @click=${() => void this.#from.begin(offer)}>${t('loading-offer', { kind: kindOf(offer), host: hostOf(offer) })}</button>`)}
      ${offers.length === 0 ? html`<span class="m2">${t('loading-no-tab')}</span>` : nothing}</div>
      ${missing.map(({ of }) => html`<p class="xs m2">${t('loading-no-mapping', { object: of.object })}</p>`)}`;
  }

  #reading({ offer, seconds }: Extract<Loading, { is: 'reading' }>): TemplateResult {
    const { read, total } = this.#from.gathering;
    return html`<p id="doing"><b>${t('loading-reading', { kind: kindOf(offer), host: hostOf(offer) })}</b></p>
      <progress aria-labelledby="doing" max=${total ?? 1} value=${total === null ? nothing : read}></progress>
      <div class="acts"><span class="xs m2" role="status">${this.#far()}${seconds > 0 ? html` · ${t('loading-peace', { count: seconds, seconds: number(seconds) })}` : nothing}</span><button class="btn small" @click=${() => this.#from.stop()}>${t('loading-stop')}</button></div>
      <p class="xs m2">${t('loading-stays')}</p>`;
  }

  #stopped({ why }: Extract<Loading, { is: 'stopped' }>): TemplateResult {
    const sentence = why === null ? t('loading-failed-no-tab') : (find(`loading-failed-${why.code.replaceAll('_', '-')}`) ?? failureSentence(why));
    return html`<div class="note attn" role="alert">${icon('overdue')}<div><p><b>${sentence}</b></p><p>${this.#far()} ${t('loading-go-on-say')}</p></div></div>
      <div class="acts"><button class="btn primary" @click=${() => void this.#from.goOn()}>${t('loading-go-on')}</button><button class="btn" @click=${() => this.#from.discard()}>${t('loading-discard')}</button></div>`;
  }

  #read(offer: Offer): TemplateResult {
    const { left, unread, damaged, people } = this.#from.gathering;
    const lines = [
      ...left.slice(0, TOLD_AT_MOST).map(({ id, failure }) => t('loading-left', { id, why: find(`loading-left-${failure.code.replaceAll('_', '-')}`) ?? failureSentence(failure) })),
      ...(left.length > TOLD_AT_MOST ? [t('panel-and-more', { count: left.length - TOLD_AT_MOST })] : []),
      ...unread.map(unreadSentence), ...(damaged > 0 ? [t('loading-damaged', { count: damaged })] : []),
    ];
    return html`<p role="status"><b>${t('loading-read', { kind: kindOf(offer), host: hostOf(offer) })}</b> ${this.#far()} ${people === 0 ? t('loading-nobody') : nothing}</p>
      ${lines.length === 0 ? nothing : html`<details><summary>${t('panel-not-all-read', { count: left.length + unread.length + damaged })}</summary><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`}`;
  }

  #far(): string {
    const { read, total, people } = this.#from.gathering;
    const given = { read: number(read), people: number(people) };
    return total === null ? t('loading-far', given) : t('loading-far-of', { ...given, total: number(total) });
  }
}

const hostOf = ({ of }: Offer): string => new URL(of.base).host;
const kindOf = ({ of }: Offer): string => find(`loading-kind-${of.object.replaceAll('.', '-')}`) ?? of.object;
