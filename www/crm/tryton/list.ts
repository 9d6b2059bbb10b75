/**
 * All opportunities, or all parties, in pages by id. What `read` asks for one record is asked for a page of them at once, by the same functions. An account is
 * handed on whole, with all its records, when the first of them comes; the others are passed over when theirs comes.
 */
import { failed, fine, type Access, type CrmRecord, type Failure, type ListAccount, type ListPage, type ListPlace, type ListRef, type Outcome, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { about, heard } from './notes.ts';
import { around, homes, PEOPLE_AT_MOST, reference, type Around } from './people.ts';
import { made, partyOf, resourcesOf, themselves } from './read.ts';
import { call, type Row } from './rpc.ts';

/** Failures that one record can bring upon all that are asked for with it. */
const OF_A_RECORD: readonly Failure['code'][] = ['gone', 'no_permission', 'refused', 'not_understood'];

/** What of a page was made. */
interface Made {
  accounts: ListAccount[];
  left: ListPage['left'];
  /** Ids of all records that were handed on. */
  done: Set<number>;
}

export async function list(of: ListRef, { place, size }: { place: ListPlace | null; size: number }, wanted: Wanted, access: Access): Promise<Outcome<ListPage>> {
  // Methods ask a database, and name a record only where one is meant.
  const record: RecordRef = { ...of, id: '' };
  const total = place === null ? await counted(record, access) : fine(place.total);
  if (!total.ok) return total;
  const { after, read, given } = place ?? { after: '0', read: 0, given: new Set<string>() };
  const page = await call(record, access, `model.${of.object}.search`, [[['id', '>', Number(after)]], 0, size, [['id', 'ASC']]]);
  if (!page.ok) return page;
  const ids = (page.value as number[]).map(Number);
  const fresh = ids.filter((id) => !given.has(String(id)));
  const whole: Made = { accounts: [], left: [], done: new Set() };
  const failure = await some(record, fresh, wanted, access, whole);
  if (failure !== null) return failure;
  // What is wrong with every record is wrong with none of them.
  const [one] = whole.left;
  if (one !== undefined && one.failure.code !== 'gone' && fresh.length > 1 && whole.left.length === fresh.length) return one.failure;
  const last = ids.at(-1) ?? Number(after);
  for (const id of ids) given.delete(String(id));
  for (const id of whole.done) if (id > last) given.add(String(id));
  return fine({ accounts: whole.accounts, left: whole.left, last: ids.length < size, place: { after: String(last), read: read + ids.length, total: total.value, given } });
}

async function counted(record: RecordRef, access: Access): Promise<Outcome<number | null>> {
  const answer = await call(record, access, `model.${record.object}.search_count`, [[]]);
  return answer.ok ? fine(typeof answer.value === 'number' ? answer.value : null) : answer;
}

/** What brings all of a page down is looked for in its halves, until it is one record; that one is left out. */
async function some(record: RecordRef, given: readonly number[], wanted: Wanted, access: Access, whole: Made): Promise<Failure | null> {
  const ids = given.filter((id) => !whole.done.has(id));
  if (ids.length === 0) return null;
  const made = await together(record, ids, wanted, access);
  if (made.ok && (made.value !== null || ids.length === 1)) {
    for (const account of made.value?.accounts ?? []) whole.accounts.push(account);
    for (const one of made.value?.left ?? []) whole.left.push(one);
    for (const id of made.value?.done ?? []) whole.done.add(id);
    return null;
  }
  if (!made.ok && !OF_A_RECORD.includes(made.code)) return made;
  if (!made.ok && ids.length === 1) {
    whole.left.push({ id: String(ids[0]), failure: made });
    return null;
  }
  const half = Math.ceil(ids.length / 2);
  return (await some(record, ids.slice(0, half), wanted, access, whole)) ?? some(record, ids.slice(half), wanted, access, whole);
}

/** Null if more was said about several records than is read at once. */
async function together(record: RecordRef, ids: readonly number[], wanted: Wanted, access: Access): Promise<Outcome<Made | null>> {
  const unread: Unread[] = [];
  const first = record.object === 'party.party' ? fine(ids.map((id): Row => ({ id }))) : await themselves(record, [...ids], wanted, access, unread);
  if (!first.ok) return first;
  const parties = [...new Set(first.value.flatMap((row) => partyOf(record, row) ?? []))];
  const beside = await around(record, parties, wanted, access, unread);
  if (!beside.ok) return beside;
  const accounts = new Map([...beside.value.values()].map((one) => [one.account?.id ?? '', one]));
  const at = await homes(record, [...new Set([...accounts.values()].flatMap((one) => [...one.people, ...(one.account === null ? [] : [one.account])].map(({ id }) => number(id))))], access);
  if (!at.ok) return at;
  const members = record.object === 'party.party' ? await partiesOf(record, accounts, at.value, wanted, access, unread) : await dealsOf(record, first.value, at.value, wanted, access, unread);
  if (!members.ok) return members;

  const refs = (row: Row): RecordRef => ({ ...record, id: String(row['id']) });
  const resources = [...accounts].flatMap(([id, one]) => (members.value.get(id) ?? []).flatMap((row) => resourcesOf(refs(row), one)));
  const said = await heard(record, [...new Set(resources)], wanted, access, unread);
  if (!said.ok) return said;
  if (said.value.more && ids.length > 1) return fine(null);
  const whole: Made = { accounts: [], left: [], done: new Set() };
  for (const [id, one] of accounts) {
    const records = (members.value.get(id) ?? []).map((row): CrmRecord => made(refs(row), row, one, about(said.value, resourcesOf(refs(row), one)), unread, ''));
    const people = handedOn(id, one, records, at.value, record.object === 'party.party');
    if (people.length > 0) whole.accounts.push({ records, people });
    for (const { record: { id: own } } of records) whole.done.add(Number(own));
  }
  for (const id of ids) {
    const party = partyOf(record, first.value.find((row) => row['id'] === id) ?? {});
    // A firm is there through its people.
    const stands = party !== null && accounts.has(reference(party)) && whole.accounts.some(({ records }) => records[0]?.account?.id === reference(party));
    if (!whole.done.has(id) && !stands) whole.left.push({ id: String(id), failure: party === null ? failed('not_possible', { object: record.object }) : missing(party, beside.value.get(party)) });
    whole.done.add(id);
  }
  return fine(whole);
}

/** Why somebody is not among the people around them. */
function missing(party: number, home: Around | undefined): Failure {
  const crowded = home !== undefined && home.people.length >= PEOPLE_AT_MOST && !home.people.some(({ id }) => id === reference(party));
  return crowded ? failed('too_many', { most: String(PEOPLE_AT_MOST) }) : failed('gone');
}

/** Of parties each stands for itself; of opportunities all people of the account come along. Whoever belongs to another account first is handed on with that one. */
function handedOn(account: string, { people }: Around, records: readonly CrmRecord[], at: ReadonlyMap<number, number>, alone: boolean): string[] {
  const subjects = new Set(records.map(({ subject }) => subject));
  return people.map(({ id }) => id).filter((id) => subjects.has(id) || (!alone && reference(at.get(number(id)) ?? 0) === account));
}

/** The people of each account as records of their own, but those whose own account is another. */
async function partiesOf(record: RecordRef, accounts: ReadonlyMap<string, Around>, at: ReadonlyMap<number, number>, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Map<string, Row[]>>> {
  const own = new Map([...accounts].map(([id, { people }]) => [id, people.map((one) => number(one.id)).filter((party) => reference(at.get(party) ?? party) === id)]));
  const read = await themselves(record, [...own.values()].flat(), wanted, access, unread);
  if (!read.ok) return read;
  const found = new Map(read.value.map((row) => [Number(row['id']), row]));
  return fine(new Map([...own].map(([id, parties]) => [id, parties.map((party) => found.get(party)).filter((row) => row !== undefined)])));
}

/** All opportunities of each account, the newest first. */
async function dealsOf(record: RecordRef, known: readonly Row[], at: ReadonlyMap<number, number>, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Map<string, Row[]>>> {
  const parties = [...at.keys()];
  const domain = ['OR', ['party', 'in', parties], [['party', '=', null], ['contact.party', 'in', parties]]];
  const all = await call(record, access, `model.${record.object}.search`, [domain, 0, null, [['id', 'DESC']]]);
  if (!all.ok) return all;
  const further = (all.value as number[]).filter((id) => !known.some((row) => row['id'] === id));
  const others = further.length === 0 ? fine([]) : await themselves(record, further, wanted, access, unread);
  if (!others.ok) return others;
  const found = new Map<string, Row[]>();
  for (const row of [...known, ...others.value].sort((one, other) => Number(other['id']) - Number(one['id']))) {
    const party = partyOf(record, row);
    const account = party === null ? '' : reference(at.get(party) ?? party);
    found.set(account, [...(found.get(account) ?? []), row]);
  }
  return fine(found);
}

const number = (id: string): number => Number(id.split(',')[1]);
