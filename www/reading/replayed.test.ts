import { expect, test } from 'vitest';
import type { CourseRow } from '../engine/learning/protocol.ts';
import { drawn, happenings, many, one, placeOf, reigns, stretches } from './replayed.ts';

const MOMENTS = ['2026-11-24T00:00:00Z', '2026-10-25T00:00:00Z', '2026-09-25T00:00:00Z', '2026-08-26T00:00:00Z'];
const DIMENSIONS = ['need_clarity', 'fit'];
const stood = (at: string, proposal: string, standing: string, need: number | null, inQuestion = false) =>
  ({ at, proposal, standing, in_question: inQuestion, dimensions: { need_clarity: need, fit: 40 } });
const row = (contact: string, course: CourseRow['course'], decisions: CourseRow['decisions'] = []): CourseRow => ({ contact, account: 'a1', course, decisions });

const ann = row('ann', [
  stood(MOMENTS[2]!, 'unaware', 'unaware', null), stood(MOMENTS[1]!, 'ready', 'ready', 30), stood(MOMENTS[0]!, 'unaware', 'ready', 12.5, true),
], [{ at: '2026-10-05T08:00:00Z', verdict: 'accepted', state: 'ready' }]);

test('moments before anything was seen are gaps, and what is unknown is no zero', () => {
  const { moments, stood: found } = one(ann, MOMENTS, DIMENSIONS);
  expect(moments[0]).toBe('2026-08-26T00:00:00Z');
  expect(found.map((moment) => moment && moment.points)).toEqual([null, [null, 40], [30, 40], [12.5, 40]]);
  expect(stretches(found.map((moment) => moment?.points[0]))).toEqual([{ from: 2, points: [30, 12.5] }]);
  expect(stretches([1, null, 0, undefined, 3])).toEqual([{ from: 0, points: [1] }, { from: 2, points: [0] }, { from: 4, points: [3] }]);
});

test('what was proposed and what stood, from when to when', () => {
  const replay = one(ann, MOMENTS, DIMENSIONS);
  expect(reigns(replay, 'proposal').map(({ state, from, to }) => [state, from, to])).toEqual([['unaware', 1, 2], ['ready', 2, 3], ['unaware', 3, 4]]);
  expect(reigns(replay, 'standing')).toEqual([
    { state: 'unaware', from: 1, to: 2, inQuestion: false }, { state: 'ready', from: 2, to: 3, inQuestion: false }, { state: 'ready', from: 3, to: 4, inQuestion: true },
  ]);
});

test('decisions stand at their day, changes at the moment that shows them', () => {
  const told = happenings(one(ann, MOMENTS, DIMENSIONS), ann.decisions);
  expect(told.map(({ what, at }) => [what, at.slice(0, 10)])).toEqual([
    ['decided', '2026-10-05'], ['both', '2026-10-25'], ['proposal', '2026-11-24'], ['questioned', '2026-11-24'],
  ]);
  expect(told[1]).toEqual({ what: 'both', after: MOMENTS[2], at: MOMENTS[1], from: 'unaware', to: 'ready' });
});

test('of many: medians as they come, and the weakest link where they differ', () => {
  const ben = row('ben', [stood(MOMENTS[1]!, 'unaware', 'unaware', 10), stood(MOMENTS[0]!, 'unaware', 'unaware', null)]);
  const step = (contacts: number, need: number | null) => ({ contacts, medians: [need, 40], unknown: [1, 0], states: [contacts, 0] });
  const { stood: found } = many([step(2, 12.5), step(2, 10), step(1, null), step(0, null)], [ann, ben], MOMENTS, DIMENSIONS);
  expect(found[0]).toBeNull();
  expect(found.map((moment) => moment && moment.points[0])).toEqual([null, null, 10, 12.5]);
  // Where only one is known, or all are alike, nobody is weaker than the others.
  expect(found.map((moment) => moment && moment.weakest)).toEqual([null, [null, null], [{ contact: 'ben', points: 10 }, null], [null, null]]);
});

test('a decision lies between the moments beside it; one before the first is off the chart', () => {
  const moments = [...MOMENTS].reverse();
  expect(placeOf(MOMENTS[2]!, moments)).toBe(1);
  expect(placeOf('2026-10-10T00:00:00Z', moments)).toBe(1.5);
  expect(placeOf('2026-01-01', moments)).toBeNull();
  expect(drawn(['fit', 'need_clarity', 'internal_agreement'])).toEqual([1, 2, 0]);
});
