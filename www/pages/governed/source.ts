/** Where the rules of a page come from, or how to trust a repository for the first time. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Met } from '../../engine/rules.ts';
import { ReifeElement } from '../../parts/element.ts';
import { icon } from '../../parts/icons.ts';
import { base, controls, notes } from '../../parts/styles.ts';
import { refusalHelp, refusalSentence } from '../../parts/trust-text.ts';
import { address } from '../../platform/policy.ts';
import { t } from '../../texts/texts.ts';
import type { Governed } from './governed.ts';

/** Groups of the fingerprint in one row. */
const ROW = 4;

@customElement('reife-rules-source')
export class RulesSource extends ReifeElement {
  static override styles = [base, controls, notes, css`
    section { display: grid; gap: 8px; justify-items: start; } form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; width: 100%; } label { flex: 1 1 220px; display: grid; gap: 4px; font: var(--t-xs); color: var(--ink-2); }
    .print { display: grid; gap: 2px; padding: 12px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--sunken); font: 500 15px/24px var(--mono); letter-spacing: .04em; } .acts { display: flex; flex-wrap: wrap; gap: 8px; } .note { width: 100%; }
  `];

  @property({ attribute: false }) governed!: Governed;
  /** Asks the person whether that host may be asked; only where the browser lets nobody ask it otherwise. */
  @property({ attribute: false }) allow: ((address: string) => Promise<boolean>) | null = null;
  @property({ type: Number }) turn = 0;
  @state() private met: { repository: string; found: Met } | null = null;
  @state() private said: 'wrong' | 'not' | null = null;
  @state() private asking = false;
  @query('h3') private heading!: HTMLElement | null;
  @query('input') private field!: HTMLInputElement | null;

  override render(): TemplateResult | typeof nothing {
    const { governed } = this;
    if (governed.faults.length > 0) return html`<div class="note crit">${icon('overdue')}<p>${t('rules-policy-wrong', { member: governed.faults.map(({ member }) => member).join(', ') })}</p></div>`;
    if (governed.settings?.pin.source === 'first-use') return html`<button class="btn quiet small" @click=${() => void governed.leave()}>${t('rules-first-leave')}</button>`;
    if (governed.settings !== null) return nothing;
    return this.met !== null && 'root' in this.met.found ? this.#compare(this.met.repository, this.met.found) : this.#ask();
  }

  #ask(): TemplateResult {
    return html`<section aria-labelledby="first"><h3 id="first" tabindex="-1">${t('rules-first')}</h3><p class="m2">${t('rules-first-say')}</p>
      <form @submit=${(event: Event) => { event.preventDefault(); this.#look(); }}><label>${t('rules-first-address')}<input class="in" name="repository" inputmode="url" autocomplete="off" spellcheck="false" placeholder=${t('rules-first-example')}></label>
        <button class="btn" ?disabled=${this.asking}>${t('rules-first-meet')}</button></form>
      <div role="status">${this.asking ? t('rules-looking') : nothing}</div>
      ${this.#answer()}</section>`;
  }

  #answer(): TemplateResult | typeof nothing {
    if (this.said !== null) return html`<div class="note ${this.said === 'not' ? '' : 'attn'}" role="alert">${icon(this.said === 'not' ? 'info' : 'overdue')}<p>${t(`rules-first-${this.said}`)}</p></div>`;
    if (this.met === null || !('refusal' in this.met.found)) return nothing;
    const { repository, found: { refusal } } = this.met;
    const { allow } = this;
    const apart = allow === null && refusal.code === 'E-NET' && new URL(repository).origin !== location.origin;
    return html`<div class="note attn" role="alert">${icon('overdue')}<div><p>${refusalSentence(refusal)} ${refusalHelp(refusal)}</p>
      ${apart ? html`<p>${t('rules-apart')}</p>` : nothing}
      ${allow === null || refusal.code !== 'E-NET' ? nothing : html`<p>${t('rules-host')}</p><button class="btn small" @click=${() => void allow(repository).then((given) => (given ? this.#meet(repository) : undefined))}>${t('panel-allow', { host: new URL(repository).hostname })}</button>`}</div></div>`;
  }

  #compare(repository: string, { fingerprint, root }: Extract<Met, { root: Uint8Array }>): TemplateResult {
    const groups = fingerprint.split(' ');
    const rows = Array.from({ length: Math.ceil(groups.length / ROW) }, (_, row) => groups.slice(row * ROW, row * ROW + ROW).join(' '));
    return html`<section aria-labelledby="first"><h3 id="first" tabindex="-1">${t('rules-first-compare')}</h3><p class="xs m3">${repository}</p>
      <div class="print">${rows.map((row) => html`<div>${row}</div>`)}</div><p class="m2">${t('rules-first-compare-say')}</p>
      <div class="acts"><button class="btn" @click=${() => this.#done('not')}>${t('rules-first-no')}</button>
        <button class="btn" @click=${() => void this.governed.confirm(repository, root).then(() => this.#done(null))}>${t('rules-first-yes')}</button></div></section>`;
  }

  #look(): void {
    const repository = address(this.field?.value.trim() ?? '');
    this.met = null;
    this.said = repository === undefined ? 'wrong' : null;
    if (repository !== undefined) void this.#meet(repository);
  }

  async #meet(repository: string): Promise<void> {
    this.asking = true;
    this.met = { repository, found: await this.governed.meet(repository) };
    this.asking = false;
    await this.updateComplete;
    this.heading?.focus();
  }

  #done(said: 'not' | null): void {
    this.met = null;
    this.said = said;
    void this.updateComplete.then(() => this.heading?.focus());
  }
}
