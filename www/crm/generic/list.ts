/** All records of a kind as a template says: pages of ids, and each record read by itself. */
import { failed, fine, type Access, type ListAccount, type ListPage, type ListPlace, type ListRef, type Outcome, type Wanted } from '../contract.ts';
import { oneByOne } from '../list/one-by-one.ts';
import { at } from './fill.ts';
import { read, text } from './read.ts';
import { needed, rowsAt, talk } from './talk.ts';
import type { Template } from './template.ts';

export async function list(template: Template, of: ListRef, { place, size }: { place: ListPlace | null; size: number }, wanted: Wanted, access: Access): Promise<Outcome<ListPage>> {
  const object = Object.hasOwn(template.objects, of.object) ? template.objects[of.object] : undefined;
  const how = object?.list;
  if (object === undefined || how === undefined) return failed('not_possible', { object: of.object });
  const { after, read: behind, given } = place ?? { after: '', read: 0, given: new Set<string>() };
  const values = { object: of.object, database: of.database ?? '', offset: behind, page: Math.floor(behind / size) + 1, size, after };
  const answer = await talk(template, how.request, values, null, access);
  if (!answer.ok) return answer;
  const where = `/objects/${of.object}/list`;
  const listed = rowsAt(answer.value, how.rows, `${where}/rows`);
  if (!listed.ok) return listed;
  const ids: string[] = [];
  for (const row of listed.value) {
    const id = needed(row, how.id, `${where}/id`);
    if (!id.ok) return id;
    ids.push(text(id.value));
  }
  // Here nothing says what else belongs to an account: whoever was handed on once is not again.
  const accounts: ListAccount[] = [];
  const now = new Set<string>();
  const once = (what: string): boolean => !given.has(what) && !now.has(what) && now.add(what) !== undefined;
  const left = await oneByOne({
    adapter: { read: (record, all, reach) => read(template, record, object, all, reach) }, of, ids, skip: (id) => !once(`record ${id}`),
    taken: (record) => {
      const people = record.people.map(({ id }) => id).filter((id) => once(`person ${id}`));
      if (people.length > 0) accounts.push({ records: [record], people });
      return record.people.length > 0;
    },
  }, wanted, access);
  if (!left.ok) return left;
  for (const one of now) given.add(one);
  const next = how.next === undefined ? undefined : (at(answer.value, how.next) ?? null);
  const total = how.total === undefined ? undefined : at(answer.value, how.total);
  const last = ids.length === 0 || (next === undefined ? ids.length < size : next === null || next === '');
  return fine({ accounts, left: left.value, last, place: { after: next === undefined || next === null ? (ids.at(-1) ?? after) : text(next), read: behind + ids.length, total: typeof total === 'number' ? total : null, given } });
}
