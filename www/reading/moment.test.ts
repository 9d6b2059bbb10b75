import { expect, test } from 'vitest';
import { asTyped, asTypedDay, calendarDays, rfc3339, span, step, toInput, typed, typedDay } from './moment.ts';

test('what is typed and the engine mean the same moment', () => {
  const moment = '2026-11-24T09:20:00Z';
  expect(typed(toInput(moment))).toBe(moment);
  expect(toInput('nonsense')).toBe('');
});

test('a step of a day and back is no step', () => {
  const moment = '2026-10-24T22:30:00Z';
  expect(step(step(moment, 1), -1)).toBe(moment);
  expect(step('2026-11-24T09:20:00Z', 7)).toBe('2026-12-01T09:20:00Z');
});

test('a span is told in the unit a person would take', () => {
  const now = '2026-11-24T09:20:00Z';
  expect(span(now, '2026-11-25T15:10:00Z')).toEqual({ value: 29, unit: 'hour', past: false });
  expect(span(now, '2026-11-24T07:05:00Z')).toEqual({ value: 2, unit: 'hour', past: true });
  expect(span(now, '2026-12-01T09:20:00Z')).toEqual({ value: 7, unit: 'day', past: false });
  expect(span(now, now)).toEqual({ value: 0, unit: 'minute', past: false });
});

test('days are those of the calendar', () => {
  expect(calendarDays('2026-11-24T09:20:00', '2026-11-25T00:10:00')).toBe(1);
  expect(calendarDays('2026-11-24T09:20:00', '2026-11-23T23:59:00')).toBe(-1);
});

test('a moment is written and read in the page’s language, and what is none is refused', () => {
  const moment = rfc3339(new Date(2026, 10, 24, 10, 20));
  expect([asTyped(moment, 'de'), asTyped(moment, 'en')]).toEqual(['24.11.2026 10:20', '2026-11-24 10:20']);
  for (const text of ['24.11.2026 10:20', ' 24. 11. 2026, 10:20', '2026-11-24 10:20', '2026-11-24T10:20']) expect(typed(text)).toBe(moment);
  expect(typed('24.11.2026')).toBe(rfc3339(new Date(2026, 10, 24)));
  for (const text of ['', '11/24/2026', '31.02.2026', '2026-11-24 25:00', '24.11.26', 'tomorrow']) expect(typed(text)).toBeNull();
});

test('a day is written and read in the page’s language, and has no time', () => {
  expect([asTypedDay('2026-11-04', 'de'), asTypedDay('2026-11-04', 'en'), asTypedDay('', 'de')]).toEqual(['04.11.2026', '2026-11-04', '']);
  for (const text of ['4.11.2026', '04. 11. 2026', '2026-11-04', ' 2026-11-4 ']) expect(typedDay(text)).toBe('2026-11-04');
  for (const text of ['', '31.02.2026', '4.11.26', '4.11.2026 10:20']) expect(typedDay(text)).toBeNull();
});
