/** A record as a template says. */
import { ACTIVITIES_AT_MOST, fine, type Access, type Activity, type ActivityKind, type CrmRecord, type Json, type Outcome, type Person, type ReadNote, type RecordRef, type Wanted } from '../contract.ts';
import { checksum } from '../note/letters.ts';
import { find, words } from '../note/block.ts';
import { fieldsOf, wants } from '../pointers.ts';
import { begun, head } from '../words.ts';
import { at, type Values } from './fill.ts';
import { needed, rowsAt, talk } from './talk.ts';
import type { ObjectTemplate, Template } from './template.ts';

const PAGE = 100;

export async function read(template: Template, record: RecordRef, of: ObjectTemplate, wanted: Wanted, access: Access): Promise<Outcome<CrmRecord>> {
  const place = `/objects/${record.object}`;
  const own = await itself(template, record, of, fieldsOf('record', wanted.columns), access);
  if (!own.ok) return own;
  const { row, version } = own.value;
  const people = await peopleOf(template, record, of, row, access);
  if (!people.ok) return people;
  const said = await saidAbout(template, record, of, row, wanted, access);
  if (!said.ok) return said;
  const title = needed(row, of.record.title, `${place}/record/title`);
  if (!title.ok) return title;
  const account = of.record.account === undefined ? undefined : at(row, of.record.account.id);
  const stamp = checksum(new TextEncoder().encode(JSON.stringify([row, people.value, said.value.rows])));
  return fine({
    record, title: text(title.value), version, stamp, subject: people.value[0]?.id ?? '',
    account: account === undefined || account === null || of.record.account === undefined ? null : { id: text(account), name: text(at(row, of.record.account.name) ?? null), fields: {} },
    people: people.value, fields: fieldsFound(row), campaigns: [], activities: said.value.activities, more_activities: said.value.more, notes: said.value.notes, unread: [],
  });
}

/** The record and its version; what is not where the template says is the template's fault, and told as such. */
export async function itself(template: Template, record: RecordRef, of: ObjectTemplate, fields: readonly string[], access: Access): Promise<Outcome<{ row: Json; version: string }>> {
  const structure = [of.record.version, of.record.title, of.record.account?.id, of.record.account?.name].flatMap((pointer) => pointer?.split('/')[1] ?? []);
  const values = { ...valuesOf(record), fields: [...new Set([...structure, ...fields])] };
  const place = `/objects/${record.object}/record`;
  const answer = await talk(template, of.record.request, values, null, access);
  if (!answer.ok) return answer;
  const row = needed(answer.value, of.record.at, `${place}/at`);
  if (!row.ok) return row;
  const version = needed(row.value, of.record.version, `${place}/version`);
  return version.ok ? fine({ row: row.value, version: text(version.value) }) : version;
}

export const valuesOf = ({ id, object, database }: RecordRef): Values => ({ id, object, database: database ?? '' });

export const text = (value: Json): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

async function peopleOf(template: Template, record: RecordRef, of: ObjectTemplate, row: Json, access: Access): Promise<Outcome<Person[]>> {
  const { people } = of;
  if (people === undefined) return fine([{ id: `${record.object},${record.id}`, former_ids: [], name: text(at(row, of.record.title) ?? null), role: null, owner: null, fields: fieldsFound(row), marks: {} }]);
  const place = `/objects/${record.object}/people`;
  const answer = await talk(template, people.request, valuesOf(record), row, access);
  if (!answer.ok) return answer;
  const list = rowsAt(answer.value, people.rows, `${place}/rows`);
  if (!list.ok) return list;
  const found: Person[] = [];
  for (const one of list.value) {
    const id = needed(one, people.id, `${place}/id`);
    const name = needed(one, people.name, `${place}/name`);
    if (!id.ok) return id;
    if (!name.ok) return name;
    const role = people.role === undefined ? undefined : at(one, people.role);
    found.push({ id: text(id.value), former_ids: [], name: text(name.value), role: role === undefined || role === null ? null : text(role), owner: null, fields: fieldsFound(one), marks: {} });
  }
  return fine(found);
}

interface Said {
  rows: Json[];
  activities: Activity[];
  notes: ReadNote[];
  more: boolean;
}

async function saidAbout(template: Template, record: RecordRef, of: ObjectTemplate, row: Json, wanted: Wanted, access: Access): Promise<Outcome<Said>> {
  const said: Said = { rows: [], activities: [], notes: [], more: false };
  const listed = await activityRows(template, record, of, row, wanted.activities_at_most ?? ACTIVITIES_AT_MOST, access);
  if (!listed.ok) return listed;
  said.rows = listed.value.rows;
  const all = wants('activities', wanted.columns);
  for (const one of said.rows) {
    const made = activityOf(of, record, one);
    if (!made.ok) return made;
    const { value } = made;
    const found = await find(value.text);
    if (found.length > 0) said.notes.push({ id: value.id, at: value.at, author: value.by, words: begun(words(value.text)), found });
    else if (all && value.at >= (wanted.since ?? '')) said.activities.push({ ...value, text: begun(value.text) });
  }
  const newestFirst = (one: { at: string }, other: { at: string }): number => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0);
  said.activities.sort(newestFirst);
  said.notes.sort(newestFirst);
  said.more = all && listed.value.more;
  return fine(said);
}

export async function activityRows(template: Template, record: RecordRef, { activities }: ObjectTemplate, row: Json, at_most: number, access: Access): Promise<Outcome<{ rows: Json[]; more: boolean }>> {
  const found: Json[] = [];
  if (activities === undefined) return fine({ rows: found, more: false });
  const size = activities.page ?? PAGE;
  // Without a placeholder for the place there are no pages.
  const paged = /\{(?:offset|page)(?::\w+)?\}/.test(JSON.stringify(activities.request));
  for (let page = 0; found.length < at_most; page += 1) {
    const values = { ...valuesOf(record), offset: page * size, page: page + 1, size };
    const answer = await talk(template, activities.request, values, row, access);
    if (!answer.ok) return answer;
    const list = rowsAt(answer.value, activities.rows, `/objects/${record.object}/activities/rows`);
    if (!list.ok) return list;
    found.push(...list.value);
    if (!paged || list.value.length < size) return fine({ rows: found, more: false });
  }
  return fine({ rows: found.slice(0, at_most), more: true });
}

export function activityOf({ activities }: ObjectTemplate, record: RecordRef, row: Json): Outcome<Activity> {
  const place = `/objects/${record.object}/activities`;
  const id = needed(row, activities?.id ?? '', `${place}/id`);
  const moment = needed(row, activities?.at ?? '', `${place}/at`);
  const said = needed(row, activities?.text ?? '', `${place}/text`);
  if (!id.ok) return id;
  if (!moment.ok) return moment;
  if (!said.ok) return said;
  const author = activities?.author === undefined ? undefined : at(row, activities.author);
  const name = activities?.author_name === undefined ? author : at(row, activities.author_name);
  const kind = activities?.kind === undefined ? '' : text(at(row, activities.kind) ?? null);
  return fine({
    id: text(id.value), kind: (activities?.kinds?.[kind] ?? 'note') satisfies ActivityKind, at: text(moment.value), head: kind === '' ? head(text(said.value)) : kind, text: text(said.value),
    by: author === undefined || author === null ? null : { id: text(author), name: text(name ?? null) }, about: `${record.object},${record.id}`,
  });
}

const fieldsFound = (row: Json): Record<string, Json> => (typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {});
