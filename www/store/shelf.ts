/**
 * What the trust client keeps on this device: signed files by key, changed in one transaction or not at all. A database of
 * its own, so that clearing contact data never touches the rules.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Tables extends DBSchema {
  blobs: { key: string; value: Uint8Array };
  /** The root that was accepted at first use, by address. */
  roots: { key: string; value: Uint8Array };
}

/** One change, as the client asks for it. */
export interface Change { based_on: number; put: readonly (readonly [key: string, bytes: Uint8Array])[]; remove: readonly string[] }

export const NAME = 'reife-rules';
/** The record of what is kept. */
export const RECORD = 'record';

export class Shelf {
  readonly #database: Promise<IDBPDatabase<Tables>>;

  /** `name`: one database for each repository and ring, so that none reads what another left. */
  constructor(name = NAME) {
    this.#database = openDB<Tables>(name, 1, {
      upgrade(database) {
        database.createObjectStore('blobs');
        database.createObjectStore('roots');
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    // Told by the first call that needs it.
    this.#database.catch(() => {});
  }

  /** Everything, to be verified by the client. */
  async all(): Promise<Map<string, Uint8Array>> {
    const tables = (await this.#database).transaction('blobs');
    const [keys, values] = await Promise.all([tables.store.getAllKeys(), tables.store.getAll()]);
    await tables.done;
    return new Map(keys.map((key, at) => [key, values[at]!]));
  }

  /** Counts the changes; 0 while nothing is kept. */
  async revision(): Promise<number> {
    return revision(await (await this.#database).get('blobs', RECORD));
  }

  /** Whether the change is kept. Nothing of it is if another tab was faster, the device is full, or power fails meanwhile. */
  async change({ based_on, put, remove }: Change): Promise<boolean> {
    let abort = (): void => {};
    try {
      const change = (await this.#database).transaction('blobs', 'readwrite', { durability: 'strict' });
      change.done.catch(() => {});
      abort = () => change.abort();
      if (revision(await change.store.get(RECORD)) !== based_on) throw new Error('another tab was faster');
      // Each write is asked for before the next; one that fails takes the transaction with it, and `done` says so.
      for (const [key, bytes] of put) change.store.put(bytes, key).catch(() => {});
      for (const key of remove) change.store.delete(key).catch(() => {});
      await change.done;
      return true;
    } catch {
      // A write that could not even be asked for does not end the transaction by itself.
      try { abort(); } catch { /* It ended before. */ }
      return false;
    }
  }

  /** The root that was accepted for an address at first use. */
  async root(address: string): Promise<Uint8Array | undefined> {
    return (await this.#database).get('roots', address);
  }

  async keepRoot(address: string, root: Uint8Array): Promise<void> {
    await (await this.#database).put('roots', root, address);
  }

  /** Forgets everything but accepted roots. */
  async clear(): Promise<void> {
    await (await this.#database).clear('blobs');
  }

  async close(): Promise<void> {
    (await this.#database).close();
  }
}

/** The revision of a record; 0 without one, or for one that cannot be read: the client then starts anew. */
export function revision(record: Uint8Array | undefined): number {
  if (record === undefined) return 0;
  try {
    const { revision } = JSON.parse(new TextDecoder().decode(record)) as { revision?: unknown };
    return typeof revision === 'number' ? revision : 0;
  } catch {
    return 0;
  }
}
