/** Deciding: what a role may do with a proposal, what a person says, and what comes of it. */
import type { Diagnostic } from './interface.ts';

export type DecisionVerdict = 'accepted' | 'corrected' | 'returned' | 'rejected';
export type CheckVerdict = 'confirmed' | 'refuted' | 'open';
export type Holds = 'yes' | 'no' | 'unsure';
/** How well the rules are confirmed where somebody decides on them. */
export type RulesState = 'current' | 'unconfirmed' | 'overdue' | 'withdrawn';

export interface DecisionWay {
  state: string;
  may: boolean;
  /** The roles that hold the right; none where the rules alone decide. */
  holders: string[];
  reasons: string[];
  reason_needed: boolean;
}

export interface AppliedAssumption { id: string; rules: string[]; campaigns: string[] }

export interface DecisionOptions {
  proposal: string;
  accepted: DecisionWay;
  corrected: DecisionWay[];
  returned: DecisionWay;
  rejected: DecisionWay;
  applied: AppliedAssumption[];
  /** Whether the signed list of people gives the user this role; null where no list is in force. */
  listed: boolean | null;
}

/** One journal: what breaks it, by decision. */
export interface JournalVerified { contact: string; decisions: number; last: string | null; verdict: 'whole' | 'broken'; breaks: { decision: string; code: string }[] }

/** What a person says when deciding. Who, when and under which id is said by the host. */
export interface Said {
  id: string; at: string; by: string; role: string;
  verdict: DecisionVerdict;
  state?: string; until?: string; reason?: string; note?: string;
  checks?: { check: string; verdict: CheckVerdict; note?: string }[];
  assumptions?: { id: string; holds: Holds }[];
  opened?: boolean;
}

/** With an error among the problems there is no record. It is the exact text that its hash is taken from. */
export interface DecisionOutcome { record: string | null; sha256: string | null; problems: Diagnostic[] }

/** The part of `Contacts` that deciding uses. */
export interface Deciding {
  options(index: number, as_of: string, role: string, user?: string): DecisionOptions | undefined;
  /** A trial that no CRM takes; real decisions take rules in force. */
  try_out(index: number, as_of: string, said: string): DecisionOutcome | undefined;
  amend(index: number, additions: string): boolean;
}
