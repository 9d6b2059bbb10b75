import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { conditions } from '../file/mentions.ts';
import { FILES } from '../testing.ts';
import { Source } from '../text/source.ts';
import { Condition } from './change.ts';
import { isGroup, type Term } from './term.ts';

// Whole files are read again and again: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const at = (when: unknown, ...path: (string | number)[]): [Condition, (string | number)[]] => [new Condition(new Source(JSON.stringify({ when })), ['when']), ['when', ...path]];
const when = ({ text }: { text: string }): unknown => (JSON.parse(text) as { when: unknown }).when;
const [a, b, c] = [{ var: 'a' }, { var: 'b' }, { var: 'c' }];

function all(term: Term): Term[] {
  return [term, ...(term.as === 'operation' ? term.operands.flatMap(all) : [])];
}
const CONDITIONS = FILES.flatMap(({ text }) => {
  const source = new Source(text);
  return conditions(source).map(({ path }) => new Condition(source, path));
});
const leaves = (condition: Condition): string[] => all(condition.root!).filter(({ as }) => as !== 'operation').map(({ node }) => condition.source.slice(node)).sort();

test('every condition that comes with the product is known whole', () => {
  expect(CONDITIONS.length).toBeGreaterThan(100);
  for (const { root } of CONDITIONS) expect(all(root!).filter(({ as }) => as === 'odd')).toEqual([]);
});

test('negated and negated again, grouped and ungrouped: the same bytes', () => {
  fc.assert(fc.property(fc.nat(CONDITIONS.length - 1), fc.nat(), (one, which) => {
    const condition = CONDITIONS[one]!;
    const terms = all(condition.root!);
    const { path } = terms[which % terms.length]!;
    const not = condition.negate(path);
    const grouped = condition.group(path, 'or');
    const again = new Condition(new Source(not.text), condition.path);
    // Written without brackets, it is written with them afterwards.
    const bare = terms[which % terms.length]!;
    if (condition.parent(path)?.operator !== '!' && !(bare.as === 'operation' && bare.operator === '!' && !bare.listed)) expect(again.negate(not.focus).text).toBe(condition.source.text);
    const inner = new Condition(new Source(grouped.text), condition.path);
    expect(inner.ungroup(path).text).toBe(condition.source.text);
  }), { numRuns: 60 });
});

test('what is moved is there once, wherever it goes', () => {
  const many = CONDITIONS.filter(({ root }) => isGroup(root));
  fc.assert(fc.property(fc.nat(many.length - 1), fc.nat(), fc.nat(), fc.nat(), (one, which, target, index) => {
    const condition = many[one]!;
    const terms = all(condition.root!);
    const groups = terms.filter(isGroup);
    const moving = terms.filter(({ path }) => isGroup(condition.parent(path)));
    const [term, group] = [moving[which % moving.length]!, groups[target % groups.length]!];
    const after = condition.move(term.path, group.path, index % (group.operands.length + 1));
    const moved = new Condition(new Source(after.text), condition.path);
    expect(leaves(moved)).toEqual(leaves(condition));
    expect(moved.term(after.focus), JSON.stringify(after.focus)).toBeDefined();
  }), { numRuns: 60 });
});

test('a condition made a named one and written out again reads as before', () => {
  const open = CONDITIONS.filter(({ path }) => path[0] !== 'conditions');
  fc.assert(fc.property(fc.nat(open.length - 1), fc.nat(), (one, which) => {
    const condition = open[one]!;
    const terms = all(condition.root!);
    const { path, node } = terms[which % terms.length]!;
    const text = condition.source.slice(node);
    const named = new Condition(new Source(condition.extract(path, 'new_one', { en: 'New' }).text), condition.path);
    expect(named.source.value(path)).toEqual({ condition: 'new_one' });
    const again = new Source(named.inline(path).text);
    expect(again.spelled(path)).toBe(text);
    expect(again.items(['conditions']).map((item) => again.slice(item)).at(-1)).toContain(text);
  }), { numRuns: 60 });
});

