/**
 * What notes say about each person, in order. A verdict that was left twice counts once; verdicts about an id that was merged into another
 * belong to that one. Nothing is judged here: who may decide and whether the chain holds is for the engine.
 */
import type { Author, Person, ReadNote } from '../contract.ts';
import type { Block, Entry } from './block.ts';

export interface Journal {
  decisions: Entry[];
  checks: Entry[];
  heard: Entry[];
  disputes: Entry[];
}

export interface Trouble {
  note: string;
  at: string;
  author: Author | null;
  why: 'shortened' | 'changed' | 'newer' | 'twice_differently' | 'nobody_of_this_account';
}

export interface Journals {
  /** By the id that a person has today. */
  people: Map<string, Journal>;
  /** Which note, and so whom the CRM recorded as author, each entry came from, in the order of the lists above; for showing. */
  sources: Map<Entry, ReadNote>;
  troubles: Trouble[];
}

const LISTS = ['decisions', 'checks', 'heard', 'disputes'] as const;

/** `notes` newest first, as `CrmRecord` has them. */
export function journals(notes: readonly ReadNote[], people: readonly Pick<Person, 'id' | 'former_ids'>[]): Journals {
  const today = new Map(people.flatMap(({ id, former_ids }) => [id, ...former_ids].map((any): [string, string] => [any, id])));
  const all: Journals = { people: new Map(people.map(({ id }) => [id, { decisions: [], checks: [], heard: [], disputes: [] }])), sources: new Map(), troubles: [] };
  const seen = new Map<string, string>();
  // Notes come newest first; where the CRM shows only days, that order is all there is.
  const oldestFirst = [...notes].reverse().sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const note of oldestFirst) {
    const trouble = (why: Trouble['why']): void => void all.troubles.push({ note: note.id, at: note.at, author: note.author, why });
    for (const found of note.found) {
      if (found.state === 'erased') continue;
      if (found.state !== 'whole') {
        trouble(found.state === 'newer' ? 'newer' : found.why);
        continue;
      }
      const written = JSON.stringify(found.block);
      const before = seen.get(found.key);
      seen.set(found.key, before ?? written);
      if (before !== undefined && before !== written) trouble('twice_differently');
      if (before === undefined) put(all, note, found.block, today.get(found.block.contact), trouble);
    }
  }
  for (const journal of all.people.values()) for (const name of LISTS) journal[name].sort(byMoment);
  return all;
}

function put(all: Journals, note: ReadNote, block: Block, person: string | undefined, trouble: (why: Trouble['why']) => void): void {
  const journal = person === undefined ? undefined : all.people.get(person);
  if (journal === undefined) return trouble('nobody_of_this_account');
  for (const name of LISTS) {
    for (const entry of block[name] ?? []) {
      journal[name].push(entry);
      all.sources.set(entry, note);
    }
  }
}

/** Stable, so that entries of one moment stay in the order of their notes. Moments of several offsets are compared as moments. */
function byMoment(one: Entry, other: Entry): number {
  const [a, b] = [Date.parse(String(one['at'])), Date.parse(String(other['at']))];
  return Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b;
}
