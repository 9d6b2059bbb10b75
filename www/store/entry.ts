/** What waits to be written to the CRM: one record, with its key and how far it has come. */

export type EntryKind = 'decision' | 'check' | 'heard' | 'dispute';

/** What the person recorded, ready to be written. */
export interface Draft {
  kind: EntryKind;
  /** Which contacts these are: a CRM's organisation, or an example. */
  scope: string;
  contact: string;
  /** The record as evidence has it; of a decision the exact text that the next one's hash is taken from. */
  record: string;
  /** What colleagues are to read in the CRM, made when it was recorded: what delivers it later may know no rules. */
  words?: string;
  /** The version of the CRM's record that was looked at; without one it is written whatever has changed there. */
  seen?: string;
}

export type EntryState = 'waiting' | 'sending' | 'conflict' | 'refused';
export type Reason = 'unreachable' | 'expired' | 'conflict' | 'gone' | 'no_permission' | 'refused';

export interface Entry extends Draft {
  /** Idempotency key, and the id of the record. A receiver that has it takes it no second time. */
  key: string;
  /** The order in which things were recorded. */
  order: number;
  /** When it was recorded, and from when it may go out, in milliseconds since 1970. */
  made: number;
  due: number;
  state: EntryState;
  /** How often delivery was begun. */
  attempts: number;
  /** Not before this is it tried again. */
  next: number;
  /** Why it is not saved yet. */
  reason: Reason | null;
  /** What the receiver said of it, such as who decided meanwhile. */
  detail: string | null;
}

/** What became of an entry in the end. Kept, so that a second copy that lags does not bring it back. */
export interface Settled extends Draft {
  key: string;
  order: number;
  made: number;
  how: 'saved' | 'undone' | 'discarded';
  at: number;
}

/** How a delivery ended. `refused`: the receiver does not take it as it is; `detail` has its words. */
export type Delivery =
  | { result: 'saved' }
  | { result: Reason; detail?: string };

/** Writes an entry to the CRM. Called again with the same key after a crash or a lost answer, so it first looks whether the
 *  receiver has it. */
export type Deliver = (entry: Entry, signal: AbortSignal) => Promise<Delivery>;

/** A way out for one entry, found before it is taken. Whoever is handed one calls `done` in the end. */
export interface Way {
  deliver: Deliver;
  done?(): void;
}

/** How an entry can go out from here just now; null where it cannot, and then it is left as it is to whoever can. */
export type Route = (entry: Entry) => Promise<Way | null>;

/** For a receiver that can always be tried. */
export const always = (deliver: Deliver): Route => async () => ({ deliver });

export const byOrder = (a: { order: number; made: number }, b: { order: number; made: number }): number => a.order - b.order || a.made - b.made;

/** Whether two entries are about the same contact. */
export const sameContact = (a: Draft, b: Draft): boolean => a.scope === b.scope && a.contact === b.contact;

/** Whether a value read from a second copy is an entry. */
export function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof Entry, unknown>>;
  const texts = [entry.kind, entry.scope, entry.contact, entry.record, entry.key, entry.state];
  const numbers = [entry.order, entry.made, entry.due, entry.attempts, entry.next];
  return texts.every((text) => typeof text === 'string') && numbers.every((number) => typeof number === 'number');
}
