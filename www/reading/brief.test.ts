import { expect, test } from 'vitest';
import type { RuleFileView } from '../engine/interface.ts';
import { brief } from './brief.ts';
import { Rulebook } from './rulebook.ts';
import { given, VIEW } from './testing.ts';

const view: RuleFileView = {
  ...VIEW,
  signals: [
    { id: 'visit', kind: 'behavioural' as const, class: 'binding' as const, heard: false, value: false, stance: false, label: {} },
    { id: 'view', kind: 'behavioural' as const, class: 'exploratory' as const, heard: false, value: false, stance: false, label: {} },
    ...VIEW.signals,
  ],
  checks: [{ id: 'need', label: {}, ask: { en: 'Why?' }, valid_days: 90 }, { id: 'budget', label: {}, ask: { en: 'Whose money?' }, valid_days: 60 }, { id: 'authority', label: {}, ask: {}, valid_days: null }],
  questions: [
    { id: 'goal', label: { en: 'What for?' }, types: ['goal_stated'], check: null }, { id: 'start', label: { en: 'When?' }, types: [], check: null },
    { id: 'money', label: { en: 'How much?' }, types: [], check: 'budget' }, { id: 'signer', label: { en: 'Who signs?' }, types: [], check: 'authority' },
  ],
  campaigns: [{ id: 'q3', label: {}, promise: {} }],
};

const signals = [
  { id: 's1', type: 'visit', at: '2026-11-20T09:00:00Z', campaign: 'q3' }, { id: 's2', type: 'view', at: '2026-11-21T09:00:00Z' },
  { id: 's3', type: 'goal_stated', at: '2026-11-22T09:00:00Z', topic: 'suite', reported_by: 'rep-1' }, { id: 's4', type: 'visit', at: '2026-01-02T09:00:00Z', campaign: 'unknown' },
  { id: 's5', type: 'visit', at: '2026-11-23T09:00:00Z' }, { id: 's6', type: 'visit', at: '2026-12-24T09:00:00Z' }, { id: 's7', type: 'strange', at: '2026-11-23T09:00:00Z' }, null,
];

test('who, what about, how much, what was promised, last touches, what to ask', () => {
  const one = given([0, 0, 0, 0], {
    assessment: {
      facts: { prefers: 'suite', 'check.need': null, 'check.budget': 'confirmed', 'check.authority': 'open' }, left_out: [{ signal: 's5', why: 'disputed' }, { signal: 's2', why: 'exploratory' }],
      open_questions: [{ answers: [{ check: 'need', answer: 'confirmed' }], proposal: 'ready' }],
    },
    evidence: { signals },
  });
  one.rules = new Rulebook(view);
  expect(brief(one)).toEqual({
    topic: 'suite', done: 2, told: 1, campaigns: ['q3'],
    touches: [
      { type: 'goal_stated', at: '2026-11-22T09:00:00Z', topic: 'suite', by: 'rep-1' }, { type: 'visit', at: '2026-11-20T09:00:00Z', topic: null, by: null },
      { type: 'visit', at: '2026-01-02T09:00:00Z', topic: null, by: null },
    ],
    asks: [{ text: { en: 'Why?' }, id: 'need', of: 'check' }, { text: { en: 'When?' }, id: 'start', of: 'question' }, { text: { en: 'Who signs?' }, id: 'signer', of: 'question' }],
  });
});

test('nothing known makes an empty briefing', () => {
  expect(brief(given([0, 0, 0, 0], { evidence: { signals: 'none' } as never }))).toMatchObject({ topic: null, done: 0, told: 0, campaigns: [], touches: [] });
});
