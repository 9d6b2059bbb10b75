/** The engine tries a number at each threshold and a millionth beside it. Here the tried numbers become the ranges they stand for. */

export interface Range {
  from: number | null;
  /** The bound itself is not meant. */
  above: boolean;
  to: number | null;
  below: boolean;
}

const MILLION = 1_000_000;
interface Tried { threshold: number; side: -1 | 0 | 1 }

export function ranges(values: readonly number[]): Range[] {
  const tried = [...new Set(values.map((value) => Math.round(value * MILLION)))].sort((a, b) => a - b).map(located);
  const found: Range[] = [];
  let start = 0;
  tried.forEach((last, at) => {
    const next = tried[at + 1];
    if (next !== undefined && follows(last, next)) return;
    found.push(between(tried[start] as Tried, last));
    start = at + 1;
  });
  return found;
}

/** The threshold is the rounder one of the number and its neighbours. */
function located(millionths: number): Tried {
  const zeros = (value: number): number => (value === 0 ? Infinity : /0*$/.exec(String(Math.abs(value)))![0].length);
  const [before, own, after] = [zeros(millionths - 1), zeros(millionths), zeros(millionths + 1)];
  if (own >= before && own >= after) return { threshold: millionths, side: 0 };
  return after > before ? { threshold: millionths + 1, side: -1 } : { threshold: millionths - 1, side: 1 };
}

/** Between two thresholds that follow each other nothing changes, so above the one and below the next are one stretch. */
const follows = (a: Tried, b: Tried): boolean =>
  a.threshold === b.threshold ? b.side === a.side + 1 : a.side === 1 && b.side === -1;

const between = (first: Tried, last: Tried): Range => ({
  from: first.side === -1 ? null : first.threshold / MILLION,
  above: first.side === 1,
  to: last.side === 1 ? null : last.threshold / MILLION,
  below: last.side === -1,
});
