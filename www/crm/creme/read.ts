/** A contact or an opportunity with its firm and the people of it. */
import { fine, type Access, type CrmRecord, type Outcome, type Person, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { fieldsOf, wants } from '../pointers.ts';
import { all, bricks, EMPLOYEES, type Brick } from './bricks.ts';
import { linked, reference } from './detect.ts';
import { entity, look, type Entity } from './entity.ts';
import { edit, fieldsIn, version } from './form.ts';
import { text } from './pages.ts';

const EMPLOYED_BY = 'persons-subject_employed_by';
const TARGETS = 'opportunities-subject_targets_orga';
const INVOLVES = 'opportunities-object_linked_contact';

/** Each person costs two requests. Those beyond are named in `unread`. */
const PEOPLE_AT_MOST = 20;

interface Named {
  object: string;
  id: string;
  name: string;
}

export async function read(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<CrmRecord>> {
  const unread: Unread[] = [];
  const own = await entity(record, wanted, access, unread);
  if (!own.ok) return own;
  const firm = firmOf(record, own.value);
  const named = await peopleOf(record, own.value, firm, access);
  if (!named.ok) return named;
  for (const { name } of named.value.slice(PEOPLE_AT_MOST)) unread.push({ what: name, why: 'not_there' });
  const people: Person[] = [];
  const read: Entity[] = [own.value];
  for (const one of named.value.slice(0, PEOPLE_AT_MOST)) {
    const found = reference(one) === own.value.id ? own : await entity(one, wanted, access, unread);
    // Whoever may not see a colleague still sees the record.
    if (!found.ok && found.code !== 'no_permission') return found;
    if (!found.ok) unread.push({ what: one.name, why: 'no_permission' });
    if (found.ok && found.value !== own.value) read.push(found.value);
    if (found.ok) people.push(person(one, found.value, wanted, unread));
  }
  const account = await accountOf(firm, wanted, access, unread);
  if (!account.ok) return account;
  const isContact = record.object === 'persons.contact';
  const activities = read.flatMap((one) => one.activities).sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return fine({
    record, title: isContact ? (people.find(({ id }) => id === own.value.id)?.name ?? '') : String(own.value.form?.shown['name'] ?? ''),
    version: version(own.value.form), stamp: own.value.stamp, subject: (isContact ? own.value.id : people[0]?.id) ?? '', account: account.value, people,
    fields: isContact ? {} : fieldsIn(own.value.form, fieldsOf('record', wanted.columns), 'record', unread),
    campaigns: [], activities, more_activities: read.some(({ more }) => more), notes: read.flatMap((one) => one.notes), unread: distinct(unread),
  });
}

/** As cheap as Creme allows: the record's own form and bricks. What happens at colleagues alone is seen with the next read. */
export async function stamp(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<string>> {
  const seen = await look(record, wanted, access);
  return seen.ok ? fine(seen.value.stamp) : seen;
}

const firmOf = (record: RecordRef, own: Entity): Named | undefined => own.relations.get(record.object === 'persons.contact' ? EMPLOYED_BY : TARGETS)?.find(({ object }) => object === 'persons.organisation');

/** Of a contact: itself, then colleagues. Of an opportunity: those it involves, then their colleagues; without any the firm stands for them. */
async function peopleOf(record: RecordRef, own: Entity, firm: Named | undefined, access: Access): Promise<Outcome<Named[]>> {
  const first = record.object === 'persons.contact' ? [{ object: record.object, id: record.id, name: fullName(own) }] : (own.relations.get(INVOLVES) ?? []).toSorted((one, other) => Number(one.id) - Number(other.id));
  if (firm === undefined) return fine(first);
  const begun = await bricks(firm.id, [EMPLOYEES], access);
  if (!begun.ok && begun.code !== 'no_permission') return begun;
  if (!begun.ok) return fine(first);
  const listed = await all(firm.id, EMPLOYEES, begun.value.get(EMPLOYEES) as Brick, access, colleagues, (so) => so.length > PEOPLE_AT_MOST);
  if (!listed.ok) return listed;
  const others = listed.value.items.filter((one) => !first.some(({ id }) => id === one.id));
  return fine(first.length + others.length === 0 ? [firm] : [...first, ...others]);
}

function colleagues({ element }: Brick): Named[] {
  return [...element.querySelectorAll('tbody tr')].flatMap((row) => {
    const link = row.querySelector('a');
    const to = linked(link?.getAttribute('href') ?? '');
    return to === undefined || link === null ? [] : [{ ...to, name: text(link) }];
  });
}

const fullName = ({ form }: Entity): string => [form?.shown['first_name'], form?.shown['last_name']].filter((part) => typeof part === 'string').join(' ');

function person(one: Named, found: Entity, wanted: Wanted, unread: Unread[]): Person {
  const { form, marks, id } = found;
  if (form === null && wants('role', wanted.columns)) unread.push({ what: '/role', why: 'no_permission' });
  const role = form?.shown['position'];
  const owner = form?.shown['user'];
  return {
    id, former_ids: [], name: one.name === '' ? fullName(found) : one.name, role: typeof role === 'string' ? role : null, owner: typeof owner === 'string' ? owner : null,
    fields: fieldsIn(form, fieldsOf('person', wanted.columns), 'person', unread), marks,
  };
}

async function accountOf(firm: Named | undefined, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<CrmRecord['account']>> {
  if (firm === undefined) return fine(null);
  const account = { id: reference(firm), name: firm.name, fields: {} };
  const names = fieldsOf('account', wanted.columns).filter((name) => name !== 'id' && name !== 'name');
  if (names.length === 0) return fine(account);
  const form = await edit(firm, access);
  if (!form.ok && form.code !== 'no_permission') return form;
  return fine({ ...account, fields: fieldsIn(form.ok ? form.value : null, names, 'account', unread) });
}

const distinct = (unread: Unread[]): Unread[] => unread.filter(({ what }, at) => unread.findIndex((one) => one.what === what) === at);
