/** For CRMs that answer about one record at a time: each of a page is read by itself, and one that cannot be read is left out and named. */
import { failed, fine, type Access, type Adapter, type CrmRecord, type Failure, type ListPage, type ListRef, type Outcome, type Wanted } from '../contract.ts';

/** Failures that are about the one record; all others would be the same for the next. */
const OF_THE_RECORD: readonly Failure['code'][] = ['gone', 'no_permission', 'refused', 'not_possible'];

/** `taken` hears of each record, and answers whether it names anybody; `skip`: those that were handed on with others. */
export async function oneByOne(
  given: { adapter: Pick<Adapter, 'read'>; of: ListRef; ids: readonly string[]; skip: (id: string) => boolean; taken: (record: CrmRecord) => boolean }, wanted: Wanted, access: Access,
): Promise<Outcome<ListPage['left']>> {
  const { adapter, of, ids, skip, taken } = given;
  const left: ListPage['left'] = [];
  for (const id of ids) {
    if (skip(id)) continue;
    const read = await adapter.read({ ...of, id }, wanted, access);
    if (!read.ok && !OF_THE_RECORD.includes(read.code)) return read;
    if (!read.ok) left.push({ id, failure: read });
    else if (!taken(read.value)) left.push({ id, failure: failed('not_possible', { object: of.object }) });
  }
  return fine(left);
}
