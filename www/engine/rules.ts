/** Which rules are in force, as the pages see it. */

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

export interface TrustRelease {
  rules: string; ring: string; kind: string; seq: number; sha256: string; note: string | null; restores: number | null;
  valid_until: string | null; active_since: string; last_verified: string; signers: { side: 'marketing' | 'sales'; key: string }[];
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
  ring: string;
  source: RulesSettings['pin']['source'];
  /** What people compare at first use. */
  fingerprint: string | null;
  rules: { name: string; standing: RulesStanding }[];
  /** Why the last update as a whole was refused. */
  refusal: TrustRefusal | null;
  /** When to look again. */
  waitMs: number;
}
