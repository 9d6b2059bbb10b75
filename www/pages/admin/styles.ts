/** What the sections of the page share: panels, tables that fold on narrow screens, steps. */
import { css } from 'lit';

export const panels = css`
  .panel { border: 1px solid var(--line); border-radius: var(--r); background: var(--surface); min-width: 0; }
  .head { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: baseline; padding: 12px 16px; } .head .aside { font: var(--t-xs); color: var(--ink-3); }
  .body { padding: 0 16px 16px; display: grid; gap: 12px; justify-items: start; } .body > .wide, .body > table { width: 100%; }
  .foot { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 8px 16px; border-top: 1px solid var(--line); }
  .acts { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .say { color: var(--ink-2); max-width: 76ch; } .lead { font: 400 15px/24px var(--font); color: var(--ink-2); max-width: 68ch; }
  .print { padding: 8px 12px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--sunken); font: 500 13px/20px var(--mono); letter-spacing: .02em; max-width: 100%; }
  dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 16px; } dt { color: var(--ink-3); font: var(--t-xs); line-height: 20px; }
  .note.good { background: var(--accent-soft); } .note.good > .i { color: var(--accent-strong); }
  input[type=file] { position: absolute; width: 1px; height: 1px; opacity: 0; }
`;

export const tables = css`
  table { border-collapse: collapse; width: 100%; } th, td { overflow-wrap: normal; } th { font: 500 12px/16px var(--font); color: var(--ink-3); text-align: left; padding: 4px 8px; vertical-align: bottom; }
  td { padding: 6px 8px; border-top: 1px solid var(--line); vertical-align: baseline; } th.num { text-align: right; } th:first-child, td:first-child { padding-left: 16px; } th:last-child, td:last-child { padding-right: 16px; }
  td .act { text-align: right; }
  .ok { display: inline-flex; gap: 6px; align-items: center; } .little { color: var(--attn); } .nothing { color: var(--crit); }
  @media (max-width: 640px) {
    thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } table, tbody, tr, td { display: block; } tr { padding: 8px 16px; border-top: 1px solid var(--line); } td, td:first-child, td:last-child { padding: 1px 0; border: 0; } td.num { text-align: left; } td:empty { display: none; }
    td[data-label]::before { content: attr(data-label) ' '; font: var(--t-xs); color: var(--ink-3); }
  }
`;
