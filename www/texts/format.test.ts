// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { bytes, column, date, left, near, number, signed, stamp } from './format.ts';
import { current } from './language.ts';

const now = '2026-11-24T09:20:00Z';
afterEach(() => current.set('en'));
const both = (write: () => string): [string, string] => {
  current.set('en');
  const english = write();
  current.set('de');
  return [english, write()];
};

test('points are written to the digit in both languages', () => {
  expect(both(() => column(65_132))).toEqual(['65.132', '65,132']);
  expect(both(() => column(-2990))).toEqual(['−2.990', '−2,990']);
  expect(both(() => signed(24.387))).toEqual(['+24.387', '+24,387']);
  expect(both(() => signed('-4.868'))).toEqual(['−4.868', '−4,868']);
  expect(signed(0)).toBe('0');
});

test('numbers as text keep every digit, beyond what a float holds', () => {
  expect(number('9007199254740.993001').replaceAll(/\D/g, '')).toBe('9007199254740993001');
  expect(both(() => number(1.690891))).toEqual(['1.690891', '1,690891']);
});

test('deadlines are told relative and absolute', () => {
  expect(both(() => left(now, '2026-11-25T15:10:00Z'))).toEqual(['29 h left', 'noch 29 Std.']);
  expect(both(() => left(now, '2026-11-24T07:05:00Z'))).toEqual(['2 h late', '2 Std. zu spät']);
  expect(both(() => near(now, '2026-11-25T15:10:00Z').split(',')[0] ?? '')).toEqual(['tomorrow', 'morgen']);
  expect(both(() => near(now, '2026-12-24T15:10:00Z').split(',')[0] ?? '')[1]).toBe('24. Dez.');
});

test('a bare date stays the day it is, in every zone; the year shows only where it differs', () => {
  expect(date('2026-08-01', now)).toMatch(/^(1 Aug|Aug 1)$/);
  expect(date('2025-08-01T00:00:00Z', now)).toMatch(/2025/);
  expect(stamp('2026-08-01', now)).not.toMatch(/:/);
});

test('what is no date is shown as it is', () => {
  expect(date('<b>soon</b>')).toBe('<b>soon</b>');
});

test('sizes', () => {
  expect(both(() => bytes(353_500))).toEqual(['354 kB', '354 kB']);
  expect(both(() => bytes(5_834_924))).toEqual(['5.83 MB', '5,83 MB']);
});
