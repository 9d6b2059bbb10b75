/** An opportunity or a party with everything that is in use around it. */
import { failed, fine, type Access, type CrmRecord, type Json, type Outcome, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { fieldsOf, wants } from '../pointers.ts';
import { readable } from './fields.ts';
import { heard, type Heard } from './notes.ts';
import { around, reference, type Around } from './people.ts';
import { call, INACTIVE_TOO, type Row } from './rpc.ts';

/** What makes the structure of a record; everything else is asked for only when it is in use. */
const STRUCTURE: Record<string, string[]> = {
  'sale.opportunity': ['rec_name', '_timestamp', 'party', 'contact.party'],
  'party.party': ['rec_name', '_timestamp'],
};

export async function read(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<CrmRecord>> {
  const unread: Unread[] = [];
  const found = await one(record, wanted, access, unread);
  if (!found.ok) return found;
  const { row, beside } = found.value;
  const resources = resourcesOf(record, beside);
  const [said, count] = await Promise.all([heard(record, resources, wanted, access, unread), spokenCount(record, resources, wanted, access)]);
  if (!said.ok) return said;
  if (!count.ok) return count;
  return fine(made(record, row, beside, said.value, unread, stampOf([String(row['_timestamp']), ...beside.versions], count.value)));
}

/** A record of what was read of it. */
export const made = (record: RecordRef, row: Row, { account, people }: Around, said: Heard, unread: Unread[], stamp: string): CrmRecord => ({
  record, title: String(row['rec_name'] ?? ''), version: String(row['_timestamp']), stamp,
  subject: subject(record, row, people), account, people, fields: row, campaigns: campaigns(row), activities: said.activities, notes: said.notes, more_activities: said.more, unread,
});

/** Everything that `read` looks at, as it is now, without reading it. */
export async function stamp(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<string>> {
  const found = await one(record, { ...wanted, columns: [] }, access, []);
  if (!found.ok) return found;
  const { row, beside } = found.value;
  const count = await spokenCount(record, resourcesOf(record, beside), wanted, access);
  return count.ok ? fine(stampOf([String(row['_timestamp']), ...beside.versions], count.value)) : count;
}

async function one(record: RecordRef, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<{ row: Row; beside: Around }>> {
  const found = await themselves(record, [Number(record.id)], wanted, access, unread);
  if (!found.ok) return found;
  const [row] = found.value;
  if (row === undefined) return failed('gone');
  const party = partyOf(record, row);
  if (party === null) return fine({ row, beside: { account: null, people: [], versions: [] } });
  const beside = await around(record, [party], wanted, access, unread);
  return beside.ok ? fine({ row, beside: beside.value.get(party) as Around }) : beside;
}

/** Rows of records of one kind. */
export async function themselves(record: RecordRef, ids: number[], wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Row[]>> {
  const always = STRUCTURE[record.object];
  if (always === undefined) return failed('not_possible', { object: record.object });
  const fields = [...fieldsOf('record', wanted.columns), ...(wants('campaigns', wanted.columns) ? ['marketing_campaign.name'] : [])];
  return readable(record, access, { object: record.object, ids, always, wanted: fields, part: 'record' }, unread);
}

/** The party a record is about, or hangs on. */
export const partyOf = (record: Pick<RecordRef, 'object'>, row: Row): number | null => {
  const party = record.object === 'party.party' ? row['id'] : (row['party'] ?? row['contact.party']);
  return typeof party === 'number' ? party : null;
};

/** Whose decision it is: the person named as contact, else the first, else the party itself. */
function subject({ object }: RecordRef, row: Row, people: CrmRecord['people']): string {
  const named = object === 'party.party' ? row['id'] : row['contact.party'];
  const own = typeof named === 'number' ? reference(named) : '';
  return people.find(({ id }) => id === own)?.id ?? people[0]?.id ?? '';
}

/** All that notes about a record can hang on. */
export function resourcesOf(record: RecordRef, { account, people }: Around): string[] {
  const all = [`${record.object},${record.id}`, ...(account === null ? [] : [account.id]), ...people.flatMap(({ id, former_ids }) => [id, ...former_ids])];
  return [...new Set(all)];
}

const campaigns = (row: Row): CrmRecord['campaigns'] =>
  row['marketing_campaign.id'] === undefined ? [] : [{ id: String(row['marketing_campaign.name'] ?? row['marketing_campaign.id']), name: String(row['marketing_campaign.name'] ?? '') }];

/** Enough to see that notes came, went or were changed: how many, the newest, when one was changed last. */
async function spokenCount(record: RecordRef, resources: string[], wanted: Wanted, access: Access): Promise<Outcome<Json>> {
  const domain = [['resource', 'in', resources]];
  const models = wants('activities', wanted.columns) ? ['ir.note', 'ir.email'] : ['ir.note'];
  const asked = models.flatMap((model) => [
    call(record, access, `model.${model}.search_count`, [domain], INACTIVE_TOO),
    call(record, access, `model.${model}.search`, [domain, 0, 1, [['id', 'DESC']]], INACTIVE_TOO),
    call(record, access, `model.${model}.search_read`, [domain, 0, 1, [['write_date', 'DESC NULLS LAST']], ['write_date']], INACTIVE_TOO),
  ]);
  const answers = await Promise.all(asked);
  const wrong = answers.find((answer) => !answer.ok && answer.code !== 'no_permission');
  return wrong === undefined || wrong.ok ? fine(answers.map((answer) => (answer.ok ? answer.value : null))) : wrong;
}

const stampOf = (versions: string[], notes: Json): string => JSON.stringify([...versions, notes]);
