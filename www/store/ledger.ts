/** The outbox's entries in the database. Each method is one transaction, and its promise settles when that is complete. */
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { byOrder, type Entry, type Settled } from './entry.ts';
import { storeFault } from './fault.ts';
import { covers, isOf, tombstone } from './tombstone.ts';

/** How long what was settled is kept: it is about contacts, and the CRM has it. */
export const REMEMBERED = 30 * 86_400_000;

type Change = Partial<Pick<Entry, 'state' | 'attempts' | 'next' | 'due' | 'reason' | 'detail'>>;

export class Ledger {
  readonly #name: string | undefined;
  #open: Promise<Database> | null = null;

  constructor(name?: string) {
    this.#name = name;
  }

  /** Puts an entry at the end; its order follows the last one's. */
  async add(entry: Entry): Promise<Entry> {
    return this.#with(async (database) => {
      const { outbox, settled, done } = strict(database);
      const last = await outbox.index('order').openKeyCursor(null, 'prev');
      const placed = { ...entry, order: Math.max(entry.order, Number(last?.key ?? 0) + 1) };
      if (await settled.get(entry.key) === undefined) void outbox.put(placed);
      await done;
      return placed;
    });
  }

  /** Puts back what a second copy had, as it was. False if it is there or settled, or its contact was erased. */
  async restore(entry: Entry): Promise<boolean> {
    if (await this.erased(entry)) return false;
    return this.#with(async (database) => {
      const { outbox, settled, done } = strict(database);
      const known = (await outbox.get(entry.key)) ?? (await settled.get(entry.key));
      if (known === undefined) void outbox.put(entry);
      await done;
      return known === undefined;
    });
  }

  /** Changes an entry if it is still as `expected` says. */
  async change(key: string, expected: (entry: Entry) => boolean, change: Change): Promise<Entry | null> {
    return this.#with(async (database) => {
      const { outbox, done } = strict(database);
      const entry = await outbox.get(key);
      const changed = entry !== undefined && expected(entry) ? { ...entry, ...change } : null;
      if (changed !== null) void outbox.put(changed);
      await done;
      return changed;
    });
  }

  /** Takes an entry out if it is still as `expected` says, and remembers how it ended. */
  async settle(key: string, how: Settled['how'], at: number, expected: (entry: Entry, all: Entry[]) => boolean = () => true): Promise<boolean> {
    return this.#with(async (database) => {
      const { outbox, settled, done } = strict(database);
      const entry = await outbox.get(key);
      const good = entry !== undefined && expected(entry, await outbox.getAll());
      if (good) {
        const { kind, scope, contact, record, order, made } = entry;
        void outbox.delete(key);
        void settled.put({ key, kind, scope, contact, record, order, made, how, at });
        for (const old of await settled.index('at').getAllKeys(IDBKeyRange.upperBound(at - REMEMBERED))) void settled.delete(old);
      }
      await done;
      return good;
    });
  }

  /** Forgets what was settled too long ago. */
  async expire(now: number): Promise<void> {
    await this.#with(async (database) => {
      const { settled, done } = strict(database);
      for (const old of await settled.index('at').getAllKeys(IDBKeyRange.upperBound(now - REMEMBERED))) void settled.delete(old);
      await done;
    });
  }

  /** Takes out everything about a contact that was made until then, settled or not, and leaves a tombstone that names nobody: all of it, or
   *  nothing. Answers what was taken out, in order. */
  async erase(scope: string, contact: string, until: number): Promise<(Entry | Settled)[]> {
    const stone = await tombstone(scope, contact, until);
    return this.#with(async (database) => {
      const { outbox, settled, erased, done } = strict(database);
      const own = (entry: Entry | Settled): boolean => entry.scope === scope && entry.contact === contact && entry.made <= until;
      const [open, ended] = [(await outbox.getAll()).filter(own), (await settled.getAll()).filter(own)];
      for (const { key } of open) void outbox.delete(key);
      for (const { key } of ended) void settled.delete(key);
      void erased.put(stone);
      await done;
      return [...ended, ...open].sort(byOrder);
    });
  }

  /** Whether its contact was erased here after this was recorded. */
  async erased({ scope, contact, made }: Entry): Promise<boolean> {
    const stones = await this.#with((database) => database.getAll('erased'));
    return (await Promise.all(stones.map(async (stone) => covers(stone, made) && isOf(stone, scope, contact)))).includes(true);
  }

  /** Everything that is not settled, in order. */
  async entries(): Promise<Entry[]> {
    return (await this.#with((database) => database.getAll('outbox'))).sort(byOrder);
  }

  /** What is remembered of what was settled, in order. */
  async settled(): Promise<Settled[]> {
    return (await this.#with((database) => database.getAll('settled'))).sort(byOrder);
  }

  /** Forgets everything of a scope, settled or not; the keys of what had not gone out. */
  async forget(scope: string): Promise<string[]> {
    return this.#with(async (database) => {
      const { outbox, settled, done } = strict(database);
      const open = (await outbox.getAll()).filter((entry) => entry.scope === scope).map(({ key }) => key);
      const ended = (await settled.getAll()).filter((entry) => entry.scope === scope).map(({ key }) => key);
      for (const key of open) void outbox.delete(key);
      for (const key of ended) void settled.delete(key);
      await done;
      return open;
    });
  }

  async close(): Promise<void> {
    (await this.#open?.catch(() => null))?.close();
    this.#open = null;
  }

  /** A connection that was closed under us (a newer version, the browser clearing up) is opened once more. */
  async #with<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (let again = false; ; again = true) {
      this.#open ??= openDatabase(this.#name);
      try {
        return await work(await this.#open);
      } catch (cause) {
        this.#open = null;
        const closed = cause instanceof DOMException && cause.name === 'InvalidStateError';
        if (!closed || again) throw storeFault(cause);
      }
    }
  }
}

/** A transaction that is complete only when it lies on the disk. */
function strict(database: Database) {
  const transaction = database.transaction(['outbox', 'settled', 'erased'], 'readwrite', { durability: 'strict' });
  return { outbox: transaction.objectStore('outbox'), settled: transaction.objectStore('settled'), erased: transaction.objectStore('erased'), done: transaction.done };
}
