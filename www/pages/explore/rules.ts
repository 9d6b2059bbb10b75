/** The rules of this page: what is in force and where it comes from, or how to trust a repository for the first time. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Met } from '../../engine/rules.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import '../../parts/card/rules-detail.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { refusalHelp, refusalSentence } from '../../parts/trust-text.ts';
import { address } from '../../platform/policy.ts';
import { t } from '../../texts/texts.ts';
import type { Governed } from '../governed/governed.ts';
import type { Explore } from './state.ts';

/** Groups of the fingerprint in one row. */
const ROW = 4;

@customElement('reife-rules')
export class Rules extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: grid; gap: 16px; padding: 16px; } section { display: grid; gap: 8px; justify-items: start; } form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; width: 100%; } label { flex: 1 1 220px; display: grid; gap: 4px; font: var(--t-xs); color: var(--ink-2); }
    .print { display: grid; gap: 2px; padding: 12px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--sunken); font: 500 15px/24px var(--mono); letter-spacing: .04em; } .acts { display: flex; flex-wrap: wrap; gap: 8px; } .note { width: 100%; }
  `];

  @property({ attribute: false }) explore!: Explore;
  @property({ type: Number }) turn = 0;
  @state() private met: { repository: string; found: Met } | null = null;
  @state() private said: 'wrong' | 'not' | null = null;
  @state() private asking = false;
  @query('h3') private heading!: HTMLElement | null;
  @query('input') private field!: HTMLInputElement | null;

  override render() {
    const { governed, rulesShown, opened } = this.explore;
    const view = opened?.rules?.view;
    return html`${this.explore.stage === 'start' ? nothing : html`<reife-rules-detail .rules=${rulesShown} .file=${view ? { id: view.id, sha256: view.sha256 } : null}></reife-rules-detail>`}
      ${governed === null ? nothing : this.#where(governed)}`;
  }

  #where(governed: Governed): TemplateResult | typeof nothing {
    if (governed.faults.length > 0) return html`<div class="note crit">${icon('overdue')}<p>${t('rules-policy-wrong', { member: governed.faults.map(({ member }) => member).join(', ') })}</p></div>`;
    if (governed.settings?.pin.source === 'first-use') return html`<button class="btn quiet small" @click=${() => void governed.leave()}>${t('rules-first-leave')}</button>`;
    if (governed.settings !== null) return nothing;
    return this.met !== null && 'root' in this.met.found ? this.#compare(governed, this.met.repository, this.met.found) : this.#ask(governed);
  }

  #ask(governed: Governed): TemplateResult {
    const refusal = this.met !== null && 'refusal' in this.met.found ? this.met.found.refusal : null;
    return html`<section aria-labelledby="first"><h3 id="first" tabindex="-1">${t('rules-first')}</h3><p class="m2">${t('rules-first-say')}</p>
      <form @submit=${(event: Event) => { event.preventDefault(); void this.#meet(governed); }}><label>${t('rules-first-address')}<input class="in" name="repository" inputmode="url" autocomplete="off" spellcheck="false" placeholder=${t('rules-first-example')}></label>
        <button class="btn" ?disabled=${this.asking}>${t('rules-first-meet')}</button></form>
      <div role="status">${this.asking ? t('rules-looking') : nothing}</div>
      ${this.said === null && refusal === null ? nothing : html`<div class="note ${this.said === 'not' ? '' : 'attn'}" role="alert">${icon(this.said === 'not' ? 'info' : 'overdue')}<p>${this.said !== null ? t(`rules-first-${this.said}`) : refusal === null ? '' : `${refusalSentence(refusal)} ${refusalHelp(refusal)}`}</p></div>`}</section>`;
  }

  #compare(governed: Governed, repository: string, { fingerprint, root }: Extract<Met, { root: Uint8Array }>): TemplateResult {
    const groups = fingerprint.split(' ');
    const rows = Array.from({ length: Math.ceil(groups.length / ROW) }, (_, row) => groups.slice(row * ROW, row * ROW + ROW).join(' '));
    return html`<section aria-labelledby="first"><h3 id="first" tabindex="-1">${t('rules-first-compare')}</h3><p class="xs m3">${repository}</p>
      <div class="print">${rows.map((row) => html`<div>${row}</div>`)}</div><p class="m2">${t('rules-first-compare-say')}</p>
      <div class="acts"><button class="btn" @click=${() => this.#answer('not')}>${t('rules-first-no')}</button>
        <button class="btn" @click=${() => void governed.confirm(repository, root).then(() => this.#answer(null))}>${t('rules-first-yes')}</button></div></section>`;
  }

  async #meet(governed: Governed): Promise<void> {
    const repository = address(this.field?.value.trim() ?? '');
    this.met = null;
    this.said = repository === undefined ? 'wrong' : null;
    if (repository === undefined) return;
    this.asking = true;
    this.met = { repository, found: await governed.meet(repository) };
    this.asking = false;
    await this.updateComplete;
    this.heading?.focus();
  }

  #answer(said: 'not' | null): void {
    this.met = null;
    this.said = said;
    void this.updateComplete.then(() => this.heading?.focus());
  }
}
