import { expect, test, vi } from 'vitest';
import { ACME, FILES } from '../testing.ts';
import { Source } from '../text/source.ts';
import { LISTS, type ListName } from './lists.ts';
import { ids, mentions, ownerOf, renamed, uses } from './mentions.ts';

// Whole files are read again and again: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const acme = new Source(ACME);
const where = (list: ListName, id: string): string[] => uses(acme, list, id).map(({ by }) => `${by.section}.${acme.string([by.section, by.index ?? 0, 'id'])}.${by.key}`);

test('who uses what', () => {
  expect(where('facts', 'goals_180')).toEqual(['rules.goal_said.when']);
  expect(where('checks', 'need')).toEqual(['questions.goal.check', 'rules.need_confirmed.when', 'states.excluded.when', 'states.in_dialogue.when', 'states.in_dialogue.stay']);
  expect(where('signals', 'goal_stated')).toContain('facts.goals_180.signals');
  expect(where('conditions', 'midmarket')).toEqual(['rules.midmarket.when']);
  expect(where('dimensions', 'fit').filter((one) => one.startsWith('states'))).toEqual(['states.ready_for_sales.when', 'states.ready_for_sales.stay']);
  expect(where('topics', 'as_is')).toContain('rules.status_quo_leads.when');
});

test.each(FILES)('$name: what is named is there', ({ text }) => {
  const source = new Source(text);
  const builtIn = { facts: ['role'], deciders: ['marketing', 'sales'] } as Partial<Record<ListName, string[]>>;
  for (const { list, id } of mentions(source)) expect([...ids(source, list), ...builtIn[list] ?? []]).toContain(id);
});

test.each(FILES)('$name: renaming an item and renaming it back gives the same bytes; nobody names what is gone', ({ text }) => {
  const source = new Source(text);
  for (const list of LISTS.filter((one) => one !== 'roles')) {
    for (const [index, id] of [...ids(source, list).entries()].filter(([at]) => at % 5 === 0)) {
      const after = new Source(source.apply(renamed(source, list, index, 'another_name')));
      expect(uses(after, list, id!)).toEqual([]);
      expect(uses(after, list, 'another_name')).toHaveLength(uses(source, list, id!).length);
      expect(after.apply(renamed(after, list, index, id!))).toBe(text);
    }
  }
});

test('a place lies in an item', () => {
  expect(ownerOf(['rules', 2, 'when', 'and', 0])).toEqual({ section: 'rules', index: 2, key: 'when' });
  expect(ownerOf(['targets', 'acceptance_at_least'])).toEqual({ section: 'targets', index: null, key: 'acceptance_at_least' });
  expect(ownerOf(['odd'])).toEqual({ section: 'head', index: null, key: 'odd' });
  expect(ownerOf(['rules'])).toBeUndefined();
});
