import { expect, test } from 'vitest';
import type { CourseData } from '../engine/course.ts';
import { changes, falls, months, nextChange, reigns, spanOf, stops, stretches } from './course.ts';
import { rules } from './testing.ts';

const DATA: CourseData = {
  past: [
    { at: '2026-11-10T09:20:00Z', points: [10, 0], unknown: [false, true], proposal: 'unaware' },
    { at: '2026-11-17T09:20:00Z', points: [40, 20], unknown: [false, false], proposal: 'evaluating' },
    { at: '2026-11-24T09:20:00Z', points: [60, 20], unknown: [false, false], proposal: 'ready' },
  ],
  forecast: [
    { on: '2026-12-01', dimensions: [{ id: 'need', points: 55 }], unknown: [] },
    { on: '2026-12-20', dimensions: [{ id: 'need', points: 12 }, { id: 'liking', points: 0 }], unknown: ['liking'], proposal: 'evaluating' },
  ],
};
const all = stops(DATA, ['need', 'liking']);
const span = spanOf(all);

test('what comes takes over what does not change, and unknown stays unknown', () => {
  expect(all.map(({ points }) => points)).toEqual([[10, null], [40, 20], [60, 20], [55, 20], [12, null]]);
  expect(all.map(({ ahead }) => ahead)).toEqual([false, false, false, true, true]);
  expect(all.at(-1)?.time).toBe(Date.parse('2026-12-20T09:20:00Z'));
});

test('where the proposal changes, and which way', () => {
  expect(changes(all).map(({ at, before, proposal }) => [at.slice(0, 10), before, proposal])).toEqual([
    ['2026-11-17', 'unaware', 'evaluating'], ['2026-11-24', 'evaluating', 'ready'], ['2026-12-20', 'ready', 'evaluating'],
  ]);
  expect(nextChange(all)?.at).toBe('2026-12-20');
  expect(falls(rules, 'ready', 'evaluating')).toBe(true);
  expect(falls(rules, 'unaware', 'evaluating')).toBe(false);
  expect(reigns(all, span).map(({ state, ahead }) => [state, ahead])).toEqual([['unaware', false], ['evaluating', false], ['ready', false], ['evaluating', true]]);
});

test('observed moments are joined, what comes goes in steps to the end', () => {
  const [observed, coming] = stretches(all, 0, span);
  expect(observed).toMatchObject({ ahead: false, known: true });
  expect(observed?.corners.map(({ points }) => points)).toEqual([10, 40, 40, 60]);
  expect(coming?.ahead).toBe(true);
  expect(coming?.corners.map(({ points }) => points)).toEqual([60, 60, 55, 55, 12, 12]);
  expect(coming?.corners.at(-1)?.time).toBe(span.to);
});

test('unknown is a stretch of its own', () => {
  expect(stretches(all, 1, span).map(({ known, ahead }) => [known, ahead])).toEqual([[false, false], [true, false], [true, true], [false, true]]);
});

test('nothing assessed, nothing drawn', () => {
  expect(stops({ past: [], forecast: [{ on: '2026-12-01', dimensions: [], unknown: [] }] }, ['need'])).toEqual([]);
  expect(months(spanOf([]))).toHaveLength(3);
});
