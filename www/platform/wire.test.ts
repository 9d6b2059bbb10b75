import { expect, test } from 'vitest';
import { isAlone, isFromReader, isToReader } from './wire.ts';

const request = { method: 'POST', path: 'crm/rpc/', headers: { 'content-type': 'application/json' }, body: '{}' };
const reply = { status: 200, url: 'https://crm.example/', headers: {}, body: '' };

test('what may cross', () => {
  for (const message of [{ ask: 1, base: 'https://crm.example/', request }, { ask: 1, base: '', request: { ...request, body: undefined } }, { stop: 1 }, { frame: null }, { frame: 'beside.html' }]) expect(isToReader(message), JSON.stringify(message)).toBe(true);
  for (const message of [{ at: 'https://crm.example/' }, { answer: 1, reply }, { failed: 1, says: '' }]) expect(isFromReader(message), JSON.stringify(message)).toBe(true);
  expect(isAlone({ alone: true })).toBe(true);
});

test('anything else does not', () => {
  const strange = [null, 'x', [], {}, { ask: '1', base: '', request }, { ask: 1, base: '', request: { ...request, method: 'DELETE' } }, { ask: 1, base: '', request: { ...request, headers: { a: 1 } } }, { ask: 1, request }, { stop: 'x' }, { frame: 7 }];
  for (const message of strange) expect(isToReader(message), JSON.stringify(message)).toBe(false);
  for (const message of [null, { at: 7 }, { answer: 1 }, { answer: 1, reply: { ...reply, status: '200' } }, { answer: 1, reply: { ...reply, headers: null } }, { failed: 1 }]) expect(isFromReader(message), JSON.stringify(message)).toBe(false);
  for (const message of [null, { alone: 1 }, 'alone']) expect(isAlone(message)).toBe(false);
});
