// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelsOf } from '../../engine/learning/labels.ts';
import '../../texts/board.ts';
import { assumed, points, undefinedBetween, worthOf } from './change.ts';

const TEXT = `{
  "format": 1, "id": "f", "languages": ["en", "de"],
  "topics": [{"id": "suite", "label": {"en": "Suite", "de": "Die Suite"}}],
  "signals": [{"id": "view", "class": "exploratory"}, {"id": "form", "class": "binding"}],
  "facts": [{"id": "industry", "attribute": "industry"}],
  "dimensions": [{"id": "fit", "caps": {"profile": 100}}],
  "assumptions": [{"id": "a_suite_retail", "about": "audience", "owner": "sales"}],
  "rules": [
    {"id": "a", "points": 20.50, "when": {"known": "industry"}},
    {"id": "b", "points_each": 6.50, "of": "x"}],
  "states": [{"id": "ready", "label": {"en": "Ready"}, "note": {"en": "Soon."}}, {"id": "rest"}]
}
`;
const lines = (from: string, to: string): string[] => to.split('\n').filter((line, at) => line !== from.split('\n')[at]);

test('suggested points, and every other byte as it was', async () => {
  const to = await points([{ rule: 'a', place: '/rules/0/points', to: 12 }, { rule: 'b', place: '/rules/1/points_each', to: 7.5 }])(TEXT);
  expect(lines(TEXT, to!)).toEqual(['    {"id": "a", "points": 12, "when": {"known": "industry"}},', '    {"id": "b", "points_each": 7.5, "of": "x"}],']);
  expect(await points([{ rule: 'gone', place: '/rules/7/points', to: 12 }])(TEXT)).toBeNull();
});

test('a rule is found by its id, wherever it stands by now', async () => {
  expect(await points([{ rule: 'b', place: '/rules/0/points_each', to: 7 }])(TEXT)).toContain('"points_each": 7,');
});

test('what earned to be binding, and what lost its worth', async () => {
  expect(await worthOf({ item: 'signal', id: 'view', so: 'promote' })(TEXT)).toContain('{"id": "view", "class": "binding"}');
  expect(await worthOf({ item: 'signal', id: 'form', so: 'demote' })(TEXT)).toContain('{"id": "form", "class": "exploratory"}');
  expect(await worthOf({ item: 'rule', id: 'b', so: 'demote' })(TEXT)).toContain('"points_each": 0,');
  expect(await worthOf({ item: 'rule', id: 'gone', so: 'demote' })(TEXT)).toBeNull();
});

test('a cell becomes an assumption in both languages, and a rule resting on it', async () => {
  const { labels } = labelsOf(TEXT);
  const file = JSON.parse((await assumed({ topic: 'suite', segment: 'retail', attribute: 'industry' }, labels)(TEXT))!) as { assumptions: unknown[]; rules: unknown[] };
  expect(file.assumptions[1]).toEqual({ id: 'a_suite_retail_2', about: 'audience', owner: 'marketing', statement: { en: 'Contacts of “retail” are interested in “Suite”.', de: 'Kontakte aus „retail“ interessieren sich für „Die Suite“.' } });
  expect(file.rules[2]).toEqual({ id: 'suite_retail_2', owner: 'marketing', dimension: 'fit', assumptions: ['a_suite_retail_2'], points: 5, when: { '==': [{ var: 'industry' }, 'retail'] } });
  const without = JSON.parse((await assumed({ topic: 'suite', segment: 'DE', attribute: 'country' }, labels)(TEXT))!) as typeof file;
  expect([without.assumptions.length, without.rules.length]).toEqual([2, 2]);
});

test('where sides differ, the state’s note says that a definition is missing', async () => {
  const { labels } = labelsOf(TEXT);
  const to = await undefinedBetween([{ marketing: 'ready', sales: 'rest', count: 3, all: 20 }, { marketing: 'rest', sales: 'ready', count: 1, all: 20 }, { marketing: 'rest', sales: 'gone', count: 1, all: 20 }], labels)(TEXT);
  const { states } = JSON.parse(to!) as { states: { note: Record<string, string> }[] };
  expect(states[1]?.note['en']).toBe('3 of 20 contacts judged by both sides: sales says “rest”, marketing “Ready”. What tells them apart?');
  expect(states[0]?.note['en']).toMatch(/^Soon\. 1 of 20 contacts/);
  expect(states[0]?.note['de']).toMatch(/^1 von 20 Kontakten/);
});

test('changes of the example leave a rule file that is whole', async () => {
  const acme = readFileSync(join(import.meta.dirname, '../../../examples/acme/acme.reife.json'), 'utf8');
  const { labels } = labelsOf(acme);
  for (const change of [points([{ rule: 'goal_said', place: '/rules/9/points', to: 12 }]), assumed({ topic: 'go', segment: 'food', attribute: 'industry' }, labels), undefinedBetween([{ marketing: 'exploring', sales: 'evaluating', count: 2, all: 9 }], labels), worthOf({ item: 'signal', id: 'page_view', so: 'promote' })]) {
    const to = await change(acme);
    expect(to).not.toBe(acme);
    expect(() => JSON.parse(to!) as unknown).not.toThrow();
  }
});
