/** What a changed rule file makes of the population, out of counts: who rises and falls, who goes to sales, the load on it. */
import type { RuleFileView } from '../engine/interface.ts';
import type { Counted, WaitingWeek } from '../engine/population/protocol.ts';

/** One cell of the matrix: how many go from a state proposed before to one proposed now. */
export interface Cell { from: string; to: string; contacts: number; way: Way }
export type Way = 'stays' | 'rises' | 'falls';

export interface Summary {
  rise: number; fall: number; toSales: number; fromSales: number;
  /** Their proposal stays, their state in force is another. */
  standingOnly: number;
  changed: number; assessed: number; notAssessed: number;
}

type States = Pick<RuleFileView, 'states'>;

/** States in the file's order, which is the order in which they are tried; one that excludes somebody lies below all others. */
function rank(id: string, before: States, now: States): number {
  const place = [now, before].map(({ states }) => states.findIndex((state) => state.id === id)).find((at) => at >= 0) ?? 0;
  const adverse = [now, before].some(({ states }) => states.find((state) => state.id === id)?.adverse);
  return adverse ? Number.MAX_SAFE_INTEGER : place;
}

export function way(from: string, to: string, before: States, now: States): Way {
  if (from === to) return 'stays';
  return rank(to, before, now) < rank(from, before, now) ? 'rises' : 'falls';
}

/** Row by row; rows are the states of the file before, columns those of the draft. */
export function cells({ table }: Pick<Counted, 'table'>, before: States, now: States): Cell[][] {
  return before.states.map(({ id: from }, row) => now.states.map(({ id: to }, column) => ({ from, to, contacts: table[row]?.[column] ?? 0, way: way(from, to, before, now) })));
}

export const handsOver = (id: string, { states }: States): boolean => states.find((state) => state.id === id)?.handover ?? false;

export function summary(counted: Counted, before: States, now: States): Summary {
  const all = cells(counted, before, now).flat();
  const sum = (which: (cell: Cell) => boolean): number => all.filter(which).reduce((whole, { contacts }) => whole + contacts, 0);
  const rise = sum((cell) => cell.way === 'rises');
  const fall = sum((cell) => cell.way === 'falls');
  return {
    rise, fall, changed: counted.changed, assessed: counted.assessed, notAssessed: counted.notAssessed,
    standingOnly: counted.changed - rise - fall,
    toSales: sum(({ from, to }) => !handsOver(from, before) && handsOver(to, now)),
    fromSales: sum(({ from, to }) => handsOver(from, before) && !handsOver(to, now)),
  };
}

export const WEEKS = 4;
const DAY = 86_400_000;

/** Hand-overs that wait for sales, by the week in which they are due. */
export interface SalesLoad { week: string; before: number; now: number }
export interface Load {
  weeks: SalesLoad[];
  /** Of the last weeks and what is due after them. */
  before: number; now: number;
  /** All that wait, and of them without a deadline or due before the weeks that are listed. */
  allBefore: number; allNow: number;
}

/** The four weeks up to the one of the moment, and those after it. */
export function load(before: readonly WaitingWeek[], now: readonly WaitingWeek[], files: { before: States; now: States }, asOf: string): Load {
  const monday = mondayOf(asOf);
  const first = isoDay(monday - (WEEKS - 1) * 7 * DAY);
  const own = (list: readonly WaitingWeek[], file: States): WaitingWeek[] => list.filter(({ state }) => handsOver(state, file));
  const [a, b] = [own(before, files.before), own(now, files.now)];
  const of = (list: WaitingWeek[], week: string): number => list.filter((one) => one.week === week).reduce((all, { contacts }) => all + contacts, 0);
  const listed = [...new Set([...Array.from({ length: WEEKS }, (_, at) => isoDay(monday - (WEEKS - 1 - at) * 7 * DAY)), ...[...a, ...b].flatMap(({ week }) => (week !== null && week >= first ? [week] : []))])].sort();
  const weeks = listed.map((week) => ({ week, before: of(a, week), now: of(b, week) }));
  const sum = (list: { contacts: number }[]): number => list.reduce((all, { contacts }) => all + contacts, 0);
  return {
    weeks, before: weeks.reduce((all, own) => all + own.before, 0), now: weeks.reduce((all, own) => all + own.now, 0),
    allBefore: sum(a), allNow: sum(b),
  };
}

/** Of the fullest of these weeks: what the agreed most is held against. */
export function fullest(weeks: readonly SalesLoad[]): SalesLoad | null {
  return weeks.reduce<SalesLoad | null>((most, week) => (most === null || week.now > most.now ? week : most), null);
}

function mondayOf(moment: string): number {
  const at = new Date(moment);
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return day - ((at.getUTCDay() + 6) % 7) * DAY;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What both sides agreed on, as the file's text has it: the engine's view leaves it out. */
export interface Targets { handovers_per_week_at_most?: number; decide_within_hours?: number; acceptance_at_least?: number }

export function targets(text: string): Targets {
  try {
    const found = (JSON.parse(text) as { targets?: unknown }).targets;
    return typeof found === 'object' && found !== null ? (found as Targets) : {};
  } catch {
    return {};
  }
}

/** A dimension before and now, with what states ask of it. */
export interface Spread { id: string; before: number[]; now: number[]; thresholds: { state: string; before: number | null; now: number | null }[] }

export function spreads(before: { counted: Counted; view: RuleFileView }, now: { counted: Counted; view: RuleFileView }): Spread[] {
  const of = ({ counted, view }: typeof now, id: string): number[] => counted.histograms[view.dimensions.findIndex((own) => own.id === id)] ?? new Array<number>(TWENTIETHS).fill(0);
  const needed = ({ states }: RuleFileView, state: string, id: string): number | null => states.find((own) => own.id === state)?.needs.find(({ dimension }) => dimension === id)?.at_least ?? null;
  const ids = [...new Set([...now.view.dimensions, ...before.view.dimensions].map(({ id }) => id))];
  return [...ids.filter((id) => id !== 'fit'), ...ids.filter((id) => id === 'fit')].map((id) => ({
    id, before: of(before, id), now: of(now, id),
    thresholds: [...new Set([...now.view.states, ...before.view.states].map((state) => state.id))]
      .map((state) => ({ state, before: needed(before.view, state, id), now: needed(now.view, state, id) })).filter((own) => own.before !== null || own.now !== null),
  }));
}

export const TWENTIETHS = 21;

/** The plan as the command line proposes it: counts and hashes, nobody in it. Flows in the order of both files. */
export interface SavedPlan {
  old: string; new: string; population: string; moment: string;
  counts: { contacts: number; changed: number; to_sales: number; from_sales: number; flows: { from: string; to: string; contacts: number }[] };
}

export function saved(counted: Counted, flows: { from: string; to: string; contacts: number }[], files: { before: RuleFileView; now: RuleFileView }, population: string, moment: string): SavedPlan {
  const { toSales, fromSales } = summary(counted, files.before, files.now);
  const at = (file: States, id: string): number => file.states.findIndex((state) => state.id === id);
  const sorted = [...flows].sort((a, b) => at(files.before, a.from) - at(files.before, b.from) || at(files.now, a.to) - at(files.now, b.to));
  return {
    old: files.before.sha256, new: files.now.sha256, population, moment,
    counts: { contacts: counted.assessed, changed: counted.changed, to_sales: toSales, from_sales: fromSales, flows: sorted.map(({ from, to, contacts }) => ({ from, to, contacts })) },
  };
}
