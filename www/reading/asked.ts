/** Whom to ask: for money and authority the person of the account who holds them, else the contact. */
import type { ContactRow } from '../engine/interface.ts';
import type { Case } from './case.ts';

const HOLDERS: Record<string, string[]> = { budget: ['economic_buyer', 'decision_maker'], authority: ['economic_buyer', 'decision_maker'] };

export function asked({ row, account }: Case, check: string): ContactRow {
  for (const role of HOLDERS[check] ?? []) {
    if (row.role === role) return row;
    const holder = account.find((other) => other.role === role && other.not_assessed === null);
    if (holder) return holder;
  }
  return row;
}
