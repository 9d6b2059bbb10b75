import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { Held } from './held.ts';
import { Shelf } from './shelf.ts';

let names = 0;
const shelf = (): Shelf => new Shelf(`shelf-${++names}`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const record = (revision: number): [string, Uint8Array] => ['record', bytes(JSON.stringify({ format: 1, revision }))];
const texts = async (of: Pick<Shelf, 'all'>): Promise<Record<string, string>> =>
  Object.fromEntries([...await of.all()].map(([key, value]) => [key, new TextDecoder().decode(value)]));

/** On the device, and where the browser gives no store. */
describe.each([['kept', shelf], ['held', () => new Held()]])('%s', (_, make) => {
  test('a change is kept whole', async () => {
    const own = make();
    expect(await own.change({ based_on: 0, put: [['a/1', bytes('one')], ['a/2', bytes('two')], record(1)], remove: [] })).toBe(true);
    expect(await own.change({ based_on: 1, put: [['a/3', bytes('three')], record(2)], remove: ['a/1'] })).toBe(true);
    expect(await texts(own)).toEqual({ 'a/2': 'two', 'a/3': 'three', record: '{"format":1,"revision":2}' });
  });

  test('changes are counted', async () => {
    const own = make();
    expect(await own.revision()).toBe(0);
    await own.change({ based_on: 0, put: [record(1)], remove: [] });
    expect(await own.revision()).toBe(1);
  });

  test('a change that is based on another revision writes nothing', async () => {
    const own = make();
    await own.change({ based_on: 0, put: [record(1)], remove: [] });
    expect(await own.change({ based_on: 0, put: [['late', bytes('x')], record(1)], remove: ['record'] })).toBe(false);
    expect(await texts(own)).toEqual({ record: '{"format":1,"revision":1}' });
  });
});

test('of two tabs that change at once one is kept', async () => {
  const name = `shelf-${++names}`;
  const tabs = [new Shelf(name), new Shelf(name)];
  const kept = await Promise.all(tabs.map((tab, at) => tab.change({ based_on: 0, put: [[`tab/${at}`, bytes('x')], record(1)], remove: [] })));
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect(Object.keys(await texts(tabs[0]!))).toEqual(['record', `tab/${kept.indexOf(true)}`]);
});

test('a change that fails half-way leaves what was there', async () => {
  const own = shelf();
  await own.change({ based_on: 0, put: [['a', bytes('old')], record(1)], remove: [] });
  // What cannot be stored fails the write behind one that worked.
  const poison = { toString: () => 'x', call: () => {} } as unknown as Uint8Array;
  expect(await own.change({ based_on: 1, put: [['a', bytes('new')], ['b', poison], record(2)], remove: [] })).toBe(false);
  expect(await texts(own)).toEqual({ a: 'old', record: '{"format":1,"revision":1}' });
});

test('a record that cannot be read counts as none', async () => {
  const own = shelf();
  await own.change({ based_on: 0, put: [['record', bytes('{')]], remove: [] });
  expect(await own.change({ based_on: 0, put: [record(1)], remove: [] })).toBe(true);
});

test('the root of first use outlives what else is forgotten', async () => {
  const own = shelf();
  await own.keepRoot('https://rules.example/', bytes('root'));
  await own.change({ based_on: 0, put: [record(1)], remove: [] });
  await own.clear();
  expect((await own.all()).size).toBe(0);
  expect(new TextDecoder().decode(await own.root('https://rules.example/'))).toBe('root');
  expect(await own.root('https://elsewhere.example/')).toBeUndefined();
});
