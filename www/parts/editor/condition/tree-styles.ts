/** How a condition's tree looks. */
import { css } from 'lit';

export const treeStyles = css`
  :host { display: block; }
  .row { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px; align-items: center; min-height: 34px; margin-left: calc(var(--level) * 20px); padding: 3px 2px; border-radius: var(--r-s); }
  .row:hover { background: var(--hover); } .row:focus-visible { outline-offset: -2px; }
  .row::before { content: ""; position: absolute; left: -12px; top: 0; bottom: 0; border-left: 1px solid var(--edge); } .row[aria-level="1"]::before { display: none; }
  .row::after { content: ""; position: absolute; left: -12px; top: 17px; width: 9px; border-top: 1px solid var(--edge); } .row[aria-level="1"]::after { display: none; }
  .drop-before { box-shadow: 0 -2px 0 var(--accent); } .drop-after { box-shadow: 0 2px 0 var(--accent); }
  .cell { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; min-width: 0; } .part { display: contents; } .word { font: var(--t-xs); color: var(--ink-3); } .word.part { display: inline; min-width: 36px; }
  .acts { display: flex; align-items: center; align-self: start; }
  select.in.pill { field-sizing: content; min-width: 44px; padding-left: 6px; border-radius: var(--r-s); } .pill.op { color: var(--ink-2); } .pill.grp { font-weight: 600; background-color: var(--sunken); border-color: var(--sunken); } .pill.fixed { padding: 2px 8px; border-radius: var(--r-s); font: 600 12px/20px var(--font); }
  .pill.not { min-height: 26px; border: 1px solid var(--edge); border-radius: var(--r-s); background: var(--sunken); font: 600 12px/20px var(--font); padding: 1px 8px; cursor: pointer; } .pill.not:hover { background: var(--hover); text-decoration: line-through; }
  input.in.small { width: 120px; border-radius: var(--r-s); } input.in.small[type=date] { width: 132px; } .choice { display: inline-flex; align-items: center; gap: 2px; }
  .grip, .mini { min-width: 24px; min-height: 24px; padding: 4px 5px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-3); cursor: pointer; display: inline-flex; align-items: center; justify-content: center; } .grip { cursor: grab; touch-action: none; margin: 0 -2px; padding-inline: 3px; } .grip:hover, .mini:hover { color: var(--ink); background: var(--hover); } .mini .i { width: 10px; height: 10px; }
  .odd { font-family: var(--mono); font-size: 12px; padding: 2px 6px; border: 1px dashed var(--crit-edge); border-radius: var(--r-s); overflow-wrap: anywhere; }
  .bad { margin-left: calc(var(--level) * 20px); padding: 2px 0 6px 4px; } .naming { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
  .adds { display: flex; flex-wrap: wrap; gap: 8px; padding: 6px 0 2px; }
  .reading { margin-top: 8px; padding: 8px 12px; border-left: 2px solid var(--line); color: var(--ink-2); text-wrap: pretty; } .reading .name { display: block; font: 500 12px/16px var(--font); color: var(--ink-3); }
  @supports not (field-sizing: content) { select.in.pill { max-width: 200px; } }
  @media (forced-colors: active) { .drop-before { border-top: 2px solid Highlight; } .drop-after { border-bottom: 2px solid Highlight; } }
  @media (max-width: 420px) { .row, .bad { margin-left: calc(var(--level) * 12px); } .row::before, .row::after { left: -7px; } .row::after { width: 5px; } }
`;
