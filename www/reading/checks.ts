/** Sales' checks: what holds, until when, and what each answer that is still open would do. */
import type { Answer } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';
import { latestCheck } from './evidence.ts';
import { DAY, rfc3339 } from './moment.ts';

const VERDICTS = ['confirmed', 'refuted', 'open'];

export interface Effect { answer: string; with: Answer[]; proposal: string }

export interface CheckShown {
  id: string;
  verdict: string | null;
  /** There was a verdict, and its time has run out. */
  lapsed: boolean;
  by: string | null;
  at: string | null;
  until: string | null;
  note: string | null;
  effects: Effect[];
}

/** What is missing first, and of that first what would change the proposal. */
export function checks(given: AssessedCase): CheckShown[] {
  const { assessment, rules, card } = given;
  const all = rules.view.checks.map(({ id, valid_days }): CheckShown => {
    const value = assessment.facts[`check.${id}`] ?? null;
    const record = latestCheck(card.evidence, id, card.asOf);
    const at = Date.parse(record?.at ?? '');
    return {
      id,
      verdict: value === null ? null : String(value),
      lapsed: value === null && record !== undefined && valid_days !== null && Date.parse(card.asOf) - at >= valid_days * DAY,
      by: record?.by ?? null, at: record?.at ?? null, note: record?.note ?? null,
      until: record && valid_days !== null && !Number.isNaN(at) ? rfc3339(new Date(at + valid_days * DAY)) : null,
      effects: effects(given, id),
    };
  });
  const rank = ({ verdict, effects: own }: CheckShown): number => (missing(verdict) ? (own.length > 0 ? 0 : 1) : 2);
  return all.map((item, at) => ({ item, at })).sort((a, b) => rank(a.item) - rank(b.item) || a.at - b.at).map(({ item }) => item);
}

export const missing = (verdict: string | null): boolean => verdict === null || verdict === 'open';

/** The facts that are unknown and of which some value would change the proposal, and to which states. */
export function tellingFacts({ assessment }: AssessedCase): { fact: string; proposals: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { answers, proposal } of assessment.open_questions) {
    for (const { fact } of answers) if (fact !== undefined) found.set(fact, (found.get(fact) ?? new Set()).add(proposal));
  }
  return [...found].map(([fact, proposals]) => ({ fact, proposals: [...proposals] }));
}

/** Of an answer that alone changes the proposal, and only where none does, of those that do so with a second one. */
function effects({ assessment }: AssessedCase, check: string): Effect[] {
  const found: Effect[] = [];
  for (const { answers, proposal } of assessment.open_questions) {
    const own = answers.find((answer) => answer.check === check);
    if (!own) continue;
    found.push({ answer: String(own.answer), with: answers.filter((answer) => answer !== own), proposal });
  }
  found.sort((a, b) => VERDICTS.indexOf(a.answer) - VERDICTS.indexOf(b.answer));
  const alone = found.filter((effect) => effect.with.length === 0);
  return alone.length > 0 ? alone : found.slice(0, 2);
}
