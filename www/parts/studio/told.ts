/** The two things to know before proposing: the load on sales against what was agreed, and what is retroactive. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Closer } from '../../engine/population/desk.ts';
import { fullest, WEEKS, type Load, type Targets } from '../../reading/plan.ts';
import { date, number } from '../../texts/format.ts';
import { t } from '../../texts/texts.ts';
import { ReifeElement } from '../element.ts';
import { icon } from '../icons.ts';
import { base, controls, notes } from '../styles.ts';

@customElement('reife-told')
export class Told extends ReifeElement {
  static override styles = [base, controls, notes, css`
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px; } .note.attn b { color: var(--attn); } .note { align-items: start; }
    details { margin-top: 4px; } summary { cursor: pointer; color: var(--accent); width: fit-content; min-height: 24px; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; } th, td { font-weight: 400; text-align: right; padding: 2px 12px 2px 0; } th[scope=row] { text-align: left; } thead th { font: var(--t-xs); color: var(--ink-2); }
    .link { all: unset; cursor: pointer; color: var(--accent); text-decoration: underline; text-underline-offset: 3px; min-height: 24px; display: inline-flex; align-items: center; } .link:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
  `];

  @property({ attribute: false }) load: Load | null = null;
  @property({ attribute: false }) targets: Targets = {};
  @property({ attribute: false }) closer: Closer | null = null;

  override render() {
    return html`${this.#load()}<div class="note">${icon('info')}<div><p><b>${t('retro-title')}</b></p><p>${t('retro-say')}</p>${this.#question()}</div></div>`;
  }

  #load(): TemplateResult {
    const { load } = this;
    if (load === null) return html`<div class="note">${icon('waiting')}<div><p><b>${t('load-none')}</b></p><p>${t('plan-computing')}</p></div></div>`;
    const most = this.targets.handovers_per_week_at_most ?? null;
    const full = fullest(load.weeks);
    const over = most !== null && (full?.now ?? 0) > most;
    const week = (sum: number): string => number(Math.round((sum / WEEKS) * 10) / 10);
    return html`<div class="note ${over ? 'attn' : ''}">${icon(over ? 'overdue' : 'waiting')}<div><p><b>${t(most === null ? 'load-none' : over ? 'load-over' : 'load-within')}</b></p>
      <p>${t('load-say', { before: number(load.before), now: number(load.now), weekBefore: week(load.before), weekNow: week(load.now), allBefore: number(load.allBefore), allNow: number(load.allNow) })} ${most === null ? t('load-no-target') : t('load-agreed', { most: number(most), full: number(full?.now ?? 0) })}</p>
      <details><summary>${t('as-table')}</summary><table><caption class="sr">${t('load-table')}</caption><thead><tr><th scope="col">${t('load-week')}</th><th scope="col">${t('matrix-before')}</th><th scope="col">${t('matrix-now')}</th></tr></thead>
        <tbody>${load.weeks.map((own) => html`<tr><th scope="row">${date(own.week)}</th><td>${number(own.before)}</td><td>${number(own.now)}</td></tr>`)}
          <tr><th scope="row">${t('load-all')}</th><td>${number(load.allBefore)}</td><td>${number(load.allNow)}</td></tr></tbody></table></details></div></div>`;
  }

  #question(): TemplateResult {
    const { closer } = this;
    if (closer === null) return html`<p class="m3">${t('plan-computing')}</p>`;
    const [count, settled] = [closer.newly.length, closer.nolonger.length];
    return html`<p>${t('retro-question', { count, counts: number(count) })} ${settled === 0 ? nothing : t('retro-settled', { count: settled, counts: number(settled) })}
      ${count === 0 ? nothing : html` <button class="link" @click=${() => this.tell('reife-in-question')}>${t('retro-see')}</button>`}</p>`;
  }
}
