/** What sides said of contacts in a calibration, on this device until it is handed over. Ids of contacts and states, and nobody who
 *  judged. After ninety days it goes. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { storeFault } from './fault.ts';

const DAY = 86_400_000;
/** In days. */
export const KEPT = 90;

export type Side = 'marketing' | 'sales';
export const SIDES: readonly Side[] = ['marketing', 'sales'];
/** `rules`: the id of the rule file; `at`: milliseconds since 1970. */
export interface Judged { rules: string; side: Side; contact: string; state: string; at: number }

interface Tables extends DBSchema { judged: { key: [string, Side, string]; value: Judged; indexes: { at: number } } }

export class JudgementStore {
  readonly #name: string;
  readonly #now: () => number;
  #database: Promise<IDBPDatabase<Tables>> | undefined;

  constructor(name = 'reife-judgements', now: () => number = Date.now) {
    this.#name = name;
    this.#now = now;
  }

  /** Those of a rule file; what is too old is taken out first. */
  all(rules: string): Promise<Judged[]> {
    return this.#use(async (database) => {
      const change = database.transaction('judged', 'readwrite', { durability: 'strict' });
      const old = await change.store.index('at').getAllKeys(IDBKeyRange.upperBound(this.#now() - KEPT * DAY));
      await Promise.all([...old.map((key) => change.store.delete(key)), change.done]);
      return (await database.getAll('judged')).filter((one) => one.rules === rules);
    });
  }

  /** Fulfilled once it lies on the disk; a later one of the same side on the same contact takes its place. */
  keep(judged: Omit<Judged, 'at'>): Promise<void> {
    return this.#use(async (database) => {
      const change = database.transaction('judged', 'readwrite', { durability: 'strict' });
      await Promise.all([change.store.put({ ...judged, at: this.#now() }), change.done]);
    });
  }

  forget(rules: string): Promise<void> {
    return this.#use(async (database) => {
      const change = database.transaction('judged', 'readwrite', { durability: 'strict' });
      const own = (await change.store.getAll()).filter((one) => one.rules === rules);
      await Promise.all([...own.map(({ side, contact }) => change.store.delete([rules, side, contact])), change.done]);
    });
  }

  async close(): Promise<void> {
    (await this.#database)?.close();
    this.#database = undefined;
  }

  async #use<T>(work: (database: IDBPDatabase<Tables>) => Promise<T>): Promise<T> {
    try {
      this.#database ??= openDB<Tables>(this.#name, 1, {
        upgrade(database) {
          database.createObjectStore('judged', { keyPath: ['rules', 'side', 'contact'] }).createIndex('at', 'at');
        },
        blocking: () => void this.close(),
        terminated: () => { this.#database = undefined; },
      });
      return await work(await this.#database);
    } catch (cause) {
      this.#database = undefined;
      throw storeFault(cause);
    }
  }
}
