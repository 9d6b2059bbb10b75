/** What only Creme has: pages instead of an interface, and a view that stays as the person left it. */
import { beforeAll, expect, test } from 'vitest';
import type { Access, Outcome, RecordRef } from '../../crm/contract.ts';
import { rows } from '../../crm/rows.ts';
import { columnsInUse } from '../../crm/used.ts';
import { evidence } from './evidence.ts';
import type { Session } from './session.ts';
import { CREME, fillIn, mapping } from './worlds.ts';

const { adapter } = CREME;
const accessOf = ({ send }: Session): Access => ({ send, signal: new AbortController().signal });
const good = <Value>(outcome: Outcome<Value>): Value => {
  expect(outcome, JSON.stringify(outcome).slice(0, 400)).toMatchObject({ ok: true });
  return (outcome as { value: Value }).value;
};
const ref = (id: string): RecordRef => adapter.detect(CREME.address(id)) as RecordRef;
let jana: Session;
beforeAll(async () => {
  jana = await CREME.login('jana');
});

test('an opportunity is read with the people it involves, and becomes evidence', async () => {
  const found = mapping('creme/opportunity.mapping.json');
  const columns = columnsInUse(JSON.parse(found), { attributes: new Set(['name', 'opportunity', 'opportunity_amount', 'opportunity_phase']), signals: new Set(['call', 'mail']) });
  const read = good(await adapter.read(adapter.detect(`${CREME.url}opportunities/opportunity/15`) as RecordRef, { columns }, accessOf(jana)));
  expect(read).toMatchObject({ title: 'Kommissionierung mit Suite', account: { name: 'Nordhaus Logistik GmbH' }, subject: 'persons.contact,13', unread: [] });
  expect(read.people.map(({ name, role }) => [name, role])).toEqual([['Miriam Castell', 'Champion'], ['Jörg Öztürk', 'Economic buyer']]);
  const { lines, faults } = evidence(found, 'opportunity', rows(read).ndjson);
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([{ account: { attributes: { name: 'Nordhaus Logistik GmbH' } }, contacts: [{ role: 'champion', owner: 'Jana B.', attributes: { opportunity_amount: 84000 } }, { role: 'economic_buyer' }] }]);
});

test('a contact with colleagues, objections and calls with the moment in the zone of the person', async () => {
  const isar = good(await adapter.read(ref('24'), { columns: CREME.columns }, accessOf(jana)));
  expect(isar.title).toBe('Lea Hofmann');
  const { lines, faults } = evidence(CREME.mapping, 'contact', rows(isar).ndjson);
  expect(faults).toEqual([]);
  expect(lines).toMatchObject([{ contacts: [{ id: 'persons.contact,24', role: 'decision_maker', attributes: { email: 'hofmann@isar.example' } }, { id: 'persons.contact,25', objections: [{ scope: 'profiling' }] }] }]);
  const call = isar.activities.find(({ kind }) => kind === 'call');
  // The seed made it two days ago, to the minute.
  const ago = Date.now() - Date.parse(call?.at ?? '');
  expect(Math.abs(ago / 86_400_000 - 2)).toBeLessThan(3);
  expect(call?.at).toMatch(/T\d\d:\d\d:00Z$/);
  const alder = good(await adapter.read(ref('20'), { columns: CREME.columns }, accessOf(jana)));
  expect(evidence(CREME.mapping, 'contact', rows(alder).ndjson).lines).toMatchObject([{ contacts: [{ contactable: { phone: false } }] }]);
});

test('only what is in use is asked for', async () => {
  jana.asked.length = 0;
  good(await adapter.read(ref('20'), { columns: ['/id'] }, accessOf(jana)));
  const paths = jana.asked.map(({ path }) => path);
  expect(paths.filter((path) => path.includes('activities'))).toEqual([]);
  expect(paths.filter((path) => path.includes('organisation/edit'))).toEqual([]);
});

test('pages that were turned are turned back: the person finds the memos as they were', async () => {
  const id = await CREME.make(jana);
  await CREME.fill(jana, ref(id), 25);
  const view = async (): Promise<string | undefined> => {
    const { body } = await jana.send({ method: 'GET', path: `creme_core/bricks/reload/detailview/${id}/?brick_id=regular-assistants-memos`, headers: {} }, new AbortController().signal);
    return /pager-link-current\\">(\d+)</.exec(body)?.[1];
  };
  await jana.send({ method: 'GET', path: `creme_core/bricks/reload/detailview/${id}/?brick_id=regular-assistants-memos&regular-assistants-memos_page=2`, headers: {} }, new AbortController().signal);
  expect(await view()).toBe('2');
  expect(good(await adapter.read(ref(id), { columns: CREME.columns }, accessOf(jana))).activities.map(({ text }) => text)[0]).toBe('Anruf: Nr. 25');
  expect(await view()).toBe('2');
});

test('what Creme does not take is refused with its words; a field it does not have, too', async () => {
  const record = ref(await CREME.make(jana));
  expect(await adapter.write(record, { fields: { email: 'no address' }, version: null, key: 'refused0001' }, accessOf(jana))).toMatchObject({ ok: false, code: 'refused', arguments: { says: expect.stringContaining('email') as string } });
  expect(await adapter.write(record, { fields: { colour: 'blue' }, version: null, key: 'refused0002' }, accessOf(jana))).toMatchObject({ ok: false, code: 'refused', arguments: { says: 'no field colour' } });
  await fillIn(jana, `persons/contact/edit/${record.id}`, { email: 'ida@neumann.example' });
  expect(good(await adapter.read(record, { columns: ['/person/email'] }, accessOf(jana))).people[0]?.fields).toEqual({ email: 'ida@neumann.example' });
});
