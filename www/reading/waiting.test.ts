import { expect, test } from 'vitest';
import { row, standing } from './testing.ts';
import { waitingList } from './waiting.ts';

const waits = (index: number, decide_by: string | null, overdue = false) => row({ index, standing: standing({ pending: 'ready', decide_by, overdue }) });

test('overdue, in question, then by deadline; those without one at the end', () => {
  const rows = [
    waits(0, null), waits(1, '2026-11-26T00:00:00Z'), waits(2, '2026-11-20T00:00:00Z', true), row({ index: 3 }),
    row({ index: 4, standing: standing({ in_question: true, since: '2026-11-10T00:00:00Z' }) }), waits(5, '2026-11-25T00:00:00Z'),
    row({ index: 6, standing: standing({ in_question: true, since: '2026-11-01T00:00:00Z' }) }), waits(7, '2026-11-19T00:00:00Z', true),
    row({ index: 8, exploration: true }), row({ index: 9, not_assessed: { since: null, scope: null }, standing: null }),
  ];
  const { groups, offered } = waitingList(rows);
  expect(groups.map(({ kind, rows: of }) => [kind, of.map(({ index }) => index)])).toEqual([['overdue', [7, 2]], ['in_question', [6, 4]], ['waiting', [5, 1, 0]]]);
  expect(offered.map(({ index }) => index)).toEqual([8]);
});

test('nothing waits', () => {
  expect(waitingList([row()])).toEqual({ groups: [], offered: [] });
});
