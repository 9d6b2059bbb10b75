/** Rules as a host would know them, for each state in which they can be. */
import type { RulesShown } from '../../reading/acting.ts';

const APPROVED = {
  seq: 9, ring: 'stable', confirmed: '2026-11-24T09:05:00Z',
  approvals: [{ side: 'marketing', person: 'L. Brandt', at: '2026-11-02' }, { side: 'sales', person: 'T. Rey', at: '2026-11-02' }],
} as const satisfies Partial<RulesShown>;

const STATES: Record<RulesShown['state'], RulesShown> = {
  draft: { state: 'draft' },
  current: { state: 'current', ...APPROVED },
  unconfirmed: { state: 'unconfirmed', ...APPROVED, confirmed: '2026-11-15T09:05:00Z' },
  overdue: { state: 'overdue', ...APPROVED, confirmed: '2026-10-21T09:05:00Z', allowedDays: 30 },
  withdrawn: { state: 'withdrawn', ...APPROVED, side: 'sales', at: '2026-11-23T15:00:00Z', note: 'Too many students' },
  none: { state: 'none' },
};

export const shown = (state: string): RulesShown => STATES[state as RulesShown['state']] ?? STATES.draft;
