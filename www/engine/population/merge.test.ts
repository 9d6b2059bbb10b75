import { expect, test } from 'vitest';
import { behind, counted, groups, missing, Ordering, waiting } from './merge.ts';

test('counts of all workers, a worker without contacts too', () => {
  const part = { assessed: 3, notAssessed: 1, changed: 2, table: [[1, 1], [0, 1]], histograms: [[3, 0], [1, 2]] };
  const none = { assessed: 0, notAssessed: 0, changed: 0, table: [], histograms: [] };
  expect(counted([part, none, part])).toEqual({ assessed: 6, notAssessed: 2, changed: 4, table: [[2, 2], [0, 2]], histograms: [[6, 0], [2, 4]] });
});

test('groups keep their place in each worker', () => {
  const found = groups([[{ from: 'a', to: 'b', owner: null, contacts: 2 }], [{ from: 'a', to: 'c', owner: 'r', contacts: 1 }, { from: 'a', to: 'b', owner: null, contacts: 5 }]]);
  expect(found).toEqual([
    { from: 'a', to: 'b', owner: null, contacts: 7, parts: [{ shard: 0, group: 0, contacts: 2 }, { shard: 1, group: 1, contacts: 5 }] },
    { from: 'a', to: 'c', owner: 'r', contacts: 1, parts: [{ shard: 1, group: 0, contacts: 1 }] },
  ]);
});

test('the order over workers is that of sorting all of them, however it is asked for', async () => {
  const keys = [[9, 0, 7, 1, 7, 2, 1, 3], [8, 0, 7, 4], [10, 5]];
  const group = { from: 'a', to: 'b', owner: null, contacts: 7, parts: keys.map((own, shard) => ({ shard, group: 0, contacts: own.length / 2 })) };
  const asked: number[] = [];
  const ordering = new Ordering(group, (shard, _, from, count) => { asked.push(shard); return Promise.resolve(keys[shard]!.slice(from * 2, (from + count) * 2)); });
  const all = [[2, 5], [0, 0], [1, 0], [0, 1], [0, 2], [1, 4], [0, 3]].map(([shard, contact]) => ({ shard, contact }));
  expect(await ordering.range(3, 5)).toEqual(all.slice(3, 5));
  expect(await Promise.all([ordering.range(0, 2), ordering.range(5, 9)])).toEqual([all.slice(0, 2), all.slice(5)]);
  expect(asked).toEqual([0, 1, 2]);
});

test('weeks in order, rules whose sums cancel out left away, questions by how many they move', () => {
  const week = (name: string | null, contacts: number) => ({ state: 's', week: name, contacts, overdue: 1 });
  expect(waiting([[week('2026-11-23', 2), week(null, 1)], [week('2026-11-16', 3), week('2026-11-23', 1)]]).map(({ week: own, contacts }) => [own, contacts])).toEqual([['2026-11-16', 3], ['2026-11-23', 3], [null, 1]]);
  expect(behind([[{ rule: 'a', from: 0.1, to: 0.3 }], [{ rule: 'a', from: 0.2, to: 0 }, { rule: 'b', from: 1, to: 2 }]])).toEqual([{ rule: 'b', from: 1, to: 2 }]);
  expect(missing([{ asked: 2, questions: [{ asked: ['x'], contacts: 1, to_sales: 0 }] }, { asked: 3, questions: [{ asked: ['y'], contacts: 2, to_sales: 1 }] }])).toEqual({
    asked: 5, questions: [{ asked: ['y'], contacts: 2, to_sales: 1 }, { asked: ['x'], contacts: 1, to_sales: 0 }],
  });
});
