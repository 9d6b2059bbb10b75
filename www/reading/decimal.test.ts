import { expect, test } from 'vitest';
import { digits, thousandths, whole } from './decimal.ts';

test('digits survive there and back', () => {
  for (const text of ['0.000', '65.132', '-2.990', '-4.868', '100.000', '0.001', '-0.001', '999.999']) {
    expect(digits(thousandths(text.replace(/\.?0+$/, '')))).toBe(text);
  }
});

test('the sum that floats get wrong is right', () => {
  const parts = [10.99, 12, 10, -2.99, 20, 20, -4.868];
  expect(parts.map(thousandths).reduce((a, b) => a + b, 0)).toBe(65132);
  expect(thousandths(0.1) + thousandths(0.2)).toBe(thousandths(0.3));
});

test('there is no minus zero', () => {
  expect(Object.is(thousandths('-0'), 0)).toBe(true);
  expect(digits(0)).toBe('0.000');
});

test('what is no number of thousandths is refused', () => {
  for (const text of ['1.0001', '1e3', 'NaN', '', '1,5']) expect(() => thousandths(text)).toThrow(RangeError);
});

test('whole points are floored toward zero', () => {
  expect([65.999, 0.4, -4.868, -0.2].map(whole).map((n) => n + 0)).toEqual([65, 0, -4, 0]);
});
