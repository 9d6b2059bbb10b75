/** Small cases for the tests of this folder. */
import type { Assessment, ContactRow, Contribution, RuleFileView, Standing } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';
import { Rulebook } from './rulebook.ts';

const state = (id: string, more: object = {}) => ({
  id, label: {}, stage: null, adverse: false, handover: false, decided_by: 'rules', decide_within_hours: null, reasons: [], needs: [], next: {}, ...more,
});

export const VIEW: RuleFileView = {
  id: 'test', sha256: 'ab', label: {}, languages: ['en'],
  topics: [{ id: 'suite', side: 'ours', label: { en: 'Suite' } }, { id: 'rival', side: 'alternative', label: { en: 'Rival' } }],
  signals: [{ id: 'goal_stated', kind: 'declared', class: 'binding', heard: true, value: false, stance: false, label: {} }],
  attributes: [{ id: 'employees', of: 'account', type: 'number', kind: 'profile', label: {} }],
  checks: [{ id: 'need', label: {}, ask: {}, valid_days: 90 }, { id: 'budget', label: {}, ask: {}, valid_days: 60 }],
  facts: [
    { id: 'heat', label: {}, measure: 'decayed', of: 'contact' }, { id: 'prefers', label: {}, measure: 'leading_topic', of: 'contact' },
    { id: 'heard', label: {}, measure: 'coverage', of: 'account' },
  ],
  roles: [
    { id: 'champion', weight: 2, expected: true, veto: false, label: {} }, { id: 'economic_buyer', weight: 3, expected: true, veto: true, label: {} },
    { id: 'user', weight: 1, expected: false, veto: false, label: {} },
  ],
  reasons: [], questions: [],
  dimensions: ['fit', 'need_clarity', 'preference_stability', 'internal_agreement'].map((id) => ({ id, label: {}, caps: { behavioural: 30, declared: 50, assessed: 50 } })),
  rules: [], assumptions: [], campaigns: [],
  states: [
    state('excluded', { adverse: true, decided_by: 'sales' }),
    state('ready', { handover: true, decided_by: 'sales', needs: [{ dimension: 'need_clarity', at_least: 50 }, { dimension: 'preference_stability', at_least: 30 }] }),
    state('evaluating', { needs: [{ dimension: 'need_clarity', at_least: 30 }] }),
    state('unaware'),
  ],
};

export const rules = new Rulebook(VIEW);

export const standing = (more: Partial<Standing> = {}): Standing => ({
  state: 'evaluating', since: null, by: 'rules', pending: null, decide_by: null, overdue: false, in_question: false, lapsed: false, ...more,
});

export const row = (more: Partial<ContactRow> = {}): ContactRow => ({
  index: 0, contact: 'c1', name: null, account: null, account_name: null, owner: null, role: 'unknown', not_assessed: null,
  proposal: 'evaluating', standing: standing(), brought: null, exploration: false, points: [0, 0, 0, 0], unknown: [false, false, false, false], ...more,
});

export const gives = (rule: string, points: number, more: Partial<Contribution> = {}): Contribution => ({
  rule, points, before_cap: points, kind: 'declared', class: 'binding', counts: true, evidence: [], unknown: [], ...more,
});

export function given(points: number[], more: { assessment?: Partial<Assessment>; row?: Partial<ContactRow>; evidence?: object; contributions?: Record<string, Contribution[]> } = {}): AssessedCase {
  const own = more.assessment?.standing ?? standing();
  const assessment: Assessment = {
    contact: 'c1', as_of: '2026-11-24T09:20:00Z', rules: { id: 'test', seq: null, sha256: 'ab' }, facts: {},
    dimensions: VIEW.dimensions.map(({ id }, at) => ({ id, points: points[at] ?? 0, by_kind: {}, cut: {}, contributions: more.contributions?.[id] ?? [] })),
    requires: [], proposal: 'evaluating', exploration: null, standing: own, left_out: [], open_questions: [], reach: {}, ...more.assessment,
  };
  return {
    rules, assessment, row: row({ points, standing: own, proposal: assessment.proposal, ...more.row }), account: [],
    card: { index: 0, asOf: assessment.as_of, answer: assessment, decidable: false, receipt: null, evidence: more.evidence ?? {}, account: null, others: {}, options: null, lastDecision: null, steadyWeeks: null },
  };
}
