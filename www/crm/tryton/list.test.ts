import { expect, test } from 'vitest';
import { fine, type CrmRequest, type ListRef } from '../contract.ts';
import { recorded, replay } from '../testing.ts';
import { tryton } from './adapter.ts';

const RECORDED = recorded('./tryton/fixtures/list.json');
const of: ListRef = { crm: 'tryton', base: 'http://crm.example/', object: 'sale.opportunity', database: 'crm' };

/** The columns the recording was made with. */
const columns = ((): string[] => {
  const asked = RECORDED.map(({ request }) => JSON.parse(request.body ?? '{}') as { method: string; params: [unknown, string[]] });
  const fields = (method: string): string[] => asked.find((one) => one.method === method)?.params[1] ?? [];
  return ['/activities', ...fields('model.sale.opportunity.read').map((name) => `/record/${name}`), '/account/id', '/account/name'];
})();

test.each([
  ['http://crm.example/#crm/model/sale.opportunity/1;views=%5B1%5D', 'crm'],
  ['http://crm.example/#crm/model/stock.move', 'crm'],
  ['http://crm.example/#acme%20gmbh/menu/4', 'acme gmbh'],
])('%s offers opportunities and parties', (address, database) => {
  expect(tryton.lists?.(address)).toEqual([{ ...of, database }, { ...of, database, object: 'party.party' }]);
});

test('elsewhere there are no lists', () => {
  for (const address of ['http://crm.example/', 'http://crm.example/#crm', 'about:blank', 'nothing']) expect(tryton.lists?.(address)).toEqual([]);
});

test('a page that Tryton gave holds the records that it gives one by one, whole accounts together, with fewer requests', async () => {
  const asked: CrmRequest[] = [];
  const access = replay(RECORDED, asked);
  const page = await tryton.list!(of, { place: { after: '0', read: 0, total: 9, given: new Set() }, size: 2 }, { columns }, access);
  if (!page.ok) throw new Error(JSON.stringify(page));
  const together = asked.length;
  const { accounts, place, left, last } = page.value;
  expect({ place, left, last }).toEqual({ place: { after: '2', read: 2, total: 9, given: new Set() }, left: [], last: false });
  expect(accounts.map(({ people, records }) => [people, records.map(({ record }) => record.id)])).toEqual([[['party.party,4', 'party.party,5'], ['1']], [['party.party,7'], ['2']]]);
  for (const { records } of accounts) {
    for (const record of records) {
      const alone = await tryton.read(record.record, { columns }, access);
      expect(alone).toEqual(fine({ ...record, stamp: alone.ok ? alone.value.stamp : '' }));
    }
  }
  expect(together).toBeLessThan(asked.length - together);
});

test('records that were handed on with their account are passed over when their turn comes', async () => {
  const asked: CrmRequest[] = [];
  const page = await tryton.list!(of, { place: { after: '0', read: 0, total: 9, given: new Set(['1', '2', '7']) }, size: 2 }, { columns }, replay(RECORDED, asked));
  expect(page).toEqual(fine({ accounts: [], left: [], last: false, place: { after: '2', read: 2, total: 9, given: new Set(['7']) } }));
  expect(asked).toHaveLength(1);
});
