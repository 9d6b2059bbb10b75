// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { failureSentence, troubleSentence, unreadSentence } from '../texts/crm.ts';
import { problemSentence } from '../texts/template.ts';
import { current } from '../texts/language.ts';
import { find } from '../texts/texts.ts';
import type { FailureCode } from './contract.ts';
import { described } from './generic/template.ts';
import type { Block } from './note/block.ts';
import { wordsOf } from './note/words.ts';

/** Held complete by the compiler. */
const CODES: Record<FailureCode, true> = {
  cancelled: true, unreachable: true, server_failed: true, too_slow: true, expired_session: true, no_permission: true, gone: true, too_many: true, conflict: true, refused: true, not_understood: true, template_wrong: true, not_possible: true,
};

const block: Block = {
  contact: 'c1',
  decisions: [
    { verdict: 'accepted', state: 'sales_ready', reason: null, note: 'läuft', assumptions: [{ id: 'a_midmarket', holds: 'yes' }] },
    { verdict: 'returned', state: 'evaluating', until: '2026-12-01' },
    { verdict: 'rejected', state: 'unaware', reason: 'no_budget' }],
  checks: [{ check: 'need', verdict: 'confirmed', note: 'sagt „sofort“' }],
  heard: [{ type: 'goal_stated', topic: 'suite', value: 2 }, { type: 'stance' }],
  disputes: [{ id: 's1', reason: 'machine' }],
};
const label = (_of: string, id: string): string => id;
const say = (id: string, given: Record<string, string>): string => find(id, given) ?? `no message ${id}`;

test.each(['en', 'de'] as const)('every code has a sentence: %s', (language) => {
  current.set(language);
  for (const code of Object.keys(CODES) as FailureCode[]) {
    const sentence = failureSentence({ ok: false, code, arguments: {} });
    expect(sentence, code).not.toMatch(/^crm-|\{/);
  }
  for (const why of ['no_permission', 'not_there'] as const) expect(unreadSentence({ what: '/record/amount', why })).toContain('/record/amount');
  for (const why of ['shortened', 'changed', 'newer', 'twice_differently', 'nobody_of_this_account'] as const) {
    expect(troubleSentence({ note: 'n', at: '', author: null, why }, 'heute')).toContain('heute');
  }
  const wrong = described({ format: 2, more: 1, addresses: [{ pattern: '{what}', object: 'x' }], objects: {}, failures: [] });
  if (wrong.ok) throw new Error('it is wrong');
  expect(new Set(wrong.problems.map(({ code }) => code)).size).toBe(4);
  for (const problem of wrong.problems) expect(problemSentence(problem), problem.code).not.toMatch(/^crm-|\{/);
});

test('a note says in words what the block says', () => {
  current.set('en');
  expect(wordsOf(block, 'Jana Brandt', say, label)).toBe([
    'Jana Brandt: accepted as “sales_ready”.', 'a_midmarket – holds', '“läuft”', 'Jana Brandt: not yet, back on 2026-12-01.', 'Jana Brandt: rejected.', 'Reason: no_budget',
    'need: confirmed', '“sagt „sofort“”', 'Heard: goal_stated, suite (2)', 'Heard: stance', 'Disputed: s1 (a machine)',
  ].join('\n'));
  current.set('de');
  expect(wordsOf(block, 'Jana Brandt', say, label)).toContain('Jana Brandt: noch nicht, wieder am 2026-12-01.\nJana Brandt: abgelehnt.\nGrund: no_budget\nneed: bestätigt');
});
