import { expect, test } from 'vitest';
import { questioned } from './questioned.ts';
import { given, standing } from './testing.ts';

const SINCE = '2026-11-20T08:00:00Z';
const decided = (state: string, proposal: string, today: string, evidence: object = {}) => given([0, 0, 0, 0], {
  assessment: { proposal: today, standing: standing({ state, since: SINCE, by: 'rep-7', in_question: true }) },
  evidence: { decisions: [{ id: 'd1', at: SINCE, state, proposal }], ...evidence },
});

test('each of the three ways is told apart', () => {
  expect(questioned(decided('ready', 'ready', 'excluded'))).toBe('a');
  expect(questioned(decided('ready', 'evaluating', 'evaluating'))).toBe('b');
  expect(questioned(decided('ready', 'evaluating', 'evaluating', { signals: [{ id: 's1', type: 'goal_stated', at: '2026-11-23' }] }))).toBe('c');
  expect(questioned(decided('ready', 'evaluating', 'evaluating', { checks: [{ check: 'need', verdict: 'open', at: '2026-11-23' }] }))).toBe('c');
  expect(questioned(decided('ready', 'evaluating', 'evaluating', { signals: [{ id: 's1', type: 'goal_stated', at: '2026-11-01' }] }))).toBe('b');
  expect(questioned(given([0, 0, 0, 0]))).toBeNull();
});
