/** Why: the contributions that count, by size, at most four for and two against. */
import type { Contribution } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';
import { thousandths } from './decimal.ts';

export interface Reason extends Contribution { dimension: string }

export const FOR_AT_MOST = 4;
export const AGAINST_AT_MOST = 2;

export interface Reasons { for: Reason[]; against: Reason[]; moreFor: number; moreAgainst: number }

export function reasons({ assessment }: AssessedCase): Reasons {
  const all = assessment.dimensions
    .flatMap(({ id, contributions }) => contributions.map((item) => ({ ...item, dimension: id })))
    .filter(({ counts, unknown, points }) => counts && unknown.length === 0 && thousandths(points) !== 0);
  // Fit stands beside the decision's progress, so what it rests on comes after what shows progress.
  const order = (a: Reason, b: Reason): number =>
    Number(a.dimension === 'fit') - Number(b.dimension === 'fit') ||
    Math.abs(thousandths(b.points)) - Math.abs(thousandths(a.points));
  const pro = all.filter(({ points }) => points > 0).sort(order);
  const contra = all.filter(({ points }) => points < 0).sort(order);
  return {
    for: pro.slice(0, FOR_AT_MOST),
    against: contra.slice(0, AGAINST_AT_MOST),
    moreFor: Math.max(0, pro.length - FOR_AT_MOST),
    moreAgainst: Math.max(0, contra.length - AGAINST_AT_MOST),
  };
}
