/** The head of the page: what is open, its problems, language and appearance. */
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ReifeElement } from '../../parts/element.ts';
import { icon, type IconName } from '../../parts/icons.ts';
import { base, controls } from '../../parts/styles.ts';
import { t } from '../../texts/texts.ts';
import './dress.ts';
import { EXAMPLES } from './examples.ts';
import type { Explore } from './state.ts';
import { nameOf } from '../../texts/names.ts';

@customElement('reife-top')
export class Top extends ReifeElement {
  static override styles = [base, controls, css`
    header { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 16px; background: var(--surface); border-bottom: 1px solid var(--line); }
    h1 { display: inline-flex; gap: 6px; align-items: center; font: 600 15px/20px var(--font); margin: 0; } h1 .i { width: 16px; height: 16px; color: var(--accent); } h1 button { all: unset; display: inline-flex; gap: 6px; align-items: center; cursor: pointer; } h1 button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
    select.in { width: auto; min-width: 0; max-width: 240px; flex: 0 1 auto; } .grow { flex: 1 1 0; }
    .bad { color: var(--crit); } .warn { color: var(--attn); } .n { font-weight: 600; } .rules.draft { color: var(--ink-2); } .rules.overdue, .rules.withdrawn, .rules.none { color: var(--attn); }
    @media (max-width: 700px) { .word { display: none; } header { padding: 8px 12px; gap: 8px; } }
  `];

  @property({ attribute: false }) explore!: Explore;
  /** Changes whenever the state does, so that the head follows. */
  @property({ type: Number }) turn = 0;

  override render() {
    const { example, stage, rules } = this.explore;
    const open = stage !== 'start';
    const used = this.explore.opened !== null;
    return html`<header>
      <h1><button @click=${() => this.tell('reife-home')} aria-label=${t('home')}>${icon('reife')}<span>Reife</span></button></h1>
      ${open && used ? html`<select class="in" aria-label=${t('source')} @change=${this.#source}>
        ${example === null ? html`<option value="" selected>${rules ? nameOf({ id: rules.view.id, label: rules.view.label }, rules.view.id) : t('own-files')}</option>` : nothing}
        ${EXAMPLES.map(({ id }) => html`<option value=${id} ?selected=${id === example}>${t(`example-${id}`)}</option>`)}</select>
        <button class="btn quiet" @click=${() => this.tell('reife-problems')}>${this.#problems()}</button>` : nothing}
      ${this.#rules(open && used)}
      <span class="grow"></span>
      <a class="btn quiet" href="./admin.html" aria-label=${t('admin-page')} title=${t('admin-page')}>${icon('approved')}<span class="word">${t('admin-page')}</span></a>
      ${open ? html`<button class="btn quiet" aria-label=${t('open-files')} title=${t('open-files')} @click=${() => this.tell('reife-open')}>${icon('files')}<span class="word">${t('open-files')}</span></button>` : nothing}
      <reife-dress></reife-dress>
    </header>`;
  }

  /** Which rules, and how they stand. Before anything is open, only where there is a repository. */
  #rules(used: boolean) {
    const { governed } = this.explore;
    if (!used) return governed?.settings == null ? nothing : html`<button class="btn quiet" @click=${() => this.tell('reife-show-rules')}>${icon('check')}<span>${t('rules')}</span></button>`;
    const { state, seq = 0 } = this.explore.rulesShown;
    const shape: IconName = state === 'current' ? 'check' : state === 'draft' ? 'dashed' : state === 'unconfirmed' ? 'info' : 'overdue';
    return html`<button class="btn quiet rules ${state}" @click=${() => this.tell('reife-show-rules')}>${icon(shape)}<span aria-hidden="true">${t('rules-chip', { state, seq })}</span><span class="sr">${t('rules-chip-long', { state, seq })}</span></button>`;
  }

  #problems() {
    const { opened } = this.explore;
    const all = [...(opened?.rules?.diagnostics ?? []), ...(opened?.mapping?.diagnostics ?? [])];
    const errors = all.filter(({ severity }) => severity === 'error').length + (opened?.faultCount ?? 0);
    const warnings = all.length - all.filter(({ severity }) => severity === 'error').length;
    if (errors + warnings === 0) return html`${icon('check')}<span class="word" aria-hidden="true">${t('no-problems')}</span><span class="sr">${t('no-problems')}</span>`;
    const shape = errors > 0 ? 'overdue' : 'info';
    return html`<span class=${errors > 0 ? 'bad' : 'warn'}>${icon(shape)} <span class="n">${errors + warnings}</span></span><span class="word" aria-hidden="true">${t('problems', { count: errors + warnings })}</span><span class="sr">${t('problems', { count: errors + warnings })}</span>`;
  }

  readonly #source = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') this.tell('reife-example', value);
  };
}
