import { expect, test } from 'vitest';
import { inSight, moved, revealing } from './window.ts';

test('only what is in sight is drawn, with some around it', () => {
  expect(inSight(0, 520, 52, 41_188)).toEqual({ first: 0, last: 16 });
  expect(inSight(52_000, 520, 52, 41_188)).toEqual({ first: 994, last: 1016 });
});

test('the end of the list, an empty list, a place beyond the end', () => {
  expect(inSight(41_188 * 52, 520, 52, 41_188).last).toBe(41_188);
  expect(inSight(0, 520, 52, 0)).toEqual({ first: 0, last: 0 });
  expect(inSight(90_000, 520, 52, 3)).toEqual({ first: 3, last: 3 });
});

test('a row is brought into sight by the least move', () => {
  expect(revealing(100, 520, 52, 5)).toBe(100);
  expect(revealing(520, 520, 52, 3)).toBe(156);
  expect(revealing(0, 520, 52, 10)).toBe(52);
});

test('keys move within the list', () => {
  expect(moved('ArrowDown', 4, 5, 10)).toBe(4);
  expect(moved('ArrowUp', 0, 5, 10)).toBe(0);
  expect(moved('ArrowDown', -1, 5, 10)).toBe(0);
  expect(moved('End', 0, 41_188, 10)).toBe(41_187);
  expect(moved('Home', 77, 41_188, 10)).toBe(0);
  expect(moved('a', 0, 5, 10)).toBeNull();
  expect(moved('ArrowDown', -1, 0, 10)).toBeNull();
});
