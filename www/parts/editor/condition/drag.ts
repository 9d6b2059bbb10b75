/** Dragging a row to another place of its tree. The same is done by arrow keys on the grip, and from the row's menu. */
import type { Path } from '../text/source.ts';
import { isGroup } from './term.ts';
import type { Row } from './rows.ts';

export interface Drop { group: Path; index: number; /** Where the line is drawn. */ row: number; edge: 'before' | 'after' }

/** What letting go over a row means; undefined where nothing can be dropped. */
export function dropAt(all: readonly Row[], over: number, upper: boolean): Drop | undefined {
  const row = all[over];
  if (row === undefined) return undefined;
  if (isGroup(row.term) && (!upper || row.parent === undefined)) return { group: row.term.path, index: 0, row: over, edge: 'after' };
  if (!isGroup(row.parent)) return undefined;
  return upper ? { group: row.parent.path, index: row.position - 1, row: over, edge: 'before' } : { group: row.parent.path, index: row.position, row: over, edge: 'after' };
}
