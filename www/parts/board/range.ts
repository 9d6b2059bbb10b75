/** A dot on a line: what was measured, and the range in which it lies. Beside it the same always stands in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';

const WIDTH = 200;
const EDGE = 5;

export interface Marks {
  /** All of 0 to 1. */
  at: number | null;
  low?: number;
  high?: number;
  /** What both sides agreed on. */
  tick?: number | null;
  /** What it was before: hollow. */
  before?: number | null;
}

export function dotAndLine({ at, low, high, tick, before }: Marks): TemplateResult {
  const x = (share: number): number => EDGE + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * EDGE);
  return html`<svg class="dot" viewBox="0 0 ${WIDTH} 16" aria-hidden="true" preserveAspectRatio="none">
    <line class="base" x1="0" x2=${WIDTH} y1="8" y2="8"></line>
    ${low !== undefined && high !== undefined ? svg`<line class="range" x1=${x(low)} x2=${x(high)} y1="8" y2="8"></line>` : nothing}
    ${at !== null && before != null ? svg`<line class="way" x1=${x(before)} x2=${x(at)} y1="8" y2="8"></line>` : nothing}
    ${before != null ? svg`<circle class="hollow" cx=${x(before)} cy="8" r="3.5"></circle>` : nothing}
    ${at !== null ? svg`<circle class="full" cx=${x(at)} cy="8" r="4"></circle>` : nothing}
    ${tick != null ? svg`<line class="tick" x1=${x(tick)} x2=${x(tick)} y1="1" y2="15"></line>` : nothing}
  </svg>`;
}
