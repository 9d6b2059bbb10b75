// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../engine/interface.ts';
import { Desk } from './desk.ts';
import { ACME } from './testing.ts';
import { remove, set } from './text/edit.ts';

const problem = (place: string): Diagnostic => ({ severity: 'error', code: 'odd', place, line: 1, column: 1, arguments: {} });

function desk(): { desk: Desk; told: string[] } {
  const one = new Desk(() => 0);
  const told: string[] = [];
  one.addEventListener('told', (event) => told.push((event as CustomEvent<string>).detail));
  one.load(ACME);
  return { desk: one, told };
}

test('a file handed in is told to nobody; what was told and comes back, late too, changes nothing', () => {
  const { desk: one, told } = desk();
  expect(told).toEqual([]);
  one.edit(set(one.source, ['rules', 0], 'points', 41));
  one.edit(set(one.source, ['rules', 0], 'points', 42));
  const [first, second] = told as [string, string];
  one.load(first);
  expect([one.text, one.canUndo]).toEqual([second, true]);
  one.load(second);
  one.undo();
  one.undo();
  expect(one.text).toBe(ACME);
  one.load(ACME);
  // What comes now is another file.
  one.load(`${first} `);
  one.load(first);
  expect([one.text, one.canUndo]).toEqual([first, false]);
});

test('what is open stays open when something is written above it, and goes back with what is undone', () => {
  const { desk: one } = desk();
  one.show({ section: 'rules', index: 5 });
  one.edit(remove(one.source, ['rules', 0]));
  expect(one.open).toEqual({ section: 'rules', index: 4 });
  one.show({ section: 'states', index: 1 });
  one.undo();
  expect(one.open).toEqual({ section: 'rules', index: 5 });
});

test('problems have their items, and the next one follows the item that is open', () => {
  const { desk: one } = desk();
  one.problems = [problem('/rules/2/when/in/0'), problem('/states/1'), problem('/odd'), problem('/rules')];
  expect(one.problemsOf({ section: 'rules', index: 2 }).map(({ path }) => path)).toEqual([['rules', 2, 'when', 'in', 0]]);
  one.show({ section: 'rules', index: 2 });
  expect(one.nextProblem()?.open).toMatchObject({ section: 'states', index: 1 });
  one.show({ section: 'head', index: null });
  expect(one.nextProblem()?.open).toMatchObject({ section: 'rules', index: 2 });
});

test('half a text keeps what was open', () => {
  const { desk: one } = desk();
  const changed = vi.fn();
  one.addEventListener('changed', changed);
  one.show({ section: 'facts', index: 3 });
  one.write(ACME.slice(0, -3));
  expect([one.whole, one.open]).toEqual([undefined, { section: 'facts', index: 3 }]);
  one.write(ACME);
  expect(one.whole?.text).toBe(ACME);
  expect(changed).toHaveBeenCalledTimes(3);
});

test('what changed since the file was handed in, and what it was', () => {
  const { desk: one } = desk();
  one.edit(set(one.source, ['rules', 0], 'points', 41));
  one.edit(remove(one.source, ['rules', 1]));
  expect([one.isChanged({ section: 'rules', index: 0 }), one.isChanged({ section: 'rules', index: 1 })]).toEqual([true, false]);
  expect([one.was(['rules', 0, 'points']), one.was(['rules', 0, 'cap'])]).toEqual(['40', undefined]);
  one.write(one.text.replace('"id": "midmarket", "owner"', '"id": "brand_new", "owner"'));
  expect([one.was(['rules', 0, 'points']), one.isChanged({ section: 'rules', index: 0 })]).toEqual([null, true]);
});

test('a host that sets the file back does what undo would have done, and that can be undone', () => {
  const { desk: one, told } = desk();
  one.edit(set(one.source, ['rules', 0], 'points', 41));
  const changed = one.text;
  one.load(changed);
  one.load(ACME);
  expect([one.text, told.at(-1)]).toEqual([ACME, ACME]);
  one.undo();
  expect(one.text).toBe(changed);
});

test('changes are seen against the rules that somebody named', () => {
  const { desk: one } = desk();
  one.compared = ACME.replace('"points": 40, "when": {"condition": "midmarket"}', '"points": 30, "when": {"condition": "midmarket"}');
  expect([one.was(['rules', 0, 'points']), one.isChanged({ section: 'rules', index: 0 }), one.isChanged({ section: 'rules', index: 1 })]).toEqual(['30', true, false]);
  one.compared = '';
  expect(one.isChanged({ section: 'rules', index: 0 })).toBe(false);
});
