/**
 * Erases a person from the notes that Reife left in a CRM: each becomes a tombstone. What may not or cannot be changed from here is
 * listed, so that a person sees to it; nothing is passed over.
 */
import { failed, fine, type Access, type Adapter, type Outcome, type Person, type ReadNote, type RecordRef } from '../contract.ts';
import { erasedNote, type Stone } from './block.ts';

export interface LeftNote {
  id: string;
  at: string;
  /** `not_possible`: this CRM gives no way to change a note from here; `refused`: it did not take it; `several`: it holds more than this person's;
   *  `damaged`: it cannot be told whose it is; `named`: it is about somebody else, and its words name them. */
  why: 'no_permission' | 'not_possible' | 'refused' | 'several' | 'damaged' | 'named';
}

export interface Erasure {
  /** How many notes hold nothing any more but that something was erased. */
  rewritten: number;
  left: LeftNote[];
}

export type Erased = Pick<Person, 'id' | 'former_ids' | 'name'>;

/** `words` and `stone`: what stands in each note afterwards. `known`: the notes that were read with the record, where the adapter knows no others. */
export async function eraseNotes(adapter: Adapter, record: RecordRef, who: Erased, { words, stone }: { words: string; stone: Stone }, known: readonly ReadNote[], access: Access): Promise<Outcome<Erasure>> {
  const ids = [who.id, ...who.former_ids];
  const read = adapter.notes === undefined ? fine([...known]) : await adapter.notes(record, ids, access);
  if (!read.ok) return read;
  const done: Erasure = { rewritten: 0, left: [] };
  for (const one of read.value) {
    const key = ownKey(one, ids);
    const why = key === null ? hindrance(one, who.name, ids) : undefined;
    if (why !== undefined) done.left.push({ id: one.id, at: one.at, why });
    if (key === null) continue;
    const text = await erasedNote(words, key, stone);
    const written = adapter.rewrite === undefined ? failed('not_possible') : await adapter.rewrite(record, one.id, text, access);
    if (written.ok) done.rewritten += 1;
    else if (written.code === 'no_permission' || written.code === 'not_possible' || written.code === 'refused') done.left.push({ id: one.id, at: one.at, why: written.code });
    // Gone is as good as erased.
    else if (written.code !== 'gone') return written;
  }
  return fine(done);
}

/** The key of a note that holds one block, of this person; null of any other. */
function ownKey({ found }: ReadNote, ids: readonly string[]): string | null {
  const [one, ...more] = found;
  return more.length === 0 && one?.state === 'whole' && ids.includes(one.block.contact) ? one.key : null;
}

function hindrance({ found, words }: ReadNote, name: string, ids: readonly string[]): LeftNote['why'] | undefined {
  if (found.some((one) => one.state === 'whole' && ids.includes(one.block.contact))) return 'several';
  if (found.some(({ state }) => state === 'damaged' || state === 'newer')) return 'damaged';
  return name !== '' && words.toLowerCase().includes(name.toLowerCase()) ? 'named' : undefined;
}
