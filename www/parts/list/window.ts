/** Which rows of a long list are in sight. Pure, so that it can be tested without a browser. */

export interface Window { first: number; last: number }

const AROUND = 6;

export function inSight(scrollTop: number, height: number, rowHeight: number, count: number): Window {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AROUND);
  const last = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND);
  return { first: Math.min(first, count), last: Math.max(last, Math.min(first, count)) };
}

/** Where to scroll so that a row is wholly in sight; the present place if it already is. */
export function revealing(scrollTop: number, height: number, rowHeight: number, at: number): number {
  const top = at * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}

/** Where a key leads from a row; null if it is none of ours. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -count, End: count };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  if (at < 0) return step > 0 && key !== 'End' ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
}