test('a group without operands goes, and so does its negation', () => {
  let [condition, path] = at({ or: [a, { '!': [{ and: [b] }] }] }, 'or', 1, '!', 0, 'and', 0);
  expect(when(condition.remove(path))).toEqual({ or: [a] });
  [condition, path] = at({ '!': [a] }, '!', 0);
  expect(when(condition.remove(path))).toBeUndefined();
});

test('an operand of a comparison leaves a number in its place, a branch of `if` goes with its answer', () => {
  let [condition, path] = at({ '>=': [{ '+': [a, b] }, 1] }, '>=', 0);
  expect(when(condition.remove(path))).toEqual({ '>=': [0, 1] });
  [condition, path] = at({ if: [a, 1, b, 2, 3] }, 'if', 1);
  expect(when(condition.remove(path))).toEqual({ if: [b, 2, 3] });
  [condition, path] = at({ if: [a, 1, b, 2, 3] }, 'if', 4);
  expect(when(condition.remove(path))).toEqual({ if: [a, 1, 2] });
});

test('after a lone condition comes a group of both', () => {
  const [condition, path] = at(a);
  expect(when(condition.after(path, b))).toEqual({ and: [a, b] });
  const [short, inner] = at({ or: a }, 'or');
  expect(when(short.after(inner, b))).toEqual({ or: [a, b] });
  const [not, within] = at({ and: [{ '!': a }, b] }, 'and', 0, '!');
  expect(when(not.after(within, c))).toEqual({ and: [{ '!': a }, c, b] });
});

test('in and out of groups, up and down', () => {
  let [condition, path] = at({ and: [{ or: [a] }, b, c] }, 'and', 1);
  expect(when(condition.inward(path)!)).toEqual({ and: [{ or: [a, b] }, c] });
  expect(when(condition.step(path, 1)!)).toEqual({ and: [{ or: [a] }, c, b] });
  [condition, path] = at({ and: [{ or: [a, b] }, c] }, 'and', 0, 'or', 0);
  const out = condition.outward(path)!;
  expect([when(out), out.focus]).toEqual([{ and: [{ or: [b] }, a, c] }, ['when', 'and', 1]]);
  // The group that lost its only one is gone.
  [condition, path] = at({ and: [{ or: [a] }, c] }, 'and', 0, 'or', 0);
  expect(when(condition.outward(path)!)).toEqual({ and: [a, c] });
});

test('another operator keeps what it can', () => {
  const become = (from: unknown, operator: string): unknown => {
    const [condition, path] = at(from);
    return when(condition.operator(path, operator));
  };
  expect(become({ and: [a, b] }, 'or')).toEqual({ or: [a, b] });
  expect(become({ '<': [1, a, 2] }, '<=')).toEqual({ '<=': [1, a, 2] });
  expect(become({ '<': [1, a, 2] }, '>')).toEqual({ '>': [1, a] });
  expect(become({ '==': [a, 'x'] }, 'in')).toEqual({ in: [a, ['x']] });
  expect(become({ in: [a, ['x', 'y']] }, '==')).toEqual({ '==': [a, 'x'] });
  expect(become({ '>=': [a, 1] }, 'known')).toEqual({ known: 'a' });
  expect(become({ known: 'a' }, '>=')).toEqual({ '>=': [a, 1] });
  expect(become({ known: ['a', 'b'] }, 'missing')).toEqual({ missing: ['a', 'b'] });
});

test('what stands in for an unknown fact', () => {
  let [condition, path] = at({ var: 'a' });
  expect(when(condition.fallback(path, 0))).toEqual({ var: ['a', 0] });
  [condition, path] = at({ var: ['a', 0] });
  expect(when(condition.fallback(path, undefined))).toEqual({ var: 'a' });
});

test('what is not known is kept and marked', () => {
  for (const odd of [{ between: [1, a, 2] }, { a: 1, b: 2 }, {}, null, { var: 7 }]) {
    const [condition, path] = at({ and: [odd, a] }, 'and', 0);
    expect(condition.term(path)).toMatchObject({ as: 'odd' });
    expect(when(condition.step(path, 1)!)).toEqual({ and: [a, odd] });
  }
});
