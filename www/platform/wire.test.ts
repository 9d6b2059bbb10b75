import { expect, test } from 'vitest';
import { isAlone, isFromAside, isFromReader, isHere, isToAside, isToReader } from './wire.ts';

const request = { method: 'POST', path: 'crm/rpc/', headers: { 'content-type': 'application/json' }, body: '{}' };
const reply = { status: 200, url: 'https://crm.example/', headers: {}, body: '' };

test('what may cross', () => {
  for (const message of [{ ask: 1, base: 'https://crm.example/', request }, { ask: 1, base: '', request: { ...request, body: undefined } }, { stop: 1 }, { frame: null }, { frame: 'beside.html' }]) expect(isToReader(message), JSON.stringify(message)).toBe(true);
  for (const message of [{ at: 'https://crm.example/' }, { answer: 1, reply }, { failed: 1, says: '' }]) expect(isFromReader(message), JSON.stringify(message)).toBe(true);
  expect(isAlone({ alone: true })).toBe(true);
  expect(isHere({ here: true })).toBe(true);
});

const record = { crm: 'creme', base: 'https://crm.example/', object: 'contact', id: '7' };
const change = { note: 'Jana: rejected.', version: null, key: 'a1b2c3d4' };

test('what may cross between the worker and its document', () => {
  for (const message of [{ crm: 'creme', write: record, change }, { answer: 1, reply }, { failed: 1, says: 'no' }]) expect(isToAside(message), JSON.stringify(message)).toBe(true);
  const written = [{ ok: true, value: { note: null, version: '', already: false, intact: null } }, { ok: false, code: 'gone', arguments: {} }];
  for (const message of [{ ask: 1, request }, { stop: 1 }, ...written.map((outcome) => ({ written: outcome }))]) expect(isFromAside(message), JSON.stringify(message)).toBe(true);
  for (const strange of [null, {}, { write: record, change }, { crm: 'creme', write: { ...record, base: 7 }, change }, { crm: 'creme', write: record, change: { version: null } }, { at: 'https://crm.example/' }]) expect(isToAside(strange), JSON.stringify(strange)).toBe(false);
  for (const strange of [null, {}, { ask: 1 }, { ask: 1, request: { ...request, method: 'DELETE' } }, { written: null }, { written: { ok: true } }, { written: { ok: false, code: 'gone' } }]) expect(isFromAside(strange), JSON.stringify(strange)).toBe(false);
});

test('anything else does not', () => {
  const strange = [null, 'x', [], {}, { ask: '1', base: '', request }, { ask: 1, base: '', request: { ...request, method: 'DELETE' } }, { ask: 1, base: '', request: { ...request, headers: { a: 1 } } }, { ask: 1, request }, { stop: 'x' }, { frame: 7 }];
  for (const message of strange) expect(isToReader(message), JSON.stringify(message)).toBe(false);
  for (const message of [null, { at: 7 }, { answer: 1 }, { answer: 1, reply: { ...reply, status: '200' } }, { answer: 1, reply: { ...reply, headers: null } }, { failed: 1 }]) expect(isFromReader(message), JSON.stringify(message)).toBe(false);
  for (const message of [null, { alone: 1 }, 'alone']) expect(isAlone(message)).toBe(false);
  for (const message of [null, { here: 1 }, 'here']) expect(isHere(message)).toBe(false);
});
