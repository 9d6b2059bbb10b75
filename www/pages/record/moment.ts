/** The moment a record is seen from. It moves in steps, so that two people who look at the same evidence hold the same receipt. */

export const STEP = 15 * 60_000;

/** The last step before now, or whatever was said since. What claims to be later than now does not count. */
export function seenFrom(now: number, said: Iterable<string | null | undefined>): string {
  let at = Math.floor(now / STEP) * STEP;
  for (const moment of said) {
    const time = Date.parse(moment ?? '');
    if (time > at && time <= now) at = time;
  }
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
