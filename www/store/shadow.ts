/**
 * What was counted of a draft that runs as a shadow: of each contact the state that the rules in force propose, and the one that the draft would.
 * Nothing here names a contact: it stands under a hash with a key that is drawn for each draft, stays in this browser, and can be read by nobody.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storeFault } from './fault.ts';

/** A draft, by its SHA-256, beside one release. What was counted beside another is no answer to it. */
export interface Trial { rules: string; ring: string; seq: number; draft: string }

/** It runs; or its file is missing, or has another hash, or cannot be run. */
export type ShadowState = 'runs' | 'missing' | 'other' | 'unread';

/** A release that it runs beside; without a `seq` none is in force. */
export interface Beside { rules: string; ring: string; seq: number | null }

/** What became of the draft that policy names: it waits until a card is opened. Or what policy names is no hash. */
export interface Stands { draft: string; state: ShadowState | 'waits' | 'no-hash' }

/** What is told of it: pairs of states, and of about how many contacts. */
export interface Told { draft: string; state: ShadowState; counts: [from: string, to: string, contacts: number][] }

/** Whoever keeps the counts for a card. A contact goes by `id:` and its id. */
export interface Keeper {
  /** The draft that is to run; null for none. */
  draft(): Promise<string | null>;
  /** Without a pair the contact is assessed no longer, and counted no longer. */
  count(trial: Trial, contact: string, pair: [from: string, to: string] | null): Promise<void>;
  stands(trial: Trial, state: ShadowState): Promise<void>;
  /** No draft runs any more: what was counted goes. */
  end(): Promise<void>;
  forget(names: readonly string[]): Promise<void>;
}

interface Counted { who: string; from: string; to: string; at: number }
interface Running { name: typeof RUNNING; trial: Trial; state: ShadowState; key: CryptoKey }

interface Tables extends DBSchema {
  running: { key: string; value: Running };
  counted: { key: string; value: Counted; indexes: { at: number } };
}

const NAME = 'reife-shadow';
const RUNNING = 'running';
const KEPT_MS = 30 * 86_400_000;
/** Counts are told in steps of so many: one browser is one person, and a single contact is nobody's business. */
const STEP = 5;
const PAIRS_MAX = 200;

export class Shadows implements Keeper {
  readonly #named: () => Promise<string | null>;
  readonly #now: () => number;
  readonly #name: string;
  #open: Promise<IDBPDatabase<Tables>> | null = null;
  /** One change after the other: what is erased must not come back by a count that was on its way. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `named`: which draft is to run, by whoever may say so. */
  constructor(named: () => Promise<string | null>, now = (): number => Date.now(), name = NAME) {
    this.#named = named;
    this.#now = now;
    this.#name = name;
  }

  async draft(): Promise<string | null> {
    const draft = await this.#named();
    if (draft === null) await this.end();
    return draft;
  }

