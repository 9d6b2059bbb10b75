import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import type { CrmReply, CrmRequest, Transport } from './contract.ts';
import { within } from './transport.ts';

const request: CrmRequest = { method: 'GET', path: 'x', headers: {} };
const reply = (status: number): CrmReply => ({ status, url: 'http://crm.example/x', headers: {}, body: '' });
const asking = (send: Transport, signal: AbortSignal = new AbortController().signal, patience_ms?: number): ReturnType<typeof ask> =>
  ask({ send, signal, ...(patience_ms === undefined ? {} : { patience_ms }) }, request);

test('an answer is handed on, whatever its status, but that the server is down or broke', async () => {
  for (const status of [200, 302, 404]) expect(await asking(() => Promise.resolve(reply(status)))).toEqual({ ok: true, value: reply(status) });
  expect(await asking(() => Promise.resolve(reply(500)))).toEqual({ ok: false, code: 'server_failed', arguments: { status: '500' } });
  for (const status of [502, 503, 504]) expect(await asking(() => Promise.resolve(reply(status)))).toEqual({ ok: false, code: 'unreachable', arguments: { says: String(status) } });
});

test('no answer is unreachable', async () => {
  expect(await asking(() => Promise.reject(new TypeError('fetch failed')))).toEqual({ ok: false, code: 'unreachable', arguments: { says: 'fetch failed' } });
});

test('what was stopped is neither sent nor read, even by a transport that does not heed the signal', async () => {
  const stop = new AbortController();
  const asked = asking(() => new Promise(() => undefined), stop.signal);
  stop.abort();
  expect(await asked).toMatchObject({ code: 'cancelled' });
  let sent = 0;
  const count: Transport = () => {
    sent += 1;
    return Promise.resolve(reply(200));
  };
  expect(await asking(count, stop.signal)).toMatchObject({ code: 'cancelled' });
  expect(sent).toBe(0);
});

test('patience ends', async () => {
  expect(await asking(() => new Promise(() => undefined), undefined, 100)).toEqual({ ok: false, code: 'too_slow', arguments: { seconds: '0.1' } });
});

test.each([
  ['crm/rpc/', 'https://crm.example/app/crm/rpc/'], ['', 'https://crm.example/app/'], ['?a=https://x', 'https://crm.example/app/?a=https://x'],
  ['../other', undefined], ['/other', undefined], ['//evil.example/app/', undefined], ['https://evil.example/app/', undefined], ['javascript:alert(1)', undefined], ['a/../../b', undefined],
])('a request stays below the CRM: %s', (path, expected) => {
  expect(within('https://crm.example/app/', path)?.href).toBe(expected);
});
