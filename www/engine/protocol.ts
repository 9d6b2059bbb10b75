/** What the page and the worker say to each other: one request, any number of progress notes, one reply. */
import type { Beside } from './beside.ts';
import type { NamedBlob } from './bytes.ts';
import type { Account, Assessment, ContactRow, Diagnostic, Evidence, Fault, GuessReason, NotAssessed, RuleFileView } from './interface.ts';
import type { DecisionOptions, DecisionOutcome, JournalVerified, Said } from './deciding.ts';
import type { SubjectAnswer } from './subject.ts';
import type { CourseData } from './course.ts';
import type { Encoding } from './encoding.ts';
import type { InForceText } from './governing.ts';
import type { Reading } from './load.ts';
import type { FileKind } from './recognise.ts';
import type { TableFound, Unread } from './tables.ts';
import type { Met, RulesSettings, RulesView } from './rules.ts';

export interface Calls {
  /** What is in force by what this device holds. `clock`, here and below, is the device's, where the card's moment can be any. */
  govern: { ask: { settings: RulesSettings | null; clock: string }; answer: RulesView | null };
  /** A rule file as it is being written: its problems, and what it says if it has no error. */
  check: { ask: { text: string }; answer: Checked };
  /** The rules in force as text; null where none are. */
  written: { ask: { clock: string }; answer: InForceText | null };
  /** Looks for news of the rules; contacts that are loaded against rules in force follow them. */
  look: { ask: { clock: string }; answer: RulesView | null };
  /** What people compare before they trust a repository. */
  meet: { ask: { repository: string }; answer: Met };
  /** They have compared it: this root is trusted for this address. */
  confirm: { ask: { repository: string; root: Uint8Array }; answer: void };
  /** The root that was trusted for an address. */
  trusted: { ask: { repository: string }; answer: Uint8Array | null };
  /** `inForce`: against the rules in force, whatever rule file was open before. `told`: somebody wants to know what is odd about a good rule file, too. */
  open: { ask: { files: NamedBlob[]; inForce?: { clock: string }; told?: boolean }; answer: Opened };
  /** As `open`, but nothing is used until `use`. */
  inspect: { ask: { files: NamedBlob[] }; answer: Opened };
  use: { ask: Record<string, never>; answer: Opened };
  discard: { ask: Record<string, never>; answer: void };
  refused: { ask: Record<string, never>; answer: RefusedRow[] };
  list: { ask: { asOf: string }; answer: ContactRow[] };
  /** With a role, what it may decide comes along; with a user of the CRM, whether the signed list gives it that role. */
  card: { ask: { index: number; asOf: string; role?: string | undefined; user?: string | undefined; clock: string }; answer: CardData };
  /** Makes the record of a decision on rules in force; anything else is refused as a draft. */
  decide: { ask: { index: number; said: Said; clock: string }; answer: DecisionOutcome | null };
  tryOut: { ask: { index: number; said: Said }; answer: DecisionOutcome | null };
  /** Adds to contacts what is not in their evidence yet, in place of what was added before. */
  amend: { ask: { additions: [number, string][] }; answer: void };
  course: { ask: { index: number; asOf: string }; answer: CourseData | null };
  /** What a draft would propose beside the rules that are loaded. A preview alone. */
  beside: { ask: { index: number; asOf: string; draft: Uint8Array }; answer: Beside | null };
  /** What is held about a contact and how it is judged. */
  subject: { ask: { index: number; asOf: string }; answer: SubjectAnswer | null };
  /** The contact’s journal, verified: a chain for each id of today. */
  journal: { ask: { index: number }; answer: JournalVerified[] };
  faults: { ask: Record<string, never>; answer: FileFault[] };
  /** What a mapping makes of a file, as lines of evidence; null if it does not fit it. Nothing that is open is touched. */
  mapped: { ask: { mapping: string; file: NamedBlob }; answer: { text: string; faults: number } | null };
}
export type Call = keyof Calls;

export interface Checked { diagnostics: Diagnostic[]; view: RuleFileView | null }

export interface Opened {
  files: FoundFile[];
  /** `inForce`: approved by both sides, or taken back by one; else a draft. */
  rules: { name: string; ok: boolean; diagnostics: Diagnostic[]; view: RuleFileView | undefined; inForce: boolean } | null;
  mapping: { name: string; ok: boolean; diagnostics: Diagnostic[] } | null;
  /** An export is there but nothing says how to read it. */
  mappingMissing: boolean;
  evidence: boolean;
  contacts: number;
  /** The first faults; `faults` gives all of them. */
  faults: FileFault[];
  faultCount: number;
  latest: string | null;
  /** How an export could be read for which there is no mapping. */
  guess: Guessed | null;
}

export interface FoundFile {
  name: string; size: number; kind: FileKind; fresh: boolean; encoding: Encoding;
  /** What a table was found in that is no text, or why it cannot be read. */
  table: TableFound | null; unread: Unread | null;
  /** Null for what is not evidence. */
  reading: Reading | null;
  faults: FileFault[]; faultCount: number;
}

export interface Guessed { file: string; mapping: string; reasons: GuessReason[] }
export interface RefusedRow { fault: FileFault; row: string }

/** A fault with the file it is in; `stage` says whose line it is: the file's own, the export's, or that of the evidence made from an export. */
export interface FileFault extends Fault { file: string; stage: 'evidence' | 'export' | 'made' }

export interface CardData {
  index: number;
  asOf: string;
  answer: Assessment | NotAssessed;
  /** Whether the answer may be decided on; else it is a preview. */
  decidable: boolean;
  receipt: string | null;
  evidence: Evidence;
  account: Account | null;
  /** Evidence of the account's other contacts that some contribution names, by contact. */
  others: Record<string, Evidence>;
  /** Null without a role, and for a contact that is not assessed. */
  options: DecisionOptions | null;
  /** The hash of the contact’s last decision; null if there is none. */
  lastDecision: string | null;
  /** For how many whole weeks, at most 26, the same topic has led; null if none leads. */
  steadyWeeks: number | null;
}

/** A workbook is read in one go: `done` stays 0. */
export interface Progress { phase: 'read' | 'workbook' | 'compute'; file: string; done: number; total: number }

export type Request = { [C in Call]: { id: number; call: C; ask: Calls[C]['ask'] } }[Call] | { cancel: number };
export type Reply =
  | { ready: true }
  | { broken: string }
  | { id: number; progress: Progress }
  | { id: number; answer: unknown }
  | { id: number; error: { name: string; message: string } };
