/**
 * Drafts of rule files on this device, so that closing a tab loses nothing. A database of its own: clearing contact data or rules
 * never touches what somebody is writing. A draft that nobody touched for thirty days goes; seven days before, it is told.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storeFault, StoreFault } from './fault.ts';

const DAY = 86_400_000;
/** In days: how long a draft stays untouched, and how long before its end that is told. */
export const KEPT = 30;
export const WARNED = 7;

/** `base`: the text it was begun from, so that a newer file is noticed. Times in milliseconds since 1970. */
export interface KeptDraft { id: string; name: string; text: string; base: string; begun: number; touched: number }

interface Tables extends DBSchema { drafts: { key: string; value: KeptDraft; indexes: { touched: number } } }

/** Each takes the database from the version before to its own. Never changed, only followed by another. */
export const DRAFT_MIGRATIONS: readonly ((database: IDBPDatabase<Tables>) => void)[] = [
  (database) => {
    database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('touched', 'touched');
  },
];

export const NAME = 'reife-drafts';

export class Drafts {
  readonly #name: string;
  readonly #now: () => number;
  #database: Promise<IDBPDatabase<Tables>> | undefined;

  constructor(name = NAME, now: () => number = Date.now) {
    this.#name = name;
    this.#now = now;
  }

  /** The draft of a file; undefined where none is kept. */
  get(id: string): Promise<KeptDraft | undefined> {
    return this.#use((database) => database.get('drafts', id));
  }

  /** All, the last touched first. */
  all(): Promise<KeptDraft[]> {
    return this.#use(async (database) => (await database.getAllFromIndex('drafts', 'touched')).reverse());
  }

  /** Fulfilled once the text lies on the disk. */
  keep({ id, name, text, base }: Pick<KeptDraft, 'id' | 'name' | 'text' | 'base'>): Promise<KeptDraft> {
    return this.#use(async (database) => {
      const change = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      const before = await change.store.get(id);
      const touched = this.#now();
      const draft: KeptDraft = { id, name, text, base: before?.base ?? base, begun: before?.begun ?? touched, touched };
      await Promise.all([change.store.put(draft), change.done]);
      return draft;
    });
  }

  remove(id: string): Promise<void> {
    return this.#use(async (database) => {
      const change = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      await Promise.all([change.store.delete(id), change.done]);
    });
  }

  /** Takes out what nobody touched in time, and says which. */
  expire(): Promise<KeptDraft[]> {
    return this.#use(async (database) => {
      const change = database.transaction('drafts', 'readwrite', { durability: 'strict' });
      const old = await change.store.index('touched').getAll(IDBKeyRange.upperBound(this.#now() - KEPT * DAY));
      await Promise.all([...old.map(({ id }) => change.store.delete(id)), change.done]);
      return old;
    });
  }

  /** When a draft goes if nobody touches it, in milliseconds since 1970; undefined while that is far off. */
  ends({ touched }: Pick<KeptDraft, 'touched'>): number | undefined {
    const end = touched + KEPT * DAY;
    return end - this.#now() <= WARNED * DAY ? end : undefined;
  }

  async close(): Promise<void> {
    (await this.#database)?.close();
    this.#database = undefined;
  }

  async #use<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch (cause) {
      throw storeFault(cause);
    }
  }

  #open(): Promise<IDBPDatabase<Tables>> {
    if (this.#database !== undefined) return this.#database;
    let blocked = (_: StoreFault): void => {};
    const held = new Promise<never>((_, reject) => { blocked = reject; });
    const opening = openDB<Tables>(this.#name, DRAFT_MIGRATIONS.length, {
      upgrade(database, from, to) {
        for (const migrate of DRAFT_MIGRATIONS.slice(from, to ?? DRAFT_MIGRATIONS.length)) migrate(database);
      },
      blocked: () => blocked(new StoreFault('blocked')),
      // A newer page asks this one to let go: it opens again when it next writes.
      blocking: () => void this.close(),
      terminated: () => { this.#database = undefined; },
    });
    this.#database = Promise.race([opening, held]);
    // What failed is tried again the next time.
    this.#database.catch(() => { this.#database = undefined; });
    return this.#database;
  }
}

/** What a tab hears of the others that have the same draft open. */
export interface Beside {
  /** Tells the others that this tab wrote. */
  tell(text: string): void;
  /** This tab writes from now on, and the one that did hears that. */
  take(): void;
  close(): void;
}

/** `mine`: whether this tab is the one that writes; it is told whenever that changes. `heard`: what another wrote. */
export interface Listener { mine(own: boolean): void; heard(text: string): void }

/** Watches whether a draft is open elsewhere: the tab that holds its lock writes, the others are told. */
export function watchDraft(id: string, listener: Listener): Beside {
  const name = `reife.draft.${id}`;
  const channel = new BroadcastChannel(name);
  const stop = new AbortController();
  let release = (): void => {};
  let open = true;
  const hold = (): Promise<void> => {
    if (!open) return Promise.resolve();
    listener.mine(true);
    return new Promise((done) => { release = done; });
  };
  // A lock that another tab took away ends here: from then on this one waits for it.
  const ask = (options: LockOptions): Promise<void> => navigator.locks.request(name, options, hold).then(() => {}, () => {
    if (!open) return undefined;
    listener.mine(false);
    return wait();
  });
  const wait = (): Promise<void> => ask({ signal: stop.signal });
  void navigator.locks.query().then(({ held = [] }) => {
    if (held.some((lock) => lock.name === name)) listener.mine(false);
    return wait();
  });
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => listener.heard(data));
  return {
    tell: (text) => channel.postMessage(text),
    take: () => void ask({ steal: true }),
    close: () => {
      open = false;
      stop.abort();
      release();
      channel.close();
    },
  };
}
