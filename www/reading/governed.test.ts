import { expect, test } from 'vitest';
import type { RulesStanding, RulesView } from '../engine/rules.ts';
import { releaseOf, shownOf } from './governed.ts';

const RELEASE = {
  rules: 'main', ring: 'stable', kind: 'rules', seq: 9, sha256: 'abc', note: null, restores: null, valid_until: null,
  active_since: '2026-11-02T08:00:00Z', last_verified: '2026-11-24T09:00:00Z',
  signers: [{ side: 'marketing', key: 'k1', person: 'm1' }, { side: 'sales', key: 'k2', person: null }],
} satisfies RulesStanding['in_force'];
const standing = (more: Partial<RulesStanding>): RulesStanding =>
  ({ state: 'current', proposals: 'made', records_decisions: true, in_force: RELEASE, withdrawal: null, reason: null, ...more });
const NET = { code: 'E-NET', message: 'refusal-net', arguments: { file: 'timestamp' } };
const view = (of: RulesStanding | null, more: Partial<RulesView> = {}): RulesView => ({
  repository: 'https://rules.example/', ring: 'stable', source: 'managed', maxOfflineDays: 30, fingerprint: 'ab cd', refusal: null, waitMs: 900_000,
  rules: of === null ? [] : [{ name: 'main', standing: of, changes: null }], name: of === null ? null : 'main', ...more,
});
const NEXT = '2026-11-24T09:35:00Z';

test('rules in force: who approved them, since when, and when they are looked for again', () => {
  expect(shownOf(view(standing({})), 9, NEXT)).toMatchObject({
    state: 'current', seq: 9, since: RELEASE.active_since, confirmed: RELEASE.last_verified, next: NEXT, from: { source: 'managed' }, news: undefined, why: undefined,
    approvals: [{ side: 'marketing', person: 'm1' }, { side: 'sales', person: null, key: 'k2' }],
  });
});

test('others than were last seen are news; the first ever are none', () => {
  expect(shownOf(view(standing({})), 7, NEXT).news).toEqual({ before: 7 });
  expect(shownOf(view(standing({})), null, NEXT).news).toBeUndefined();
});

test('the verdicts that led to them are told where somebody counted them', () => {
  const verdicts = { count: 14, since: '2026-10-01T08:00:00Z', until: '2026-11-01T08:00:00Z' };
  expect(shownOf(view(standing({ in_force: { ...RELEASE, verdicts } })), 9, NEXT).led).toEqual(verdicts);
  expect(shownOf(view(standing({})), 9, NEXT).led).toBeUndefined();
});

test('a failed check is told also while rules are current', () => {
  expect(shownOf(view(standing({}), { refusal: NET }), 9, NEXT)).toMatchObject({ state: 'current', why: NET });
});

test('a withdrawal says which side, when and why', () => {
  const withdrawal = { seq: 9, sides: ['sales' as const], at: '2026-11-23T15:00:00Z', note: 'Too many students' };
  const taken = view(standing({ state: 'withdrawn', in_force: null, withdrawal }));
  expect(shownOf(taken, 9, NEXT)).toMatchObject({ state: 'withdrawn', seq: 9, side: 'sales', at: withdrawal.at, note: withdrawal.note });
  expect(releaseOf(taken)).not.toBe(releaseOf(view(standing({}))));
});

test('nothing was ever verified', () => {
  expect(shownOf(view(null, { refusal: NET }), null, null)).toMatchObject({ state: 'none', why: NET, next: undefined });
  expect(releaseOf(view(null))).toBeNull();
  expect(releaseOf(view(standing({ state: 'none', in_force: null })))).toBeNull();
  expect(releaseOf(null)).toBeNull();
});
