import { expect, test } from 'vitest';
import { sum } from './sum.ts';
import { gives, rules } from './testing.ts';

const dimension = {
  id: 'need_clarity', points: 65.132, by_kind: { behavioural: 30, declared: 35.132, assessed: 0 }, cut: { behavioural: -2.99 },
  contributions: [
    gives('webinars', 10.99, { kind: 'behavioural' }), gives('calculators', 12, { kind: 'behavioural', before_cap: 16 }), gives('case_study', 10, { kind: 'behavioural' }),
    gives('goal', 20), gives('date', 20), gives('good_enough', -4.868),
    gives('need_confirmed', 0, { kind: 'assessed', unknown: ['check.need'] }), gives('often_here', 6, { kind: 'behavioural', class: 'exploratory', counts: false }),
  ],
};

test('the column adds up to the digit, by kind and as a whole', () => {
  const made = sum(dimension, rules);
  expect(made.addsUp).toBe(true);
  expect(made.groups.map(({ kind, total, cut }) => [kind, total, cut])).toEqual([['behavioural', 30_000, -2990], ['declared', 35_132, 0], ['assessed', 0, 0]]);
  expect(made.total).toBe(65_132);
});

test('a rule held by its own cap is marked, an unknown one gives no line of points', () => {
  const [behaviour, , assessed] = sum(dimension, rules).groups;
  expect(behaviour?.lines.map(({ capped }) => capped)).toEqual([false, true, false]);
  expect(assessed?.lines).toEqual([]);
  expect(assessed?.unknown.map(({ rule }) => rule)).toEqual(['need_confirmed']);
});

test('what is exploratory is shown apart and not added', () => {
  expect(sum(dimension, rules).exploratory.map(({ rule }) => rule)).toEqual(['often_here']);
});

test('a sum that is a thousandth off is noticed', () => {
  expect(sum({ ...dimension, points: 65.131 }, rules).addsUp).toBe(false);
  expect(sum({ ...dimension, by_kind: { ...dimension.by_kind, declared: 35.133 } }, rules).addsUp).toBe(false);
});

test('below zero is held at zero, and the difference is told', () => {
  const low = { id: 'fit', points: 0, by_kind: { declared: -20 }, cut: { total: 20 }, contributions: [gives('not_served', -20)] };
  const made = sum(low, rules);
  expect([made.cut, made.total, made.addsUp]).toEqual([20_000, 0, true]);
});
