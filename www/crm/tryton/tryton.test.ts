import { expect, test } from 'vitest';
import type { Access, CrmRequest, RecordRef } from '../contract.ts';
import { rows } from '../rows.ts';
import { recorded, replay } from '../testing.ts';
import { tryton } from './adapter.ts';
import { call, flat, plain } from './rpc.ts';

const RECORDED = recorded('./tryton/fixtures/read.json');
const record: RecordRef = { crm: 'tryton', base: 'http://crm.example/', object: 'sale.opportunity', id: '1', database: 'crm' };

/** The columns the recording was made with. */
const columns = ((): string[] => {
  const asked = RECORDED.map(({ request }) => JSON.parse(request.body ?? '{}') as { method: string; params: [unknown, string[]] });
  const fields = (method: string, at: number): string[] => asked.filter((one) => one.method === method)[at]?.params[1] ?? [];
  const party = asked.filter(({ method }) => method === 'model.party.party.read');
  expect(party).toHaveLength(2);
  return ['/activities', ...fields('model.sale.opportunity.read', 0).map((name) => `/record/${name}`), '/account/id', '/account/name'];
})();

test.each([
  ['http://127.0.0.1:8069/#crm/model/sale.opportunity/1', { ...record, base: 'http://127.0.0.1:8069/' }],
  ['https://erp.example/tryton/index.html#acme%20gmbh/model/party.party/42;views=%5B1%5D', { crm: 'tryton', base: 'https://erp.example/tryton/', object: 'party.party', id: '42', database: 'acme gmbh' }],
  ['https://erp.example/#crm/model/sale.opportunity', undefined],
  ['https://erp.example/#crm/model/stock.move/1', undefined],
  ['https://erp.example/#crm/model/sale.opportunity/x', undefined],
  ['https://erp.example/', undefined],
  ['about:blank', undefined],
])('%s', (address, expected) => {
  expect(tryton.detect(address)).toEqual(expected);
});

test('dates, moments, amounts, lengths and linked records as plain JSON', () => {
  expect(plain({
    on: { __class__: 'date', year: 2026, month: 1, day: 5 }, at: { __class__: 'datetime', year: 2026, month: 11, day: 26, hour: 1, minute: 2, second: 1, microsecond: 9126 },
    amount: { __class__: 'Decimal', decimal: '84000.50' }, long: { __class__: 'timedelta', seconds: 90 }, time: { __class__: 'time', hour: 9, minute: 5, second: 0 },
    data: { __class__: 'bytes', base64: 'AA==' }, list: [{ __class__: 'Decimal', decimal: '1' }],
  })).toEqual({ on: '2026-01-05', at: '2026-11-26T01:02:01.009Z', amount: '84000.50', long: 90, time: '09:05:00', data: null, list: ['1'] });
  expect(flat({ id: 1, 'party.': { id: 3, 'lang.': { code: 'de' } }, 'categories.': [{ id: 1, name: 'A' }, { id: 2, name: 'B' }], 'employee.': null }))
    .toEqual({ id: 1, 'party.id': 3, 'party.lang.code': 'de', 'categories.id': [1, 2], 'categories.name': ['A', 'B'] });
});

const answering = (status: number, body: unknown): Access =>
  ({ signal: new AbortController().signal, send: ({ path }: CrmRequest) => Promise.resolve({ status, url: `http://crm.example/${path}`, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) }) });

test.each([
  [401, '', 'expired_session'],
  [500, 'Internal Server Error', 'server_failed'],
  [405, 'Method Not Allowed', 'not_understood'],
  [200, '<html>', 'not_understood'],
  [200, {}, 'not_understood'],
  [200, { error: ['ConcurrencyException', 'Records were modified in the meanwhile'] }, 'conflict'],
  [200, { error: ['UserError', ['You are trying to read records "999" of "Sale Opportunity" that don\'t exist.', '', null]] }, 'gone'],
  [200, { error: ['UserError', ['You are not allowed to access "Sale Opportunity.Amount".', 'Within groups: Sales', null]] }, 'no_permission'],
  [200, { error: ['UserError', ['The value "7.0" for field "Conversion Probability" is not valid.', '', null]] }, 'refused'],
  [200, { error: ['UserWarning', ['party.replace', 'Parties have different names.', '']] }, 'refused'],
  [200, { error: ["'nonsense'", ''] }, 'not_understood'],
])('an answer with status %i and %j is %s', async (status, body, code) => {
  expect(await call(record, answering(status, body), 'model.x.read', [])).toMatchObject({ ok: false, code });
});

test('what Tryton answered is a record, and its rows', async () => {
  const asked: CrmRequest[] = [];
  const read = await tryton.read(record, { columns }, replay(RECORDED, asked));
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(asked).toHaveLength(RECORDED.length);
  expect(read.value).toMatchObject({
    title: '1', subject: 'party.party,4', account: { id: 'party.party,3', name: 'Nordhaus Logistik GmbH' }, campaigns: [], unread: [], more_activities: false,
    people: [{ id: 'party.party,4', name: 'Miriam Castell', role: 'Champion' }, { id: 'party.party,5', name: 'Jörg Öztürk', role: 'Economic buyer' }],
    activities: [{ head: 'Termin' }, { head: 'E-Mail' }, { head: 'Anruf' }],
  });
  const [first, second] = rows(read.value).ndjson.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown[]>);
  expect(first).toMatchObject({ about: true, record: { amount: '84000' }, account: { name: 'Nordhaus Logistik GmbH' } });
  expect(first?.['activities']).toHaveLength(3);
  expect(second).toMatchObject({ about: false, record: null, activities: [] });
});
