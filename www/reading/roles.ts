/** Which of the expected buying roles have been heard. The engine gives the share of their weight; the weights tell whose it is. */
import type { AssessedCase } from './case.ts';

const MILLION = 1_000_000;
/** More roles than there are cannot be expected; beyond this nothing is tried. */
const ROLES_MAX = 8;

/** Null where nothing is known, or where more than one set of roles would give the same share. */
export function rolesHeard({ assessment, rules }: AssessedCase): Set<string> | null {
  const measured = rules.view.facts.filter(({ id, measure }) => measure === 'coverage' && typeof assessment.facts[id] === 'number');
  const expected = rules.view.roles.filter((role) => role.expected);
  const [fact] = measured;
  if (fact === undefined || measured.length > 1 || expected.length === 0 || expected.length > ROLES_MAX) return null;
  const share = Math.round(Number(assessment.facts[fact.id]) * MILLION);
  const weights = expected.map(({ weight }) => Math.round(weight * MILLION));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let found: Set<string> | null = null;
  for (let set = 0; set < 1 << expected.length; set++) {
    const inSet = (at: number): boolean => (set & (1 << at)) !== 0;
    const weight = weights.reduce((sum, own, at) => sum + (inSet(at) ? own : 0), 0);
    if (Math.floor((weight / whole) * MILLION + 1e-6) !== share) continue;
    if (found !== null) return null;
    found = new Set(expected.filter((_, at) => inSet(at)).map(({ id }) => id));
  }
  return found;
}
