import { expect, test } from 'vitest';
import { sentence } from './sentence.ts';
import { given, standing } from './testing.ts';

const ids = (...of: Parameters<typeof given>): string[] => sentence(given(...of)).map(({ id }) => id);
const needs = (behavioural: number, declared: number) => [
  { state: 'ready', kind: 'behavioural' as const, needs: 20, has: behavioural, met: behavioural >= 20 },
  { state: 'ready', kind: 'declared' as const, needs: 30, has: declared, met: declared >= 30 },
];

test('need and preference are held against what the hand-over asks for', () => {
  const [first, second] = sentence(given([75, 65.132, 38.387, 13.888], { assessment: { facts: { prefers: 'suite' } } }));
  expect(first).toEqual({ id: 'lead-progress', args: { need: 'enough', preference: 'enough', join: 'and', side: 'ours', topic: 'suite', weeks: 0 } });
  expect(second).toEqual({ id: 'lead-agreement', args: { agreement: 'some' } });
});

test('how long it has been so is said where it is settled', () => {
  const one = given([75, 65, 38, 13], { assessment: { facts: { prefers: 'suite' } } });
  one.card.steadyWeeks = 6;
  expect(sentence(one)[0]?.args).toMatchObject({ topic: 'suite', weeks: 6 });
  const unsettled = given([75, 65, 12, 13], { assessment: { facts: { prefers: 'suite' } } });
  unsettled.card.steadyWeeks = 6;
  expect(sentence(unsettled)[0]?.args).toMatchObject({ preference: 'some', weeks: 0 });
});

test('some were heard, and who can stop it was not', () => {
  const of = (heard: number | null) => sentence(given([75, 65, 38, 13], { assessment: { facts: { heard } } }))[1];
  expect(of(0.4)).toEqual({ id: 'lead-unheard', args: { role: 'economic_buyer' } });
  expect(of(1)?.id).toBe('lead-agreement');
  expect(of(0)?.id).toBe('lead-agreement');
  expect(of(null)?.id).toBe('lead-agreement');
});

test('a text fact that happens to name a topic is no preference', () => {
  expect(sentence(given([75, 65, 38, 13], { assessment: { facts: { industry: 'rival' } } }))[0]?.args).toMatchObject({ side: 'none' });
});

test('a good and a missing thing stand against each other', () => {
  expect(sentence(given([0, 50, 29.999, 0]))[0]?.args).toMatchObject({ need: 'enough', preference: 'some', join: 'but' });
  expect(sentence(given([0, 49.999, 0, 0]))[0]?.args).toMatchObject({ need: 'some', preference: 'none', join: 'and' });
});

test('unknown is not zero', () => {
  expect(sentence(given([0, 22, 0, 0], { row: { unknown: [false, false, true, false] } }))[0]?.args).toMatchObject({ preference: 'unknown' });
  expect(sentence(given([0, 22, 0, 0]))[0]?.args).toMatchObject({ preference: 'none' });
  expect(ids([0, 0, 0, 0], { row: { unknown: [false, true, true, true] } })).toEqual(['lead-nothing']);
});

test('activity without a word is said first', () => {
  expect(sentence(given([75, 22, 0, 0], { assessment: { requires: needs(22, 0) } }))).toEqual([{ id: 'lead-unsaid', args: { activity: 'much' } }]);
  expect(sentence(given([75, 6, 0, 0], { assessment: { requires: needs(6, 0) } }))[0]?.args).toEqual({ activity: 'some' });
  expect(ids([0, 0, 0, 0], { assessment: { requires: needs(0, 0) } })).toEqual(['lead-neither']);
  expect(ids([0, 22, 0, 0], { assessment: { requires: needs(22, 4) } })[0]).toBe('lead-progress');
});

test('need and preference are there, but what a hand-over requires is not: that is said', () => {
  expect(sentence(given([75, 60, 40, 0], { assessment: { requires: needs(0, 92) } }))[1]).toEqual({ id: 'lead-held', args: { kind: 'behavioural', has: 0, needs: 20 } });
  expect(ids([75, 60, 40, 0], { assessment: { requires: needs(30, 92) } })[1]).toBe('lead-agreement');
});

test('in question: what moved since the decision, the furthest first', () => {
  const decided = { state: 'ready', since: '2026-11-04T09:00:00Z', by: 'rep-7', in_question: true };
  const journal = (dimensions: unknown) => ({ decisions: [{ id: 'd', at: '2026-11-04T09:00:00Z', dimensions }] });
  const of = (evidence: object) => sentence(given([80, 70, 18, 20], { assessment: { standing: standing(decided) }, evidence }))[0];
  expect(of(journal([{ id: 'need_clarity', points: 72 }, { id: 'preference_stability', points: 52.4 }, { id: 'internal_agreement', points: 46 }]))).toEqual({
    id: 'lead-question-two',
    args: { since: '2026-11-04T09:00:00Z', dimension: 'preference_stability', from: 52, to: 18, way: 'fallen', dimension2: 'internal_agreement', from2: 46, to2: 20, way2: 'fallen' },
  });
  expect(of(journal({ need_clarity: 60 }))).toMatchObject({ id: 'lead-question-one', args: { way: 'risen', from: 60, to: 70 } });
  expect(of({})).toMatchObject({ id: 'lead-question' });
});

test('an excluded contact is told as a decision, with its reason', () => {
  const decided = { state: 'excluded', since: '2026-10-04T09:00:00Z', by: 'rep-2' };
  const evidence = { decisions: [{ id: 'd', at: '2026-10-04T09:00:00Z', reason: 'no_need' }] };
  expect(sentence(given([0, 0, 0, 0], { assessment: { standing: standing(decided) }, evidence }))).toEqual([{ id: 'lead-excluded', args: { reason: 'no_need' } }]);
});
