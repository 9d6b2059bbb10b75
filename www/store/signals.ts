/** Signals that no CRM holds, kept on this device: by source, and within it by whom they are about. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storeFault } from './fault.ts';

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

/** Of one person under one of their names: `id:party.party,4`, `mail:ann@example.com`. `signals`: each as the text of its JSON. */
export interface Heap { who: string; signals: string[] }

interface Tables extends DBSchema {
  sources: { key: string; value: SignalSource };
  heaps: { key: [string, string]; value: Heap & { source: string }; indexes: { who: string; source: string } };
}

const NAME = 'reife-signals';

export class Signals {
  readonly #name: string;
  #open: Promise<IDBPDatabase<Tables>> | null = null;

  constructor(name = NAME) {
    this.#name = name;
  }

  /** Puts all of a source in place of what was held of it, in one transaction. */
  async put(source: SignalSource, heaps: Iterable<Heap>): Promise<void> {
    await this.#with(async (database) => {
      const { sources, held, done } = writing(database);
      for (const key of await held.index('source').getAllKeys(source.source)) void held.delete(key);
      for (const heap of heaps) void held.put({ ...heap, source: source.source });
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
    this.#open ??= openDB<Tables>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('sources', { keyPath: 'source' });
        const heaps = database.createObjectStore('heaps', { keyPath: ['source', 'who'] });
        heaps.createIndex('who', 'who');
        heaps.createIndex('source', 'source');
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
  const transaction = database.transaction(['sources', 'heaps'], 'readwrite');
  return { sources: transaction.objectStore('sources'), held: transaction.objectStore('heaps'), done: transaction.done };
}
