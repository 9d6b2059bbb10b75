/** Styles of forms: fields, lists of radios, notes. */
import { css } from 'lit';

export const forms = css`
  .form { display: grid; gap: var(--s4); }
  .field { display: grid; gap: 4px; } .field > span, legend { font: 500 12px/16px var(--font); color: var(--ink-2); padding: 0; margin-bottom: 4px; }
  .rad { display: grid; gap: 2px; } .rad label { display: flex; gap: 8px; align-items: center; min-height: 28px; cursor: pointer; border-radius: var(--r-s); margin-inline: -4px; padding-inline: 4px; } .rad label:hover { background: var(--hover); }
  .rad input { accent-color: var(--accent); width: 14px; height: 14px; margin: 0; flex: none; }
  textarea.in { min-height: 56px; resize: vertical; }
  .hint { font: var(--t-xs); color: var(--ink-3); }
  .btn[aria-disabled="true"] { border: 1px dashed var(--edge); color: var(--ink-3); cursor: default; } .btn[aria-disabled="true"]:hover { background: none; }
  .btn.primary[aria-disabled="true"] { background: none; border: 1px dashed var(--accent); color: var(--accent); font-weight: 600; }
`;
