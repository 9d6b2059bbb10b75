import { expect, test } from 'vitest';
import type { ContactRow } from '../engine/interface.ts';
import { counts, EVERYTHING, mark, searchTexts, select, stateCounts, type Query } from './rows.ts';
import { row, rules, standing } from './testing.ts';

const rows: ContactRow[] = [
  row({ contact: 'rest', name: 'Zoë Quiet' }),
  row({ contact: 'late', name: 'Ilse', standing: standing({ pending: 'ready', decide_by: '2026-11-23T08:30:00Z', overdue: true }) }),
  row({ contact: 'tomorrow', name: 'Miriam', account_name: 'Nordhaus', points: [75, 65, 38, 13], standing: standing({ pending: 'ready', decide_by: '2026-11-25T15:10:00Z' }) }),
  row({ contact: 'objects', name: 'Anna', not_assessed: { since: null, scope: 'profiling' }, standing: null, proposal: null, points: [], unknown: [] }),
  row({ contact: 'today', name: 'Tom', account_name: 'Åse Bygg', points: [0, 0, 0, 0], unknown: [false, true, true, true], standing: standing({ pending: 'ready', decide_by: '2026-11-24T13:45:00Z' }) }),
  row({ contact: 'asked', name: 'Dario', points: [80, 70, 18, 20], standing: standing({ state: 'ready', in_question: true, since: '2026-11-04T09:00:00Z' }) }),
  row({ contact: 'open', name: 'Open', standing: standing({ pending: 'ready' }) }),
];
const texts = searchTexts(rows);
const shown = (change: Partial<Query>): string[] => select(rows, texts, rules, { ...EVERYTHING, ...change }).map((at) => rows[at]?.contact ?? '');

test('what waits comes first: overdue, in question, nearest deadline, no deadline, the rest, not assessed', () => {
  expect(shown({})).toEqual(['late', 'asked', 'today', 'tomorrow', 'open', 'rest', 'objects']);
});

test('each contact has one mark, the most pressing', () => {
  expect(rows.map(mark)).toEqual([null, 'overdue', 'waiting', 'not_assessed', 'waiting', 'in_question', 'waiting']);
  expect(counts(rows)).toEqual({ all: 7, overdue: 1, in_question: 1, waiting: 3, not_assessed: 1 });
});

test('search takes all words, whatever accents they carry', () => {
  expect(shown({ search: 'zoe' })).toEqual(['rest']);
  expect(shown({ search: 'ASE tom' })).toEqual(['today']);
  expect(shown({ search: 'nobody' })).toEqual([]);
});

test('state and what waits narrow the list', () => {
  expect(shown({ state: 'stands:ready' })).toEqual(['asked']);
  expect(shown({ waits: 'not_assessed' })).toEqual(['objects']);
  expect(stateCounts(rows).get('stands:evaluating')).toBe(5);
});

test('by one dimension: unknown and not assessed stay at the end in both directions', () => {
  expect(shown({ sort: 'dimension:1', descending: true }).slice(0, 2)).toEqual(['asked', 'tomorrow']);
  expect(shown({ sort: 'dimension:1', descending: true }).slice(-2)).toEqual(['today', 'objects']);
  expect(shown({ sort: 'dimension:1' }).slice(-2)).toEqual(['today', 'objects']);
});

test('by name and by state', () => {
  expect(shown({ sort: 'name' })[0]).toBe('objects');
  expect(shown({ sort: 'name', descending: true })[0]).toBe('rest');
  expect(shown({ sort: 'state' })[0]).toBe('asked');
});

test('forty thousand rows are ordered quickly', () => {
  const many = Array.from({ length: 41_188 }, (_, index) => ({ ...(rows[index % rows.length] as ContactRow), index }));
  const start = performance.now();
  expect(select(many, searchTexts(many), rules, EVERYTHING)).toHaveLength(41_188);
  expect(performance.now() - start).toBeLessThan(2000);
});
