import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnsInUse, deliveredBy } from './used.ts';

const mapping = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const used = (attributes: string[], signals: string[]): Parameters<typeof columnsInUse>[1] => ({ attributes: new Set(attributes), signals: new Set(signals) });

const ALWAYS = [
  '/account/id', '/check/at', '/check/by', '/check/check', '/check/note', '/check/verdict', '/decided', '/dispute/at', '/dispute/by', '/dispute/id', '/dispute/reason', '/dispute/source',
  '/former_ids', '/heard', '/id', '/marks/No phone calls', '/marks/Objects to profiling', '/role',
];

test('attributes and signals that no rule reads are not asked for; who it is, objections and decisions always are', () => {
  const of = mapping('./tryton/opportunity.mapping.json');
  expect(columnsInUse(of, used([], []))).toEqual([...ALWAYS, '/record/employee.rec_name'].sort());
  expect(columnsInUse(of, used(['opportunity_amount'], ['call']))).toEqual([...ALWAYS, '/activities', '/record/amount', '/record/employee.rec_name'].sort());
  expect(columnsInUse(of, used(['customer_since'], ['campaign_response']))).toEqual([...ALWAYS, '/account/create_date', '/campaigns', '/record/create_date', '/record/employee.rec_name'].sort());
});

test('derived values, templates, conditions and values of every kind are looked through', () => {
  const of = {
    objects: [{
      id: 'x', derived: { a: { column: '/record/a' }, b: { derived: 'a', minus_days: { column: '/record/days' } } },
      contact: { id: '/id', attributes: { first: { columns: ['/record/one', '/record/two'] }, second: { template: '{/record/three}-{#}' }, third: { derived: 'b' } } },
      signals: [{ type: { column: '/record/type', values: { '/not/a/column': 'call' }, others: 'keep' }, at: '/record/at', if: [{ value: '/record/ok', is: ['/no'] }] }],
    }],
    select: [{ rules: 'r', if: ['/record/market'] }],
  };
  expect(columnsInUse(of, used(['first', 'second', 'third'], []))).toEqual(['/id', '/record/a', '/record/at', '/record/days', '/record/market', '/record/ok', '/record/one', '/record/three', '/record/two', '/record/type']);
  expect(columnsInUse('no mapping', used([], []))).toEqual([]);
});

test('what a mapping delivers of what was asked for, and what was not asked for', () => {
  const tryton = mapping('./tryton/opportunity.mapping.json');
  expect(deliveredBy(tryton, null).unread).toEqual({ attributes: [], signals: [] });
  const few = deliveredBy(tryton, used(['opportunity_amount'], []));
  expect(few.given.attributes).toContain('opportunity_amount');
  expect(few.unread.attributes).toContain('customer_since');
  expect(few.unread.signals).toContain('campaign_response');
  const of = (type: unknown): unknown => ({ objects: [{ contact: { id: '/a', attributes: { a: '/a', b: '/b' } }, account: { attributes: { c: '/c' } }, signals: [{ type, at: '/at' }] }] });
  // What is asked for anyway is delivered, whoever it was asked for; one type of a list brings the others along.
  const two = of({ column: '/t', values: { Ruf: 'call', Brief: 'mail' } });
  expect(deliveredBy(two, used(['c'], []))).toEqual({ given: { attributes: ['a', 'c'], signals: [] }, unread: { attributes: ['b'], signals: ['call', 'mail'] }, anySignal: false });
  expect(deliveredBy(two, used(['c'], ['call']))).toMatchObject({ given: { signals: ['call', 'mail'] }, unread: { signals: [] } });
  expect(deliveredBy(of({ column: '/t', values: { Ruf: 'call' }, others: 'keep' }), used([], []))).toMatchObject({ given: { signals: ['call'] }, unread: { signals: [] }, anySignal: true });
  expect(deliveredBy('no mapping', used([], []))).toEqual({ given: { attributes: [], signals: [] }, unread: { attributes: [], signals: [] }, anySignal: false });
});
