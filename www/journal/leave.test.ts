import { expect, test } from 'vitest';
import { failed, fine, type Adapter, type Change, type FailureCode, type Outcome, type Saved } from '../crm/contract.ts';
import { find } from '../crm/note/block.ts';
import type { Deliver, Entry } from '../store/entry.ts';
import { leaver, recordOf, scopeOf } from './leave.ts';

const record = { crm: 'tryton', base: 'https://crm.example/', object: 'sale.opportunity', id: '7', database: 'crm' };
const entry: Entry = {
  kind: 'decision', scope: scopeOf(record), contact: 'party.party,4', record: '{"id":"abc","verdict":"rejected"}', words: 'Jana Brandt: rejected.', seen: '12', key: 'a1b2c3d4e5f6',
  order: 1, made: 0, due: 0, state: 'sending', attempts: 1, next: 0, reason: null, detail: null,
};
const never = new AbortController().signal;

function deliver(outcome: Outcome<Saved>, written: Change[] = []): Deliver {
  const write: Adapter['write'] = async (_, change) => { written.push(change); return outcome; };
  const route = leaver(async () => ({ write, send: () => Promise.reject(new Error('unused')) }));
  return async (given, signal) => (await route(given))?.deliver(given, signal) ?? { result: 'unreachable' };
}

const saved: Saved = { note: 'ir.note,1', version: '12', already: false, intact: true };

test('a scope names its record', () => {
  expect(recordOf(scopeOf(record))).toEqual(record);
  const { database: _, ...without } = record;
  expect(recordOf(scopeOf(without))).toEqual(without);
  for (const strange of ['', 'acme', '[]', '[1,2,3,4,5]', '{}']) expect(recordOf(strange), strange).toBeUndefined();
});

test('an entry becomes words and a block under its key, with the version that was looked at', async () => {
  const written: Change[] = [];
  expect(await deliver(fine(saved), written)(entry, never)).toEqual({ result: 'saved' });
  expect(written).toMatchObject([{ version: '12', key: entry.key }]);
  const text = written[0]?.note ?? '';
  expect(text).toMatch(/^Jana Brandt: rejected\.\n\nreife:1:a1b2c3d4e5f6:/);
  expect(await find(text)).toEqual([{ state: 'whole', key: entry.key, block: { contact: 'party.party,4', decisions: [{ id: 'abc', verdict: 'rejected' }] } }]);
});

test('what is added has no version; every kind has its list', async () => {
  for (const [kind, list] of [['check', 'checks'], ['heard', 'heard'], ['dispute', 'disputes']] as const) {
    const written: Change[] = [];
    await deliver(fine(saved), written)({ ...entry, kind, seen: undefined }, never);
    expect(written[0]?.version).toBeNull();
    expect(await find(written[0]?.note ?? '')).toMatchObject([{ block: { [list]: [{ id: 'abc' }] } }]);
  }
});

test('each failure has its reason', async () => {
  const codes: [FailureCode, string][] = [
    ['cancelled', 'unreachable'], ['unreachable', 'unreachable'], ['server_failed', 'unreachable'], ['too_slow', 'unreachable'], ['expired_session', 'expired'], ['conflict', 'conflict'], ['gone', 'gone'],
    ['no_permission', 'no_permission'], ['refused', 'refused'], ['not_understood', 'refused'], ['template_wrong', 'refused'], ['not_possible', 'refused'],
  ];
  for (const [code, result] of codes) expect(await deliver(failed(code, { says: 'Nein.' }))(entry, never), code).toMatchObject({ result });
  expect(await deliver(failed('refused', { says: 'Nein.' }))(entry, never)).toEqual({ result: 'refused', detail: 'Nein.' });
  expect(await deliver(fine({ ...saved, intact: false }))(entry, never)).toMatchObject({ result: 'refused' });
});

test('without a way to the record there is none for the entry', async () => {
  expect(await leaver(async () => undefined)(entry)).toBeNull();
  let reached = 0;
  const anywhere = leaver(async () => { reached += 1; return undefined; });
  expect(await anywhere({ ...entry, scope: 'acme' })).toBeNull();
  expect(reached, 'nobody is asked about what is no record').toBe(0);
});

test('what was reached is let go again', async () => {
  let open = 1;
  const route = leaver(async () => ({ write: async () => fine(saved), send: () => Promise.reject(new Error('unused')), done: () => { open -= 1; } }));
  (await route(entry))?.done?.();
  expect(open).toBe(0);
});
