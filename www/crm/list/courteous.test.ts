import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import type { CrmReply, CrmRequest } from '../contract.ts';
import { courteous } from './courteous.ts';

const request = (path: string): CrmRequest => ({ method: 'GET', path, headers: {} });
const reply = (status: number, headers: Record<string, string> = {}): CrmReply => ({ status, url: 'http://crm.example/', headers, body: '' });
const never = new AbortController().signal;

/** A CRM that answers in this order, then always well; and how long it was left in peace. */
function crm(...answers: CrmReply[]): { send: ReturnType<typeof courteous>; asked: string[]; paused: number[]; told: number[] } {
  const [asked, paused, told]: [string[], number[], number[]] = [[], [], []];
  const send = courteous(async ({ path }) => {
    asked.push(path);
    await new Promise((done) => setTimeout(done, 1));
    asked.push(`${path} answered`);
    return answers.shift() ?? reply(200);
  }, { waiting: (seconds) => told.push(seconds), pause: (ms) => { paused.push(ms); return Promise.resolve(); } });
  return { send, asked, paused, told };
}

test('one request at a time, whatever is asked at once, and one that fails holds up no other', async () => {
  const { send, asked } = crm(reply(500));
  await Promise.all(['a', 'b', 'c'].map((path) => send(request(path), never)));
  expect(asked).toEqual(['a', 'a answered', 'b', 'b answered', 'c', 'c answered']);
});

test.each([
  [[reply(429, { 'retry-after': '7' })], [7000]],
  [[reply(503, { 'retry-after': '0' }), reply(429, { 'retry-after': '3' })], [0, 3000]],
  [[reply(429), reply(429), reply(503)], [2000, 4000, 8000]],
])('who has been asked too much is left in peace, and asked again', async (answers, pauses) => {
  const { send, paused, told } = crm(...answers);
  expect((await send(request('a'), never)).status).toBe(200);
  expect(paused).toEqual(pauses);
  expect(told).toEqual(pauses.flatMap((ms) => [ms / 1000, 0]));
});

test('a moment is waited for as well as a number of seconds', async () => {
  const { send, paused } = crm(reply(503, { 'retry-after': new Date(Date.now() + 20_000).toUTCString() }));
  await send(request('a'), never);
  expect(paused[0]).toBeGreaterThan(15_000);
  expect(paused[0]).toBeLessThanOrEqual(20_000);
});

test('it is not tried for ever, nor waited for an hour: that is for a person to decide', async () => {
  const { send, asked } = crm(...Array.from({ length: 9 }, () => reply(429, { 'retry-after': '1' })));
  expect(await ask({ send, signal: never }, request('a'))).toMatchObject({ ok: false, code: 'unreachable' });
  expect(asked).toHaveLength(10);
  const long = crm(reply(429, { 'retry-after': '3600' }));
  expect((await long.send(request('a'), never)).status).toBe(429);
  expect(long.paused).toEqual([]);
});

test('who stops waits no longer, and nothing more is asked', async () => {
  const stop = new AbortController();
  const asked: string[] = [];
  const send = courteous(({ path }) => { asked.push(path); return Promise.resolve(reply(429, { 'retry-after': '60' })); });
  const both = Promise.all(['a', 'b'].map((path) => ask({ send, signal: stop.signal }, request(path))));
  setTimeout(() => stop.abort(), 5);
  expect(await both).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }]);
  expect(asked).toEqual(['a']);
});
