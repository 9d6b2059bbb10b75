/** Where things lie: list and card side by side where there is room, else the card as a page over the list. */
import { css } from 'lit';

export const layout = css`
  .page { height: 100vh; height: 100dvh; min-height: 480px; display: grid; grid-template-rows: auto minmax(0, 1fr); }
  main { position: relative; min-height: 0; overflow: auto; }
  .both { height: 100%; display: grid; grid-template-columns: minmax(0, 1fr); }
  .left { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
  .right { display: none; min-height: 0; min-width: 0; background: var(--surface); }
  .paged .right { display: block; position: fixed; inset: 0; z-index: 2; } .right reife-card { height: 100%; }
  @media (min-width: 1000px) {
    .both { grid-template-columns: minmax(0, 1fr) clamp(400px, 34vw, 480px); }
    .right { display: block; border-left: 1px solid var(--line); }
  }
  .view { padding: 8px 16px 0; background: var(--surface); } .left > reife-waiting { flex: 1 1 0; min-height: 0; }
  .left > reife-list { flex: 1 1 0; min-height: 0; }
  .none { padding: 24px 16px; display: grid; gap: 8px; justify-items: start; align-content: start; color: var(--ink-2); } .none b { color: var(--ink); }
  .right .none { padding: 24px; margin: 16px; border: 1px dashed var(--line); border-radius: var(--r); }
  dialog { width: min(720px, calc(100vw - 16px)); max-height: calc(100dvh - 32px); padding: 0; border: 1px solid var(--line); border-radius: var(--r); background: var(--surface); color: var(--ink); box-shadow: var(--shadow); overflow: hidden; }
  dialog::backdrop { background: rgb(10 16 20 / .4); }
  .sheet { display: grid; grid-template-rows: auto minmax(0, 1fr); max-height: calc(100dvh - 34px); } .sheet-head { display: flex; justify-content: space-between; padding: 12px 8px 12px 16px; border-bottom: 1px solid var(--line); } .body { overflow: auto; } .body:focus-visible { outline-offset: -2px; }
  .over { position: fixed; inset: 8px; z-index: 3; display: grid; place-items: center; border: 2px dashed var(--accent); border-radius: var(--r); background: color-mix(in srgb, var(--accent-soft) 92%, transparent); color: var(--accent-strong); font: 600 20px/28px var(--font); pointer-events: none; } .over p { display: flex; gap: 8px; align-items: center; }
`;
