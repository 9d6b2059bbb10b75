/** How a contact, an account or a cohort stood at past moments, as the board replays them: moments to draw, to read out and to tell.
 *  Where there was nothing to look at there is a gap, and what is not known is null, never 0. */
import type { CourseDecision, CourseRow, CourseStep } from '../engine/learning/protocol.ts';

/** `points` of each dimension, 0 to 100. */
export interface Replayed { points: (number | null)[] }
export interface OneReplayed extends Replayed { proposal: string; standing: string; inQuestion: boolean }
/** The lowest of those of whom a dimension is known, where they differ. */
export interface Weakest { contact: string; points: number }
/** `points` are medians. Of each dimension: of how many it is unknown. Of each state: how many stood in it. */
export interface ManyReplayed extends Replayed { contacts: number; unknown: number[]; states: number[]; weakest: (Weakest | null)[] }

/** Moments, the earliest first, with what was there; null where nothing was. */
export interface Replay<R extends Replayed> { moments: string[]; stood: (R | null)[] }

/** `moments` as the board has them, the latest first. */
export function one({ course }: CourseRow, moments: readonly string[], dimensions: readonly string[]): Replay<OneReplayed> {
  const found = new Map(course.map((moment) => [moment.at, moment]));
  const ordered = [...moments].reverse();
  return {
    moments: ordered,
    stood: ordered.map((at) => {
      const moment = found.get(at);
      if (moment === undefined) return null;
      return { points: dimensions.map((id) => moment.dimensions[id] ?? null), proposal: moment.proposal, standing: moment.standing, inQuestion: moment.in_question };
    }),
  };
}

/** `people`: whose points tell who is the weakest link; none for a cohort. */
export function many(steps: readonly CourseStep[], people: readonly CourseRow[], moments: readonly string[], dimensions: readonly string[]): Replay<ManyReplayed> {
  const each = people.map((row) => ({ contact: row.contact, stood: one(row, moments, dimensions).stood }));
  const stood = [...steps].reverse().map((step, at): ManyReplayed | null => {
    if (step.contacts === 0) return null;
    const { contacts, medians: points, unknown, states } = step;
    const weakest = dimensions.map((_, dimension) => lowest(each.flatMap((person) => {
      const known = person.stood[at]?.points[dimension] ?? null;
      return known === null ? [] : [{ contact: person.contact, points: known }];
    })));
    return { contacts, points, unknown, states, weakest };
  });
  return { moments: [...moments].reverse(), stood };
}

function lowest(known: readonly Weakest[]): Weakest | null {
  const [first, ...rest] = known;
  if (first === undefined || rest.every(({ points }) => points === first.points)) return null;
  return rest.reduce((low, other) => (other.points < low.points ? other : low), first);
}

/** Points that follow each other without a gap, with the place of the first. */
export interface Stretch { from: number; points: number[] }

export function stretches(points: readonly (number | null | undefined)[]): Stretch[] {
  const found: Stretch[] = [];
  points.forEach((value, at) => {
    if (value == null) return;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.points.length === at) last.points.push(value);
    else found.push({ from: at, points: [value] });
  });
  return found;
}

/** The same state at moments that follow each other; `to` is the place after the last of them. */
export interface Reign { state: string; from: number; to: number; inQuestion: boolean }

export function reigns({ stood }: Replay<OneReplayed>, of: 'proposal' | 'standing'): Reign[] {
  const found: Reign[] = [];
  stood.forEach((moment, at) => {
    if (moment === null) return;
    const inQuestion = of === 'standing' && moment.inQuestion;
    const last = found.at(-1);
    if (last !== undefined && last.to === at && last.state === moment[of] && last.inQuestion === inQuestion) last.to = at + 1;
    else found.push({ state: moment[of], from: at, to: at + 1, inQuestion });
  });
  return found;
}

/** A decision, at its moment; or what had changed between two moments. */
export type Happening =
  | ({ what: 'decided' } & CourseDecision)
  | { what: 'both' | 'proposal' | 'standing'; after: string; at: string; from: string; to: string }
  | { what: 'questioned' | 'settled'; after: string; at: string };

/** In the order of time; what changed between two moments stands at the later one. */
export function happenings({ moments, stood }: Replay<OneReplayed>, decisions: readonly CourseDecision[]): Happening[] {
  const found: Happening[] = decisions.map((decision) => ({ what: 'decided', ...decision }));
  stood.forEach((now, place) => {
    const [before, after, at] = [stood[place - 1], moments[place - 1], moments[place]];
    if (now === null || before == null || after === undefined || at === undefined) return;
    const changed = (of: 'proposal' | 'standing'): boolean => before[of] !== now[of];
    const together = changed('proposal') && changed('standing') && before.proposal === before.standing && now.proposal === now.standing;
    if (together) found.push({ what: 'both', after, at, from: before.standing, to: now.standing });
    else for (const what of ['proposal', 'standing'] as const) if (changed(what)) found.push({ what, after, at, from: before[what], to: now[what] });
    if (before.inQuestion !== now.inQuestion) found.push({ what: now.inQuestion ? 'questioned' : 'settled', after, at });
  });
  return found.sort((first, other) => Date.parse(first.at) - Date.parse(other.at));
}

/** Where a moment lies along the moments, 0 at the middle of the first; null before it. */
export function placeOf(at: string, moments: readonly string[]): number | null {
  const [from, to] = [Date.parse(moments[0] ?? ''), Date.parse(moments.at(-1) ?? '')];
  const place = ((Date.parse(at) - from) / (to - from)) * (moments.length - 1);
  return place >= 0 && place <= moments.length - 1 ? place : null;
}

/** Fit stands beside progress, so it comes last. */
export const drawn = (dimensions: readonly string[]): number[] =>
  [...dimensions.keys()].sort((one, other) => Number(dimensions[one] === 'fit') - Number(dimensions[other] === 'fit'));