  /** Counts a contact once: its latest answer takes the place of an earlier one. */
  count(trial: Trial, contact: string, pair: [from: string, to: string] | null): Promise<void> {
    return this.#next(async () => {
      const { key } = await this.#run(trial);
      const who = await sealed(key, contact);
      await this.#with((database): Promise<unknown> => (pair === null ? database.delete('counted', who) : database.put('counted', { who, from: pair[0], to: pair[1], at: this.#now() })));
    });
  }

  /** Says what became of the draft. */
  stands(trial: Trial, state: ShadowState): Promise<void> {
    return this.#next(async () => {
      const running = await this.#run(trial);
      if (running.state !== state) await this.#with((database) => database.put('running', { ...running, state }));
    });
  }

  /** What is told of the draft that runs beside this release; undefined if none does. */
  async told(beside: Beside): Promise<Told | undefined> {
    const draft = await this.draft();
    const running = draft === null ? undefined : await this.#beside(beside, draft);
    if (draft === null || running === undefined) return undefined;
    await this.tidy();
    const counts = new Map<string, [string, string, number]>();
    for (const { from, to } of await this.#with((database) => database.getAll('counted'))) {
      const name = `${from} ${to}`;
      counts.set(name, [from, to, (counts.get(name)?.[2] ?? 0) + 1]);
    }
    const told = await Promise.all([...counts].map(async ([name, [from, to, contacts]]): Promise<Told['counts'][number]> => [from, to, inSteps(contacts, await sealed(running.key, name))]));
    const most = told.filter(([, , contacts]) => contacts > 0).sort(([, , a], [, , b]) => b - a).slice(0, PAIRS_MAX);
    return { draft, state: running.state, counts: most };
  }

  /** What became of the draft beside this release; null if none is named. */
  async standing(beside: Beside): Promise<Stands | null> {
    const draft = await this.draft();
    return draft === null ? null : { draft, state: (await this.#beside(beside, draft))?.state ?? 'waits' };
  }

  /** Erases whoever goes by one of these names. */
  forget(names: readonly string[]): Promise<void> {
    return this.#next(async () => {
      const key = (await this.#running())?.key;
      if (key === undefined) return;
      const gone = await Promise.all(names.map((name) => sealed(key, name)));
      await this.#with(async (database) => {
        const transaction = database.transaction('counted', 'readwrite', { durability: 'strict' });
        for (const who of gone) void transaction.store.delete(who);
        await transaction.done;
      });
    });
  }

  /** What counts no longer is not kept either. */
  async tidy(): Promise<void> {
    if (!(await this.#exists())) return;
    await this.#with(async (database) => {
      const transaction = database.transaction('counted', 'readwrite');
      for (const who of await transaction.store.index('at').getAllKeys(IDBKeyRange.upperBound(this.#now() - KEPT_MS))) void transaction.store.delete(who);
      await transaction.done;
    });
  }

  /** Nothing is left of it, nor of the key. */
  end(): Promise<void> {
    return this.#next(async () => {
      await this.close();
      if (await this.#exists()) await deleteDB(this.#name);
    });
  }

  async close(): Promise<void> {
    (await this.#open?.catch(() => null))?.close();
    this.#open = null;
  }

  /** Browsers in which no draft ever ran have no such database. */
  async #exists(): Promise<boolean> {
    return (await indexedDB.databases()).some(({ name }) => name === this.#name);
  }

  async #running(): Promise<Running | undefined> {
    return (await this.#exists()) ? this.#with((database) => database.get('running', RUNNING)) : undefined;
  }

  /** What runs, if it is this draft beside this release. */
  async #beside({ rules, ring, seq }: Beside, draft: string): Promise<Running | undefined> {
    const running = await this.#running();
    return running !== undefined && seq !== null && isSame(running.trial, { rules, ring, seq, draft }) ? running : undefined;
  }

  /** The trial that runs from now on. With another one all that was counted goes, and its key. */
  async #run(trial: Trial): Promise<Running> {
    const known = await this.#running();
    if (known !== undefined && isSame(known.trial, trial)) return known;
    const fresh: Running = { name: RUNNING, trial, state: 'runs', key: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) };
    return this.#with(async (database) => {
      const transaction = database.transaction(['running', 'counted'], 'readwrite');
      const running = transaction.objectStore('running');
      // Another tab may have been faster.
      const other = await running.get(RUNNING);
      if (other !== undefined && isSame(other.trial, trial)) return other;
      void running.put(fresh);
      void transaction.objectStore('counted').clear();
      await transaction.done;
      return fresh;
    });
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #with<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    this.#open ??= openDB<Tables>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('running', { keyPath: 'name' });
        database.createObjectStore('counted', { keyPath: 'who' }).createIndex('at', 'at');
      },
      // It is being deleted, or made anew: whoever writes next opens it again.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    try {
      return await work(await this.#open);
    } catch (cause) {
      this.#open = null;
      throw storeFault(cause);
    }
  }
}

const isSame = (one: Trial, other: Trial): boolean => one.rules === other.rules && one.ring === other.ring && one.seq === other.seq && one.draft === other.draft;

async function sealed(key: CryptoKey, text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Up or down to a step, by chance but always alike for the same draft and pair, so that asking often tells no more. Up as often as is right on average:
 * sums over many browsers come out even.
 */
function inSteps(count: number, chance: string): number {
  return STEP * Math.floor((count + (parseInt(chance.slice(0, 8), 16) % STEP)) / STEP);
}
