/** The accounts of records and their people: a party and those it has relations to; the kind of relation is the role. */
import { fine, type Access, type CrmRecord, type Outcome, type Person, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { fieldsOf, wants } from '../pointers.ts';
import { readable } from './fields.ts';
import { every, INACTIVE_TOO, type Row } from './rpc.ts';

export const reference = (id: number): string => `party.party,${id}`;

export interface Around {
  account: CrmRecord['account'];
  people: Person[];
  /** Versions of everything read, for the stamp. */
  versions: string[];
}

const PARTY = ['rec_name', '_timestamp'];

/** So many people of an account are read, the longest known. */
export const PEOPLE_AT_MOST = 200;

/** By party: a firm, with people, or a person who belongs to a firm, or neither. Parties of one account share what is around them. */
export async function around(record: RecordRef, parties: readonly number[], wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Map<number, Around>>> {
  const near = await relations(record, [['OR', ['from_', 'in', parties], ['to', 'in', parties]]], access, unread);
  if (!near.ok) return near;
  const homes = homesOf(parties, near.value);
  const further = [...new Set(homes.values())].filter((account) => !parties.includes(account));
  const others = further.length === 0 ? fine([]) : await relations(record, [['from_', 'in', further]], access, unread);
  if (!others.ok) return others;
  const rolesIn = new Map([...new Set(homes.values())].map((account): [number, Map<number, string>] => [account, rolesOf(account, parties.includes(account) ? near.value : others.value)]));
  const people = [...new Set([...rolesIn].flatMap(([account, roles]) => (roles.size === 0 ? [account] : [...roles.keys()])))];

  const [read, former, firms] = await Promise.all([
    readable(record, access, { object: 'party.party', ids: people, always: [...PARTY, 'categories.name'], wanted: fieldsOf('person', wanted.columns), part: 'person' }, unread),
    formerIds(record, people, access),
    accountsOf(record, [...rolesIn.keys()], wanted, access, unread),
  ]);
  if (!read.ok) return read;
  if (!former.ok) return former;
  if (!firms.ok) return firms;
  const persons = byId(read.value);
  const accounts = new Map([...rolesIn].map(([account, roles]): [number, Around] => {
    const own = roles.size === 0 ? [account] : [...roles.keys()];
    const found = own.map((id) => person(id, roles.get(id) ?? null, persons.get(id) ?? {}, former.value.get(id) ?? []));
    const firm = firms.value.get(account) ?? {};
    return [account, {
      account: { id: reference(account), name: String(firm['rec_name'] ?? ''), fields: firm }, people: found,
      versions: [...own.flatMap((id) => (persons.has(id) ? [String(persons.get(id)?.['_timestamp'])] : [])), String(firm['_timestamp'])],
    }];
  }));
  return fine(new Map([...homes].map(([party, account]): [number, Around] => [party, accounts.get(account) as Around])));
}

/** The account each of these parties belongs to: the first that has a relation to it, else the party itself. */
export async function homes(record: RecordRef, parties: readonly number[], access: Access): Promise<Outcome<Map<number, number>>> {
  const above = await relations(record, [['to', 'in', parties]], access, []);
  return above.ok ? fine(homesOf(parties, above.value)) : above;
}

interface Relation {
  from: number;
  to: number;
  role: string;
}

function homesOf(parties: readonly number[], known: readonly Relation[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const { from, to } of known) if (!first.has(to)) first.set(to, from);
  return new Map(parties.map((party) => [party, first.get(party) ?? party]));
}

const rolesOf = (account: number, known: readonly Relation[]): Map<number, string> =>
  new Map(known.filter(({ from }) => from === account).slice(0, PEOPLE_AT_MOST).map(({ to, role }) => [to, role]));

const byId = (rows: readonly Row[]): Map<number, Row> => new Map(rows.map((row) => [Number(row['id']), row]));

async function accountsOf(record: RecordRef, ids: number[], wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Map<number, Row>>> {
  const fields = wants('account', wanted.columns) ? fieldsOf('account', wanted.columns) : [];
  const read = await readable(record, access, { object: 'party.party', ids, always: PARTY, wanted: fields, part: 'account' }, unread);
  return read.ok ? fine(byId(read.value)) : read;
}

function person(id: number, role: string | null, row: Row, former: number[]): Person {
  const marks = Array.isArray(row['categories.name']) ? row['categories.name'].map((name): [string, true] => [String(name), true]) : [];
  return { id: reference(id), former_ids: former.map(reference), name: String(row['rec_name'] ?? ''), role, owner: null, fields: row, marks: Object.fromEntries(marks) };
}

/** None if the module of relations is not installed: not every Tryton has it. */
async function relations(record: RecordRef, domain: unknown[], access: Access, unread: Unread[]): Promise<Outcome<Relation[]>> {
  const read = await every(record, access, 'party.relation.all', domain, ['from_', 'to', 'type.name']);
  if (read.ok) return fine(read.value.map((row) => ({ from: Number(row['from_']), to: Number(row['to']), role: String((row['type.'] as Row | null)?.['name'] ?? '') })));
  if (read.code !== 'no_permission' && read.code !== 'not_understood') return read;
  if (!unread.some(({ what }) => what === 'party.relation')) unread.push({ what: 'party.relation', why: read.code === 'no_permission' ? 'no_permission' : 'not_there' });
  return fine([]);
}

/** Parties that were replaced by these: their journals are theirs. */
async function formerIds(record: RecordRef, parties: number[], access: Access): Promise<Outcome<Map<number, number[]>>> {
  const read = await every(record, access, 'party.party', [['replaced_by', 'in', parties]], ['replaced_by'], INACTIVE_TOO);
  if (!read.ok) return read;
  const found = new Map<number, number[]>();
  for (const row of read.value) found.set(Number(row['replaced_by']), [...(found.get(Number(row['replaced_by'])) ?? []), Number(row['id'])]);
  return fine(found);
}
