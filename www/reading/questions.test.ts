import { expect, test } from 'vitest';
import type { OpenQuestion } from '../engine/interface.ts';
import { asked } from './asked.ts';
import { questions } from './questions.ts';
import { given, row } from './testing.ts';

const of = (...open_questions: OpenQuestion[]) => questions(given([0, 0, 0, 0], { assessment: { open_questions } }));
const need = (answer: string) => ({ check: 'need', answer });
const employees = (answer: number) => ({ fact: 'employees', answer });

test('checks before facts, verdicts in their order, values that do the same together', () => {
  const { alone, pairs, cut } = of(
    { answers: [need('refuted')], proposal: 'excluded' }, { answers: [employees(50)], proposal: 'ready' },
    { answers: [employees(50.000001)], proposal: 'ready' }, { answers: [need('confirmed')], proposal: 'ready' },
  );
  expect(alone.map(({ id, effects }) => [id, effects.map(({ answer, proposal }) => [answer.values, proposal])])).toEqual([
    ['need', [[['confirmed'], 'ready'], [['refuted'], 'excluded']]],
    ['employees', [[[50, 50.000001], 'ready']]],
  ]);
  expect([pairs, cut]).toEqual([[], false]);
});

test('pairs that differ in one answer are one sentence', () => {
  const pair = (a: object, b: object) => ({ answers: [a, b] as OpenQuestion['answers'], proposal: 'ready' });
  const heat = (answer: number) => ({ fact: 'heat', answer });
  const { pairs } = of(
    pair({ check: 'budget', answer: 'confirmed' }, need('confirmed')),
    pair(employees(50), heat(3)), pair(employees(50), heat(3.000001)), pair(employees(50.000001), heat(3)), pair(employees(50.000001), heat(3.000001)),
  );
  expect(pairs.map(({ first, second }) => [first.id, first.values, second.id, second.values])).toEqual([
    ['budget', ['confirmed'], 'need', ['confirmed']],
    ['employees', [50, 50.000001], 'heat', [3, 3.000001]],
  ]);
});

test('where the list is full, its last value stands for itself only', () => {
  const { alone, cut } = of(...Array.from({ length: 20 }, (_, at) => ({ answers: [employees(at)], proposal: at < 10 ? 'ready' : 'evaluating' })));
  expect(cut).toBe(true);
  expect(alone[0]?.effects.map(({ answer }) => answer.examples)).toEqual([false, true]);
});

test('money and authority are asked of who holds them, everything else of the contact', () => {
  const one = given([0, 0, 0, 0]);
  one.account = [one.row, row({ contact: 'c2', role: 'economic_buyer' })];
  expect(asked(one, 'authority').contact).toBe('c2');
  expect(asked(one, 'need').contact).toBe('c1');
  one.account[1] = row({ contact: 'c2', role: 'economic_buyer', not_assessed: { since: null, scope: null } });
  expect(asked(one, 'budget').contact).toBe('c1');
});
