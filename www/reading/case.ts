/** Everything the card of one contact is made of. */
import type { CourseData } from '../engine/course.ts';
import type { JournalVerified } from '../engine/deciding.ts';
import { assessed, type Assessment, type ContactRow, type DecisionRecord } from '../engine/interface.ts';
import type { CardData } from '../engine/protocol.ts';
import type { SubjectAnswer } from '../engine/subject.ts';
import type { Acting, Kept } from './acting.ts';
import type { Rulebook } from './rulebook.ts';

export interface Case {
  rules: Rulebook;
  row: ContactRow;
  card: CardData;
  /** The account's contacts, this one included. */
  account: ContactRow[];
  /** Undefined while it is being computed. */
  course?: CourseData | null | undefined;
  /** Who may do what here; without it the card is for reading only. */
  acting?: Acting | undefined;
  /** The journal, verified: a chain for each id of today. Undefined until it was asked for. */
  journal?: JournalVerified[] | undefined;
  /** What is held about the contact and how it is judged; null where nobody can say, undefined until it was asked for. */
  access?: SubjectAnswer | null | undefined;
  /** What was erased here, once it was: how many records, whether a population of the studio went with them, on which day, and the hash that the
   *  journal ended with. */
  erased?: { records: number; population: boolean; day: string; last: string | null } | undefined;
}

export interface AssessedCase extends Case { assessment: Assessment }

/** What an assessment without its explanation lacks. */
const UNEXPLAINED = { left_out: [], open_questions: [], reach: {} };

export function withAssessment(given: Case): AssessedCase | null {
  const { answer } = given.card;
  return assessed(answer) ? { ...given, assessment: { ...UNEXPLAINED, ...answer } } : null;
}

export function isUnknown({ row, rules }: Case, dimension: string): boolean {
  return row.unknown[rules.view.dimensions.findIndex(({ id }) => id === dimension)] ?? false;
}

/** What was recorded here under this id, as long as it is not in the CRM. */
export function unsaved({ acting }: Case, id: string | undefined): Kept | undefined {
  return acting?.kept.find((one) => one.record['id'] === id && one.state !== 'saved');
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
const records = <T>(list: T[] | undefined): T[] => (Array.isArray(list) ? list.filter(isRecord) as T[] : []);

/** Decisions up to the moment, in order of time. What cannot be dated stays at the end. */
export function decisions({ card }: Case): DecisionRecord[] {
  const until = Date.parse(card.asOf);
  return records(card.evidence.decisions)
    .filter(({ at }) => !(Date.parse(at ?? '') > until))
    .sort((a, b) => (Date.parse(a.at ?? '') || Infinity) - (Date.parse(b.at ?? '') || Infinity));
}

/** The decision in force: the latest at the moment the standing says it has been standing since. */
export function inForce(given: AssessedCase): DecisionRecord | undefined {
  const since = Date.parse(given.assessment.standing.since ?? '');
  if (Number.isNaN(since)) return undefined;
  return decisions(given).findLast(({ at }) => Date.parse(at ?? '') === since);
}

/** The dimensions as a decision recorded them, in either of the shapes that journals hold. */
export function dimensionsThen(decision: DecisionRecord | undefined): Map<string, number> {
  const then = new Map<string, number>();
  const given = decision?.dimensions;
  if (Array.isArray(given)) {
    for (const item of given as unknown[]) {
      if (isRecord(item) && 'id' in item && 'points' in item) then.set(String(item.id), Number(item.points));
    }
  } else if (isRecord(given)) {
    for (const [id, points] of Object.entries(given)) then.set(id, Number(points));
  }
  for (const [id, points] of then) if (!Number.isFinite(points)) then.delete(id);
  return then;
}
