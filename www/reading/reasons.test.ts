import { expect, test } from 'vitest';
import { reasons } from './reasons.ts';
import { given, gives } from './testing.ts';

const of = (contributions: Parameters<typeof given>[1]) => reasons(given([0, 0, 0, 0], contributions));

test('at most four for and two against, by size', () => {
  const found = of({ contributions: { need_clarity: [gives('a', 1), gives('b', 20), gives('c', -3), gives('d', 8), gives('e', -9), gives('f', -4)], preference_stability: [gives('g', 24.387), gives('h', 5)] } });
  expect(found.for.map(({ rule }) => rule)).toEqual(['g', 'b', 'd', 'h']);
  expect(found.against.map(({ rule }) => rule)).toEqual(['e', 'f']);
  expect([found.moreFor, found.moreAgainst]).toEqual([1, 1]);
});

test('what does not count, is unknown or gave nothing is no reason', () => {
  const found = of({ contributions: { need_clarity: [gives('a', 9, { counts: false }), gives('b', 0, { unknown: ['heat'] }), gives('c', 0)] } });
  expect(found).toEqual({ for: [], against: [], moreFor: 0, moreAgainst: 0 });
});

test('fit stands beside: its reasons come after those of progress', () => {
  const found = of({ contributions: { fit: [gives('mid', 40)], need_clarity: [gives('a', 2)] } });
  expect(found.for.map(({ rule }) => rule)).toEqual(['a', 'mid']);
});
