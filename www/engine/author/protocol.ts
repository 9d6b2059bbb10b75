/** What the page and the worker of the authoring side say to each other: one request, one reply. Everything that is decided is decided in the worker. */
import type {
  AuthorApproved, AuthorChange, AuthorChecked, AuthorFinding, AuthorFleetRing, AuthorKeyId, AuthorLine, AuthorOutcome, AuthorOverview, AuthorProposal, AuthorPublished, AuthorRelease, AuthorRevoked, Diagnostic,
} from './shapes.ts';

export type Kind = 'rules' | 'mapping' | 'people';
export type Side = 'marketing' | 'sales';
export type NamedBytes = [name: string, bytes: Uint8Array];

/** A key file with its passphrase, for one act. Both are handed over, not copied, and wiped behind it. */
export interface KeyFile { file: string; pem: Uint8Array; passphrase: Uint8Array }
/** The public part of a key, as somebody handed it on. */
export interface PublicPart { file: string; bytes: Uint8Array }
export interface Founder extends PublicPart { side: Side; person: string }
/** `strange`: files that are no report, with the member that is wrong, and what was expected. */
export interface Gathered { rings: AuthorFleetRing[]; strange: { file: string; member: string; expected: string }[] }
export interface LineOf { rules: string; ring: string; kind: Kind }

export interface Calls {
  /** The files of the repository, in place of those before. */
  load: { ask: { files: NamedBytes[] }; answer: void };
  /** Files that were written. */
  put: { ask: { files: NamedBytes[] }; answer: void };
  overview: { ask: { now: string }; answer: AuthorOutcome<AuthorOverview | null> };
  look: { ask: { proposal: Uint8Array }; answer: AuthorOutcome<AuthorProposal> };
  released: { ask: { line: LineOf; seq: number }; answer: AuthorOutcome<AuthorChange[]> };
  check: { ask: { now: string }; answer: AuthorOutcome<AuthorChecked> };
  audit: { ask: Record<string, never>; answer: AuthorOutcome<AuthorFinding[]> };
  report: { ask: { ring: string; day: string }; answer: AuthorOutcome<[AuthorLine, AuthorRelease][]> };
  problems: { ask: { kind: Kind; bytes: Uint8Array }; answer: Diagnostic[] };
  makeKey: { ask: { name: string; passphrase: Uint8Array }; answer: AuthorOutcome<AuthorKeyId> };
  readKey: { ask: PublicPart; answer: AuthorOutcome<AuthorKeyId> };
  init: { ask: { founders: Founder[]; publisher: PublicPart; now: string }; answer: AuthorOutcome<null> };
  propose: { ask: { line: LineOf; bytes: Uint8Array; note: string; validUntil: string | null; now: string }; answer: AuthorOutcome<null> };
  /** Lays a draft beside the rules, to run as a shadow; answers its SHA-256. */
  shadow: { ask: { bytes: Uint8Array }; answer: AuthorOutcome<string> };
  /** With a note somebody does not go along; without one that is taken back. */
  decline: { ask: { proposal: Uint8Array; by: string; note: string | null; now: string }; answer: AuthorOutcome<null> };
  /** Status reports of clients, each a file: who runs what, and which files are none. */
  fleet: { ask: { reports: NamedBytes[] }; answer: Gathered };
  rollback: { ask: { line: LineOf; to: number; note: string; now: string }; answer: AuthorOutcome<null> };
  approve: { ask: { proposal: Uint8Array; keep: string[]; withdraw: string[]; key: KeyFile; now: string }; answer: AuthorOutcome<AuthorApproved> };
  publish: { ask: { proposal: Uint8Array; keys: KeyFile[]; now: string }; answer: AuthorOutcome<AuthorPublished> };
  withdraw: { ask: { line: LineOf; note: string; key: KeyFile; now: string }; answer: AuthorOutcome<AuthorApproved> };
  reaffirm: { ask: { key: KeyFile; now: string }; answer: AuthorOutcome<AuthorApproved> };
  renew: { ask: { key: KeyFile; now: string }; answer: AuthorOutcome<AuthorPublished> };
  revoke: { ask: { named: string; reason: string; instead: { person: string; bytes: Uint8Array } | null; note: string; now: string }; answer: AuthorOutcome<AuthorRevoked> };
  anotherYear: { ask: { now: string }; answer: AuthorOutcome<null> };
  replaceKey: { ask: PublicPart & { person: string; now: string }; answer: AuthorOutcome<null> };
  addApprover: { ask: Founder & { now: string }; answer: AuthorOutcome<null> };
  replacePublisher: { ask: PublicPart & { now: string }; answer: AuthorOutcome<null> };
}
export type Call = keyof Calls;
export type Request = { [C in Call]: { id: number; call: C; ask: Calls[C]['ask'] } }[Call];
export type Reply = { broken: string } | { id: number; answer: unknown } | { id: number; error: string };
