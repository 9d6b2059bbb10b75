/** Styles that the editor's elements share. */
import { css } from 'lit';

export const fields = css`
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(128px, 1fr)); gap: 12px; align-items: start; } .grid > .wide { grid-column: 1 / -1; }
  .field { display: grid; gap: 4px; min-width: 0; } .field > span:first-child, legend, .name { font: 500 12px/16px var(--font); color: var(--ink-2); padding: 0; }
  fieldset { border: 0; min-width: 0; display: grid; gap: 4px; } fieldset > .grid { padding-left: 12px; border-left: 1px solid var(--line); margin-top: 4px; }
  .in[aria-invalid="true"] { border-color: var(--crit-edge); box-shadow: inset 3px 0 0 var(--crit-edge); } textarea.in { min-height: 52px; resize: vertical; display: block; }
  .with { display: flex; gap: 4px; } .with > .in { flex: 1 1 0; min-width: 0; } .with > .btn { flex: none; padding-inline: 8px; }
  .lang { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 4px; align-items: center; } .lang > span { font: var(--t-xs); color: var(--ink-3); text-transform: uppercase; align-self: start; padding-top: 8px; }
  .said { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 6px; font: var(--t-xs); color: var(--ink-2); } .said .i { margin-top: 1px; } .said.error > .i { color: var(--crit); } .said.warning > .i { color: var(--attn); } .said p + p { color: var(--ink-3); }
  .changed { border-left: 3px solid var(--accent); padding-left: 8px; margin-left: -11px; } .was { font: var(--t-xs); color: var(--ink-3); }
  .hint { font: var(--t-xs); color: var(--ink-3); }
  .tick { display: flex; gap: 8px; align-items: center; min-height: 32px; cursor: pointer; } .tick input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); flex: none; }
  .chips { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; } .chips > li { display: inline-flex; align-items: center; border: 1px solid var(--edge); border-radius: var(--r-s); font: 500 12px/20px var(--font); max-width: 100%; }
  .chips button { border: 0; background: none; min-width: 24px; min-height: 24px; padding: 1px 6px; cursor: pointer; display: inline-flex; align-items: center; justify-content: center; font: inherit; text-align: left; } .chips button:hover { background: var(--hover); } .chips button + button { border-left: 1px solid var(--line); } .chips .i { width: 10px; height: 10px; }
  .chips > .add { border: 0; }
  .solo > .grid > .one > .field > .name, .solo > .grid > .one > fieldset > legend:not(:has(input)), .solo > .grid > .one > .field > span:first-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .chips .lost { border-style: dashed; border-color: var(--crit-edge); }
  select.in.small { min-height: 26px; padding: 1px 22px 1px 8px; font: 500 12px/20px var(--font); width: auto; max-width: 100%; }
  input.in.small { min-height: 26px; padding: 1px 8px; font: 500 12px/20px var(--font); }
`;
