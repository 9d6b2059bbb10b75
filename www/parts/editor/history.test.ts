import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History } from './history.ts';

test('undone to the first byte, redone to the last, whatever was typed', () => {
  fc.assert(fc.property(fc.string(), fc.array(fc.tuple(fc.string(), fc.constantFrom('', 'a', 'b'), fc.nat(2000))), (start, typed) => {
    const history = new History<number>();
    let [text, at] = [start, 0];
    for (const [next, merge, pause] of typed) {
      history.push(text, next, at, merge, (at += pause));
      text = next;
    }
    const last = text;
    while (history.canUndo) text = history.undo(text)!.text;
    expect(text).toBe(start);
    while (history.canRedo) text = history.redo(text)!.text;
    expect(text).toBe(last);
  }));
});

test('typing without a pause is one step; after a pause, or elsewhere, another', () => {
  const history = new History<string>();
  history.push('', 'a', 'x', 'label', 0);
  history.push('a', 'ab', 'x', 'label', 500);
  history.push('ab', 'abc', 'x', 'label', 2500);
  history.push('abc', 'abcd', 'y', 'note', 2600);
  expect(history.undo('abcd')).toEqual({ text: 'abc', where: 'y' });
  expect(history.undo('abc')).toEqual({ text: 'ab', where: 'x' });
  expect(history.undo('ab')).toEqual({ text: '', where: 'x' });
  expect(history.undo('')).toBeUndefined();
});

test('what was undone is gone once something else is typed', () => {
  const history = new History<null>();
  history.push('', 'a', null, '', 0);
  history.undo('a');
  history.push('', 'b', null, '', 10);
  expect([history.canRedo, history.undo('b')?.text]).toEqual([false, '']);
});
