import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Json } from '../contract.ts';
import { detectBy } from './detect.ts';
import { at, fill } from './fill.ts';
import { described, type Template } from './template.ts';

const example = (name: string): Template & Record<string, unknown> => JSON.parse(readFileSync(new URL(`./examples/${name}.crm.json`, import.meta.url), 'utf8')) as Template & Record<string, unknown>;

test.each(['tryton', 'rest'])('the example %s is good', (name) => {
  expect(described(example(name))).toMatchObject({ ok: true });
});

test('every problem is told at once, with its place', () => {
  const wrong = example('rest') as unknown as { [name: string]: Json } & { objects: { lead: { [name: string]: { [name: string]: Json } } }; addresses: Json; failures: Json };
  wrong['colour'] = 'blue';
  wrong.addresses = [{ pattern: '{base}app', object: 'deal' }];
  wrong.failures = [{ status: ['x'], means: 'bad' }];
  const { record, activities } = wrong.objects.lead;
  if (record === undefined || activities === undefined) throw new Error('the example has both');
  delete record['version'];
  record['at'] = 'data';
  record['request'] = { method: 'GET', path: 'api/{nr}' };
  activities['kinds'] = { phone: 'telephone' };
  expect(described(wrong)).toEqual({ ok: false, problems: [
    { code: 'missing', place: '/objects/lead/record', arguments: { name: 'version' } },
    { code: 'no_placeholder', place: '/objects/lead/record/request/path', arguments: { name: 'nr', known: 'id, object, database, fields' } },
    { code: 'not_this', place: '/objects/lead/record/at', arguments: { expected: 'a JSON Pointer such as /data/0', found: '"data"' } },
    { code: 'not_this', place: '/objects/lead/activities/kinds/phone', arguments: { expected: 'call, mail, meeting, note, task', found: '"telephone"' } },
    { code: 'not_this', place: '/failures/0/status/0', arguments: { expected: 'a whole number', found: '"x"' } },
    { code: 'not_this', place: '/failures/0/means', arguments: { expected: 'expired_session, no_permission, gone, conflict, refused, unreachable, server_failed', found: '"bad"' } },
    { code: 'unknown', place: '/colour', arguments: { name: 'colour', known: '$schema, format, crm, addresses, objects, failures' } },
  ] });
  expect(described(null)).toMatchObject({ ok: false, problems: [{ place: '', arguments: { found: 'null' } }] });
  expect(described({ ...example('rest'), addresses: [{ pattern: 'https://x.example/', object: 'deal' }] })).toMatchObject({ ok: false, problems: [
    { code: 'not_this', place: '/addresses/0/object', arguments: { expected: 'lead', found: 'deal' } }, { code: 'missing', place: '/addresses/0/pattern', arguments: { name: '{id}' } }] });
});

test.each([
  ['https://crm.example/app#/leads/7', '7', 'https://crm.example/'],
  ['https://crm.example/sub/app#/leads/a%20b?tab=1', 'a b', 'https://crm.example/sub/'],
  ['https://crm.example/app#/leads/', undefined, undefined],
  ['https://crm.example/app#/leadsX/7', undefined, undefined],
])('%s', (address, id, base) => {
  const found = detectBy(example('rest'))(address);
  expect([found?.id, found?.base]).toEqual([id, base]);
});

test('placeholders are values in bodies, and encoded in addresses', () => {
  const record = { company: { id: 'a/b' }, list: [1, { x: null }] };
  const made = fill({
    method: 'POST', path: 'x/{id}?f={fields}&c={/company/id}', headers: { 'If-Match': '"{version}"' },
    body: { id: '{id:number}', fields: '{fields:list}', one: ['{/list}', 'n {id}', '{note}'], 'name {id}': '{/missing}' },
  }, { id: '7 8', fields: ['a b', 'c'], version: '3', note: '"quoted"\n' }, record);
  expect(made).toEqual({
    method: 'POST', path: 'x/7%208?f=a%20b,c&c=a%2Fb', headers: { 'content-type': 'application/json', 'if-match': '"3"' },
    body: JSON.stringify({ id: null, fields: ['a b', 'c'], one: [[1, { x: null }], 'n 7 8', '"quoted"\n'], 'name 7 8': null }),
  });
});

test('a pointer leads to what is there, and to nothing of the language beneath', () => {
  expect(at({ a: [{ 'b/c': 1 }] }, '/a/0/b~1c')).toBe(1);
  expect(at({ a: 1 }, '')).toEqual({ a: 1 });
  for (const pointer of ['/b', '/a/x', '/toString', '/constructor/name']) expect(at({ a: 1 }, pointer)).toBeUndefined();
});
