/** An adapter from a template. */
import { failed, fine, type Access, type Adapter, type Change, type Outcome, type RecordRef, type Saved } from '../contract.ts';
import { find, isUnder, mark } from '../note/block.ts';
import { detectBy, listsBy } from './detect.ts';
import { activityOf, activityRows, itself, read, text, valuesOf } from './read.ts';
import { needed, talk } from './talk.ts';
import type { ObjectTemplate, Template } from './template.ts';

export function generic(template: Template): Adapter {
  const known = (record: RecordRef): ObjectTemplate | undefined => (Object.hasOwn(template.objects, record.object) ? template.objects[record.object] : undefined);
  const impossible = (record: RecordRef): Outcome<never> => failed('not_possible', { object: record.object });
  return {
    crm: template.crm,
    detect: detectBy(template),
    lists: listsBy(template),
    list: async (...given) => (await import('./list.ts')).list(template, ...given),
    capabilities(object) {
      const of = template.objects[object];
      const kinds = new Set(['note' as const, ...Object.values(of?.activities?.kinds ?? {})]);
      return {
        activities: of?.activities === undefined ? [] : [...kinds], campaigns: false, roles: of?.people?.role !== undefined, marks: false, former_ids: false,
        lock: of?.write?.fields === undefined ? 'none' : JSON.stringify(of.write.fields).includes('{version') ? 'server' : 'compared',
        once: of?.activities === undefined ? 'none' : 'looked_up', note_moments: 'second', stamp: false, list: of?.list === undefined ? 'none' : 'one_by_one',
      };
    },
    async read(record, wanted, access) {
      const of = known(record);
      return of === undefined ? impossible(record) : read(template, record, of, wanted, access);
    },
    async stamp(record, wanted, access) {
      const of = known(record);
      if (of === undefined) return impossible(record);
      const whole = await read(template, record, of, wanted, access);
      return whole.ok ? fine(whole.value.stamp) : whole;
    },
    async write(record, change, access) {
      const of = known(record);
      return of?.write === undefined ? impossible(record) : write(template, record, of, of.write, change, access);
    },
    async rewrite(record, note, text, access) {
      const of = known(record);
      const how = of?.write?.note.replace;
      if (of === undefined || how === undefined) return impossible(record);
      const now = await itself(template, record, of, [], access);
      if (!now.ok) return now;
      const written = await talk(template, how, { ...valuesOf(record), note: text, note_id: note }, now.value.row, access);
      return written.ok ? fine(null) : written;
    },
  };
}

async function write(template: Template, record: RecordRef, of: ObjectTemplate, how: NonNullable<ObjectTemplate['write']>, change: Change, access: Access): Promise<Outcome<Saved>> {
  const fields = change.fields ?? {};
  const changes = Object.keys(fields).length > 0;
  if (changes && how.fields === undefined) return failed('not_possible', { object: record.object });
  const now = await itself(template, record, of, Object.keys(fields), access);
  if (!now.ok) return now;
  const { row } = now.value;
  const earlier = await noteOf(template, record, of, row, change, access);
  if (!earlier.ok) return earlier;
  if (change.note !== undefined && earlier.value !== undefined) return fine({ note: earlier.value.id, version: now.value.version, already: true, intact: earlier.value.whole });
  const meant = changes && Object.entries(fields).every(([name, value]) => JSON.stringify((row as Record<string, unknown> | null)?.[name]) === JSON.stringify(value));
  if (change.version !== null && change.version !== now.value.version && !meant) return failed('conflict');
  if (changes && !meant && how.fields !== undefined) {
    const written = await talk(template, how.fields.request, { ...valuesOf(record), changes: fields, version: change.version ?? now.value.version }, row, access);
    if (!written.ok) return written;
  }
  let note: string | null = null;
  if (change.note !== undefined) {
    const made = await talk(template, how.note.request, { ...valuesOf(record), note: change.note, key: change.key }, row, access);
    if (!made.ok) return made;
    const id = needed(made.value, how.note.id, `/objects/${record.object}/write/note/id`);
    if (!id.ok) return id;
    note = text(id.value);
  }
  const [after, left] = [changes ? await itself(template, record, of, [], access) : now, await noteOf(template, record, of, row, change, access)];
  if (!after.ok) return after;
  return fine({ note, version: after.value.version, already: false, intact: note === null || of.activities === undefined ? null : left.ok && left.value?.whole === true });
}

/** So many of the activities are looked through for an earlier try. */
const LOOKED_THROUGH = 1000;

/** The note with the change's key, if it is there, and whether it is whole. */
async function noteOf(template: Template, record: RecordRef, of: ObjectTemplate, row: Parameters<typeof activityRows>[3], change: Change, access: Access): Promise<Outcome<{ id: string; whole: boolean } | undefined>> {
  if (change.note === undefined) return fine(undefined);
  const listed = await activityRows(template, record, of, row, LOOKED_THROUGH, access);
  if (!listed.ok) return listed;
  for (const one of listed.value.rows) {
    const made = activityOf(of, record, one);
    if (!made.ok) return made;
    if (!made.value.text.includes(mark(change.key))) continue;
    return fine({ id: made.value.id, whole: (await find(made.value.text)).some((found) => isUnder(found, change.key)) });
  }
  return fine(undefined);
}
