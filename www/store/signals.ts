/** Signals that no CRM holds, kept on this device: by source, and within it by whom they are about. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { storeFault } from './fault.ts';
import { isOf, tombstone, type Tombstone } from './tombstone.ts';

/** Where signals came from: a file that was opened, or a company's address, whole or one part of it. */
export interface SignalSource {
  source: string;
  /** What people call it: the file's name, the address. */
  name: string;
  /** When it was read, and until when it counts, in milliseconds since 1970. */
  read: number;
  expires: number;
  people: number;
  signals: number;
  /** Lines that were no evidence. */
  left: number;
}

/** Of one person under one of their names: `id:party.party,4`, `mail:ann@example.com`. `also`: what else they go by in that source. `signals`:
 *  each as the text of its JSON. */
export interface Heap { who: string; also: string[]; signals: string[] }

interface Tables extends DBSchema {
  sources: { key: string; value: SignalSource };
  heaps: { key: [string, string]; value: Heap & { source: string }; indexes: { who: string; source: string } };
  erased: { key: string; value: Tombstone };
}

const NAME = 'reife-signals';

/** Tombstones of people are told apart by their names. */
const WHERE = 'signals';

type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;

/** Each takes the database from the version before to its own. Never changed, only followed by another. */
export const SIGNAL_MIGRATIONS: readonly ((database: IDBPDatabase<Tables>, upgrade: Upgrade) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('sources', { keyPath: 'source' });
    const heaps = database.createObjectStore('heaps', { keyPath: ['source', 'who'] });
    heaps.createIndex('who', 'who');
    heaps.createIndex('source', 'source');
  },
  /** What erasing people leaves; and what else they go by, which heaps did not say before. */
  async (database, upgrade) => {
    database.createObjectStore('erased', { keyPath: 'hash' });
    const heaps = upgrade.objectStore('heaps');
    for (const heap of await heaps.getAll()) await heaps.put({ ...heap, also: [] });
  },
];

export class Signals {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Tables>> | null = null;

  constructor(name = NAME) {
    this.#name = name;
  }

  /** Puts all of a source in place of what was held of it, in one transaction. Who was erased here does not come back with it. */
  async put(source: SignalSource, heaps: Iterable<Heap>): Promise<void> {
    await this.#with(async (database) => {
      const stones = await database.getAll('erased');
      const kept: Heap[] = [];
      for (const heap of heaps) if (!(await isErased(stones, [heap.who, ...heap.also]))) kept.push(heap);
      const { sources, held, done } = writing(database);
      for (const key of await held.index('source').getAllKeys(source.source)) void held.delete(key);
      for (const heap of kept) void held.put({ ...heap, source: source.source });
      void sources.put(source);
      await done;
    });
  }

  /** Signals of whoever has one of these names, from sources that still count. */
  async of(names: Iterable<string>, now: number): Promise<string[]> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['sources', 'heaps']);
      const counting = new Set((await transaction.objectStore('sources').getAll()).filter(({ expires }) => expires > now).map(({ source }) => source));
      const found = new Set<string>();
      for (const name of new Set(names)) {
        for (const { source, signals } of await transaction.objectStore('heaps').index('who').getAll(name)) if (counting.has(source)) for (const signal of signals) found.add(signal);
      }
      return [...found];
    });
  }

  /** Erases whoever has one of these names, under all that they go by, and leaves tombstones. Answers of how many heaps. */
  async erase(names: Iterable<string>, at: number): Promise<number> {
    return this.#with(async (database) => {
      const heaps = await database.getAll('heaps');
      const all = new Set(names);
      // A file may know somebody by a name of its own and by the CRM's.
      for (let before = -1; before !== all.size;) {
        before = all.size;
        for (const { who, also } of heaps) if ([who, ...also].some((name) => all.has(name))) for (const name of [who, ...also]) all.add(name);
      }
      const stones = await Promise.all([...all].map((name) => tombstone(WHERE, name, at)));
      const { held, erased, done } = writing(database);
      const gone = heaps.filter(({ who }) => all.has(who));
      for (const { source, who } of gone) void held.delete([source, who]);
      for (const stone of stones) void erased.put(stone);
      await done;
      return gone.length;
    });
  }

  sources(): Promise<SignalSource[]> {
    return this.#with((database) => database.getAll('sources'));
  }

  async remove(source: string): Promise<void> {
    await this.#with(async (database) => {
      const { sources, held, done } = writing(database);
      for (const key of await held.index('source').getAllKeys(source)) void held.delete(key);
      void sources.delete(source);
      await done;
    });
  }

  /** What counts no longer is not kept either. */
  async tidy(now: number): Promise<void> {
    for (const { source, expires } of await this.sources()) if (expires <= now) await this.remove(source);
  }

  async close(): Promise<void> {
    (await this.#open?.catch(() => null))?.close();
    this.#open = null;
  }

  async #with<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    this.#open ??= openDB<Tables>(this.#name, SIGNAL_MIGRATIONS.length, {
      async upgrade(database, from, to, upgrade) {
        for (const migrate of SIGNAL_MIGRATIONS.slice(from, to ?? SIGNAL_MIGRATIONS.length)) await migrate(database, upgrade);
      },
    });
    try {
      return await work(await this.#open);
    } catch (cause) {
      this.#open = null;
      throw storeFault(cause);
    }
  }
}

function writing(database: IDBPDatabase<Tables>) {
  const transaction = database.transaction(['sources', 'heaps', 'erased'], 'readwrite', { durability: 'strict' });
  return { sources: transaction.objectStore('sources'), held: transaction.objectStore('heaps'), erased: transaction.objectStore('erased'), done: transaction.done };
}

async function isErased(stones: readonly Tombstone[], names: readonly string[]): Promise<boolean> {
  for (const stone of stones) for (const name of names) if (await isOf(stone, WHERE, name)) return true;
  return false;
}
