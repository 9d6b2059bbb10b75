import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { MIGRATIONS, openDatabase } from './database.ts';
import { storeFault } from './fault.ts';
import { Ledger } from './ledger.ts';
import { draft } from './testing.ts';

const entry = (key: string, order: number) => ({ ...draft(), key, order, made: 1, due: 2, state: 'waiting' as const, attempts: 0, next: 0, reason: null, detail: null });

test('from nothing to each version', async () => {
  const first = await openDatabase('from-nothing', 1);
  expect([...first.objectStoreNames]).toEqual(['outbox']);
  first.close();
  const last = await openDatabase('from-nothing');
  expect(last.version).toBe(MIGRATIONS.length);
  expect([...last.objectStoreNames]).toEqual(['erased', 'outbox', 'settled']);
  last.close();
});

test('from 1 to 2: what waits stays and is read in order', async () => {
  const before = await openDatabase('from-1', 1);
  await before.put('outbox', entry('b', 2));
  await before.put('outbox', entry('a', 1));
  before.close();
  const after = await openDatabase('from-1');
  expect((await after.getAllFromIndex('outbox', 'order')).map(({ key }) => key)).toEqual(['a', 'b']);
  expect(await after.getAll('settled')).toEqual([]);
  after.close();
});

test('a database of a newer version is not touched', async () => {
  (await openDB('from-the-future', MIGRATIONS.length + 1)).close();
  await expect(openDatabase('from-the-future')).rejects.toMatchObject({ name: 'StoreFault', code: 'newer' });
});

test('an older tab that does not let go is told of', async () => {
  const older = await openDB('held', 1, { upgrade: (database) => { database.createObjectStore('outbox', { keyPath: 'key' }); } });
  await expect(openDatabase('held')).rejects.toMatchObject({ code: 'blocked' });
  older.close();
});

test('everything is written so that it lies on the disk', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const ledger = new Ledger('strict');
  await ledger.add(entry('a', 0));
  await ledger.change('a', () => true, { attempts: 1 });
  await ledger.settle('a', 'saved', 3);
  await ledger.restore(entry('b', 1));
  await ledger.forget('acme');
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(5);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  transaction.mockRestore();
  await ledger.close();
});

test('a connection that was closed under us is opened again', async () => {
  const ledger = new Ledger('closed');
  await ledger.add(entry('a', 0));
  const other = await openDB('closed', MIGRATIONS.length + 1);
  other.close();
  await deleteDB('closed');
  await ledger.add(entry('b', 0));
  expect((await ledger.entries()).map(({ key }) => key)).toEqual(['b']);
  await ledger.close();
});

test('what was settled long ago is forgotten', async () => {
  const ledger = new Ledger('forgotten');
  const day = 86_400_000;
  for (const [key, at] of [['a', 0], ['b', 80 * day], ['c', 91 * day]] as const) {
    await ledger.add(entry(key, 0));
    await ledger.settle(key, 'saved', at);
  }
  expect((await ledger.settled()).map(({ key }) => key).sort()).toEqual(['b', 'c']);
  await ledger.close();
});

test('faults have codes', () => {
  expect(storeFault(new DOMException('full', 'QuotaExceededError')).code).toBe('quota');
  expect(storeFault(new DOMException('old', 'VersionError')).code).toBe('newer');
  expect(storeFault(new Error('no database here')).code).toBe('unavailable');
});
