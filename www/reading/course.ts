/** The course of one contact as moments to draw, to step through and to tell: the past as it was, then what comes if nothing happens. */
import type { CourseData } from '../engine/course.ts';
import type { AssessedCase } from './case.ts';
import { DAY } from './moment.ts';
import type { Rulebook } from './rulebook.ts';

export interface Stop {
  at: string;
  time: number;
  /** Not observed: it comes if nothing happens. */
  ahead: boolean;
  /** Of each dimension; null is unknown. */
  points: (number | null)[];
  proposal: string;
  /** The proposal before, where it differs. */
  before: string | null;
}

/** What comes is told so many days ahead. */
export const AHEAD_DAYS = 120;

export function stops(data: CourseData, dimensions: readonly string[]): Stop[] {
  const found: Stop[] = [];
  for (const { at, points, unknown, proposal } of data.past) {
    add(found, { at, time: Date.parse(at), ahead: false, points: points.map((value, index) => (unknown[index] ? null : value)), proposal, before: null });
  }
  const now = found.at(-1);
  if (now === undefined) return found;
  for (const day of data.forecast) {
    const last = found.at(-1) as Stop;
    const changed = new Map(day.dimensions.map(({ id, points }) => [id, day.unknown.includes(id) ? null : points]));
    const points = dimensions.map((id, index) => (changed.has(id) ? changed.get(id) ?? null : last.points[index] ?? null));
    add(found, { at: day.on, time: Date.parse(day.on + now.at.slice(10)), ahead: true, points, proposal: day.proposal ?? last.proposal, before: null });
  }
  return found;
}

function add(found: Stop[], stop: Stop): void {
  const last = found.at(-1);
  found.push({ ...stop, before: last !== undefined && last.proposal !== stop.proposal ? last.proposal : null });
}

export const changes = (all: readonly Stop[]): Stop[] => all.filter(({ before }) => before !== null);
export const nextChange = (all: readonly Stop[]): Stop | undefined => all.find(({ before, ahead }) => ahead && before !== null);

/** States are tried in the file's order, so a later one asks for less. */
export function falls({ view }: Rulebook, from: string, to: string): boolean {
  const place = (id: string): number => view.states.findIndex((state) => state.id === id);
  return place(to) > place(from);
}

export interface Span { from: number; to: number }

export function spanOf(all: readonly Stop[]): Span {
  const now = all.findLast(({ ahead }) => !ahead)?.time ?? 0;
  return { from: all[0]?.time ?? now, to: now + AHEAD_DAYS * DAY };
}

/** A stretch of one dimension: known with its corners, or unknown from one time to another. */
export interface Stretch { ahead: boolean; known: boolean; corners: { time: number; points: number }[] }

/** Observed moments are joined straight. What comes keeps its whole points until the day that changes them, so it goes in steps. */
export function stretches(all: readonly Stop[], dimension: number, { to }: Span): Stretch[] {
  const found: Stretch[] = [];
  const ends = [...all.slice(1).map(({ time }) => time), to];
  all.forEach((stop, at) => {
    const points = stop.points[dimension] ?? null;
    const next = all[at + 1];
    const ahead = next === undefined || next.ahead;
    const end = ends[at] ?? to;
    let last = found.at(-1);
    if (last === undefined || last.ahead !== ahead || last.known !== (points !== null)) found.push((last = { ahead, known: points !== null, corners: [] }));
    const { corners } = last;
    corners.push({ time: stop.time, points: points ?? 0 });
    const reached = ahead ? points : next?.points[dimension] ?? points;
    corners.push({ time: end, points: reached ?? 0 });
  });
  return found;
}

/** Which proposal held from when to when. */
export function reigns(all: readonly Stop[], { to }: Span): (Span & { state: string; ahead: boolean })[] {
  const found: (Span & { state: string; ahead: boolean })[] = [];
  for (const { time, proposal, ahead } of all) {
    const last = found.at(-1);
    if (last !== undefined && last.state === proposal) continue;
    if (last !== undefined) last.to = time;
    found.push({ state: proposal, from: time, to, ahead });
  }
  return found;
}

/** The first of each month within, every second or third where they would lie too close. */
export function months({ from, to }: Span): number[] {
  const found: number[] = [];
  const start = new Date(from);
  for (let month = start.getMonth() + 1; ; month++) {
    const time = new Date(start.getFullYear(), month, 1).getTime();
    if (time >= to) break;
    found.push(time);
  }
  const every = Math.max(1, Math.ceil(found.length / 6));
  return found.filter((_, at) => at % every === 0);
}

/** Fit stands beside progress, so it comes last. */
export function ordered({ view }: Rulebook): { id: string; label: Record<string, string>; index: number }[] {
  const all = view.dimensions.map(({ id, label }, index) => ({ id, label, index }));
  return [...all.filter(({ id }) => id !== 'fit'), ...all.filter(({ id }) => id === 'fit')];
}

export const courseOf = ({ course, rules }: AssessedCase): Stop[] | null =>
  course == null ? null : stops(course, rules.view.dimensions.map(({ id }) => id));
