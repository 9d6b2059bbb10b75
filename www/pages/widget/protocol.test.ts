import { expect, test } from 'vitest';
import { fromHost, fromWidget, sent } from './protocol.ts';

const record = { id: 'lead-7', contact: 'c1', evidence: [{ id: 'c1' }], version: '4' };
const person = { name: 'Jana Brandt', role: 'sales' };

test('messages come through as they were sent', () => {
  for (const message of [{ say: 'show', record, person }, { say: 'clear' }, { say: 'answer', key: 'k', result: 'conflict', detail: 'K. Adler' }] as const) expect(fromHost(sent(message))).toEqual(message);
  expect(fromWidget(sent({ say: 'ready' }))).toMatchObject({ say: 'ready' });
});

test('whatever has another shape is passed over', () => {
  const strange = [null, 'show', {}, { say: 'clear' }, { reife: 2, say: 'clear' }, { reife: 1, say: 'go' }, { reife: 1, say: 'show', record }, { reife: 1, say: 'show', record: { ...record, id: '' }, person }, { reife: 1, say: 'show', record: { ...record, evidence: {} }, person }, { reife: 1, say: 'show', record, person: { name: 'x' } }, { reife: 1, say: 'answer', key: 'k', result: 'fine' }, { reife: 1, say: 'answer', result: 'saved' }];
  for (const message of strange) expect(fromHost(message), JSON.stringify(message)).toBeUndefined();
  for (const message of [null, { reife: 1 }, { reife: 1, say: 'write?' }, { say: 'ready' }]) expect(fromWidget(message), JSON.stringify(message)).toBeUndefined();
});
