import { expect, test } from 'vitest';
import { cached } from './cache.ts';
import { failed, fine, type Adapter, type CrmRecord, type RecordRef } from './contract.ts';

const access = { send: () => Promise.reject(new Error('nobody')), signal: new AbortController().signal };
const ref = (id: string): RecordRef => ({ crm: 'x', base: 'https://crm.example/', object: 'o', id });

function counting(): { adapter: Adapter; reads: () => number; stamp: { now: string } } {
  let reads = 0;
  const stamp = { now: 'a' };
  const adapter = {
    capabilities: () => ({ stamp: true }),
    read: (record: RecordRef) => {
      reads += 1;
      return Promise.resolve(fine({ record, stamp: stamp.now } as CrmRecord));
    },
    stamp: () => Promise.resolve(stamp.now === 'gone' ? failed('gone') : fine(stamp.now)),
  } as unknown as Adapter;
  return { adapter, reads: () => reads, stamp };
}

test('a record is read again when its stamp is another, other columns are wanted, or it is another record', async () => {
  const { adapter, reads, stamp } = counting();
  const cache = cached(adapter);
  const read = (id: string, ...columns: string[]): Promise<unknown> => cache.read(ref(id), { columns }, access);
  await read('1', '/a');
  await read('1', '/a');
  expect(reads()).toBe(1);
  await read('1', '/b', '/a');
  await read('1', '/a', '/b');
  expect(reads()).toBe(2);
  await read('2', '/a');
  expect(reads()).toBe(3);
  stamp.now = 'b';
  await read('1', '/a');
  expect(reads()).toBe(4);
  cache.forget();
  await read('1', '/a');
  expect(reads()).toBe(5);
});

test('a failure is told, not hidden behind what was read before', async () => {
  const { adapter, stamp } = counting();
  const cache = cached(adapter);
  await cache.read(ref('1'), { columns: [] }, access);
  stamp.now = 'gone';
  expect(await cache.read(ref('1'), { columns: [] }, access)).toMatchObject({ code: 'gone' });
});

test('the record looked at longest ago goes first', async () => {
  const { adapter, reads } = counting();
  const cache = cached(adapter);
  for (let id = 0; id <= 50; id += 1) await cache.read(ref(String(id)), { columns: [] }, access);
  await cache.read(ref('50'), { columns: [] }, access);
  expect(reads()).toBe(51);
  await cache.read(ref('0'), { columns: [] }, access);
  expect(reads()).toBe(52);
});
