/** Answers in words: a verdict, a value, or the range that tried numbers stand for. */
import type { Answered, Given } from '../reading/questions.ts';
import { ranges, type Range } from '../reading/ranges.ts';
import type { Rulebook } from '../reading/rulebook.ts';
import { either, number } from '../texts/format.ts';
import { nameOf, word } from '../texts/names.ts';
import { t } from '../texts/texts.ts';
import { factName, factText } from './evidence-text.ts';

export function answerText({ of, id, values, examples }: Answered, rules: Rulebook): string {
  if (of === 'check') return either(values.map((value) => word('verdict', String(value))));
  const isNumber = (value: Given): value is number => typeof value === 'number';
  const numbers = values.filter(isNumber);
  const others = [...new Set(values.filter((value) => !isNumber(value)).map((value) => factText(id, value, rules)))];
  if (examples) return t('for-example', { values: either([...numbers.map((value) => number(value)), ...others]) });
  return either([...ranges(numbers).map(rangeText), ...others]);
}

/** The question with its answer: “Need confirmed”, “Employees from 50 to 500”. */
export function answeredText(answer: Answered, rules: Rulebook): string {
  const name = answer.of === 'check' ? nameOf(rules.check(answer.id), answer.id, 'check') : factName(answer.id, rules);
  return t('question-answered', { name, answer: answerText(answer, rules) });
}

function rangeText({ from, above, to, below }: Range): string {
  if (from !== null && from === to) return t('range-exactly', { value: number(from) });
  if (from === null && to === null) return t('range-any');
  return t('range', {
    low: from === null ? 'none' : above ? 'above' : 'from', from: number(from ?? 0),
    high: to === null ? 'none' : below ? 'below' : 'to', to: number(to ?? 0), both: from !== null && to !== null ? 'yes' : 'no',
  });
}
