/** How the board looks: calm panels of tables, numbers on the right, charts as wide as their cell. */
import { css } from 'lit';

export const boardStyles = css`
  .sheet { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); padding: 0 16px 40px; max-width: 1480px; margin: 0 auto; }
  @media (min-width: 1100px) { .sheet { grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); padding-inline: 24px; } .panel.full { grid-column: 1 / -1; } }
  .panel { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r); min-width: 0; }
  .panel > header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 16px; padding: 12px 16px 8px; }
  .panel > header h2 { font: 600 13px/20px var(--font); } .panel > header p, .foot, .say, .none { font: var(--t-xs); color: var(--ink-3); }
  .foot, .none { padding: 8px 16px 12px; } ul.foot { display: grid; gap: 4px; } .pad { padding: 4px 16px 12px; display: grid; gap: 12px; } .choose { padding: 0 16px 8px; }
  .say { display: block; font-weight: 400; } .under { border-top: 1px solid var(--line); padding-top: 8px; } .under > h3 { padding: 0 16px; }
  .scroll { overflow-x: auto; position: relative; } .panel { position: relative; } .scroll:focus-visible { outline-offset: -2px; }
  table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
  thead th, thead td { padding: 4px 8px; font: 400 12px/16px var(--font); color: var(--ink-2); text-align: left; vertical-align: bottom; border-bottom: 1px solid var(--line); }
  thead th.num { text-align: right; }
  tbody th, tbody td { padding: 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; } tbody td.num { text-align: right; white-space: nowrap; }
  tbody tr:last-child > * { border-bottom: 0; } tr > :first-child { padding-left: 16px; } tr > :last-child { padding-right: 16px; } tbody th { min-width: 116px; max-width: 300px; } table.small tbody th { min-width: 64px; }
  @media (max-width: 700px) { .scroll > table { min-width: 560px; } }
  .wide { min-width: 148px; }
  .dot { display: block; width: 100%; height: 16px; overflow: visible; } .dot .base { stroke: var(--line); } .dot .range { stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; } .dot .way { stroke: var(--data); stroke-width: 2; vector-effect: non-scaling-stroke; }
  .dot .full { fill: var(--data); } .dot .hollow { fill: var(--surface); stroke: var(--ink-2); stroke-width: 1.25; } .dot .tick { stroke: var(--ink); stroke-width: 2; vector-effect: non-scaling-stroke; }
  .bar { display: block; width: 100%; height: 4px; margin-top: 2px; } .bar.now { height: 8px; } .bar.now rect { fill: var(--data); } .bar.then rect { fill: var(--data-before); } .bar.tall { height: 12px; }
  .fig { all: unset; cursor: pointer; min-height: 24px; min-width: 24px; color: var(--accent); text-decoration: underline dotted; text-underline-offset: 3px; } .fig:hover { text-decoration-style: solid; } .fig:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-s); }
  td.num .fig { display: inline-block; text-align: right; }
  .so, .unshown { display: inline-flex; gap: 6px; align-items: baseline; } .so .i, .unshown .i { transform: translateY(2px); } .warn { color: var(--attn); }
  .unshown { color: var(--ink-2); font: var(--t-xs); padding: 0 6px; outline: 1px dashed var(--edge); outline-offset: -1px; border-radius: var(--r-s); line-height: 20px; }
  details > summary { padding: 8px 16px; cursor: pointer; color: var(--accent); font: 500 13px/20px var(--font); border-top: 1px solid var(--line); }
  .won { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; align-items: baseline; } .won .bar { grid-column: 1 / -1; } .won b { font: 600 15px/24px var(--font); }
  .marks { display: flex; flex-wrap: wrap; gap: 6px; color: var(--data); } .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  progress { width: min(320px, 100%); accent-color: var(--accent); }
  @media (max-width: 520px) { tr > :first-child { padding-left: 12px; } tr > :last-child { padding-right: 12px; } .sheet { padding-inline: 8px; gap: 12px; } }
  @media (forced-colors: active) { svg.dot, svg.bar { forced-color-adjust: none; } .dot .full, .bar rect { fill: CanvasText; } .dot .base { stroke: GrayText; } .dot .range, .dot .tick, .dot .way, .dot .hollow { stroke: CanvasText; } .dot .hollow { fill: Canvas; } }
  @media print { .sheet { grid-template-columns: minmax(0, 1fr); padding: 0; } .panel { break-inside: avoid; border-color: #999; } .scroll { overflow: visible; } .fig { color: inherit; text-decoration: none; } .choose, .tools, .fig.draft { display: none; } }
`;
