import { expect, test } from 'vitest';
import { rulings } from './verdicts.ts';

const decision = (by: string, holds: string, more: object = {}): object => ({ id: `d-${by}-${holds}`, at: '2026-11-01T09:00:00Z', by, role: 'sales', verdict: 'accepted', state: 'ready', assumptions: [{ id: 'a', holds }], ...more });
const of = (...decisions: object[]): Blob => new Blob([JSON.stringify({ id: 'c1', decisions }), '\nno line\n', JSON.stringify({ account: { id: 'f' }, contacts: [{ id: 'c2', decisions: [decision('rep-9', 'yes', { at: '2027-01-01T00:00:00Z' })] }, { id: 'c3' }] })]);
const asOf = '2026-11-24T00:00:00Z';
const concerns = { rules: { r: ['a', 'b'], other: ['z'], none: [] }, least: 2 };

test('a decision concerns the assumptions it names and the rules that rest on them; what is later says nothing yet', async () => {
  const found = await rulings(of(decision('rep-1', 'yes'), decision('rep-2', 'no', { verdict: 'rejected', reason: 'too_early', note: 'Call in spring.' }), decision('rep-1', 'unsure', { assumptions: [] })), asOf, new AbortController().signal);
  const { rules, assumptions } = found.verdicts(concerns);
  expect(Object.keys(rules)).toEqual(['r']);
  expect(rules['r']).toEqual({ verdicts: [{ verdict: 'accepted', reason: null, count: 1 }, { verdict: 'rejected', reason: 'too_early', count: 1 }], notes: [{ text: 'Call in spring.', by: 'sales', at: '2026-11-01T09:00:00Z', reason: 'too_early' }] });
  expect(assumptions['a']?.held).toEqual({ yes: 1, no: 1, unsure: 0, from: 9, to: 91 });
  expect(JSON.stringify([rules, assumptions])).not.toContain('rep-');
});

test('of too few people there is no figure', async () => {
  const found = await rulings(of(decision('rep-1', 'yes', { note: 'Fits.' }), decision('rep-1', 'yes')), asOf, new AbortController().signal);
  expect(found.verdicts(concerns).rules['r']).toEqual({ verdicts: [], notes: [{ text: 'Fits.', by: 'sales', at: '2026-11-01T09:00:00Z', reason: null }], least: 2 });
  await expect(rulings(of(), asOf, AbortSignal.abort())).rejects.toThrow();
});
