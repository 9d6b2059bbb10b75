/**
 * All contacts, in the order of their ids. Creme's own list is in the order that the person chose, page by page, and whoever is renamed meanwhile would be met twice
 * or never; so it is asked for windows of ids, none larger than a page of it. Asked this way it remembers nothing for the person.
 */
import { failed, fine, type Access, type CrmRecord, type ListAccount, type ListPage, type ListPlace, type ListRef, type Outcome, type Wanted } from '../contract.ts';
import { oneByOne } from '../list/one-by-one.ts';
import { get, page } from './pages.ts';
import { read as readOne } from './read.ts';

/** The largest page that Creme gives unless somebody set it otherwise. */
const ROWS = 200;
const CONTACT = 'persons.contact';

export async function list(of: ListRef, { place, size }: { place: ListPlace | null; size: number }, wanted: Wanted, access: Access): Promise<Outcome<ListPage>> {
  if (of.object !== CONTACT) return failed('not_possible', { object: of.object });
  const { after, read, given } = place ?? { after: '0', read: 0, given: new Set<string>() };
  const window = await idsAfter(Number(after), Math.min(size, ROWS), access);
  if (!window.ok) return window;
  const { ids, upTo, left: remaining } = window.value;
  const accounts: ListAccount[] = [];
  const ahead = new Set<string>();
  const left = await oneByOne({
    adapter: { read: readOne }, of, ids: ids.map(String), skip: (id) => given.has(id) || ahead.has(id),
    taken: (record) => {
      const account = withColleagues(record);
      for (const { record: one } of account.records) ahead.add(one.id);
      accounts.push(account);
      return account.people.length > 0;
    },
  }, wanted, access);
  if (!left.ok) return left;
  for (const id of ids) given.delete(String(id));
  for (const id of ahead) if (Number(id) > upTo) given.add(id);
  return fine({ accounts, left: left.value, last: remaining === 0, place: { after: String(upTo), read: read + ids.length, total: read + ids.length + remaining, given } });
}

/** A contact with those colleagues who are still to come, each as the record that would be read of them: all of it was read just now. */
function withColleagues(record: CrmRecord): ListAccount {
  const later = record.people.flatMap((person) => {
    const [object, id = ''] = person.id.split(',');
    return object === CONTACT && Number(id) > Number(record.record.id) ? [{ ...record, record: { ...record.record, id }, subject: person.id, title: person.name }] : [];
  });
  const records = [record, ...later];
  const there = new Set(record.people.map(({ id }) => id));
  return { records, people: records.map(({ subject }) => subject).filter((id) => there.has(id)) };
}

/** A window of ids with at most so many contacts in it, and how many lie behind it. */
async function idsAfter(after: number, most: number, access: Access): Promise<Outcome<{ ids: number[]; upTo: number; left: number }>> {
  const rest = await between(after, null, access);
  if (!rest.ok) return rest;
  const { count, ids } = rest.value;
  if (count <= Math.min(most, ids.length)) return fine({ ids, upTo: ids.at(-1) ?? after, left: 0 });
  for (let width = most * 2; ;) {
    const here = await between(after, after + width, access);
    if (!here.ok) return here;
    const { value } = here;
    if (value.count > value.ids.length || value.count > most) width = Math.ceil(width / 2);
    else if (value.count === 0) width *= 4;
    else return fine({ ids: value.ids, upTo: after + width, left: count - value.count });
    if (width > Number.MAX_SAFE_INTEGER / 8) return failed('not_understood', { place: 'persons/contacts', found: String(count) });
  }
}

async function between(after: number, upTo: number | null, access: Access): Promise<Outcome<{ count: number; ids: number[] }>> {
  const within = [['id__gt', after], ...(upTo === null ? [] : [['id__lte', upTo]])];
  const query = new URLSearchParams({ q_filter: JSON.stringify({ op: 'AND', val: within }), rows: String(ROWS), page: '1', filter: '', search: 'clear', selection: 'none', content: '1' });
  const answer = await page(access, get(`persons/contacts?${query.toString()}`));
  if (!answer.ok) return answer;
  const table = answer.value.document.querySelector('table.listview');
  const count = Number(table?.getAttribute('data-total-count') ?? NaN);
  if (table === null || Number.isNaN(count)) return failed('not_understood', { place: 'persons/contacts', found: 'no list' });
  const ids = [...table.querySelectorAll('input[name="entity_id"]')].map((input) => Number(input.getAttribute('value')));
  return fine({ count, ids: ids.sort((one, other) => one - other) });
}
