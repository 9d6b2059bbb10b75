import { expect, test } from 'vitest';
import { aligned, requirements, rowAt } from './compare.ts';
import { given, gives, row } from './testing.ts';

const a = given([75, 60, 0, 0], { contributions: { need_clarity: [gives('goal', 20), gives('date', 20), gives('doubt', -4.868), gives('asked', 0, { unknown: ['heat'] })], preference_stability: [gives('liked', 0, { unknown: ['heat'] })] } });
const b = given([40, 30, 12, 0], { contributions: { need_clarity: [gives('goal', 20), gives('calls', 12), gives('doubt', -4.868), gives('nothing', 0)], preference_stability: [gives('liked', 12)] } });

test('rules are laid beside each other, those that set the two furthest apart first', () => {
  const [need] = aligned(a, b);
  expect(need?.rules.map(({ rule, apart, oneSided }) => [rule, apart, oneSided])).toEqual([
    ['date', 20_000, true], ['calls', -12_000, true], ['asked', 0, true], ['goal', 0, false], ['doubt', 0, false],
  ]);
  expect(need?.rules[1]).toMatchObject({ a: null, b: { points: 12 } });
});

test('fit comes last, and unknown is not zero', () => {
  const all = aligned(a, b);
  expect(all.map(({ id }) => id)).toEqual(['need_clarity', 'preference_stability', 'internal_agreement', 'fit']);
  expect(all[1]).toMatchObject({ a: { unknown: true }, b: { points: 12, unknown: false } });
});

test('beside somebody who is not assessed there is nothing', () => {
  const all = aligned(null, b);
  expect(all[0]).toMatchObject({ a: null, b: { points: 30 } });
  expect(aligned(null, null)).toEqual([]);
});

test('what states require, for both', () => {
  const requires = (has: number) => [{ state: 'ready', kind: 'declared' as const, needs: 30, has, met: has >= 30 }];
  const found = requirements(given([0, 0, 0, 0], { assessment: { requires: requires(31) } }), given([0, 0, 0, 0], { assessment: { requires: requires(4) } }));
  expect(found).toMatchObject([{ kind: 'declared', needs: 30, a: { met: true }, b: { has: 4, met: false } }]);
});

test('a row at another moment is that of its answer', () => {
  expect(rowAt(row(), a.assessment)).toMatchObject({ proposal: 'evaluating', points: [75, 60, 0, 0], unknown: [false, false, true, false] });
  expect(rowAt(row(), { contact: 'c1', as_of: '', not_assessed: { since: null, scope: null } })).toMatchObject({ proposal: null, points: [], standing: null });
});
