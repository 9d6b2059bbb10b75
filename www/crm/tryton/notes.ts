/** Notes and mails of records: activities, and among the notes those that carry a verdict. Newest first, page by page. */
import { ACTIVITIES_AT_MOST, fine, type Access, type Activity, type Author, type Outcome, type ReadNote, type RecordRef, type Unread, type Wanted } from '../contract.ts';
import { find, MARK, words } from '../note/block.ts';
import { wants } from '../pointers.ts';
import { begun, head } from '../words.ts';
import { flat, INACTIVE_TOO, PAGE, rows, type Row } from './rpc.ts';

export interface Heard {
  activities: Activity[];
  notes: ReadNote[];
  /** What each note hangs on: `sale.opportunity,1`. */
  on: Map<ReadNote, string>;
  more: boolean;
}

/** What was heard of some of the resources alone. */
export function about({ activities, notes, on, more }: Heard, resources: readonly string[]): Heard {
  const own = new Set(resources);
  return { activities: activities.filter((one) => own.has(one.about)), notes: notes.filter((note) => own.has(on.get(note) ?? '')), on, more };
}

/** Of these resources (`sale.opportunity,1`). Without `/activities` in use only notes with a block of ours are asked for. */
export async function heard(record: RecordRef, resources: string[], wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Heard>> {
  const all = wants('activities', wanted.columns);
  const of = ['resource', 'in', resources];
  const ours = ['message', 'ilike', `%${MARK}%`];
  const recent = wanted.since === undefined ? [of] : [of, ['OR', ['create_date', '>=', moment(wanted.since)], ours]];
  const at_most = wanted.activities_at_most ?? ACTIVITIES_AT_MOST;
  const notes = await paged(record, access, 'ir.note', all ? recent : [of, ours], ['message', 'create_date', 'create_uid.rec_name', 'resource'], at_most);
  if (!notes.ok) return notes;
  const read = await Promise.all(notes.value.rows.map(note));
  const on = new Map(read.map((note, at): [ReadNote, string] => [note, String(notes.value.rows[at]?.['resource'])]));
  const found: Heard = { activities: [], notes: read.filter(({ found: blocks }) => blocks.length > 0), on, more: all && notes.value.more };
  if (!all) return fine(found);
  const since = wanted.since ?? '';
  const plain = notes.value.rows.filter((row, at) => read[at]?.found.length === 0 && String(row['create_date']) >= since);
  found.activities = plain.map((row) => activity(row, 'note', String(row['message'] ?? '')));
  const mails = await paged(record, access, 'ir.email', wanted.since === undefined ? [of] : [of, ['create_date', '>=', moment(wanted.since)]], ['subject', 'body', 'create_date', 'create_uid.rec_name', 'resource'], at_most);
  if (mails.ok) {
    found.activities.push(...mails.value.rows.map((row) => activity(row, 'mail', [row['subject'], row['body']].filter((part) => part !== null).join('\n'))));
    found.activities.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
    found.more ||= mails.value.more;
  } else if (mails.code === 'no_permission') {
    unread.push({ what: 'ir.email', why: 'no_permission' });
  } else {
    return mails;
  }
  return fine(found);
}

/** Every note with a block of ours on these resources, newest first. */
export async function verdicts(record: RecordRef, resources: string[], access: Access): Promise<Outcome<ReadNote[]>> {
  const found = await paged(record, access, 'ir.note', [['resource', 'in', resources], ['message', 'ilike', `%${MARK}%`]], ['message', 'create_date', 'create_uid.rec_name', 'resource'], ACTIVITIES_AT_MOST);
  return found.ok ? fine((await Promise.all(found.value.rows.map(note))).filter(({ found: blocks }) => blocks.length > 0)) : found;
}

/** By the last id and not by a count: Tryton counts what it hides, too, and would give rows twice. */
async function paged(record: RecordRef, access: Access, model: string, domain: unknown[], fields: string[], at_most: number): Promise<Outcome<{ rows: Row[]; more: boolean }>> {
  const found: Row[] = [];
  while (found.length < at_most) {
    const size = Math.min(PAGE, at_most - found.length);
    const last = found.at(-1)?.['id'];
    const here = last === undefined ? domain : [domain, ['id', '<', last]];
    const page = await rows(record, access, `model.${model}.search_read`, [here, 0, size, [['id', 'DESC']], fields], INACTIVE_TOO);
    if (!page.ok) return page;
    found.push(...page.value.map(flat));
    if (page.value.length < size) return fine({ rows: found, more: false });
  }
  return fine({ rows: found, more: true });
}

const author = (row: Row): Author | null => (row['create_uid'] === null ? null : { id: String(row['create_uid.id']), name: String(row['create_uid.rec_name'] ?? '') });

function activity(row: Row, kind: 'note' | 'mail', text: string): Activity {
  return { id: `ir.${kind === 'note' ? 'note' : 'email'},${String(row['id'])}`, kind, at: String(row['create_date']), head: head(text), text: begun(text), by: author(row), about: String(row['resource']) };
}

async function note(row: Row): Promise<ReadNote> {
  const text = String(row['message'] ?? '');
  return { id: `ir.note,${String(row['id'])}`, at: String(row['create_date']), author: author(row), words: begun(words(text)), found: await find(text) };
}

/** A moment as Tryton's domains take it. */
function moment(text: string): Row {
  const at = new Date(text);
  return {
    __class__: 'datetime', year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(),
    hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds(), microsecond: at.getUTCMilliseconds() * 1000,
  };
}
