import { expect, test } from 'vitest';
import type { Board, CourseRow, CourseStep, LearningCall, LearningCalls } from '../../engine/learning/protocol.ts';
import { Courses } from './courses.ts';

const row: CourseRow = { contact: 'c1', account: 'a1', course: [], decisions: [] };
const steps: CourseStep[] = [{ contacts: 1, medians: [], unknown: [], states: [] }];
const board = { progress: { cohorts: [{ key: 'campaign:fair', course: steps }] } } as unknown as Board;
const known: Record<string, LearningCalls['course']['answer']> = {
  c1: { contacts: [row], whole: null },
  a1: { contacts: [row], whole: { account: 'a1', contacts: 1, moments: [], dimensions: [], states: [], course: steps } },
};

function courses() {
  let loaded = 0;
  const ask = <C extends LearningCall>(_: C, given: LearningCalls[C]['ask']): Promise<LearningCalls[C]['answer']> =>
    Promise.resolve((known[(given as { id: string }).id] ?? { contacts: [], whole: null }) as LearningCalls[C]['answer']);
  return { opened: new Courses(ask, () => Promise.resolve(++loaded)), loaded: () => loaded };
}

test('of a contact there is a way to its account, of an account and a cohort the whole', async () => {
  const { opened, loaded } = courses();
  expect([opened.shown, loaded()]).toEqual([null, 0]);
  await opened.open({ id: 'c1' }, board);
  expect(opened.shown).toEqual({ name: 'c1', course: { of: 'one', row }, contact: 'c1', account: 'a1' });
  await opened.open({ id: 'a1' }, board);
  expect(opened.shown).toEqual({ name: 'a1', course: { of: 'many', steps, people: [row] }, contact: null, account: null });
  await opened.open({ cohort: 'campaign:fair', name: 'Fair' }, board);
  expect(opened.shown).toEqual({ name: 'Fair', course: { of: 'many', steps, people: [] }, contact: null, account: null });
  opened.shut();
  expect(opened.shown).toBeNull();
});

test('an id that is nobody’s is said, until another one is found', async () => {
  const { opened } = courses();
  await opened.open({ id: 'C1' }, board);
  expect([opened.shown, opened.missing]).toEqual([null, 'C1']);
  await opened.open({ id: 'c1' }, board);
  expect([opened.shown?.name, opened.missing]).toEqual(['c1', null]);
});
