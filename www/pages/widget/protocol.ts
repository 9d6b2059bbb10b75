/** What the widget and the page around it say to each other. docs/widget.md tells it in full; whatever has another shape is passed over. */
import type { Delivery, EntryKind } from '../../store/entry.ts';

const VERSION = 1;

/** The record that the page around shows. */
export interface GivenRecord {
  /** The page's own name of the record; comes back with what is to be written to it. */
  id: string;
  /** Whose card it is, among the contacts of the evidence. */
  contact: string;
  /** Lines of evidence: contacts, or accounts with theirs. */
  evidence: unknown[];
  /** Comes back with a decision, so that the page can tell whether the record is still what was looked at. */
  version?: string;
}

export interface GivenPerson { name: string; role: string }

export type FromHost =
  | { say: 'show'; record: GivenRecord; person: GivenPerson }
  | { say: 'clear' }
  /** What became of the thing with this key. */
  | { say: 'answer'; key: string; result: Delivery['result']; detail?: string };

export interface ToWrite {
  say: 'write'; key: string; record: string; contact: string; kind: EntryKind;
  /** As evidence has it. */
  content: unknown;
  /** The same for people, and in a form that Reife reads back. */
  note: string;
  version: string | null;
}

export interface StandingTold {
  say: 'standing'; record: string; contact: string; state: string | null; proposal: string | null; in_question: boolean; overdue: boolean; receipt: string | null;
}

export type FromWidget = { say: 'ready' } | ToWrite | StandingTold;

const RESULTS: readonly Delivery['result'][] = ['saved', 'unreachable', 'expired', 'conflict', 'gone', 'no_permission', 'refused'];
type Members = Record<string, unknown>;
const members = (value: unknown): Members => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {});
const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A message as it is sent. */
export const sent = <M extends FromHost | FromWidget>(message: M): M & { reife: typeof VERSION } => ({ reife: VERSION, ...message });

export function fromHost(value: unknown): FromHost | undefined {
  const { reife, say, key, result, detail, record, person } = members(value);
  if (reife !== VERSION) return undefined;
  if (say === 'clear') return { say };
  if (say === 'answer') {
    const known = RESULTS.find((one) => one === result);
    return text(key) && known !== undefined ? { say, key, result: known, ...(text(detail) ? { detail } : {}) } : undefined;
  }
  if (say !== 'show') return undefined;
  const [{ id, contact, evidence, version }, { name, role }] = [members(record), members(person)];
  if (!text(id) || !text(contact) || !Array.isArray(evidence) || !text(name) || !text(role)) return undefined;
  return { say, record: { id, contact, evidence, ...(text(version) ? { version } : {}) }, person: { name, role } };
}

export function fromWidget(value: unknown): FromWidget | undefined {
  const message = members(value);
  if (message['reife'] !== VERSION) return undefined;
  const { say } = message;
  return say === 'ready' || say === 'write' || say === 'standing' ? (message as unknown as FromWidget) : undefined;
}
