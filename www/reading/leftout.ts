/** What was left out, grouped by why and then by what it was. */
import type { LeftOut } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';

export interface Part { of: 'signal' | 'attribute' | 'check' | 'decision'; what: string | null; count: number }
export interface LeftOutGroup { why: string; count: number; parts: Part[] }

export function leftOut(given: AssessedCase): LeftOutGroup[] {
  const groups = new Map<string, Map<string, Part>>();
  for (const item of given.assessment.left_out) {
    const { of, what } = named(given, item);
    const parts = groups.get(item.why) ?? new Map<string, Part>();
    groups.set(item.why, parts);
    const part = parts.get(`${of} ${what}`) ?? { of, what, count: 0 };
    part.count++;
    parts.set(`${of} ${what}`, part);
  }
  return [...groups]
    .map(([why, parts]) => ({ why, parts: [...parts.values()], count: [...parts.values()].reduce((all, { count }) => all + count, 0) }))
    .sort((a, b) => b.count - a.count);
}

/** Signals are many, so they are told by their type; the others by themselves. */
function named(given: AssessedCase, item: LeftOut): Pick<Part, 'of' | 'what'> {
  if ('signal' in item) {
    const signals = given.card.evidence.signals;
    const found = Array.isArray(signals) ? signals.find((signal) => signal !== null && String(signal?.id) === item.signal) : undefined;
    return { of: 'signal', what: found?.type === undefined ? null : String(found.type) };
  }
  if ('attribute' in item) return { of: 'attribute', what: item.attribute ?? null };
  if ('check' in item) return { of: 'check', what: item.check ?? null };
  return { of: 'decision', what: item.decision ?? null };
}
