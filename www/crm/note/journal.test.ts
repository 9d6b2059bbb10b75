import { expect, test } from 'vitest';
import type { ReadNote } from '../contract.ts';
import type { Block, Found } from './block.ts';
import { journals } from './journal.ts';

const jana = { id: '2', name: 'Jana Brandt' };
const people = [{ id: 'p1', former_ids: ['l9', 'l8'] }, { id: 'p2', former_ids: [] }];
const noted = (id: string, at: string, ...found: Found[]): ReadNote => ({ id, at, author: jana, words: '', found });
const whole = (key: string, block: Block): Found => ({ state: 'whole', key, block });
const decision = (contact: string, at: string): Block => ({ contact, decisions: [{ id: at, contact, at }] });

test('verdicts about former ids join, in order of their moments', () => {
  const { people: found, sources, troubles } = journals([
    noted('n3', '2026-11-03', whole('kkkkkkk3', decision('p1', '2026-11-03T12:00:00+05:00'))),
    noted('n2', '2026-11-02', whole('kkkkkkk2', decision('l9', '2026-11-03T08:00:00Z'))),
    noted('n1', '2026-11-01', whole('kkkkkkk1', decision('l8', '2026-11-01T08:00:00Z')), whole('kkkkkkk4', decision('p2', '2026-11-01T08:00:00Z'))),
  ], people);
  expect(found.get('p1')?.decisions.map(({ id }) => id)).toEqual(['2026-11-01T08:00:00Z', '2026-11-03T12:00:00+05:00', '2026-11-03T08:00:00Z']);
  expect(found.get('p2')?.decisions).toHaveLength(1);
  expect(troubles).toEqual([]);
  expect(sources.get(found.get('p1')?.decisions[0] ?? {})).toMatchObject({ id: 'n1', author: jana });
});

test('of one moment or one day the order of the notes stays', () => {
  const at = '2026-11-01T08:00:00Z';
  const block = (id: string): Block => ({ contact: 'p1', decisions: [{ id, at }] });
  const newestFirst = [noted('n3', '2026-11-01', whole('kkkkkkk3', block('third'))), noted('n2', '2026-11-01', whole('kkkkkkk2', block('second'))), noted('n1', '2026-11-01', whole('kkkkkkk1', block('first')))];
  expect(journals(newestFirst, people).people.get('p1')?.decisions.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('left twice counts once; left twice differently is told, and the first counts', () => {
  const twice = journals([noted('n2', '2026-11-02', whole('samekey1', decision('p1', 'b'))), noted('n1', '2026-11-01', whole('samekey1', decision('p1', 'b')))], people);
  expect(twice.people.get('p1')?.decisions).toHaveLength(1);
  expect(twice.troubles).toEqual([]);
  const differently = journals([noted('n2', '2026-11-02', whole('samekey1', decision('p1', 'later'))), noted('n1', '2026-11-01', whole('samekey1', decision('p1', 'earlier')))], people);
  expect(differently.people.get('p1')?.decisions.map(({ id }) => id)).toEqual(['earlier']);
  expect(differently.troubles).toEqual([{ note: 'n2', at: '2026-11-02', author: jana, why: 'twice_differently' }]);
});

test('damaged, newer and stray blocks are told, the rest is read', () => {
  const { people: found, troubles } = journals([
    noted('n4', '2026-11-04', whole('kkkkkkk4', decision('somebody', 'x'))),
    noted('n3', '2026-11-03', { state: 'newer', key: null, version: 2 }),
    noted('n2', '2026-11-02', { state: 'damaged', key: null, why: 'shortened' }, whole('kkkkkkk2', { contact: 'p1', checks: [{ check: 'need', at: '2026-11-02' }] })),
  ], people);
  expect(troubles.map(({ note, why }) => [note, why])).toEqual([['n2', 'shortened'], ['n3', 'newer'], ['n4', 'nobody_of_this_account']]);
  expect(found.get('p1')?.checks).toHaveLength(1);
});
