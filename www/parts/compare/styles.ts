/** Three columns where there is room; where there is not, the rule's name goes above the two. */
import { css } from 'lit';

export const compareStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; background: var(--surface); container-type: inline-size; }
  .head { display: flex; justify-content: space-between; align-items: center; gap: 8px; padding: 8px 16px; border-bottom: 1px solid var(--line); } h2 { outline: none; }
  .scroll { position: relative; overflow: auto; padding: 0 16px 24px; } .scroll:focus-visible { outline-offset: -2px; }
  table { border-collapse: collapse; width: 100%; max-width: 1040px; margin: 0 auto; table-layout: fixed; } th, td { text-align: left; vertical-align: top; padding: 5px 16px 5px 0; font-weight: 400; } th[scope=row], thead td { width: 34%; }
  thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; padding-top: 12px; } thead td { position: sticky; top: 0; background: var(--surface); z-index: 1; }
  .name { display: block; font: 600 15px/20px var(--font); } .firm { display: block; font: var(--t-xs); color: var(--ink-3); min-height: 16px; } .in { margin-top: 4px; max-width: 220px; min-height: 28px; padding-block: 2px; } .bad { color: var(--crit); }
  tbody { border-top: 1px solid var(--line); } tbody.fit { border-top-style: dashed; } .dim th { font-weight: 600; } .dim th, .dim td { padding-top: 10px; }
  .rule th { padding-left: 12px; color: var(--ink-2); } .rule.same { color: var(--ink-3); } .rule.same th { color: var(--ink-3); } .rule.differs .num { font-weight: 600; }
  .num { display: inline-block; text-align: left; } .same td { font: var(--t-xs); line-height: 20px; } .none { color: var(--ink-3); } small { display: block; font: var(--t-xs); color: var(--ink-3); font-weight: 400; }
  .points { display: grid; grid-template-columns: minmax(0, 1fr) 36px; gap: 8px; align-items: center; } .points b { text-align: right; } .bar { display: block; width: 100%; height: 16px; overflow: visible; }
  .foot { max-width: 1040px; margin: 12px auto 0; }
  :host([bare]) { display: block; height: auto; } :host([bare]) .scroll { overflow: visible; padding: 0; } :host([bare]) .name { font: 600 13px/20px var(--font); } :host([bare]) thead th, :host([bare]) thead td { position: static; }
  @container (max-width: 620px) {
    table, tbody, thead { display: block; } tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 16px; padding: 4px 0; } thead { position: sticky; top: 0; background: var(--surface); z-index: 1; } :host([bare]) thead { position: static; } thead th { position: static; }
    thead td { display: none; } th[scope=row], td[colspan] { width: auto; grid-column: 1 / -1; } td .nowrap { white-space: normal; } th, td { padding: 2px 0; } .rule th { padding-left: 0; } .head { padding: 8px 12px; } .scroll { padding-inline: 12px; } .in { width: 100%; }
  }
`;
