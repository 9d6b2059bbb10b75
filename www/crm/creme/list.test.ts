// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { CrmRequest, ListRef } from '../contract.ts';
import { rows } from '../rows.ts';
import { recorded, replay } from '../testing.ts';
import { creme } from './adapter.ts';

const RECORDED = recorded('./creme/fixtures/list.json');
const of: ListRef = { crm: 'creme', base: 'http://crm.example/', object: 'persons.contact' };
const columns = ['/activities', '/person/email', '/role', '/owner'];

test.each([
  ['http://crm.example/persons/contacts', 'http://crm.example/'],
  ['https://x.example/crm/opportunities/opportunity/15', 'https://x.example/crm/'],
])('%s offers contacts', (address, base) => {
  expect(creme.lists?.(address)).toEqual([{ ...of, base }]);
});

test('elsewhere there are no lists; of opportunities there is none, and that is said', async () => {
  for (const address of ['http://crm.example/my_page', 'nothing']) expect(creme.lists?.(address)).toEqual([]);
  expect(['persons.contact', 'opportunities.opportunity'].map((object) => creme.capabilities(object).list)).toEqual(['one_by_one', 'none']);
  expect(await creme.list?.({ ...of, object: 'opportunities.opportunity' }, { place: null, size: 2 }, { columns }, replay(RECORDED))).toMatchObject({ code: 'not_possible' });
});

test('a page that Creme gave: contacts in the order of their ids, colleagues with them, each as it is read by itself', async () => {
  const asked: CrmRequest[] = [];
  const access = replay(RECORDED, asked);
  const page = await creme.list!(of, { place: { after: '12', read: 0, total: 9, given: new Set() }, size: 2 }, { columns }, access);
  if (!page.ok) throw new Error(JSON.stringify(page));
  expect(page.value).toMatchObject({ left: [], last: false, place: { read: 2, given: new Set() } });
  const [account, ...others] = page.value.accounts;
  expect(others).toEqual([]);
  expect(account?.people).toEqual(['persons.contact,13', 'persons.contact,14']);
  for (const record of account?.records ?? []) {
    const alone = await creme.read(record.record, { columns }, access);
    if (!alone.ok) throw new Error(JSON.stringify(alone));
    const only = new Set([record.subject]);
    expect(rows(record, only).ndjson).toBe(rows(alone.value, only).ndjson);
    expect({ title: record.title, subject: record.subject, account: record.account }).toEqual({ title: alone.value.title, subject: alone.value.subject, account: alone.value.account });
  }
});
