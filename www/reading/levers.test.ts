import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { levers } from './levers.ts';
import { spanOf } from './place.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');

test('every rule has one, and every threshold of a state, each where it stands in the text', () => {
  const found = levers(text);
  const file = JSON.parse(text) as { rules: unknown[] };
  expect(found.filter(({ of }) => of === 'rule')).toHaveLength(file.rules.length);
  expect(found.filter(({ id, stay }) => id === 'ready_for_sales' && !stay).map(({ dimension, value }) => [dimension, value])).toEqual([['fit', 40], ['need_clarity', 50], ['preference_stability', 30]]);
  for (const { path, value } of found) {
    const span = spanOf(text, path);
    expect(Number(text.slice(span?.from, span?.to))).toBe(value);
  }
});

test('no rule file has none', () => {
  for (const other of ['', '[]', '{"rules": 4, "states": [{"when": {"or": []}}]}']) expect(levers(other)).toEqual([]);
});
