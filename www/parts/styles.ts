/** Styles that every element shares; colours and sizes come from tokens.css. */
import { css } from 'lit';

export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; min-width: 0; overflow-wrap: anywhere; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; border: 0; }
  ul, ol { list-style: none; }
  button, input, select, textarea { font: inherit; color: inherit; }
  a { color: var(--accent); text-underline-offset: 3px; }
  h2 { font: 600 15px/20px var(--font); } h3 { font: 600 13px/20px var(--font); } h4 { font: 600 12px/16px var(--font); color: var(--ink-2); }
  b { font-weight: 600; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
  .xs { font: var(--t-xs); } .m2 { color: var(--ink-2); } .m3 { color: var(--ink-3); }
  .num { text-align: right; white-space: nowrap; } .nowrap { white-space: nowrap; }
  .mono { font-family: var(--mono); font-size: 12px; }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .i { width: 14px; height: 14px; flex: none; vertical-align: -2px; fill: none; stroke: currentColor; stroke-width: 1.5; }
  .i .f { fill: currentColor; stroke: none; }
  .state { display: inline-flex; align-items: center; gap: 6px; }
  .state .i { color: var(--ink-2); }
  .state.handover .i { color: var(--accent); } .state.handover { font-weight: 600; }
  .chip { display: inline-flex; align-items: center; gap: 4px; padding: 0 6px; border-radius: var(--r-s); background: var(--sunken); font: 500 12px/20px var(--font); color: var(--ink-2); }
  .chip.dash { background: none; outline: 1px dashed var(--edge); outline-offset: -1px; }
  .chip.attn { background: var(--attn-soft); color: var(--attn); } .chip.crit { background: var(--crit-soft); color: var(--crit); }
`;

export const section = css`
  .sec { padding: var(--s3) var(--s4); border-top: 1px solid var(--line); }
  .sec > h3 { display: flex; justify-content: space-between; align-items: baseline; gap: var(--s2); margin-bottom: var(--s2); }
  .sec > h3 span { font: var(--t-xs); color: var(--ink-3); text-align: right; }
  small { display: block; font: var(--t-xs); color: var(--ink-3); }
`;

export const controls = css`
  .btn { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: var(--row); padding: 5px 12px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--surface); font: 500 13px/20px var(--font); color: var(--ink); text-decoration: none; cursor: pointer; transition: background var(--move); }
  .btn:hover { background: var(--hover); }
  .btn:disabled { border-color: var(--line); color: var(--ink-3); background: none; cursor: default; }
  .btn.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  .btn.primary:hover { background: var(--accent-strong); }
  .btn.quiet { border-color: transparent; background: none; color: var(--accent); padding-inline: 8px; }
  .btn.quiet:hover { background: var(--hover); }
  .btn.small { min-height: 24px; padding: 1px 8px; font: 500 12px/20px var(--font); }
  .in { width: 100%; min-height: var(--row); padding: 5px 8px; border: 1px solid var(--edge); border-radius: var(--r); background: var(--surface); }
  select.in { appearance: none; padding-right: 24px; text-overflow: ellipsis; background-image: linear-gradient(45deg, transparent 50%, var(--ink-2) 50%), linear-gradient(-45deg, transparent 50%, var(--ink-2) 50%); background-size: 5px 5px; background-position: right 13px center, right 8px center; background-repeat: no-repeat; }
  @media (forced-colors: active) { select.in { appearance: auto; } }
`;

export const notes = css`
  .note { display: grid; grid-template-columns: 14px minmax(0, 1fr); gap: 8px; padding: 8px 12px; border-radius: var(--r); background: var(--sunken); }
  .note > .i { margin-top: 3px; }
  .note.attn { background: var(--attn-soft); } .note.attn > .i, .note.attn h2 { color: var(--attn); }
  .note.crit { background: var(--crit-soft); } .note.crit > .i, .note.crit h2 { color: var(--crit); }
`;

/** Bars: solid is known, dashed could still be added or is unknown, a tick is what a state asks for. */
export const bars = css`
  .track { fill: var(--sunken); } .val { fill: var(--data); }
  .reach { fill: none; stroke: var(--edge); stroke-width: 1; stroke-dasharray: 3 2; }
  .tick { stroke: var(--ink); stroke-width: 2; }
  .ghost { fill: var(--surface); stroke: var(--ink-2); stroke-width: 1.5; }
  @media (forced-colors: active) {
    svg { forced-color-adjust: none; }
    .track { fill: Canvas; stroke: GrayText; } .val { fill: CanvasText; } .reach, .tick, .ghost { stroke: CanvasText; } .ghost { fill: Canvas; }
  }
`;
