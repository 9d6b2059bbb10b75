/** One worker's share of the population: the lines of some accounts, in columns. */
import type { Account, Evidence } from '../interface.ts';
import type { Answers, Turn } from './calls.ts';
import { lineAt } from './lines.ts';
import { readKept, writeKept } from './files.ts';
import type { Package } from './package.ts';
import type { Counted, Explained, Loaded, Missing, Part, Person, Refused, RuleBehind, ChangeGroup, ShardCalls, WaitingWeek } from './protocol.ts';
import type { Population, PopulationRow } from '../../../pkg/population/population.js';

const CHUNK = 1 << 20;
const text = new TextDecoder();

export class Shard {
  readonly #load: () => Promise<Package>;
  #package!: Package;
  #population: Population | null = null;
  #part: Part = { source: new Blob(), from: 0, to: 0 };

  constructor(load: () => Promise<Package>) {
    this.#load = load;
  }

  readonly answers: Answers<ShardCalls> = {
    load: (ask, turn) => this.#read(ask, turn),
    open: async ({ columns, part }) => this.#opened((await this.#ready()).Population.opened(await readKept(columns)) as Population | Refused, part),
    save: async ({ columns }) => {
      const bytes = this.#held.to_bytes();
      await writeKept(columns, bytes);
      return bytes.byteLength;
    },
    assess: ({ rules, asOf, people }) => {
      this.#held.hold_against(people ?? undefined);
      return (this.#held.assess(rules, asOf) as Refused | undefined) ?? this.#counted();
    },
    edit: ({ rules }) => this.#edited(rules) ?? this.#counted(),
    groups: () => this.#held.who_changes() as ChangeGroup[],
    order: ({ group, from, count }) => this.#held.order(group, from, count),
    going: ({ from, to, skip, count }) => this.#held.going(from, to, skip, count),
    people: ({ contacts }) => Promise.all(contacts.map((contact) => this.#person(contact))),
    explain: ({ contact, rules, asOf }) => this.#explain(contact, rules, asOf),
    suppose: ({ line, place, rules, asOf }) => this.#explained(new TextEncoder().encode(line), place, rules, asOf),
    blocks: () => this.#held.blocks,
    inQuestion: ({ block }) => this.#held.in_question(block),
    waiting: ({ block }) => this.#held.waiting(block) as WaitingWeek[],
    behind: () => this.#held.rules_behind() as RuleBehind[],
    missing: ({ first, every, count }) => this.#held.missing(first, every, count) as Missing,
  };

  get #held(): Population {
    if (this.#population === null) throw new Error('no contacts are loaded');
    return this.#population;
  }

  async #ready(): Promise<Package> {
    return (this.#package ??= await this.#load());
  }

  async #read({ rules, part, oneIn, most }: ShardCalls['load']['ask'], turn: Turn): Promise<Loaded | Refused> {
    const { PopulationLoader } = await this.#ready();
    const size = part.to - part.from;
    let loader;
    try {
      loader = new PopulationLoader(rules, oneIn, most, size);
    } catch (cause) {
      return { refused: 'read-differently', arguments: { reason: cause instanceof Error ? cause.message : String(cause) } };
    }
    for (let at = part.from; at < part.to; at += CHUNK) {
      const chunk = new Uint8Array(await part.source.slice(at, Math.min(part.to, at + CHUNK)).arrayBuffer());
      const answer = loader.push(chunk) as { read: number; contacts: number } | Refused;
      if ('refused' in answer) return answer;
      turn.note({ read: answer.read, contacts: answer.contacts });
      // Lets the wish to stop in.
      await new Promise((done) => setTimeout(done));
      if (turn.signal.aborted) {
        loader.free();
        turn.signal.throwIfAborted();
      }
    }
    const population = loader.finish();
    return population === undefined ? { refused: 'too-large', arguments: { one_in: '2', needed: String(most), most: String(most) } } : this.#opened(population, part);
  }

  #opened(population: Population | Refused, part: Part): Loaded | Refused {
    if ('refused' in population) return population;
    this.#population?.free();
    this.#population = population;
    this.#part = part;
    const faults = population.faults() as Loaded['faults'];
    return { contacts: population.length, held: population.bytes()[0] ?? 0, faults };
  }

  /** What is being written need not hold yet: why not is said by the engine's check, which goes on beside this. */
  #edited(rules: Uint8Array): Refused | null {
    try {
      const edited = this.#held.edit(rules) as object;
      return 'refused' in edited ? (edited as Refused) : null;
    } catch (cause) {
      if (cause instanceof WebAssembly.RuntimeError) throw cause;
      return { refused: 'rule-file', arguments: {} };
    }
  }

  #counted(): Counted {
    const population = this.#held;
    const { assessed, not_assessed: notAssessed, states } = population.states() as { assessed: number; not_assessed: number; states: unknown[] };
    const flat = population.table();
    const width = states.length;
    const table = Array.from({ length: width === 0 ? 0 : flat.length / width }, (_, from) => [...flat.subarray(from * width, (from + 1) * width)]);
    const histograms: number[][] = [];
    for (let at = 0; ; at++) {
      const found = population.histogram(at);
      if (found === undefined) break;
      histograms.push([...found]);
    }
    const { changed } = population.flows() as { changed: number };
    return { assessed, notAssessed, changed, table, histograms };
  }

  async #person(contact: number): Promise<Person> {
    const row = this.#held.contact(contact) as PopulationRow | undefined;
    if (row === undefined) throw new RangeError(`there is no contact ${contact}`);
    const { account, own } = parsed(text.decode(await lineAt(this.#part.source, this.#part.from + row.start)), row.place);
    return {
      shard: 0, contact, id: own.id ?? '', name: said(own.attributes?.['name']), account: account?.id ?? null, accountName: said(account?.attributes?.['name']),
      owner: own.owner ?? null, role: own.role ?? 'unknown', proposal: row.proposal, standing: row.standing, points: row.points,
      proposalBefore: row.proposal_before, standingBefore: row.standing_before, pointsBefore: row.points_before,
    };
  }

  async #explain(contact: number, rules: Uint8Array[], asOf: string): Promise<Explained | null> {
    const row = this.#held.contact(contact) as PopulationRow | undefined;
    if (row === undefined) return null;
    return this.#explained(await lineAt(this.#part.source, this.#part.from + row.start), row.place, rules, asOf);
  }

  async #explained(line: Uint8Array, place: number, rules: Uint8Array[], asOf: string): Promise<Explained | null> {
    const written = text.decode(line);
    const { account, own } = parsed(written, place);
    const answers = rules.map((bytes) => this.#held.explain(bytes, line, place, asOf) as Explained['answers'][number] | undefined);
    return answers.some((answer) => answer === undefined) ? null : { answers: answers as Explained['answers'], evidence: own, account, line: written, place };
  }
}

const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A line is an account with its contacts, or one contact. A contact without an id cannot be read and has no place. */
export function parsed(line: string, place: number): { account: Account | null; own: Evidence } {
  const whole = JSON.parse(line) as { account?: Account; contacts?: Evidence[] } & Evidence;
  if (!Array.isArray(whole.contacts)) return { account: null, own: whole };
  const readable = whole.contacts.filter((one) => typeof one === 'object' && one !== null && typeof one.id === 'string' && one.id !== '');
  return { account: whole.account ?? null, own: readable[place] ?? {} };
}
