/** A condition's tree as rows: a comparison stands on one line, groups and calculations above what they hold. */
import type { Path } from '../text/source.ts';
import { isGroup, isLeaf, type Operation, type Term } from './term.ts';

export type Part = 'if' | 'then' | 'else' | 'operand' | '';

export interface Row {
  term: Term;
  /** The whole row: the negation where there is one, else the term. */
  outer: Path;
  not: boolean;
  level: number;
  position: number;
  size: number;
  parent: Operation | undefined;
  /** What it is to the operation above it. */
  part: Part;
  /** Whether all of it stands on this line. */
  inline: boolean;
}

export function rows(root: Term): Row[] {
  return visit(root, { level: 1, position: 1, size: 1, parent: undefined, part: '' });
}

type Where = Pick<Row, 'level' | 'position' | 'size' | 'parent' | 'part'>;

function visit(term: Term, where: Where): Row[] {
  const inner = term.as === 'operation' && term.operator === '!' && term.operands.length === 1 ? term.operands[0] : undefined;
  const negates = inner !== undefined && !(inner.as === 'operation' && inner.operator === '!');
  const shown = negates ? inner : term;
  const inline = shown.as !== 'operation' || (!isGroup(shown) && shown.operator !== 'if' && shown.operator !== '!' && shown.operands.every(isLeaf));
  const row: Row = { ...where, term: shown, outer: term.path, not: negates, inline };
  if (inline) return [row];
  return [row, ...shown.operands.flatMap((operand, at) => visit(operand, {
    level: where.level + 1, position: at + 1, size: shown.operands.length, parent: shown, part: partOf(shown, at),
  }))];
}

function partOf(operation: Operation, at: number): Part {
  if (operation.operator !== 'if') return isGroup(operation) || operation.operator === '!' ? '' : 'operand';
  if (at === operation.operands.length - 1) return 'else';
  return at % 2 === 0 ? 'if' : 'then';
}
