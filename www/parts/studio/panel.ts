/** Boxes of the plan: a head with what it holds, tables that align, and one way to turn a chart into its table. */
import { css, html, type TemplateResult } from 'lit';
import { t } from '../../texts/texts.ts';

export const panel = css`
  :host { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); container-type: inline-size; }
  .hd { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 12px; padding: 10px 16px 6px; } .hd > span { font: var(--t-xs); color: var(--ink-3); }
  .hd .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .in-panel { padding: 0 16px 12px; } .wide { overflow-x: auto; } .wide:focus-visible { outline-offset: -2px; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; } th, td { padding: 5px 8px; text-align: right; border-top: 1px solid var(--line); font-weight: 400; vertical-align: middle; } thead th { border: 0; font: var(--t-xs); color: var(--ink-3); vertical-align: bottom; }
  th[scope=row], .left { text-align: left; } thead .left { padding-left: 0; } td { white-space: nowrap; }
  @container (max-width: 340px) { th, td { padding-inline: 4px; } thead th { hyphens: auto; } } tfoot th, tfoot td, .sum { font-weight: 600; border-top: 1px solid var(--edge); }
  .none { color: var(--ink-3); padding: 4px 16px 14px; } .dim { color: var(--ink-3); }
  .link { all: unset; cursor: pointer; color: var(--accent); padding: 2px 6px; margin: -2px -6px; border-radius: var(--r-s); min-height: 20px; } .link:hover { background: var(--hover); } .link:focus-visible { outline: 2px solid var(--accent); outline-offset: 0; }
`;

export type Shown = 'chart' | 'table';

/** Each chart has its numbers as a table. */
export const twin = (shown: Shown, change: (shown: Shown) => void): TemplateResult =>
  html`<button class="btn quiet small" aria-pressed=${shown === 'table'} @click=${() => change(shown === 'table' ? 'chart' : 'table')}>${t(shown === 'table' ? 'as-chart' : 'as-table')}</button>`;
