/** When to try again: twice as long each time, from two seconds to ten minutes, by chance up to half of it sooner, so that
 *  not everybody comes at once when a CRM is back. */

const FIRST = 2_000;
const LAST = 600_000;

export function backoff(attempts: number, random: () => number): number {
  const whole = Math.min(LAST, FIRST * 2 ** Math.min(attempts - 1, 20));
  return Math.round(whole * (1 - random() / 2));
}
