/** The account of a record and its people: a party and those it has relations to; the kind of relation is the role. */
import { fine, type Access, type CrmRecord, type Outcome, type Person, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { fieldsOf, wants } from '../pointers.ts';
import { readable } from './fields.ts';
import { INACTIVE_TOO, rows, type Row } from './rpc.ts';

export const reference = (id: number): string => `party.party,${id}`;

export interface Around {
  account: CrmRecord['account'];
  people: Person[];
  /** Versions of everything read, for the stamp. */
  versions: string[];
}

const PARTY = ['rec_name', '_timestamp'];

/** Around a party that may be a firm, with people, or a person who belongs to a firm, or neither. */
export async function around(record: RecordRef, party: number, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Around>> {
  const related = await relations(record, [['OR', ['from_', '=', party], ['to', '=', party]]], access, unread);
  if (!related.ok) return related;
  const belongs = related.value.find(({ to }) => to === party);
  const account = belongs?.from ?? party;
  const others = belongs === undefined ? related : await relations(record, [['from_', '=', account]], access, unread);
  if (!others.ok) return others;
  const roles = new Map(others.value.filter(({ from }) => from === account).map(({ to, role }) => [to, role]));
  const people = roles.size === 0 ? [party] : [...roles.keys()];

  const [read, former, firm] = await Promise.all([
    readable(record, access, { object: 'party.party', ids: people, always: [...PARTY, 'categories.name'], wanted: fieldsOf('person', wanted.columns), part: 'person' }, unread),
    formerIds(record, people, access),
    accountOf(record, account, wanted, access, unread),
  ]);
  if (!read.ok) return read;
  if (!former.ok) return former;
  if (!firm.ok) return firm;
  const found = people.map((id) => person(id, roles.get(id) ?? null, read.value.find((row) => row['id'] === id) ?? {}, former.value.get(id) ?? []));
  return fine({ account: firm.value.account, people: found, versions: [...read.value.map((row) => String(row['_timestamp'])), firm.value.version] });
}

async function accountOf(record: RecordRef, id: number, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<{ account: CrmRecord['account']; version: string }>> {
  const fields = wants('account', wanted.columns) ? fieldsOf('account', wanted.columns) : [];
  const read = await readable(record, access, { object: 'party.party', ids: [id], always: PARTY, wanted: fields, part: 'account' }, unread);
  if (!read.ok) return read;
  const [row = {}] = read.value;
  return fine({ account: { id: reference(id), name: String(row['rec_name'] ?? ''), fields: row }, version: String(row['_timestamp']) });
}

function person(id: number, role: string | null, row: Row, former: number[]): Person {
  const marks = Array.isArray(row['categories.name']) ? row['categories.name'].map((name): [string, true] => [String(name), true]) : [];
  return { id: reference(id), former_ids: former.map(reference), name: String(row['rec_name'] ?? ''), role, owner: null, fields: row, marks: Object.fromEntries(marks) };
}

interface Relation {
  from: number;
  to: number;
  role: string;
}

/** None if the module of relations is not installed: not every Tryton has it. */
async function relations(record: RecordRef, domain: unknown[], access: Access, unread: Unread[]): Promise<Outcome<Relation[]>> {
  const read = await rows(record, access, 'model.party.relation.all.search_read', [domain, 0, 200, [['id', 'ASC']], ['from_', 'to', 'type.name']]);
  if (read.ok) return fine(read.value.map((row) => ({ from: Number(row['from_']), to: Number(row['to']), role: String((row['type.'] as Row | null)?.['name'] ?? '') })));
  if (read.code !== 'no_permission' && read.code !== 'not_understood') return read;
  if (!unread.some(({ what }) => what === 'party.relation')) unread.push({ what: 'party.relation', why: read.code === 'no_permission' ? 'no_permission' : 'not_there' });
  return fine([]);
}

/** Parties that were replaced by these: their journals are theirs. */
async function formerIds(record: RecordRef, parties: number[], access: Access): Promise<Outcome<Map<number, number[]>>> {
  const read = await rows(record, access, 'model.party.party.search_read', [[['replaced_by', 'in', parties]], 0, 200, [['id', 'ASC']], ['replaced_by']], INACTIVE_TOO);
  if (!read.ok) return read;
  const found = new Map<number, number[]>();
  for (const row of read.value) found.set(Number(row['replaced_by']), [...(found.get(Number(row['replaced_by'])) ?? []), Number(row['id'])]);
  return fine(found);
}
