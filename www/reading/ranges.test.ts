import { expect, test } from 'vitest';
import { ranges } from './ranges.ts';

const said = (...values: number[]): string[] => ranges(values).map(({ from, above, to, below }) => `${above ? '>' : ''}${from ?? ''}..${below ? '<' : ''}${to ?? ''}`);

test('the numbers around two thresholds are one range, bounds included', () => {
  expect(said(50, 50.000001, 249.999999, 250, 250.000001, 499.999999, 500)).toEqual(['50..500']);
});

test('open to one side', () => {
  expect(said(4, 4.000001)).toEqual(['4..']);
  expect(said(4.000001)).toEqual(['>4..']);
  expect(said(29.999999, 30)).toEqual(['..30']);
  expect(said(29.999999)).toEqual(['..<30']);
});

test('a single value, and a gap between two', () => {
  expect(said(7)).toEqual(['7..7']);
  expect(said(3, 9)).toEqual(['3..3', '9..9']);
  expect(said(9.999999, 20.000001)).toEqual(['..<10', '>20..']);
});

test('everything but one value', () => {
  expect(said(1.999999, 2.000001)).toEqual(['..<2', '>2..']);
});

test('zero, below zero, fractions, in any order and twice', () => {
  expect(said(0.000001, 0, 0)).toEqual(['0..']);
  expect(said(-0.000001)).toEqual(['..<0']);
  expect(said(-30, -29.999999, -0.000001, 0)).toEqual(['-30..0']);
  expect(said(0.4, 0.400001)).toEqual(['0.4..']);
});
