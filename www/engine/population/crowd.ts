/** The population as the page uses it: one worker a core, one answer of all. */
import type { Caller } from './calls.ts';
import { parts } from './lines.ts';
import * as merge from './merge.ts';
import type { Group, Where } from './merge.ts';
import type { Counted, Explained, LoadNote, Loaded, Missing, Person, Refused, RuleBehind, ShardCalls, WaitingWeek } from './protocol.ts';
import { refusedOf } from './protocol.ts';

export interface Everybody { contacts: number; held: number; faults: Loaded['faults'] }
interface Stop { signal?: AbortSignal }

/** A sample of contacts is asked for open answers no longer than this. */
const SAMPLE_MS = 700;
const SAMPLED_AT_ONCE = 40;

export class Crowd {
  readonly #workers: Caller<ShardCalls>[];
  #contacts: number[] = [];

  constructor(workers: Caller<ShardCalls>[]) {
    this.#workers = workers;
  }

  get size(): number {
    return this.#workers.length;
  }

  get contacts(): number {
    return this.#contacts.reduce((all, own) => all + own, 0);
  }

  /** Everybody in a file of evidence, or why not. `most` bytes may be held by each worker; nothing is half loaded. */
  async load(source: Blob, rules: Uint8Array[], { oneIn, most, signal, note }: { oneIn: number; most: number; note?: (note: LoadNote) => void } & Stop): Promise<Everybody | Refused> {
    const shares = await parts(source, this.size);
    const notes: LoadNote[] = shares.map(() => ({ read: 0, contacts: 0 }));
    const stop = new AbortController();
    const both = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    let refusal: Refused | null = null;
    const each = this.#workers.map(async (worker, at) => {
      const answer = await worker.call('load', { rules, part: shares[at]!, oneIn, most }, { signal: both, note: (own) => {
        notes[at] = own;
        note?.(notes.reduce((all, one) => ({ read: all.read + one.read, contacts: all.contacts + one.contacts })));
      } });
      if (refusedOf(answer)) {
        refusal = worse(refusal, answer);
        stop.abort();
      }
      return answer;
    });
    const answers = await Promise.allSettled(each);
    signal?.throwIfAborted();
    return refusal ?? this.#loaded(answers);
  }

  /** Everybody out of what this device keeps. */
  async open(source: Blob, columns: readonly string[]): Promise<Everybody | Refused> {
    const shares = await parts(source, this.size);
    return this.#loaded(await Promise.allSettled(this.#workers.map((worker, at) => worker.call('open', { columns: columns[at] ?? '', part: shares[at]! }))));
  }

  #loaded(settled: PromiseSettledResult<Loaded | Refused>[]): Everybody | Refused {
    const loaded: Loaded[] = [];
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      if (refusedOf(one.value)) return one.value;
      loaded.push(one.value);
    }
    this.#contacts = loaded.map(({ contacts }) => contacts);
    return { contacts: this.contacts, held: loaded.reduce((all, { held }) => all + held, 0), faults: loaded.flatMap(({ faults }) => faults) };
  }

  /** Writes the columns, under names that begin with this one. */
  async save(name: string): Promise<string[]> {
    return Promise.all(this.#workers.map(async (worker, at) => {
      const columns = `${name}.${at}.columns`;
      await worker.call('save', { columns });
      return columns;
    }));
  }

  assess(rules: Uint8Array, asOf: string, people: Uint8Array | null): Promise<Counted | Refused> {
    return this.#count((worker) => worker.call('assess', { rules, asOf, people }));
  }

  edit(rules: Uint8Array): Promise<Counted | Refused> {
    return this.#count((worker) => worker.call('edit', { rules }));
  }

  async #count(ask: (worker: Caller<ShardCalls>) => Promise<Counted | Refused>): Promise<Counted | Refused> {
    const answers = await this.#each(ask);
    return answers.find(refusedOf) ?? merge.counted(answers as Counted[]);
  }

  async groups(): Promise<Group[]> {
    return merge.groups(await this.#each((worker) => worker.call('groups', null)));
  }

  /** Contacts of a group of `groups`, those who move furthest first. */
  ordering(group: Group): merge.Ordering {
    return new merge.Ordering(group, (shard, own, from, count) => this.#of(shard).call('order', { group: own, from, count }));
  }

  /** Contacts that go from one proposed state to another, or stay, in order: from the `skip`th on, so many. */
  async going(from: string, to: string, skip: number, count: number): Promise<Where[]> {
    const found: Where[] = [];
    for (const shard of this.#workers.keys()) {
      // Those of the workers before are known by asking them for one more than is left out.
      const own = await this.#of(shard).call('going', { from, to, skip: 0, count: skip + count - found.length });
      for (const contact of own) found.push({ shard, contact });
      if (found.length >= skip + count) break;
    }
    return found.slice(skip, skip + count);
  }

  async people(wanted: readonly Where[]): Promise<Person[]> {
    const by = new Map<number, number[]>();
    for (const { shard, contact } of wanted) by.set(shard, [...(by.get(shard) ?? []), contact]);
    const found = new Map<string, Person>();
    await Promise.all([...by].map(async ([shard, contacts]) => {
      for (const person of await this.#of(shard).call('people', { contacts })) found.set(`${shard} ${person.contact}`, { ...person, shard });
    }));
    return wanted.flatMap(({ shard, contact }) => found.get(`${shard} ${contact}`) ?? []);
  }

  explain({ shard, contact }: Where, rules: Uint8Array[], asOf: string): Promise<Explained | null> {
    return this.#of(shard).call('explain', { contact, rules, asOf });
  }

  suppose(line: string, place: number, rules: Uint8Array[], asOf: string): Promise<Explained | null> {
    return this.#of(0).call('suppose', { line, place, rules, asOf });
  }

  /** Everybody whose state in force is in question. Asked block by block, so that an edit need not wait for all. */
  async inQuestion({ signal }: Stop = {}): Promise<Where[]> {
    const found = await this.#byBlock((worker, block) => worker.call('inQuestion', { block }), signal);
    return found.flatMap((own, shard) => own.flatMap((contacts) => [...contacts].map((contact) => ({ shard, contact }))));
  }

  async waiting({ signal }: Stop = {}): Promise<WaitingWeek[]> {
    return merge.waiting((await this.#byBlock((worker, block) => worker.call('waiting', { block }), signal)).flat());
  }

  async behind(): Promise<RuleBehind[]> {
    return merge.behind(await this.#each((worker) => worker.call('behind', null)));
  }

  /** Which answers would move most people, by as many as can be asked about in a short time, spread over all of them. */
  async missing({ signal }: Stop = {}): Promise<Missing> {
    const until = performance.now() + SAMPLE_MS;
    const each = await Promise.all(this.#workers.map(async (worker, shard) => {
      const contacts = this.#contacts[shard] ?? 0;
      const rounds = Math.max(1, Math.ceil(contacts / SAMPLED_AT_ONCE));
      const found: Missing[] = [];
      for (let round = 0; round < rounds && performance.now() < until; round++) {
        signal?.throwIfAborted();
        found.push(await worker.call('missing', { first: spread(round, rounds), every: rounds, count: SAMPLED_AT_ONCE }));
      }
      return found;
    }));
    return merge.missing(each.flat());
  }

  close(): void {
    for (const worker of this.#workers) worker.close();
  }

  #of(shard: number): Caller<ShardCalls> {
    const worker = this.#workers[shard];
    if (worker === undefined) throw new RangeError(`there is no worker ${shard}`);
    return worker;
  }

  #each<T>(ask: (worker: Caller<ShardCalls>) => Promise<T>): Promise<T[]> {
    return Promise.all(this.#workers.map(ask));
  }

  #byBlock<T>(ask: (worker: Caller<ShardCalls>, block: number) => Promise<T>, signal: AbortSignal | undefined): Promise<T[][]> {
    return this.#each(async (worker) => {
      const found: T[] = [];
      const blocks = await worker.call('blocks', null);
      for (let block = 0; block < blocks; block++) {
        signal?.throwIfAborted();
        found.push(await ask(worker, block));
      }
      return found;
    });
  }
}

/** Rounds in an order that is spread from the first on: every round is taken once. */
export function spread(round: number, rounds: number): number {
  let step = Math.max(1, Math.floor(rounds * 0.618));
  while (common(step, rounds) !== 1) step++;
  return (round * step) % rounds;
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

/** Of two refusals the one that asks for the smaller sample. */
function worse(a: Refused | null, b: Refused): Refused {
  return a === null || Number(b.arguments['one_in'] ?? 0) > Number(a.arguments['one_in'] ?? 0) ? b : a;
}
