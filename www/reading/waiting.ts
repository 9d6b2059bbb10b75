/** What waits for a person, in the order in which it should be done: overdue, in question, then by deadline. Never by a number. */
import type { ContactRow } from '../engine/interface.ts';
import { mark } from './rows.ts';

export type WaitingKind = 'overdue' | 'in_question' | 'waiting';
export interface WaitingGroup { kind: WaitingKind; rows: ContactRow[] }

export interface WaitingList {
  groups: WaitingGroup[];
  /** Offered so that learning sees more, and waiting for nobody. */
  offered: ContactRow[];
}

const KINDS: readonly WaitingKind[] = ['overdue', 'in_question', 'waiting'];

export function waitingList(rows: readonly ContactRow[]): WaitingList {
  const groups = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => mark(row) === kind).sort(kind === 'in_question' ? bySince : byDeadline) }));
  return { groups: groups.filter((group) => group.rows.length > 0), offered: rows.filter((row) => row.exploration && mark(row) === null) };
}

const time = (moment: string | null | undefined): number => (moment ? Date.parse(moment) : Infinity);
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byDeadline = (a: ContactRow, b: ContactRow): number => compare(time(a.standing?.decide_by), time(b.standing?.decide_by)) || a.index - b.index;
/** What has been decided longest ago has been wrong longest, as far as is known. */
const bySince = (a: ContactRow, b: ContactRow): number => compare(time(a.standing?.since), time(b.standing?.since)) || a.index - b.index;
