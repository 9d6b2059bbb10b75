/** Which rules are in force, as the pages see it. */
import type { Change } from './changed.ts';

export interface RulesSettings {
  /** The address of the repository; ends in a slash. */
  repository: string;
  pin: { source: 'managed' | 'package' | 'first-use'; root: Uint8Array };
  ring: string;
  /** Names that are wanted; none means all that both sides list. */
  rules: string[];
  maxOfflineDays: number;
  minRootVersion: number;
  minSeq: number;
}

export type TrustStep =
  | { step: 'fetch'; base: 'metadata' | 'targets'; path: string; bytes_max: number; immutable: boolean }
  | { step: 'store'; based_on: number; revision: number; put: string[]; remove: string[] }
  | { step: 'over' };

/** `message` and its arguments make the sentence; `code` is for those who ask for help. */
export interface TrustRefusal { code: string; message: string; arguments: Record<string, string> }

/** `person` is a pseudonym; null for a key that the newest root no longer knows. */
export interface TrustSigner { side: 'marketing' | 'sales'; key: string; person: string | null }

export interface TrustRelease {
  rules: string; ring: string; kind: string; seq: number; sha256: string; note: string | null; restores: number | null;
  /** How many verdicts that went otherwise led to it, later than `since` and up to `until`; null where nobody counted. */
  verdicts?: { count: number; since: string | null; until: string } | null;
  valid_until: string | null; active_since: string; last_verified: string; signers: TrustSigner[];
}

export interface RulesStanding {
  state: 'current' | 'unconfirmed' | 'overdue' | 'withdrawn' | 'none';
  proposals: 'made' | 'greyed' | 'no';
  records_decisions: boolean;
  in_force: TrustRelease | null;
  withdrawal: { seq: number; sides: ('marketing' | 'sales')[]; at: string; note: string | null } | null;
  reason: TrustRefusal | null;
}

export interface RulesView {
  repository: string;
  ring: string;
  source: RulesSettings['pin']['source'];
  maxOfflineDays: number;
  /** What people compare at first use. */
  fingerprint: string | null;
  rules: NamedRules[];
  /** Of those the ones that contacts are assessed by: policy’s first, else the first. */
  name: string | null;
  /** Why the last update as a whole was refused, or why there can be none. */
  refusal: TrustRefusal | null;
  /** When to look again. */
  waitMs: number;
}

/** `changes`: against the release before it, as far as that is on this device; null if it is not. */
export interface NamedRules { name: string; standing: RulesStanding; changes: Change[] | null }

/** A repository that nobody has trusted yet. */
export type Met = { fingerprint: string; root: Uint8Array } | { refusal: TrustRefusal };
