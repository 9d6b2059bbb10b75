/** A verdict: fields under Tryton's own lock, then a note, once however often it is tried. */
import { failed, fine, type Access, type Change, type Outcome, type RecordRef, type Saved } from '../contract.ts';
import { find, isUnder, mark } from '../note/block.ts';
import { version } from './fields.ts';
import { call, plain, rows, type Row } from './rpc.ts';

export async function write(record: RecordRef, change: Change, access: Access): Promise<Outcome<Saved>> {
  const earlier = await leftBefore(record, change, access);
  if (!earlier.ok) return earlier;
  const now = await version(record, access);
  if (!now.ok) return now;
  if (earlier.value !== null) return fine({ note: `ir.note,${earlier.value}`, version: now.value, already: true, intact: await intact(record, earlier.value, change, access) });
  const fields = change.fields ?? {};
  const changes = Object.keys(fields).length > 0;
  const stale = change.version !== null && change.version !== now.value;
  // A first try may have written the fields and not come to the note: then they already say what is meant, and there is no conflict.
  const meant = changes && stale ? await alreadyMeant(record, fields, access) : fine(false);
  if (!meant.ok) return meant;
  if (stale && !meant.value) return failed('conflict');
  if (changes && !meant.value) {
    const lock: Row = change.version === null ? {} : { _timestamp: { [`${record.object},${record.id}`]: change.version } };
    const written = await call(record, access, `model.${record.object}.write`, [[Number(record.id)], fields], lock);
    if (!written.ok) return written;
  }
  const note = change.note === undefined ? fine(null) : await create(record, change.note, access);
  if (!note.ok) return note;
  const after = changes ? await version(record, access) : now;
  if (!after.ok) return after;
  if (note.value === null) return fine({ note: null, version: after.value, already: meant.value, intact: null });
  return fine({ note: `ir.note,${note.value}`, version: after.value, already: false, intact: await intact(record, note.value, change, access) });
}

/** The note of an earlier try, found by its key. */
async function leftBefore(record: RecordRef, change: Change, access: Access): Promise<Outcome<number | null>> {
  if (change.note === undefined) return fine(null);
  const domain = [['resource', '=', `${record.object},${record.id}`], ['message', 'ilike', `%${mark(change.key)}%`]];
  const found = await call(record, access, 'model.ir.note.search', [domain, 0, 1, [['id', 'ASC']]]);
  if (!found.ok) return found;
  const [id] = found.value as number[];
  return fine(id ?? null);
}

async function create(record: RecordRef, message: string, access: Access): Promise<Outcome<number>> {
  const made = await call(record, access, 'model.ir.note.create', [[{ resource: `${record.object},${record.id}`, message }]]);
  if (!made.ok) return made;
  const [id] = made.value as number[];
  return typeof id === 'number' ? fine(id) : failed('not_understood', { place: 'model.ir.note.create', found: JSON.stringify(made.value) });
}

async function alreadyMeant(record: RecordRef, fields: Record<string, unknown>, access: Access): Promise<Outcome<boolean>> {
  const read = await rows(record, access, `model.${record.object}.read`, [[Number(record.id)], Object.keys(fields)]);
  if (!read.ok) return read;
  const [row = {}] = read.value;
  return fine(Object.entries(fields).every(([name, value]) => JSON.stringify(row[name]) === JSON.stringify(plain(value))));
}

/** What was written is there and whole; if it cannot be read back, that is not known and counts as not. */
async function intact(record: RecordRef, note: number, change: Change, access: Access): Promise<boolean> {
  const read = await rows(record, access, 'model.ir.note.read', [[note], ['message']]);
  const text = read.ok ? String(read.value[0]?.['message'] ?? '') : '';
  return (await find(text)).some((found) => isUnder(found, change.key));
}
