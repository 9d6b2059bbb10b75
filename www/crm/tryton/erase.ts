/** Notes of ours about people, wherever Tryton has them, and another text in the place of one. */
import { fine, type Access, type Outcome, type ReadNote, type RecordRef } from '../contract.ts';
import { verdicts } from './notes.ts';
import { call, INACTIVE_TOO, rows } from './rpc.ts';

/** On the people, on the firms they belong to, and on every opportunity of either. */
export async function notes(record: RecordRef, people: readonly string[], access: Access): Promise<Outcome<ReadNote[]>> {
  const parties = people.map((id) => Number(id.split(',')[1]));
  const firms = await ids(record, access, 'party.relation.all', [['to', 'in', parties]], 'from_');
  if (!firms.ok) return firms;
  const all = [...new Set([...parties, ...firms.value])];
  const deals = await ids(record, access, 'sale.opportunity', [['OR', ['party', 'in', all], ['contact.party', 'in', parties]]], 'id');
  if (!deals.ok) return deals;
  const resources = [`${record.object},${record.id}`, ...all.map((id) => `party.party,${id}`), ...deals.value.map((id) => `sale.opportunity,${id}`)];
  return verdicts(record, [...new Set(resources)], access);
}

export async function rewrite(record: RecordRef, note: string, text: string, access: Access): Promise<Outcome<null>> {
  const written = await call(record, access, 'model.ir.note.write', [[Number(note.split(',')[1])], { message: text }]);
  return written.ok ? fine(null) : written;
}

/** A module that is not installed, or that this person may not see, holds nothing that they could change. */
async function ids(record: RecordRef, access: Access, model: string, domain: unknown[], field: string): Promise<Outcome<number[]>> {
  const read = await rows(record, access, `model.${model}.search_read`, [domain, 0, null, [['id', 'ASC']], [field]], INACTIVE_TOO);
  if (read.ok) return fine(read.value.map((row) => Number(row[field])));
  return read.code === 'no_permission' || read.code === 'not_understood' ? fine([]) : read;
}
