import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Board, LearningCall, LearningCalls } from '../../engine/learning/protocol.ts';
import { JudgementStore } from '../../store/judgements.ts';
import { Calibrating } from './calibrating.ts';

const board = { rules: { id: 'f' }, as_of: '2026-11-24T00:00:00Z', calibration: { contacts: ['c1', 'c2'] } } as unknown as Board;

function desk(name: string) {
  const heard: [LearningCall, unknown][] = [];
  const ask = <C extends LearningCall>(call: C, given: LearningCalls[C]['ask']): Promise<LearningCalls[C]['answer']> => {
    heard.push([call, given]);
    return Promise.resolve((call === 'look' ? [] : { ...board, judged: true }) as unknown as LearningCalls[C]['answer']);
  };
  const store = new JudgementStore(name);
  return { heard, store, calibrating: new Calibrating(ask, store) };
}

test('a side’s judgements reach the board once all contacts are judged', async () => {
  const { heard, store, calibrating } = desk('whole');
  expect(await calibrating.recall(board)).toBe(board);
  await calibrating.begin('marketing');
  await calibrating.judge('c1', 'ready');
  expect(await calibrating.end()).toBeNull();
  await calibrating.begin('marketing');
  await calibrating.judge('c1', 'rest');
  await calibrating.judge('c2', 'ready');
  expect(await calibrating.end()).not.toBeNull();
  expect(heard.filter(([call]) => call === 'judge').map(([, given]) => given)).toEqual([{ lines: '{"contact":"c1","side":"marketing","state":"rest"}\n{"contact":"c2","side":"marketing","state":"ready"}' }]);
  expect([calibrating.done('marketing'), calibrating.done('sales')]).toEqual([true, false]);
  await store.close();
});

test('what this device kept counts again, until it is forgotten', async () => {
  const first = desk('again');
  await first.calibrating.recall(board);
  await first.calibrating.begin('sales');
  for (const contact of ['c1', 'c2', 'c3']) await first.calibrating.judge(contact, 'ready');
  await first.store.close();
  const second = desk('again');
  expect(await second.calibrating.recall(board)).not.toBe(board);
  // Of a contact that the board no longer chooses nothing is said.
  expect(second.calibrating.lines()).toBe('{"contact":"c1","side":"sales","state":"ready"}\n{"contact":"c2","side":"sales","state":"ready"}\n');
  await second.calibrating.forget();
  expect(second.calibrating.lines()).toBe('');
  expect(await second.calibrating.recall(board)).toBe(board);
  await second.store.close();
});
