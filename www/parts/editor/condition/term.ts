/** A condition as a tree of terms over its text: typed, three-valued JSONLogic, and what is none of it, kept as it is. */
import { keyOf, memberValue, type Node, type Path } from '../text/source.ts';

interface Common { node: Node; path: Path }
/** An operator with its operands. `listed`: whether they stand in brackets. */
export type Operation = Common & { as: 'operation'; operator: string; operands: readonly Term[]; listed: boolean };
/** `{"var": …}`: a fact, `check.x` or a dimension, and what stands in when it is unknown. */
export type Name = Common & { as: 'name'; id: string; idPath: Path; fallback: Literal | undefined; bare: boolean };
/** `{"condition": …}`. */
export type Named = Common & { as: 'named'; id: string };
/** `known` and `missing`. */
export type Knowing = Common & { as: 'knowing'; operator: 'known' | 'missing'; names: readonly { id: string; path: Path }[]; listed: boolean };
export type Literal = Common & { as: 'literal' };
/** Literals that `in` looks through. */
export type Choices = Common & { as: 'choices'; items: readonly Literal[] };
/** Nothing we know: an unknown operator, two keys, null. */
export type Odd = Common & { as: 'odd'; operator: string | undefined };
export type Term = Operation | Name | Named | Knowing | Literal | Choices | Odd;

/** How many operands an operator takes, and of what it makes what. */
interface Operator { least: number; most: number; family: 'logic' | 'compare' | 'arithmetic' | 'text' | 'choice'; gives: 'boolean' | 'number' | 'any' }
const logic = (least: number, most: number): Operator => ({ least, most, family: 'logic', gives: 'boolean' });
const compare = (least: number, most: number, family: Operator['family'] = 'compare'): Operator => ({ least, most, family, gives: 'boolean' });
const arithmetic = (least: number, most: number): Operator => ({ least, most, family: 'arithmetic', gives: 'number' });

export const OPERATORS: Readonly<Record<string, Operator>> = {
  and: logic(1, Infinity), or: logic(1, Infinity), '!': logic(1, 1),
  '==': compare(2, 2), '!=': compare(2, 2), '<': compare(2, 3), '<=': compare(2, 3), '>': compare(2, 2), '>=': compare(2, 2),
  in: compare(2, 2, 'text'), starts_with: compare(2, 2, 'text'), ends_with: compare(2, 2, 'text'),
  '+': arithmetic(1, Infinity), '-': arithmetic(1, 2), '*': arithmetic(1, Infinity), '/': arithmetic(2, 2), '%': arithmetic(2, 2), min: arithmetic(1, Infinity), max: arithmetic(1, Infinity),
  if: { least: 3, most: Infinity, family: 'choice', gives: 'any' },
};
export const COMPARISONS = ['>=', '>', '<=', '<', '==', '!='] as const;
export type Group = Operation & { operator: 'and' | 'or' };
export const isGroup = (term: Term | undefined): term is Group => term?.as === 'operation' && (term.operator === 'and' || term.operator === 'or');

export function termOf(node: Node, path: Path): Term {
  const common = { node, path };
  if (node.type === 'array') return { ...common, as: 'choices', items: (node.children ?? []).map((item, at) => ({ as: 'literal', node: item, path: [...path, at] })) };
  if (node.type !== 'object') return node.type === 'null' ? { ...common, as: 'odd', operator: undefined } : { ...common, as: 'literal' };
  const members = node.children ?? [];
  const value = members[0] && memberValue(members[0]);
  if (members.length !== 1 || value === undefined) return { ...common, as: 'odd', operator: undefined };
  return operation(common, keyOf(members[0]!), value);
}

function operation(common: Common, operator: string, value: Node): Term {
  const inner = [...common.path, operator];
  const listed = value.type === 'array';
  const parts = (listed ? value.children ?? [] : [value]).map((node, at) => ({ node, path: listed ? [...inner, at] : inner }));
  const texts = parts.every(({ node }) => node.type === 'string');
  const [first, second] = parts;
  if (operator === 'var' && first?.node.type === 'string' && parts.length <= 2) {
    return { ...common, as: 'name', id: String(first.node.value), idPath: first.path, fallback: second && { as: 'literal', ...second }, bare: !listed };
  }
  if (operator === 'condition' && texts && parts.length === 1) return { ...common, as: 'named', id: String(first!.node.value) };
  if ((operator === 'known' || operator === 'missing') && texts && parts.length > 0) {
    return { ...common, as: 'knowing', operator, names: parts.map(({ node, path }) => ({ id: String(node.value), path })), listed };
  }
  if (!Object.hasOwn(OPERATORS, operator)) return { ...common, as: 'odd', operator };
  return { ...common, as: 'operation', operator, listed, operands: parts.map(({ node, path }) => termOf(node, path)) };
}

/** Whether it can stand within a line: nothing stands below it. */
export const isLeaf = (term: Term): boolean => term.as !== 'operation' && !(term.as === 'odd' && term.operator === undefined);

/** The term at a path below `root`. */
export function termAt(root: Term, path: Path): Term | undefined {
  const key = path.join('\n');
  const look = (term: Term): Term | undefined => {
    if (term.path.join('\n') === key) return term;
    if (term.as !== 'operation') return undefined;
    for (const operand of term.operands) {
      const found = look(operand);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(root);
}

/** The operation that a term is an operand of. */
export function parentOf(root: Term, path: Path): Operation | undefined {
  const key = path.join('\n');
  const look = (term: Term): Operation | undefined => {
    if (term.as !== 'operation') return undefined;
    if (term.operands.some((operand) => operand.path.join('\n') === key)) return term;
    for (const operand of term.operands) {
      const found = look(operand);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(root);
}
