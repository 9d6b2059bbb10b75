import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { DRAFT_MIGRATIONS, Drafts, KEPT, WARNED } from './drafts.ts';

const DAY = 86_400_000;
const one = (text: string, id = 'acme') => ({ id, name: `${id}.reife.json`, text, base: '{}' });

test('a draft is kept whole, from what it was begun, and lies on the disk', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  let now = 1;
  const drafts = new Drafts('whole', () => now);
  await drafts.keep(one('{"a": 1}'));
  now = 5;
  await drafts.keep({ ...one('{"a": 2}'), base: 'newer' });
  expect(await drafts.get('acme')).toEqual({ id: 'acme', name: 'acme.reife.json', text: '{"a": 2}', base: '{}', begun: 1, touched: 5 });
  await drafts.remove('acme');
  expect(await drafts.get('acme')).toBeUndefined();
  for (const [, mode, options] of transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')) expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }]);
  transaction.mockRestore();
  await drafts.close();
});

test('what nobody touched goes after thirty days, and is told of seven days before', async () => {
  let now = 0;
  const drafts = new Drafts('old', () => now);
  await drafts.keep(one('{}', 'old'));
  now = 10 * DAY;
  await drafts.keep(one('{}', 'young'));
  now = (KEPT - WARNED) * DAY - 1;
  expect(drafts.ends((await drafts.get('old'))!)).toBeUndefined();
  now += 1;
  expect(drafts.ends((await drafts.get('old'))!)).toBe(KEPT * DAY);
  expect(await drafts.expire()).toEqual([]);
  now = KEPT * DAY;
  expect((await drafts.expire()).map(({ id }) => id)).toEqual(['old']);
  expect((await drafts.all()).map(({ id }) => id)).toEqual(['young']);
  await drafts.close();
});

test('a draft that is touched again stays', async () => {
  let now = 0;
  const drafts = new Drafts('again', () => now);
  await drafts.keep(one('{}'));
  now = 29 * DAY;
  await drafts.keep(one('{"a": 1}'));
  now = 40 * DAY;
  expect(await drafts.expire()).toEqual([]);
  await drafts.close();
});

test('from nothing to the last version; a newer one is not touched, a tab that let go opens again', async () => {
  const drafts = new Drafts('versions');
  await drafts.keep(one('{}'));
  const database = await openDB('versions');
  expect([database.version, [...database.objectStoreNames]]).toEqual([DRAFT_MIGRATIONS.length, ['drafts']]);
  database.close();
  await drafts.close();
  expect(await drafts.get('acme')).toMatchObject({ text: '{}' });
  await drafts.close();
  (await openDB('from-the-future', DRAFT_MIGRATIONS.length + 1)).close();
  await expect(new Drafts('from-the-future').all()).rejects.toMatchObject({ name: 'StoreFault', code: 'newer' });
});
