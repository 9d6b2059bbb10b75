import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaced, spanOf } from './place.ts';

const TEXT = '{ "rules": [ {"id": "a\\"]}", "points": 20}, {"points" : -4.5 } ],\n "states": [{"when": {"and": [{">=": [{"var": "fit"}, 40]}]}}] }';

test('one number is written anew, and nothing else', () => {
  expect(replaced(TEXT, ['rules', 1, 'points'], '7')).toBe(TEXT.replace('-4.5', '7'));
  expect(replaced(TEXT, ['states', 0, 'when', 'and', 0, '>=', 1], '45')).toBe(TEXT.replace('40', '45'));
});

test('what is not there has no place, and neither has what is no JSON', () => {
  for (const path of [['rules', 2, 'points'], ['rules', 'points'], ['states', 0, 'when', 'or'], ['x']]) expect(spanOf(TEXT, path)).toBeNull();
  for (const text of ['', '{', '{"rules"', '{"rules": [', '{"rules": [{"points": ']) expect(spanOf(text, ['rules', 0, 'points'])).toBeNull();
});

test('every value of any document is found where it stands', () => {
  fc.assert(fc.property(fc.json(), fc.boolean(), (text, spread) => {
    const value = JSON.parse(text) as unknown;
    const written = spread ? JSON.stringify(value, null, 2) : text;
    const walk = (own: unknown, path: (string | number)[]): void => {
      const span = spanOf(written, path);
      expect(JSON.parse(written.slice(span!.from, span!.to))).toEqual(own);
      if (Array.isArray(own)) own.forEach((one, at) => walk(one, [...path, at]));
      else if (typeof own === 'object' && own !== null) for (const [name, one] of Object.entries(own)) walk(one, [...path, name]);
    };
    walk(value, []);
  }));
});
