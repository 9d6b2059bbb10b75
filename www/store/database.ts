/** The database on this device: its versions, and how each becomes the next. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Entry, Settled } from './entry.ts';
import { StoreFault, storeFault } from './fault.ts';
import type { Tombstone } from './tombstone.ts';

const DAY = 86_400_000;

export interface Tables extends DBSchema {
  outbox: { key: string; value: Entry; indexes: { order: number } };
  settled: { key: string; value: Settled; indexes: { at: number } };
  erased: { key: string; value: Tombstone };
}

export type Database = IDBPDatabase<Tables>;
type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/** Each takes the database from the version before to its own, the first from nothing. Never changed, only followed by another. */
export const MIGRATIONS: readonly ((database: Database, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('outbox', { keyPath: 'key' });
  },
  /** What was settled is kept, so that a second copy that lags does not bring it back; the outbox is read in order. */
  (database, upgrade) => {
    upgrade.objectStore('outbox').createIndex('order', 'order');
    database.createObjectStore('settled', { keyPath: 'key' }).createIndex('at', 'at');
  },
  /** What erasing contacts leaves, so that a second copy does not bring them back. */
  (database) => {
    database.createObjectStore('erased', { keyPath: 'hash' });
  },
  /** A tombstone knew its day only; from now on the moment, so that what was recorded later is told from what was erased. */
  async (_, upgrade) => {
    const erased = upgrade.objectStore('erased');
    for (const { hash, salt, day } of (await erased.getAll()) as unknown as { hash: string; salt: string; day: string }[]) await erased.put({ hash, salt, at: Date.parse(day) + DAY });
  },
];

export const NAME = 'reife';

/** Opens it, made or brought up to date. `version` is for tests of the way there. */
export async function openDatabase(name = NAME, version = MIGRATIONS.length): Promise<Database> {
  let blocked = (_: StoreFault): void => {};
  const held = new Promise<never>((_, reject) => { blocked = reject; });
  try {
    const opening = openDB<Tables>(name, version, {
      async upgrade(database, from, to, upgrade) {
        for (const migrate of MIGRATIONS.slice(from, to ?? MIGRATIONS.length)) await migrate(database, upgrade);
      },
      // Another tab holds an older version open and does not let go.
      blocked: () => blocked(new StoreFault('blocked')),
      // A newer one asks this tab to let go: it opens again when it next writes.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return await Promise.race([opening, held]);
  } catch (cause) {
    throw storeFault(cause);
  }
}
