import { expect, test } from 'vitest';
import { changes } from './changed.ts';
import type { RuleFileView } from './interface.ts';

const label = { en: 'x' };
const view = (more: Partial<RuleFileView>): RuleFileView => ({
  id: 'a', sha256: 'one', label: {}, languages: [], topics: [], signals: [], questions: [], attributes: [], checks: [], facts: [], roles: [], reasons: [],
  dimensions: [{ id: 'fit', label, caps: {} }], rules: [], assumptions: [], campaigns: [], states: [], ...more,
}) as unknown as RuleFileView;
const rule = (id: string, points: number | null, more = {}) => ({ id, label, points, points_each: null, class: 'binding', ...more }) as never;
const state = (id: string, at_least: number | null) => ({ id, label, needs: at_least === null ? [] : [{ dimension: 'fit', at_least: 1 }, { dimension: 'fit', at_least }] }) as never;
const told = (before: Partial<RuleFileView>, after: Partial<RuleFileView>) => changes(view(before), view({ sha256: 'two', ...after }));

test('the same bytes have no changes, others at least one', () => {
  expect(changes(view({}), view({ states: [state('a', 1)] }))).toEqual([]);
  expect(told({}, {})).toEqual([{ what: 'rest' }]);
});

test('what came, what went, and what is worth more', () => {
  expect(told({ rules: [rule('a', 5), rule('b', 1)], checks: [{ id: 'c', label } as never] }, { rules: [rule('a', 7), rule('d', 1)] })).toEqual([
    { what: 'rule-new', of: { id: 'd', label } }, { what: 'rule-gone', of: { id: 'b', label } }, { what: 'check-gone', of: { id: 'c', label } },
    { what: 'points', of: { id: 'a', label }, from: 5, to: 7 },
  ]);
});

test('points for each, and whether a rule counts', () => {
  expect(told({ rules: [rule('a', null, { points_each: 2 })] }, { rules: [rule('a', null, { points_each: 3, class: 'exploratory' })] })).toEqual([
    { what: 'points', of: { id: 'a', label }, from: 2, to: 3 }, { what: 'class', of: { id: 'a', label }, from: 'binding', to: 'exploratory' },
  ]);
});

test('thresholds: the highest of several, one that came, one that went', () => {
  const dimension = { id: 'fit', label };
  expect(told({ states: [state('a', 30), state('b', null), state('c', 9)] }, { states: [state('a', 40), state('b', 5), state('c', null)] })).toEqual([
    { what: 'needs', of: { id: 'a', label }, dimension, from: 30, to: 40 }, { what: 'needs', of: { id: 'b', label }, dimension, from: null, to: 5 },
    { what: 'needs', of: { id: 'c', label }, dimension, from: 9, to: null },
  ]);
});
