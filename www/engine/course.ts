/** How one contact came to where it stands, week by week, and where it goes if nothing happens. */
import { allUnknown, assessed, type Assessment, type ForecastDay, type Value } from './interface.ts';
import { breathe, type Task } from './load.ts';
import type { Contacts, OpenContact } from './package.ts';

const DAY = 86_400_000;
const WEEKS = 26;
export const FORECAST_DAYS = 120;

export interface Moment {
  at: string;
  points: number[];
  /** All rules of the dimension are unknown. */
  unknown: boolean[];
  proposal: string;
}
/** A week in which nothing was assessed, for an objection was in force, has no moment. */
export interface CourseData { past: Moment[]; forecast: (ForecastDay & { unknown: string[] })[] }

export async function course(contacts: Contacts, index: number, asOf: string, task: Task): Promise<CourseData | null> {
  const contact = contacts.open(index);
  if (contact === undefined) return null;
  try {
    const past = await back(contact, asOf, task);
    const answer = contacts.forecast(index, asOf, FORECAST_DAYS);
    const forecast = answer !== undefined && 'forecast' in answer ? answer.forecast : [];
    return { past, forecast: forecast.map((day) => ({ ...day, unknown: unknownOn(contact, day, asOf) })) };
  } finally {
    contact.free?.();
  }
}

/** Weekly, and daily in the weeks in which the proposal changed, so that the day is told. */
async function back(contact: OpenContact, asOf: string, task: Task): Promise<Moment[]> {
  const now = Date.parse(asOf);
  const found: Moment[] = [];
  let later: Moment | null = null;
  let breath = performance.now();
  for (let week = 0; week <= WEEKS; week++) {
    const moment = momentOf(contact, now - week * 7 * DAY);
    if (moment !== null && later !== null && moment.proposal !== later.proposal) {
      for (let day = 6; day >= 1; day--) {
        const between = momentOf(contact, now - (week * 7 - day) * DAY);
        if (between !== null) found.push(between);
      }
    }
    if (moment !== null) found.push(moment);
    later = moment;
    if (performance.now() - breath > 40) {
      await breathe();
      task.signal.throwIfAborted();
      breath = performance.now();
    }
  }
  return found.sort((a, b) => a.at.localeCompare(b.at));
}

function momentOf(contact: OpenContact, time: number): Moment | null {
  const at = new Date(time).toISOString().replace('.000Z', 'Z');
  const answer = contact.assess(at, false);
  if (!assessed(answer)) return null;
  return { at, points: answer.dimensions.map(({ points }) => points), unknown: unknownOf(contact, answer), proposal: answer.proposal };
}

/** Only where there are no points can a dimension be unknown; only then is it worth asking why. */
function unknownOf(contact: OpenContact, { as_of, dimensions }: Assessment): boolean[] {
  if (dimensions.every(({ points }) => points !== 0)) return dimensions.map(() => false);
  const why = contact.assess(as_of, true);
  return assessed(why) ? why.dimensions.map(isUnknown) : [];
}

const isUnknown = ({ contributions = [] }: Assessment['dimensions'][number]): boolean => allUnknown(contributions);

/** A dimension that the forecast brings to 0 may have become unknown. Asked only where nothing later is on record that would answer instead. */
function unknownOn(contact: OpenContact, { on, dimensions }: ForecastDay, asOf: string): string[] {
  const gone = dimensions.filter(({ points }) => points === 0);
  if (gone.length === 0) return [];
  const answer = contact.assess(on + asOf.slice(10), true);
  if (!assessed(answer)) return [];
  const same = dimensions.every(({ id, points }) => answer.dimensions.find((other) => other.id === id)?.points === points);
  return same ? answer.dimensions.filter((other) => gone.some(({ id }) => id === other.id) && isUnknown(other)).map(({ id }) => id) : [];
}

const STEADY_WEEKS = 26;

/** For how many whole weeks a fact has had the value it has; at most 26. */
export function weeksSame(contact: OpenContact, fact: string, value: Value, asOf: string): number {
  for (let week = 1; week <= STEADY_WEEKS; week++) {
    const answer = contact.assess(new Date(Date.parse(asOf) - week * 7 * DAY).toISOString(), false);
    if (!assessed(answer) || answer.facts[fact] !== value) return week - 1;
  }
  return STEADY_WEEKS;
}
