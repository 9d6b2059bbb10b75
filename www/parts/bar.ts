/** One dimension as a bar of 0 to 100. Unknown is a dashed outline, never an empty bar; zero has a stub. */
import { nothing, svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

export interface Bar {
  points: number;
  unknown: boolean;
  /** What open checks could still bring it to. */
  reach?: number | undefined;
  /** What a state asks for. */
  tick?: number | null | undefined;
  /** Where it stood when it was decided. */
  then?: number | undefined;
}

const part = (value: number): number => Math.min(100, Math.max(0, value));

/** As wide as its place, 16 px high. Without a label it is decoration beside the same words. */
export function bar(given: Bar, label: string | null): TemplateResult {
  return html`<svg class="bar" role=${label === null ? nothing : 'img'} aria-label=${label ?? nothing} aria-hidden=${label === null ? 'true' : nothing}>${shape(given, 4, 8, 16)}</svg>`;
}

/** `top` and `height` of the track within `full`, so that several can share one drawing. */
export function shape({ points, unknown, reach, tick, then }: Bar, top: number, height: number, full: number): SVGTemplateResult {
  const value = part(points);
  const open = part(reach ?? value);
  const inset = top + 0.5;
  return svg`
    ${unknown ? nothing : svg`<rect class="track" y=${top} width="100%" height=${height} rx="2"/>`}
    ${unknown ? svg`<rect class="reach" x="0.5" y=${inset} width="99.5%" height=${height - 1} rx="1.5"/>`
      : open > value ? svg`<rect class="reach" x="${value}%" y=${inset} width="${open - value}%" height=${height - 1} rx="1.5"/>` : nothing}
    ${unknown ? nothing : value > 0
      ? svg`<rect class="val" y=${top} width="${value}%" height=${height} rx="2"/>`
      : svg`<rect class="val" y=${top} width="2" height=${height}/>`}
    ${tick == null ? nothing : svg`<line class="tick" x1="${part(tick)}%" x2="${part(tick)}%" y1=${Math.max(0, top - 3)} y2=${Math.min(full, top + height + 3)}/>`}
    ${then === undefined ? nothing : svg`<svg x="${part(then)}%" overflow="visible"><path class="ghost" d="M0 ${top}l4 4-4 4-4-4z"/></svg>`}`;
}
