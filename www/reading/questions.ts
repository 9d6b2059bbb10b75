/** Which answers would change the proposal: those of checks, values of unknown facts, and pairs of answers. */
import type { Answer, OpenQuestion } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';

export type Given = number | string | boolean;

/** Answers to one question that do the same. */
export interface Answered {
  of: 'check' | 'fact';
  id: string;
  values: Given[];
  /** Only these values are known to do it: they stand for no range. */
  examples: boolean;
}

export interface Question { of: 'check' | 'fact'; id: string; effects: { answer: Answered; proposal: string }[] }
export interface Pair { first: Answered; second: Answered; proposal: string }
export interface Questions {
  alone: Question[];
  pairs: Pair[];
  /** There are as many as the engine lists; there may be more. */
  cut: boolean;
}

/** The engine lists so many answers. */
const LISTED = 20;
const VERDICTS = ['confirmed', 'refuted', 'open'];

export function questions(given: AssessedCase): Questions {
  const { open_questions: all } = given.assessment;
  const cut = all.length >= LISTED;
  const read = (question: OpenQuestion): Answered[] => question.answers.map((answer) => answered(given, answer, cut && question === all.at(-1)));
  const alone = new Map<string, Question>();
  let pairs: Pair[] = [];
  for (const question of all) {
    const [first, second] = read(question);
    if (first === undefined) continue;
    if (second === undefined) add(alone, first, question.proposal);
    else pairs.push({ first, second, proposal: question.proposal });
  }
  pairs = merged(merged(pairs, 'second'), 'first');
  const found = [...alone.values()];
  for (const { of, effects } of found) if (of === 'check') effects.sort((a, b) => place(a.answer) - place(b.answer));
  return { alone: [...found.filter(({ of }) => of === 'check'), ...found.filter(({ of }) => of === 'fact')], pairs, cut };
}

const place = ({ values: [first] }: Answered): number => VERDICTS.indexOf(String(first));

/** A fact whose number itself gives points may change the result between two values that were tried. */
function answered({ rules }: AssessedCase, { check, fact, answer }: Answer, last: boolean): Answered {
  if (check !== undefined) return { of: 'check', id: check, values: [answer], examples: false };
  const weighed = rules.view.rules.some(({ of }) => of === fact);
  return { of: 'fact', id: fact ?? '', values: [answer], examples: last || weighed };
}

function add(found: Map<string, Question>, answer: Answered, proposal: string): void {
  const key = `${answer.of} ${answer.id}`;
  const question = found.get(key) ?? { of: answer.of, id: answer.id, effects: [] };
  found.set(key, question);
  const same = question.effects.find((effect) => effect.proposal === proposal);
  if (same) same.answer = union(same.answer, answer);
  else question.effects.push({ answer, proposal });
}

/** Pairs that differ in one side only are one pair, in which that side has several values. */
function merged(pairs: Pair[], side: 'first' | 'second'): Pair[] {
  const found = new Map<string, Pair>();
  for (const pair of pairs) {
    const kept = pair[side === 'first' ? 'second' : 'first'];
    const key = JSON.stringify([pair.proposal, pair[side].of, pair[side].id, kept.of, kept.id, kept.values]);
    const same = found.get(key);
    found.set(key, same ? { ...same, [side]: union(same[side], pair[side]) } : pair);
  }
  return [...found.values()];
}

const union = (a: Answered, b: Answered): Answered => ({ ...a, values: [...a.values, ...b.values], examples: a.examples || b.examples });
