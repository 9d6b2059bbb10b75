import { expect, test } from 'vitest';
import { since } from './changes.ts';
import { checks } from './checks.ts';
import { shown, shownAll } from './evidence.ts';
import { leftOut } from './leftout.ts';
import { given, gives, standing } from './testing.ts';

const signals = [
  { id: 's1', type: 'goal_stated', at: '2026-11-20T09:00:00Z', topic: 'suite', value: 3, reported_by: 'rep-7', note: 'halve errors' },
  { id: 's2', type: 'goal_stated', at: '2026-11-22T09:00:00Z' },
  { id: 'attribute.odd', type: 'page_view', at: '2026-01-01' },
];

test('an evidence id finds its signal, attribute, check or another contact’s signal', () => {
  const one = given([0, 0, 0, 0], { evidence: { signals, checks: [{ check: 'need', verdict: 'confirmed', at: '2026-11-01T00:00:00Z', by: 'rep-1' }] } });
  one.card.account = { attributes: { employees: 240 } };
  one.card.others = { c2: { signals: [{ id: 's1', type: 'stance', at: '2026-10-01T00:00:00Z' }] } };
  expect(shown(one, 's1')).toMatchObject({ of: 'signal', what: 'goal_stated', topic: 'suite', by: 'rep-7', contact: null, note: 'halve errors' });
  expect(shown(one, 'attribute.odd').of).toBe('signal');
  expect(shown(one, 'attribute.employees')).toMatchObject({ of: 'attribute', value: 240 });
  expect(shown(one, 'check.need')).toMatchObject({ of: 'check', value: 'confirmed', by: 'rep-1' });
  expect(shown(one, 'c2/s1')).toMatchObject({ of: 'signal', what: 'stance', contact: 'c2' });
  expect(shown(one, 'nothing').of).toBe('unknown');
  expect(shownAll(one, ['s1', 's2']).map(({ id }) => id)).toEqual(['s2', 's1']);
});

test('checks: what holds until when, and what has lapsed', () => {
  const one = given([0, 0, 0, 0], {
    assessment: { facts: { 'check.need': 'confirmed', 'check.budget': null } },
    evidence: { checks: [{ check: 'need', verdict: 'open', at: '2026-10-01T00:00:00Z' }, { check: 'need', verdict: 'confirmed', by: 'rep-1', at: '2026-11-01T00:00:00Z' }, { check: 'budget', verdict: 'refuted', at: '2026-08-01T00:00:00Z' }] },
  });
  const [need, budget] = checks(one);
  expect(budget).toMatchObject({ id: 'budget', verdict: null, lapsed: true });
  expect(need).toMatchObject({ id: 'need', verdict: 'confirmed', by: 'rep-1', until: '2027-01-30T00:00:00Z', lapsed: false });
});

test('what was left out is grouped by why, then by what it was', () => {
  const left_out = [{ signal: 's1', why: 'burst' }, { signal: 's2', why: 'burst' }, { signal: null, why: 'unreadable' }, { check: 'need', why: 'superseded' }];
  expect(leftOut(given([0, 0, 0, 0], { assessment: { left_out }, evidence: { signals } }))).toEqual([
    { why: 'burst', count: 2, parts: [{ of: 'signal', what: 'goal_stated', count: 2 }] },
    { why: 'unreadable', count: 1, parts: [{ of: 'signal', what: null, count: 1 }] },
    { why: 'superseded', count: 1, parts: [{ of: 'check', what: 'need', count: 1 }] },
  ]);
});

test('new since the decision: counting evidence that is later, newest first', () => {
  const one = given([0, 0, 0, 0], {
    assessment: { standing: standing({ since: '2026-11-21T00:00:00Z', in_question: true }) }, evidence: { signals },
    contributions: { need_clarity: [gives('a', 1, { evidence: ['s1', 's2'] })], fit: [gives('b', 1, { evidence: ['s2'] }), gives('c', 1, { evidence: ['s1'], counts: false })] },
  });
  expect(since(one, '2026-11-21T00:00:00Z').map(({ evidence, dimensions }) => [evidence.id, dimensions])).toEqual([['s2', ['fit', 'need_clarity']]]);
});

test('evidence that is not what it should be breaks nothing', () => {
  const odd = given([0, 0, 0, 0], { evidence: { signals: [null, 3, { id: 7 }], checks: 'none', decisions: [null] } as never });
  expect(shown(odd, '7').of).toBe('signal');
  expect(checks(odd)).toHaveLength(2);
  expect(leftOut(odd)).toEqual([]);
});
