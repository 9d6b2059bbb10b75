import { expect, test } from 'vitest';
import { byMembers } from '../../engine/learning/sort.ts';
import { labelsOf } from '../../engine/learning/labels.ts';

test('outcomes and judgements are told by their members', () => {
  expect(byMembers('{"contact":"c","at":"2026-01-01","outcome":"won"}\n{"contact"')).toBe('outcomes');
  expect(byMembers('\uFEFF{"contact":"c","side":"sales","state":"x"}')).toBe('judgements');
  expect(byMembers('{"id":"c","signals":[]}')).toBeUndefined();
  expect(byMembers('a;b')).toBeUndefined();
});

test('items are called by their statement, else their label', () => {
  const { labels, attributes } = labelsOf(JSON.stringify({ id: 'f', assumptions: [{ id: 'a', label: { en: 'A' }, statement: { en: 'A holds.' } }], states: [{ id: 's', label: { en: 'S' } }], attributes: [{ id: 'industry', type: 'text' }, { id: 'size', type: 'number' }] }));
  expect(labels['assumptions']).toEqual({ a: { en: 'A holds.' } });
  expect(labels['states']).toEqual({ s: { en: 'S' } });
  expect(attributes).toEqual(['industry']);
});
