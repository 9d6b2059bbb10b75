/** What only Tryton has: fields one by one, merged parties, its own complaints. */
import { beforeAll, expect, test } from 'vitest';
import type { Access, CrmRecord, CrmRequest, Outcome, RecordRef } from '../../crm/contract.ts';
import { note } from '../../crm/note/block.ts';
import { rows } from '../../crm/rows.ts';
import { evidence } from './evidence.ts';
import type { Session } from './session.ts';
import { mapping, rpc, rpcIn, TRYTON } from './worlds.ts';

const { adapter } = TRYTON;
const accessOf = ({ send }: Session): Access => ({ send, signal: new AbortController().signal });
const good = <Value>(outcome: Outcome<Value>): Value => {
  expect(outcome, JSON.stringify(outcome).slice(0, 400)).toMatchObject({ ok: true });
  return (outcome as { value: Value }).value;
};
const known = adapter.detect(TRYTON.address(TRYTON.known)) as RecordRef;
let jana: Session;
beforeAll(async () => {
  jana = await TRYTON.login('jana');
});

/** The fields of all requests of a method. */
function fieldsAsked(asked: CrmRequest[], method: string): string[] {
  const calls = asked.map(({ body }) => JSON.parse(body ?? '{}') as { method: string; params: unknown[] }).filter((call) => call.method === method);
  return [...new Set(calls.flatMap(({ params }) => params.at(-2) as string[]))].sort();
}

test('only fields in use are asked for', async () => {
  jana.asked.length = 0;
  good(await adapter.read(known, { columns: ['/record/amount', '/record/employee.rec_name', '/person/lang.code'] }, accessOf(jana)));
  expect(fieldsAsked(jana.asked, 'model.sale.opportunity.read')).toEqual(['_timestamp', 'amount', 'contact.party', 'employee.rec_name', 'party', 'rec_name']);
  expect(fieldsAsked(jana.asked, 'model.party.party.read')).toEqual(['_timestamp', 'categories.name', 'lang.code', 'rec_name']);
  // Without activities in use mails are not asked for, and of notes only those with a verdict.
  expect(jana.asked.some(({ body }) => body?.includes('ir.email'))).toBe(false);
  expect(jana.asked.filter(({ body }) => body?.includes('ir.note.search_read') && body.includes('message')).every(({ body }) => body?.includes('%reife:%'))).toBe(true);
});

test('what the mapping makes of a record is evidence', async () => {
  const read = good(await adapter.read(known, { columns: TRYTON.columns }, accessOf(jana)));
  const { lines, faults } = evidence(TRYTON.mapping, 'opportunity', rows(read).ndjson);
  expect(faults).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ account: { attributes: { name: 'Nordhaus Logistik GmbH' } }, contacts: [
    { role: 'champion', attributes: { name: 'Miriam Castell', opportunity: 'Kommissionierung mit Suite', opportunity_amount: 84000 }, contactable: { phone: true },
      signals: expect.arrayContaining([expect.objectContaining({ type: 'call' }), expect.objectContaining({ type: 'meeting' }), expect.objectContaining({ type: 'mail' })]) },
    { role: 'economic_buyer' }] });
  const isar = good(await adapter.read({ ...known, id: '3' }, { columns: TRYTON.columns }, accessOf(jana)));
  expect(evidence(TRYTON.mapping, 'opportunity', rows(isar).ndjson).lines[0]).toMatchObject({ contacts: [{ attributes: { name: 'Lea Hofmann' } }, { objections: [{ scope: 'profiling' }] }] });
});

test('the field one may not read is named, the others are read; a field that Tryton does not have is, too', async () => {
  const kim = await TRYTON.login('kim');
  const read = good(await adapter.read(known, { columns: ['/record/amount', '/record/description', '/record/colour'] }, accessOf(kim)));
  expect(read.fields['description']).toBe('Kommissionierung mit Suite');
  expect(read.unread).toEqual([{ what: '/record/colour', why: 'not_there' }, { what: '/record/amount', why: 'no_permission' }]);
});

test('a party is read like an opportunity; a person leads to the firm', async () => {
  const read = good(await adapter.read(known, { columns: [] }, accessOf(jana)));
  const address = `${TRYTON.url}#crm/model/party.party/${read.subject.split(',')[1] ?? ''}`;
  const person = good(await adapter.read(adapter.detect(address) as RecordRef, { columns: [] }, accessOf(jana)));
  expect(person).toMatchObject({ title: 'Miriam Castell', subject: read.subject, account: { name: 'Nordhaus Logistik GmbH' } });
  expect(person.people.map(({ name }) => name)).toEqual(['Miriam Castell', 'Jörg Öztürk']);
  expect(evidence(mapping('tryton/party.mapping.json'), 'party', rows(person).ndjson)).toMatchObject({ faults: [], lines: [{ account: { id: 'party.party,3' }, contacts: [{ role: 'champion' }, { role: 'economic_buyer' }] }] });
});

test('journals of parties that were merged join', async () => {
  const admin = await TRYTON.login('admin');
  const [old, kept] = await rpc(admin, 'model.party.party.create', [{ name: 'Ida Neumann' }, { name: 'Ida Neumann' }]) as number[];
  const ref = (id: number | undefined): RecordRef => adapter.detect(`${TRYTON.url}#crm/model/party.party/${id}`) as RecordRef;
  const decide = async (id: number | undefined, key: string, at: string): Promise<void> => {
    const contact = `party.party,${id}`;
    good(await adapter.write(ref(id), { note: await note('', key, { contact, decisions: [{ id: key, contact, at }] }), version: null, key }, accessOf(jana)));
  };
  await decide(old, 'merged00001', '2026-11-01T09:00:00Z');
  await decide(kept, 'merged00002', '2026-11-02T09:00:00Z');
  const [session, begin] = await rpc(admin, 'wizard.party.replace.create') as [number, string, string];
  const begunOn = { active_model: 'party.party', active_id: old, active_ids: [old] };
  await rpcIn(admin, begunOn, 'wizard.party.replace.execute', session, { ask: { source: old, destination: kept } }, 'replace');
  expect(begin).toBe('ask');
  const read: CrmRecord = good(await adapter.read(ref(kept), { columns: [] }, accessOf(jana)));
  expect(read.people).toMatchObject([{ id: `party.party,${kept}`, former_ids: [`party.party,${old}`] }]);
  expect(rows(read).journals.people.get(`party.party,${kept}`)?.decisions.map(({ id }) => id)).toEqual(['merged00001', 'merged00002']);
});

test('what Tryton does not take is refused with its words', async () => {
  const record = adapter.detect(TRYTON.address(await TRYTON.make(jana))) as RecordRef;
  const answer = await adapter.write(record, { fields: { conversion_probability: 7 }, version: null, key: 'refused0001' }, accessOf(jana));
  expect(answer).toMatchObject({ ok: false, code: 'refused', arguments: { says: expect.stringContaining('Conversion Probability') as string } });
});
