import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile } from './fetched.ts';

const DATE = 'Tue, 24 Nov 2026 09:20:00 GMT';
const answers = (make: () => Response | Promise<Response>) => {
  const asked = vi.fn((_url: string, _options: RequestInit) => Promise.resolve().then(make));
  vi.stubGlobal('fetch', asked);
  return asked;
};
const asked = (bytesMax: number, immutable = false) => fetchFile('https://rules.example/a', bytesMax, immutable, new AbortController().signal);

afterEach(() => vi.unstubAllGlobals());

test('a file comes whole, with the server’s date, without credentials', async () => {
  const fetched = answers(() => new Response('abc', { headers: { date: DATE } }));
  expect(await asked(3)).toEqual({ bytes: new Uint8Array([97, 98, 99]), date: '2026-11-24T09:20:00.000Z' });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', cache: 'no-cache' });
  await asked(3, true);
  expect(fetched.mock.calls[1]?.[1]).toMatchObject({ cache: 'default' });
});

test('no byte is read behind the length that was asked for', async () => {
  const read: number[] = [];
  const cancelled = vi.fn();
  answers(() => new Response(new ReadableStream({
    pull(to) { read.push(1); to.enqueue(new Uint8Array(2)); },
    cancel: cancelled,
  }, { highWaterMark: 0 })));
  expect(await asked(3)).toEqual({ why: 'too-long', date: undefined });
  expect(read).toHaveLength(2);
  expect(cancelled).toHaveBeenCalled();
});

test('what is not there, what fails, and a date that is none', async () => {
  for (const status of [403, 404]) {
    answers(() => new Response('', { status, headers: { date: 'yesterday' } }));
    expect(await asked(3)).toEqual({ why: 'not-found', date: undefined });
  }
  answers(() => new Response('', { status: 500, headers: { date: DATE } }));
  expect(await asked(3)).toEqual({ why: 'failed', date: '2026-11-24T09:20:00.000Z' });
  answers(() => Promise.reject(new TypeError('no network')));
  expect(await asked(3)).toEqual({ why: 'failed', date: undefined });
  answers(() => new Response(new ReadableStream({ pull() { throw new TypeError('lost'); } })));
  expect(await asked(3)).toEqual({ why: 'failed', date: undefined });
});

test('an empty file is one', async () => {
  answers(() => new Response(null));
  expect(await asked(0)).toEqual({ bytes: new Uint8Array(), date: undefined });
});
