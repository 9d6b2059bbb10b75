/** Why a decision is in question, of the three ways there are: the first that holds, as the engine looks for them. */
import { inForce, type AssessedCase } from './case.ts';

/** `a`: today's proposal is neither the decided state nor that of then. `c`: decided otherwise than proposed, and the contact was heard since.
 *  `b`: what the state stands on has fallen away. Null where nothing is in question. */
export function questioned(given: AssessedCase): 'a' | 'b' | 'c' | null {
  const { standing, proposal } = given.assessment;
  if (!standing.in_question) return null;
  const then = inForce(given)?.proposal;
  if (proposal !== standing.state && proposal !== then) return 'a';
  return then !== standing.state && proposal !== standing.state && heardSince(given) ? 'c' : 'b';
}

/** Whether it was said, or checked, after the decision. */
function heardSince({ assessment, card, rules }: AssessedCase): boolean {
  const since = Date.parse(assessment.standing.since ?? '');
  const later = (at: string | undefined): boolean => Date.parse(at ?? '') > since && Date.parse(at ?? '') <= Date.parse(card.asOf);
  const out = new Set(assessment.left_out.flatMap((item) => ('signal' in item ? [item.signal] : [])));
  const declares = (type: string | undefined): boolean => rules.view.signals.some(({ id, kind, class: own }) => id === type && kind === 'declared' && own === 'binding');
  const said = (card.evidence.signals ?? []).some(({ id, type, at }) => later(at) && declares(type) && !out.has(id));
  return said || (card.evidence.checks ?? []).some(({ at }) => later(at));
}
