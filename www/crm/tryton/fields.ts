/** Fields of records, as far as this person may read them. One field that may not be read makes Tryton refuse all of a request. */
import type { Access, Outcome, RecordRef, Unread } from '../contract.ts';
import { failed, fine } from '../contract.ts';
import { call, flat, rows, type Row } from './rpc.ts';

/** Reads as much as may be read; what may not goes to `unread`, under `/part/field`. */
export async function readable(
  record: RecordRef, access: Access, given: { object: string; ids: number[]; always: readonly string[]; wanted: readonly string[]; part: string }, unread: Unread[],
): Promise<Outcome<Row[]>> {
  const { object, ids, always, part } = given;
  let wanted = given.wanted.filter((name) => !always.includes(name));
  for (let known: Row | undefined; ;) {
    const answer = await rows(record, access, `model.${object}.read`, [ids, [...always, ...wanted]]);
    if (answer.ok) return fine(answer.value.map(flat));
    const refused = answer.code === 'no_permission' || answer.code === 'not_understood';
    if (!refused || wanted.length === 0) return answer;
    if (known === undefined) {
      const described = await call(record, access, `model.${object}.fields_get`, [null]);
      if (!described.ok) return answer;
      known = described.value as Row;
    }
    const left = remaining(wanted, answer, known, part, unread);
    if (left.length === wanted.length) return answer;
    wanted = left;
  }
}

/** Without the fields that Tryton does not have, and without the one its refusal names: `"Sale Opportunity.Amount"`, by its label. */
function remaining(wanted: string[], refusal: { code: string; arguments: Record<string, string> }, known: Row, part: string, unread: Unread[]): string[] {
  const absent = wanted.filter((name) => !(first(name) in known));
  const label = refusal.code === 'no_permission' ? refusal.arguments['what']?.split('.').slice(1).join('.') : undefined;
  const denied = wanted.filter((name) => label !== undefined && label !== '' && (known[first(name)] as Row | undefined)?.['string'] === label);
  for (const name of absent) unread.push({ what: `/${part}/${name}`, why: 'not_there' });
  for (const name of denied) unread.push({ what: `/${part}/${name}`, why: 'no_permission' });
  return wanted.filter((name) => !absent.includes(name) && !denied.includes(name));
}

const first = (name: string): string => name.split('.')[0] ?? name;

/** One record's version, for the lock; a record that is not there any more is gone. */
export async function version(record: RecordRef, access: Access): Promise<Outcome<string>> {
  const answer = await rows(record, access, `model.${record.object}.read`, [[Number(record.id)], ['_timestamp']]);
  if (!answer.ok) return answer;
  const [row] = answer.value;
  return row === undefined ? failed('gone') : fine(String(row['_timestamp']));
}
