/** A described CRM with a list: its answers are data (`fixtures/list.json`), with a record that is met twice and one that was deleted meanwhile. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ListPage, ListPlace, ListRef } from '../contract.ts';
import { Gathering } from '../list/gathering.ts';
import { rows } from '../rows.ts';
import { recorded, replay } from '../testing.ts';
import { generic } from './adapter.ts';
import { described, type Template } from './template.ts';

function template(change: (given: Template) => void = () => {}): Template {
  const given = JSON.parse(readFileSync(new URL('./examples/rest.crm.json', import.meta.url), 'utf8')) as Template;
  change(given);
  const read = described(given);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.template;
}

const RECORDED = recorded('./generic/fixtures/list.json');
const wanted = { columns: ['/record/phase', '/activities'] };
const of: ListRef = { crm: 'rest', base: 'http://crm.example/', object: 'lead' };

test.each(['http://crm.example/app#/leads', 'http://crm.example/app#/leads/', 'http://crm.example/app#/leads/7?tab=notes'])('%s offers the list', (address) => {
  expect(generic(template()).lists?.(address)).toEqual([of]);
});

test('an address elsewhere offers none; without a description of it there is no list, and that is said', async () => {
  expect(generic(template()).lists?.('http://crm.example/app#/reports')).toEqual([]);
  const none = generic(template(({ objects }) => { delete objects['lead']?.list; }));
  expect(none.capabilities('lead').list).toBe('none');
  expect(generic(template()).capabilities('lead').list).toBe('one_by_one');
  expect(none.lists?.('http://crm.example/app#/leads/7')).toEqual([]);
  expect(await none.list?.(of, { place: null, size: 2 }, wanted, replay(RECORDED))).toMatchObject({ ok: false, code: 'not_possible' });
});

test('pages by the last id: each record once, each as it is read by itself, and who was deleted is named', async () => {
  const adapter = generic(template());
  const pages: ListPage[] = [];
  const gathering = new Gathering();
  const access = replay(RECORDED);
  const failure = await gathering.run(async (place: ListPlace | null) => {
    const page = await adapter.list!(of, { place, size: 2 }, wanted, access);
    if (page.ok) pages.push(page.value);
    return page;
  }, () => {});
  expect(failure).toBeNull();
  expect(pages.map(({ place }) => place.after)).toEqual(['2', '3', '5']);
  expect(gathering).toMatchObject({ read: 5, total: 4, people: 3, left: [{ id: '3', failure: { code: 'gone' } }] });
  const records = pages.flatMap(({ accounts }) => accounts.flatMap((account) => account.records));
  expect(records.map(({ record: { id } }) => id)).toEqual(['1', '2', '5']);
  for (const record of records) expect(await adapter.read(record.record, wanted, access)).toEqual({ ok: true, value: record });
  const [file] = gathering.files('rest-lead');
  expect(await file?.blob.text()).toBe(records.map((record) => rows(record).ndjson).join(''));
});

test('a list by places and a mark for the next page, and one whose description does not fit', async () => {
  const access = { signal: new AbortController().signal, send: () => Promise.resolve({ status: 200, url: 'http://crm.example/', headers: {}, body: JSON.stringify({ data: [], next: null }) }) };
  const marked = generic(template(({ objects }) => { objects['lead']!.list!.next = '/next'; }));
  expect(await marked.list?.(of, { place: null, size: 2 }, wanted, access)).toMatchObject({ ok: true, value: { last: true, accounts: [] } });
  const wrong = generic(template(({ objects }) => { objects['lead']!.list!.rows = '/leads'; }));
  expect(await wrong.list?.(of, { place: null, size: 2 }, wanted, access)).toMatchObject({ code: 'template_wrong', arguments: { place: '/objects/lead/list/rows' } });
});
