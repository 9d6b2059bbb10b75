import { expect, test } from 'vitest';
import { seenFrom } from './moment.ts';

const now = Date.parse('2026-11-24T09:20:31.250Z');

test('two people who look within a quarter of an hour look from the same moment', () => {
  expect(seenFrom(now, [])).toBe('2026-11-24T09:15:00Z');
  expect(seenFrom(now + 60_000, [null, undefined, '', '2026-11-01'])).toBe('2026-11-24T09:15:00Z');
});

test('what was said since counts; what claims to be later than now does not', () => {
  expect(seenFrom(now, ['2026-11-24T09:18:00.5Z', '2026-11-24T09:16:00Z'])).toBe('2026-11-24T09:18:00.500Z');
  expect(seenFrom(now, ['2026-11-24T10:19:00+01:00', '2027-01-01T00:00:00Z', 'soon'])).toBe('2026-11-24T09:19:00Z');
});
