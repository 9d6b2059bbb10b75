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
  const found = await itself(record, wanted, access, unread);
  if (!found.ok) return found;
  const party = partyOf(record, found.value);
  const beside = party === null ? fine<Around>({ account: null, people: [], versions: [] }) : await around(record, party, wanted, access, unread);
  if (!beside.ok) return beside;
  const { account, people, versions } = beside.value;
  const resources = resourcesOf(record, account, people);
  const [said, count] = await Promise.all([heard(record, resources, wanted, access, unread), spokenCount(record, resources, wanted, access)]);
  if (!said.ok) return said;
  if (!count.ok) return count;
  const row = found.value;
  return fine({
    record, title: String(row['rec_name'] ?? ''), version: String(row['_timestamp']), stamp: stampOf([String(row['_timestamp']), ...versions], count.value),
    subject: subject(row, people), account, people, fields: row, campaigns: campaigns(row), ...spoken(said.value), unread,
  });
}

/** Everything that `read` looks at, as it is now, without reading it. */
export async function stamp(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<string>> {
  const unread: Unread[] = [];
  const nothing = { ...wanted, columns: [] };
  const found = await itself(record, nothing, access, unread);
  if (!found.ok) return found;
  const party = partyOf(record, found.value);
  const beside = party === null ? fine<Around>({ account: null, people: [], versions: [] }) : await around(record, party, nothing, access, unread);
  if (!beside.ok) return beside;
  const count = await spokenCount(record, resourcesOf(record, beside.value.account, beside.value.people), wanted, access);
  return count.ok ? fine(stampOf([String(found.value['_timestamp']), ...beside.value.versions], count.value)) : count;
}

async function itself(record: RecordRef, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Row>> {
  const always = STRUCTURE[record.object];
  if (always === undefined) return failed('not_possible', { object: record.object });
  const fields = [...fieldsOf('record', wanted.columns), ...(wants('campaigns', wanted.columns) ? ['marketing_campaign.name'] : [])];
  const answer = await readable(record, access, { object: record.object, ids: [Number(record.id)], always, wanted: fields, part: 'record' }, unread);
  if (!answer.ok) return answer;
  const [row] = answer.value;
  return row === undefined ? failed('gone') : fine(row);
}

const partyOf = (record: RecordRef, row: Row): number | null => {
  const party = record.object === 'party.party' ? row['id'] : (row['party'] ?? row['contact.party']);
  return typeof party === 'number' ? party : null;
};

/** Whose decision it is: the person named as contact, else the first, else the party itself. */
function subject(row: Row, people: CrmRecord['people']): string {
  const named = row['contact.party'] ?? row['id'];
  const own = typeof named === 'number' ? reference(named) : '';
  return people.find(({ id }) => id === own)?.id ?? people[0]?.id ?? '';
}

function resourcesOf(record: RecordRef, account: CrmRecord['account'], people: CrmRecord['people']): string[] {
  const all = [`${record.object},${record.id}`, ...(account === null ? [] : [account.id]), ...people.flatMap(({ id, former_ids }) => [id, ...former_ids])];
  return [...new Set(all)];
}

const campaigns = (row: Row): CrmRecord['campaigns'] =>
  row['marketing_campaign.id'] === undefined ? [] : [{ id: String(row['marketing_campaign.name'] ?? row['marketing_campaign.id']), name: String(row['marketing_campaign.name'] ?? '') }];

const spoken = ({ activities, notes, more }: Heard): Pick<CrmRecord, 'activities' | 'notes' | 'more_activities'> => ({ activities, notes, more_activities: more });

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
