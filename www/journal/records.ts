/** From what a person asked for to the record that evidence has of it. */
import type { Said } from '../engine/deciding.ts';
import type { CheckRecord, DisputeRecord, SignalRecord } from '../engine/interface.ts';
import type { Intents } from '../reading/acting.ts';
import type { EntryKind } from '../store/entry.ts';

export interface Recorded { key: string; by: string; at: string; role: string }

/** The list of the evidence that a record belongs to. */
export const LIST = { decision: 'decisions', check: 'checks', heard: 'signals', dispute: 'disputes' } as const satisfies Record<EntryKind, string>;

/** Where what was heard is said to come from. */
export const HEARD_SOURCE = 'heard';

export function checkRecord({ check, verdict, note }: Intents['reife-check'], { key, by, at }: Recorded): CheckRecord {
  return { id: key, check, verdict, by, at, ...said({ note }) };
}

export function heardRecord({ type, topic, value, note }: Intents['reife-heard'], { key, by, at }: Recorded): SignalRecord {
  return { id: key, type, at, ...(topic ? { topic } : {}), ...(value === undefined ? {} : { value }), source: HEARD_SOURCE, reported_by: by, ...said({ note }) };
}

export function disputeRecord({ source, id, reason }: Intents['reife-dispute'], { by, at }: Recorded): DisputeRecord {
  return { ...(source === '' ? {} : { source }), id, by, at, reason };
}

export function decisionSaid({ verdict, state, until, reason, note, assumptions, opened }: Intents['reife-decide'], { key, by, at, role }: Recorded): Said {
  return { id: key, at, by, role, verdict, ...said({ state, until, reason, note }), assumptions, opened };
}

/** Members that say something, in well-formed Unicode: half a character would be refused when it is read. */
function said<K extends string>(members: Record<K, string | undefined>): Partial<Record<K, string>> {
  const found = Object.entries<string | undefined>(members).flatMap(([name, text]) => (text === undefined || text.trim() === '' ? [] : [[name, wellFormed(text.trim())]]));
  return Object.fromEntries(found) as Partial<Record<K, string>>;
}

const wellFormed = (text: string): string => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
