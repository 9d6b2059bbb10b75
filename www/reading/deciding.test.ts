import { expect, test } from 'vitest';
import type { DecisionOptions, DecisionWay } from '../engine/deciding.ts';
import { justGiven, undoable, type Acting, type Kept } from './acting.ts';
import { bench, wayOf } from './deciding.ts';
import { given, standing } from './testing.ts';

const way = (state: string, holders: string[], more: Partial<DecisionWay> = {}): DecisionWay => ({ state, may: holders.includes('sales'), holders, reasons: [], reason_needed: false, ...more });
const options = (proposal: string, more: Partial<DecisionOptions> = {}): DecisionOptions => ({
  proposal, accepted: way(proposal, ['sales']), corrected: [way('excluded', ['sales']), way('nurtured', ['marketing'])],
  returned: way('evaluating', ['sales']), rejected: way('unaware', ['sales']), applied: [], listed: null, ...more,
});
const acting = (more: Partial<Acting> = {}): Acting => ({ by: 'me', role: 'sales', online: true, rules: { state: 'current' }, kept: [], copied: true, refused: [], trial: false, ...more });
const kept = (more: Partial<Kept> = {}): Kept => ({ key: 'k', kind: 'check', state: 'waiting', reason: null, detail: null, made: 0, due: 10_000, attempts: 0, record: { check: 'need' }, ...more });
const bars = (found: ReturnType<typeof bench>) => found.offered.map(({ verdict, bar }) => [verdict, bar]);

test('accepting waits until a reason was opened or a check given', () => {
  const one = given([0, 60, 30, 0], { assessment: { proposal: 'ready' } });
  expect(bars(bench(one, options('ready'), acting(), false))).toEqual([['accepted', 'unseen'], ['corrected', null], ['returned', null], ['rejected', null]]);
  expect(bars(bench(one, options('ready'), acting(), true))[0]).toEqual(['accepted', null]);
  expect(bars(bench(one, options('ready'), acting({ kept: [kept()] }), false))[0]).toEqual(['accepted', null]);
  expect(bars(bench(one, options('ready'), acting({ kept: [kept({ kind: 'heard' })] }), false))[0]).toEqual(['accepted', 'unseen']);
});

test('who decides instead is told apart: the rules alone, or another role', () => {
  const one = given([0, 60, 30, 0]);
  expect(bars(bench(one, options('evaluating', { accepted: way('evaluating', []), corrected: [way('nurtured', ['marketing'])] }), acting(), true))).toEqual([['accepted', 'rules'], ['returned', null], ['rejected', null]]);
  expect(bars(bench(one, options('ready', { accepted: way('ready', ['marketing']) }), acting(), true))[0]).toEqual(['accepted', 'other']);
});

test('in question, keeping stands beside following', () => {
  const one = given([0, 60, 30, 0], { assessment: { proposal: 'evaluating', standing: standing({ state: 'ready', in_question: true, since: '2026-11-04' }) } });
  const found = bench(one, options('evaluating', { accepted: way('evaluating', []), corrected: [way('excluded', ['sales']), way('ready', ['sales'])] }), acting(), true);
  expect(found.question).toBe(true);
  expect(found.offered.map(({ verdict, bar, keep, way: { state } }) => [verdict, bar, keep, state])).toEqual([
    ['accepted', 'rules', false, 'evaluating'], ['corrected', null, true, 'ready'], ['corrected', null, false, 'excluded'], ['returned', null, false, 'evaluating'], ['rejected', null, false, 'unaware'],
  ]);
});

test('what is withheld is not accepted', () => {
  const one = given([0, 60, 30, 0], { assessment: { proposal: 'ready' } });
  expect(bars(bench(one, options('ready'), acting({ rules: { state: 'overdue' } }), true)).map(([verdict]) => verdict)).toEqual(['corrected', 'returned', 'rejected']);
});

test('correcting leads where it is said', () => {
  expect(wayOf(options('ready'), 'corrected', 'excluded')?.state).toBe('excluded');
  expect(wayOf(options('ready'), 'corrected', null)).toBeUndefined();
  expect(wayOf(options('ready'), 'rejected', null)?.state).toBe('unaware');
});

test('undone can be what has not begun to go out, while its seconds run', () => {
  expect(undoable(kept(), 9_999)).toBe(true);
  expect(undoable(kept(), 10_000)).toBe(false);
  expect(undoable(kept({ attempts: 1 }), 0)).toBe(false);
  expect(undoable(kept({ state: 'saved' }), 0)).toBe(false);
  const later = kept({ key: 'k2', record: { check: 'need' } });
  expect(justGiven([kept(), later, kept({ record: { check: 'budget' } })], 'need', 0)).toBe(later);
  expect(justGiven([kept({ state: 'conflict' })], 'need', 0)).toBeUndefined();
});

test('whom the signed list does not give the role is told so, and not that another role decides', () => {
  const none = { may: false };
  const unlisted = options('ready', { listed: false, accepted: way('ready', ['sales'], none), corrected: [], returned: way('evaluating', ['sales'], none), rejected: way('unaware', ['sales'], none) });
  expect(bars(bench(given([0, 0, 0, 0]), unlisted, acting(), true))).toEqual([['accepted', 'unlisted'], ['returned', 'unlisted'], ['rejected', 'unlisted']]);
});
