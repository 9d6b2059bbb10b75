import { expect, test } from 'vitest';
import { lookedAt } from './looked.ts';

const line = JSON.stringify({
  account: { id: 'a1', attributes: { industry: 'food', employees: 120 } },
  contacts: [
    { id: 'c1', role: 'champion', attributes: { title: 'Head', gone: '' }, decisions: [{ id: 'd' }], checks: [{ check: 'need', verdict: 'confirmed' }],
      signals: [{ id: 's1', type: 'view', at: '2026-01-01', source: 'web' }, { id: 's2', type: 'goal', at: '2026-02-01T10:00:00Z', source: 'call', topic: 'suite', value: 3 }, { id: 's3', type: 'view', at: '2026-03-01', source: 'web' }, { id: 's4', type: 'view', at: '2026-01-05', source: 'web' }],
      disputes: [{ source: 'web', id: 's4', at: '2026-01-06' }] },
    { id: 'c2' }],
});

test('what was seen and said by then, the latest first; nothing that sales or rules make of it', () => {
  expect(lookedAt(line, new Set(['c1']), '2026-02-15T00:00:00Z')).toEqual([{
    id: 'c1', role: 'champion', attributes: [['industry', 'food'], ['employees', '120'], ['title', 'Head']],
    signals: [{ type: 'goal', at: '2026-02-01T10:00:00Z', topic: 'suite', value: '3' }, { type: 'view', at: '2026-01-01', topic: null, value: null }],
  }]);
});

test('a single contact a line, others, and what cannot be read', () => {
  expect(lookedAt('{"id": "c9", "signals": []}', new Set(['c9']), '2026-02-15').map(({ id }) => id)).toEqual(['c9']);
  expect(lookedAt(line, new Set(['c3']), '2026-02-15')).toEqual([]);
  expect(lookedAt('"c1"', new Set(['c1']), '2026-02-15')).toEqual([]);
  expect(lookedAt('{"id": "c1"', new Set(['c1']), '2026-02-15')).toEqual([]);
});
