/** CRMs that are only described: Tryton's JSON-RPC, and a REST interface of the usual kind. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Access, Adapter, CrmRecord, Outcome, RecordRef } from '../../crm/contract.ts';
import { generic } from '../../crm/generic/adapter.ts';
import { described, type Template } from '../../crm/generic/template.ts';
import { note } from '../../crm/note/block.ts';
import { rest, type Rest } from './rest.ts';
import { session, type Session } from './session.ts';
import { TRYTON } from './worlds.ts';

const given = (name: string): Template => {
  const read = described(JSON.parse(readFileSync(new URL(`../../crm/generic/examples/${name}.crm.json`, import.meta.url), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.template;
};
const accessOf = ({ send }: Session): Access => ({ send, signal: new AbortController().signal });
const good = <Value>(outcome: Outcome<Value>): Value => {
  expect(outcome, JSON.stringify(outcome).slice(0, 400)).toMatchObject({ ok: true });
  return (outcome as { value: Value }).value;
};
const block = { contact: '4', checks: [{ check: 'need', verdict: 'confirmed' }] };

test('Tryton, described in a file, is read and written like the real adapter does', async () => {
  const adapter = generic(given('tryton'));
  const jana = await TRYTON.login('jana');
  const record = adapter.detect(TRYTON.address(await TRYTON.make(jana))) as RecordRef;
  const seeded = good(await adapter.read(adapter.detect(TRYTON.address('1')) as RecordRef, { columns: ['/record/amount', '/activities'] }, accessOf(jana)));
  expect(seeded.people.map(({ name, role }) => [name, role])).toContainEqual(['Miriam Castell', 'Champion']);
  expect(seeded.fields['amount']).toEqual({ __class__: 'Decimal', decimal: '84000' });
  expect(seeded.activities).toHaveLength(3);

  const before = good(await adapter.read(record, { columns: ['/activities'] }, accessOf(jana)));
  const change = { note: await note('Angenommen.', 'described1', block), fields: { comment: 'beschrieben' }, version: before.version, key: 'described1' };
  expect(good(await adapter.write(record, change, accessOf(jana)))).toMatchObject({ already: false, intact: true });
  expect(good(await adapter.write(record, change, accessOf(jana)))).toMatchObject({ already: true, intact: true });
  expect(await TRYTON.notes(jana, record, 'described1')).toBe(1);
  const after = good(await adapter.read(record, { columns: [] }, accessOf(jana)));
  expect(after.notes[0]).toMatchObject({ words: 'Angenommen.', author: { name: 'Jana Brandt' }, found: [{ state: 'whole', block }] });
  expect(await adapter.write(record, { ...change, note: await note('', 'described2', block), fields: { comment: 'x' }, key: 'described2' }, accessOf(jana))).toMatchObject({ code: 'conflict' });

  await TRYTON.remove(jana, record);
  expect(await adapter.read(record, { columns: [] }, accessOf(jana))).toMatchObject({ code: 'gone' });
  expect(await adapter.read(adapter.detect(TRYTON.address('1')) as RecordRef, { columns: [] }, accessOf(await TRYTON.login('gast')))).toMatchObject({ code: 'no_permission' });
  jana.cookies.clear();
  expect(await adapter.read(record, { columns: [] }, accessOf(jana))).toMatchObject({ code: 'expired_session' });
});

let server: Rest;
let someone: Session;
let adapter: Adapter;
let lead: RecordRef;
beforeAll(async () => {
  server = await rest(5000);
  someone = session(server.url);
  adapter = generic(given('rest'));
  lead = adapter.detect(`${server.url}app#/leads/7?tab=notes`) as RecordRef;
});
afterAll(() => server.close());

test('a REST interface: fields in use, people, 5,000 activities in pages', async () => {
  expect(lead).toEqual({ crm: 'rest', base: server.url, object: 'lead', id: '7' });
  const record: CrmRecord = good(await adapter.read(lead, { columns: ['/record/phase', '/activities'] }, accessOf(someone)));
  expect(record).toMatchObject({ title: 'Neues Lager', version: '1', account: { id: 'k 1', name: 'Hafen & Söhne' }, people: [{ id: 'p1', role: 'Champion' }], more_activities: false });
  expect(record.fields).toEqual({ title: 'Neues Lager', revision: 1, company: { id: 'k 1', name: 'Hafen & Söhne' }, phase: 'offen' });
  expect(record.activities).toHaveLength(5000);
  expect(record.activities[0]).toMatchObject({ kind: 'mail', head: 'mail', by: { name: 'Jana Brandt' }, text: 'Nr. 4999' });
  someone.asked.length = 0;
  expect(good(await adapter.read(lead, { columns: ['/activities'], activities_at_most: 60 }, accessOf(someone)))).toMatchObject({ more_activities: true });
  expect(someone.asked).toHaveLength(4);
});

test('a REST interface: a verdict with its fields, once, and a conflict', async () => {
  const change = { note: await note('Angenommen.', 'restkey001', block), fields: { phase: 'übergeben' }, version: '1', key: 'restkey001' };
  expect(good(await adapter.write(lead, change, accessOf(someone)))).toEqual({ note: 'n1', version: '2', already: false, intact: true });
  expect(good(await adapter.write(lead, change, accessOf(someone)))).toMatchObject({ already: true });
  expect(server.notes.map(({ key }) => key)).toEqual(['restkey001']);
  expect(server.lead['phase']).toBe('übergeben');
  expect(await adapter.write(lead, { ...change, key: 'restkey002', fields: { phase: 'anders' } }, accessOf(someone))).toMatchObject({ code: 'conflict' });
});

test.each([[401, 'expired_session'], [403, 'no_permission'], [404, 'gone'], [410, 'gone'], [422, 'refused'], [500, 'server_failed'], [418, 'not_understood'], [503, 'unreachable']])('a REST interface: status %i is %s', async (status, code) => {
  server.answers = status;
  expect(await adapter.read(lead, { columns: [] }, accessOf(someone))).toMatchObject({ ok: false, code });
  server.answers = null;
});

test('a template that does not fit the CRM is told with its place', async () => {
  const wrong = given('rest');
  const of = wrong.objects['lead'];
  if (of?.activities === undefined) throw new Error('the example has activities');
  of.record.version = '/rev';
  expect(await generic(wrong).read(lead, { columns: [] }, accessOf(someone))).toMatchObject({ code: 'template_wrong', arguments: { place: '/objects/lead/record/version', pointer: '/rev' } });
  of.record.version = '/revision';
  of.activities.rows = '/data/items';
  expect(await generic(wrong).read(lead, { columns: [] }, accessOf(someone))).toMatchObject({ code: 'template_wrong', arguments: { place: '/objects/lead/activities/rows' } });
  expect(await generic(wrong).read({ ...lead, object: 'deal' }, { columns: [] }, accessOf(someone))).toMatchObject({ code: 'not_possible' });
});
