/** Which contacts the list shows, and in what order. Never by a number summed over dimensions. */
import type { ContactRow } from '../engine/interface.ts';
import type { Rulebook } from './rulebook.ts';

export type Waits = 'all' | 'overdue' | 'in_question' | 'waiting' | 'not_assessed';
export type SortKey = 'waits' | 'name' | 'account' | 'state' | `dimension:${number}`;

export interface Query { search: string; state: string; waits: Waits; sort: SortKey; descending: boolean }
export const EVERYTHING: Query = { search: '', state: '', waits: 'all', sort: 'waits', descending: false };

/** One mark a contact, the most pressing first. */
export function mark({ standing, not_assessed }: ContactRow): Exclude<Waits, 'all'> | null {
  if (not_assessed) return 'not_assessed';
  if (standing?.overdue) return 'overdue';
  if (standing?.in_question) return 'in_question';
  return standing?.pending ? 'waiting' : null;
}

export const title = ({ name, contact }: ContactRow): string => name ?? contact;
export const firm = ({ account_name, account }: ContactRow): string => account_name ?? account ?? '';

export function counts(rows: readonly ContactRow[]): Record<Waits, number> {
  const found: Record<Waits, number> = { all: rows.length, overdue: 0, in_question: 0, waiting: 0, not_assessed: 0 };
  for (const row of rows) {
    const own = mark(row);
    if (own) found[own]++;
  }
  return found;
}

/** `state` of a query: `stands:ID` or `proposed:ID`. */
export function stateCounts(rows: readonly ContactRow[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (key: string): void => void found.set(key, (found.get(key) ?? 0) + 1);
  for (const { standing, proposal } of rows) {
    if (standing) add(`stands:${standing.state}`);
    if (proposal) add(`proposed:${proposal}`);
  }
  return found;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The text of each row, made once, so that each key typed only looks through it. */
export function searchTexts(rows: readonly ContactRow[]): string[] {
  return rows.map((row) => plain([row.name, row.contact, row.account_name, row.account, row.owner].filter(Boolean).join('\n')));
}

/** Indices into `rows`, those that the query keeps, in its order. */
export function select(rows: readonly ContactRow[], texts: readonly string[], rules: Rulebook, query: Query): number[] {
  const words = plain(query.search).split(/\s+/).filter(Boolean);
  const kept: number[] = [];
  rows.forEach((row, at) => {
    if (query.waits !== 'all' && mark(row) !== query.waits) return;
    if (query.state && !inState(row, query.state)) return;
    if (words.every((word) => texts[at]?.includes(word))) kept.push(at);
  });
  const order = comparison(rows, rules, query);
  return kept.sort((a, b) => order(a, b) || a - b);
}

const inState = ({ standing, proposal }: ContactRow, key: string): boolean =>
  key === `stands:${standing?.state}` || key === `proposed:${proposal}`;

type Compare = (a: number, b: number) => number;

function comparison(rows: readonly ContactRow[], rules: Rulebook, { sort, descending }: Query): Compare {
  const at = (index: number): ContactRow => rows[index] as ContactRow;
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  if (sort === 'name') return (a, b) => sign * collator.compare(title(at(a)), title(at(b)));
  if (sort === 'account') return missingLast((row) => firm(row) || null, (x, y) => sign * collator.compare(x, y));
  const place = new Map(rules.view.states.map(({ id }, index) => [id, index]));
  if (sort === 'state') return missingLast((row) => place.get(row.standing?.state ?? '') ?? null, (x, y) => sign * (x - y));
  if (sort.startsWith('dimension:')) {
    const dimension = Number(sort.slice('dimension:'.length));
    return missingLast(
      (row) => (row.not_assessed || row.unknown[dimension] ? null : row.points[dimension] ?? null),
      (x, y) => sign * (x - y),
    );
  }
  return (a, b) => sign * waitsOrder(at(a), at(b));

  function missingLast<T>(key: (row: ContactRow) => T | null, compare: (x: T, y: T) => number): Compare {
    const keys = rows.map(key);
    return (a, b) => {
      const x = keys[a] ?? null;
      const y = keys[b] ?? null;
      if (x === null || y === null) return Number(x === null) - Number(y === null) || Number(at(a).not_assessed !== null) - Number(at(b).not_assessed !== null);
      return compare(x, y);
    };
  }
}

const RANK = { overdue: 0, in_question: 1, waiting: 2, not_assessed: 4 } as const;

/** Overdue, in question, waiting by deadline, the rest, not assessed. */
function waitsOrder(a: ContactRow, b: ContactRow): number {
  const rank = (row: ContactRow): number => RANK[mark(row) as keyof typeof RANK] ?? 3;
  const due = (row: ContactRow): number => (row.standing?.decide_by ? Date.parse(row.standing.decide_by) : Infinity);
  const difference = rank(a) - rank(b);
  if (difference !== 0) return difference;
  const x = due(a);
  const y = due(b);
  return x === y ? 0 : x < y ? -1 : 1;
}
