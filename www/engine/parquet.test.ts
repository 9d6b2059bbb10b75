/** Files that pyarrow has written (tests/sheets/make.py). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fromParquet } from './parquet.ts';

const blob = (name: string): Blob => new Blob([readFileSync(resolve(import.meta.dirname, '../../tests/sheets', name))]);
const task = (signal = new AbortController().signal) => ({ signal, progress: vi.fn() });
async function text(name: string): Promise<string> {
  const made = await fromParquet({ name, blob: blob(name) }, task());
  return 'blob' in made ? made.blob.text() : made.unread;
}

test('every value is written as it is, to the last digit', async () => {
  const lines = (await text('people.snappy.parquet')).split('\n');
  expect(lines).toHaveLength(14);
  expect(lines.slice(0, 3)).toEqual([
    'contact_id,code,name,owner,employees,goal_on,seen_at,price,share,newsletter,note',
    '9007199254740993,00815,Ann,rep-0,20,2026-09-01,2026-10-01T09:30:00Z,0.57,0,true,"said ""0"", and more"',
    '9007199254740994,00816,Bo,rep-1,40,2026-09-06,2026-10-02T09:30:00Z,1.14,0.3333333333333333,false,"said ""1"", and more"',
  ]);
  expect(lines[6]).toContain('Fay,rep-2,,2026-09-26');
});

test('however it is packed, it is the same table; what cannot be unpacked says so', async () => {
  const table = await text('people.snappy.parquet');
  expect(await text('people.zstd.parquet')).toBe(table);
  expect(await text('people.gzip.parquet')).toBe(table);
  expect(await text('people.brotli.parquet')).toBe('codec');
});

test('what breaks off says so; reading tells how far it is and can be given up', async () => {
  const whole = blob('people.snappy.parquet');
  expect(await fromParquet({ name: 'x', blob: whole.slice(0, 3000) }, task())).toEqual({ unread: 'broken' });
  expect(await fromParquet({ name: 'x', blob: new Blob(['PARE', 'x'.repeat(40)]) }, task())).toEqual({ unread: 'encrypted' });
  const own = task();
  await fromParquet({ name: 'x', blob: whole }, own);
  expect(own.progress).toHaveBeenCalledTimes(3);
  await expect(fromParquet({ name: 'x', blob: whole }, task(AbortSignal.abort()))).rejects.toThrow();
});
