/** The answers of all workers as one. Which contact lies where changes no number. */
import type { ChangeGroup, Counted, Missing, RuleBehind, WaitingWeek } from './protocol.ts';

/** A group of all workers, with its place in each. */
export interface Group extends ChangeGroup { parts: { shard: number; group: number; contacts: number }[] }

export function counted(parts: readonly Counted[]): Counted {
  const sum = (of: (part: Counted) => number): number => parts.reduce((all, part) => all + of(part), 0);
  return {
    assessed: sum(({ assessed }) => assessed), notAssessed: sum(({ notAssessed }) => notAssessed), changed: sum(({ changed }) => changed),
    table: grids(parts.map(({ table }) => table)), histograms: grids(parts.map(({ histograms }) => histograms)),
  };
}

/** Parts without contacts may have no rows. */
function grids(parts: readonly (readonly (readonly number[])[])[]): number[][] {
  const all: number[][] = [];
  for (const part of parts) {
    part.forEach((row, at) => {
      const own = (all[at] ??= []);
      row.forEach((count, place) => { own[place] = (own[place] ?? 0) + count; });
    });
  }
  return all;
}

/** One entry for each key, in the order in which keys are first met. */
function together<T>(parts: readonly (readonly T[])[], key: (one: T) => string, add: (all: T, one: T, part: number, place: number) => void, copy: (one: T, part: number, place: number) => T): T[] {
  const found = new Map<string, T>();
  parts.forEach((part, at) => part.forEach((one, place) => {
    const all = found.get(key(one));
    if (all === undefined) found.set(key(one), copy(one, at, place));
    else add(all, one, at, place);
  }));
  return [...found.values()];
}

export function groups(parts: readonly (readonly ChangeGroup[])[]): Group[] {
  const of = ({ contacts }: ChangeGroup, shard: number, group: number) => ({ shard, group, contacts });
  return together<ChangeGroup | Group>(parts, ({ from, to, owner }) => JSON.stringify([from, to, owner]),
    (all, one, shard, group) => { all.contacts += one.contacts; (all as Group).parts.push(of(one, shard, group)); },
    (one, shard, group) => ({ ...one, parts: [of(one, shard, group)] })) as Group[];
}

export function waiting(parts: readonly (readonly WaitingWeek[])[]): WaitingWeek[] {
  const all = together(parts, ({ state, week }) => `${state} ${week ?? ''}`, (own, one) => { own.contacts += one.contacts; own.overdue += one.overdue; }, (one) => ({ ...one }));
  return all.sort((a, b) => (a.week ?? '9999').localeCompare(b.week ?? '9999'));
}

export function behind(parts: readonly (readonly RuleBehind[])[]): RuleBehind[] {
  const exact = (a: number, b: number): number => Math.round((a + b) * 1000) / 1000;
  return together(parts, ({ rule }) => rule, (own, one) => { own.from = exact(own.from, one.from); own.to = exact(own.to, one.to); }, (one) => ({ ...one }))
    .filter(({ from, to }) => from !== to);
}

/** Those that would move most people first. */
export function missing(parts: readonly Missing[]): Missing {
  const questions = together(parts.map((part) => part.questions), ({ asked }) => asked.join(' '), (own, one) => { own.contacts += one.contacts; own.to_sales += one.to_sales; }, (one) => ({ ...one }));
  return { asked: parts.reduce((all, { asked }) => all + asked, 0), questions: questions.sort((a, b) => b.contacts - a.contacts) };
}

/** A contact: the worker that holds it, and its place there. */
export interface Where { shard: number; contact: number }

/** The order of one group over all workers: the largest change first, found as far as it is asked for. */
export class Ordering {
  readonly #parts: Queue[];
  readonly #found: Where[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** `order` gives keys of a part: by how much, and who, one after the other. */
  constructor(group: Group, order: (shard: number, group: number, from: number, count: number) => Promise<ArrayLike<number>>) {
    this.#parts = group.parts.map(({ shard, group: own, contacts }) => ({ shard, keys: [], at: 0, left: contacts, more: (from, count) => order(shard, own, from, count) }));
  }

  range(from: number, to: number): Promise<Where[]> {
    const found = this.#turn.then(async () => {
      while (this.#found.length < to && (await this.#next()));
      return this.#found.slice(from, to);
    });
    this.#turn = found.catch(() => {});
    return found;
  }

  async #next(): Promise<boolean> {
    let best: Queue | undefined;
    for (const part of this.#parts) {
      if (part.at * 2 >= part.keys.length && part.at < part.left) part.keys.push(...Array.from(await part.more(part.at, KEYS)));
      if (part.at >= part.left) continue;
      const ahead = best === undefined || (part.keys[part.at * 2] ?? 0) > (best.keys[best.at * 2] ?? 0);
      if (ahead) best = part;
    }
    if (best === undefined) return false;
    this.#found.push({ shard: best.shard, contact: best.keys[best.at * 2 + 1] ?? 0 });
    best.at++;
    return true;
  }
}

/** So many keys are asked for at a time. */
const KEYS = 1000;

interface Queue { shard: number; keys: number[]; at: number; left: number; more(from: number, count: number): Promise<ArrayLike<number>> }
