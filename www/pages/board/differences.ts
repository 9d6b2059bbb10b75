/** Where both sides judged the same contacts differently: how often which pair of states. */
import type { Board } from '../../engine/learning/protocol.ts';
import type { Difference } from './change.ts';

/** The most frequent first. */
export function differences({ alike, differ }: Board['calibration']): Difference[] {
  const all = alike.share?.all ?? 0;
  const found = new Map<string, Difference>();
  for (const { marketing, sales } of differ) {
    const key = `${marketing} ${sales}`;
    found.set(key, { marketing, sales, all, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count);
}
