/** A contact of the population as the parts of the card want it: both calculations side by side are two cases. */
import type { Assessment, ContactRow, NotAssessed } from '../engine/interface.ts';
import type { Explained } from '../engine/population/protocol.ts';
import { rowAt } from './compare.ts';
import type { Case } from './case.ts';
import type { Rulebook } from './rulebook.ts';

/** Who it is; of somebody who is made up only the name. */
export interface Named { id: string; name: string | null; account: string | null; accountName: string | null; owner: string | null; role: string }

export function caseOf(rules: Rulebook, who: Named, explained: Explained, at: number): Case | null {
  const answer = explained.answers[at];
  if (answer === undefined) return null;
  const row: ContactRow = {
    index: 0, contact: who.id, name: who.name, account: who.account, account_name: who.accountName, owner: who.owner, role: who.role, not_assessed: null,
    proposal: null, standing: null, brought: null, exploration: false, points: [], unknown: [],
  };
  return { rules, row: rowAt(row, answer), account: [], card: cardOf(explained, answer) };
}

function cardOf({ evidence, account }: Explained, answer: Assessment | NotAssessed): Case['card'] {
  return { index: 0, asOf: answer.as_of, answer, decidable: false, receipt: null, evidence, account, others: {}, options: null, lastDecision: null, steadyWeeks: null };
}

/** Dimensions that differ, the largest difference first. */
export function moved(before: { ids: readonly string[]; points: readonly number[] }, now: { ids: readonly string[]; points: readonly number[] }): { id: string; from: number; to: number }[] {
  const of = ({ ids, points }: typeof now, id: string): number => points[ids.indexOf(id)] ?? 0;
  return [...new Set([...now.ids, ...before.ids])].map((id) => ({ id, from: of(before, id), to: of(now, id) })).filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}
