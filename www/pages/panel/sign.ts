/** The badge of our symbol: one sign for what stands, the more pressing first. The words are in its title. */
import { shapeOf } from '../../parts/state-mark.ts';
import type { Case } from '../../reading/case.ts';
import { mark, title } from '../../reading/rows.ts';
import { nameOf } from '../../texts/names.ts';

const MARKS = { overdue: '!', in_question: '?', waiting: '…', not_assessed: '–' };
const SHAPES: Partial<Record<ReturnType<typeof shapeOf>, string>> = { excluded: '×', handover: '►', speech: '■', dot: '●', lines: '≡', plain: '○' };

export function signOf({ row, rules }: Case): { sign: string; words: string } {
  const pressing = mark(row);
  const state = row.standing === null ? null : rules.state(row.standing.state);
  const words = [title(row), state === null ? '' : nameOf(state, state.id, 'state')].filter(Boolean).join(': ');
  if (pressing !== null) return { sign: MARKS[pressing], words };
  return { sign: state === null ? '' : SHAPES[shapeOf(state, rules)] ?? '○', words };
}
