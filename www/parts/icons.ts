/** Shapes on a 14 px grid. Which shape means what is fixed: marks and states are told by shape and word, never by colour. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const SHAPES = {
  reife: svg`<circle class="f" cx="7" cy="8" r="5"/><path d="M7 3.5C7 1.8 8 .9 10 .9"/>`,
  plain: svg`<circle cx="7" cy="7" r="5.25"/>`,
  dot: svg`<circle cx="7" cy="7" r="5.25"/><circle class="f" cx="7" cy="7" r="2"/>`,
  lines: svg`<circle cx="7" cy="7" r="5.25"/><path d="M4.5 5.75h5M4.5 8.25h5"/>`,
  dashed: svg`<circle cx="7" cy="7" r="5.25" stroke-dasharray="2.6 1.9"/>`,
  handover: svg`<path class="f" d="M1.5 2.5h7L13 7l-4.5 4.5h-7z"/>`,
  speech: svg`<path class="f" d="M2.5 2h9A1.5 1.5 0 0 1 13 3.5v5a1.5 1.5 0 0 1-1.5 1.5H7l-3.5 3v-3h-1A1.5 1.5 0 0 1 1 8.5v-5A1.5 1.5 0 0 1 2.5 2z"/>`,
  excluded: svg`<path d="M4.5 1.25h5l3.25 3.25v5l-3.25 3.25h-5L1.25 9.5v-5zM4 7h6"/>`,
  waiting: svg`<circle cx="7" cy="7" r="5.5"/><path d="M7 4v3.25l2.25 1.25"/>`,
  question: svg`<path d="M7 .9 13.1 7 7 13.1.9 7z"/><path d="M5.6 5.9c0-.9.6-1.5 1.4-1.5s1.45.6 1.45 1.35c0 1.05-1.45 1.15-1.45 2.15" stroke-width="1.3"/><circle class="f" cx="7" cy="9.6" r=".8"/>`,
  overdue: svg`<path d="M7 1.4 13.2 12.4H.8z"/><path d="M7 5.3v3.5"/><circle class="f" cx="7" cy="10.5" r=".85"/>`,
  info: svg`<circle cx="7" cy="7" r="5.5"/><path d="M7 6.25v3.5"/><circle class="f" cx="7" cy="4.25" r=".85"/>`,
  arrow: svg`<path d="M1.5 7H12M8.25 3.25 12 7l-3.75 3.75"/>`,
  back: svg`<path d="M12.5 7H2M5.75 3.25 2 7l3.75 3.75"/>`,
  right: svg`<path d="M5 2.75 9.25 7 5 11.25"/>`,
  down: svg`<path d="M2.75 5 7 9.25 11.25 5"/>`,
  up: svg`<path d="M2.75 9 7 4.75 11.25 9"/>`,
  plus: svg`<path d="M7 2v10M2 7h10"/>`,
  minus: svg`<path d="M2.5 7h9"/>`,
  check: svg`<path d="M2.5 7.5 5.75 10.75 11.75 3.75"/>`,
  compare: svg`<rect x="1.25" y="2" width="4.5" height="10" rx="1"/><rect x="8.25" y="2" width="4.5" height="10" rx="1"/>`,
  close: svg`<path d="M3 3l8 8M11 3l-8 8"/>`,
  dots: svg`<circle class="f" cx="3" cy="7" r="1.1"/><circle class="f" cx="7" cy="7" r="1.1"/><circle class="f" cx="11" cy="7" r="1.1"/>`,
  grip: svg`<circle class="f" cx="5" cy="3" r="1"/><circle class="f" cx="9" cy="3" r="1"/><circle class="f" cx="5" cy="7" r="1"/><circle class="f" cx="9" cy="7" r="1"/><circle class="f" cx="5" cy="11" r="1"/><circle class="f" cx="9" cy="11" r="1"/>`,
  undo: svg`<path d="M2 5.5h6.5a3.25 3.25 0 0 1 0 6.5H5M4.75 2.500 1.75 5.5l3 3"/>`,
  redo: svg`<path d="M12 5.5H5.5a3.25 3.25 0 0 0 0 6.5H9M9.25 2.500l3 3-3 3"/>`,
  phone: svg`<path d="M4.3 1.5 2 2.2c0 5.5 4.3 9.8 9.8 9.8l.7-2.3-2.9-1.3-1.3 1.3a8 8 0 0 1-4-4l1.3-1.3z"/>`,
  mail: svg`<rect x="1.25" y="2.75" width="11.5" height="8.5" rx="1"/><path d="M1.5 3.5 7 7.75l5.5-4.25"/>`,
  search: svg`<circle cx="6" cy="6" r="4.25"/><path d="m9.25 9.25 3.5 3.5"/>`,
  files: svg`<path d="M3.25 1.5h5l2.75 2.75v8.25h-7.75zM8 1.75v2.75h2.75"/>`,
  save: svg`<path d="M7 1.5v7.25M3.75 5.5 7 8.75l3.25-3.25M1.75 10v2.5h10.5V10"/>`,
  again: svg`<path d="M11.9 5.25A5.25 5.25 0 1 0 12.25 8M12.25 1.75v3.5h-3.5"/>`,
  approved: svg`<path d="M7 1.25 12 3v4c0 3-2 5-5 5.75C4 12 2 10 2 7V3zM4.6 6.9l1.7 1.7 3.1-3.5"/>`,
  seedling: svg`<path d="M7 12.5V6M7 7.5C7 4 4.5 2.5 1.75 2.5 1.75 6 4 7.5 7 7.5zM7 6c0-2.5 2-4 5.25-4 0 3-2 4.75-5.25 4.75"/>`,
  offline: svg`<path d="M3.75 11.25h6.5a2.5 2.5 0 0 0 .45-4.96A3.75 3.75 0 0 0 3.6 5.5 2.9 2.9 0 0 0 3.750 11.25z"/><path d="M2 1.75 12 12.5"/>`,
  sun: svg`<circle cx="7" cy="7" r="2.75"/><path d="M7 .750v1.5M7 11.75v1.5M.750 7h1.5M11.75 7h1.5M2.58 2.58l1.06 1.06M10.36 10.36l1.06 1.06M2.58 11.42l1.06-1.06M10.36 3.64l1.06-1.06"/>`,
  moon: svg`<path d="M12 8.5A5.25 5.25 0 0 1 5.5 2a5.25 5.25 0 1 0 6.5 6.5z"/>`,
  screen: svg`<rect x="1.25" y="2.25" width="11.5" height="7.5" rx="1"/><path d="M4.5 12.25h5"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof SHAPES;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="i" viewBox="0 0 14 14" aria-hidden="true">${SHAPES[name]}</svg>`;
