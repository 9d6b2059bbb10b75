/** A verdict: the form with its fields, then a memo. Creme locks nothing; the form is compared just before, and a gap stays. */
import { failed, fine, type Access, type Change, type Json, type Outcome, type RecordRef, type Saved } from '../contract.ts';
import { find, isUnder } from '../note/block.ts';
import { all, bricks, MEMOS, type Brick } from './bricks.ts';
import { PATHS } from './detect.ts';
import { edit, form, replaced, submit, version, words, type Form } from './form.ts';
import { get, page } from './pages.ts';
import { memos, type Memo } from './said.ts';

/** So many of the newest memos are looked through for an earlier try. */
const LOOKED_THROUGH = 100;

export async function write(record: RecordRef, change: Change, access: Access): Promise<Outcome<Saved>> {
  const now = await edit(record, access);
  if (!now.ok) return now;
  if (now.value === null) return failed('no_permission', { what: record.object });
  const earlier = change.note === undefined ? fine(undefined) : await left(record, change.key, access);
  if (!earlier.ok) return earlier;
  if (earlier.value !== undefined) return fine({ note: earlier.value.id, version: version(now.value), already: true, intact: await whole(earlier.value, change.key) });
  const fields = Object.entries(change.fields ?? {});
  const strange = fields.find(([name]) => !now.value?.controls.some(([known]) => known === name));
  if (strange !== undefined) return failed('refused', { says: `no field ${strange[0]}` });
  const meant = fields.every(([name, value]) => same(now.value as Form, name, value));
  if (change.version !== null && change.version !== version(now.value) && !(fields.length > 0 && meant)) return failed('conflict');
  if (fields.length > 0 && !meant) {
    const written = await submit(`${PATHS[record.object] ?? ''}/edit/${record.id}`, replaced(now.value.controls, change.fields ?? {}), access, false);
    if (!written.ok) return written;
  }
  const noted = change.note === undefined ? fine(undefined) : await add(record, change.note, change.key, access);
  if (!noted.ok) return noted;
  const after = fields.length > 0 ? await edit(record, access) : now;
  if (!after.ok) return after;
  const memo = noted.value;
  return fine({ note: memo?.id ?? null, version: version(after.value), already: false, intact: memo === undefined ? null : await whole(memo, change.key) });
}

/** A choice may be given by its value or by its words. */
const same = (given: Form, name: string, value: Json): boolean =>
  given.controls.some(([known, has]) => known === name && has === words(value).trim()) || given.shown[name] === value;

async function add(record: RecordRef, content: string, key: string, access: Access): Promise<Outcome<Memo>> {
  const path = `assistants/memo/add/${record.id}/`;
  const shown = await page(access, get(path));
  if (!shown.ok) return shown;
  const blank = form(shown.value);
  if (!blank.ok) return blank;
  const sent = await submit(path, replaced(blank.value.controls, { content }), access, true);
  if (!sent.ok) return sent;
  const made = await left(record, key, access);
  if (!made.ok) return made;
  return made.value === undefined ? failed('not_understood', { place: path, found: 'no memo' }) : fine(made.value);
}

/** The memo with this key, whether whole or damaged. */
async function left(record: RecordRef, key: string, access: Access): Promise<Outcome<Memo | undefined>> {
  const first = await bricks(record.id, [MEMOS], access);
  if (!first.ok) return first;
  const carries = (memo: Memo): boolean => memo.text.replace(/\s+/g, '').includes(`reife:1:${key}:`);
  const found = await all(record.id, MEMOS, first.value.get(MEMOS) as Brick, access, memos, (so) => so.length >= LOOKED_THROUGH || so.some(carries));
  return found.ok ? fine(found.value.items.find(carries)) : found;
}

const whole = async (memo: Memo, key: string): Promise<boolean> => (await find(memo.text)).some((found) => isUnder(found, key));
