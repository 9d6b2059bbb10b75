/** What a person can do on a card, and what the card knows of the one who does it. All of it is given by the host. */
import type { Change } from '../engine/changed.ts';
import type { CheckVerdict, DecisionVerdict, Holds, RulesState } from '../engine/deciding.ts';
import type { Diagnostic } from '../engine/interface.ts';
import type { TrustRefusal } from '../engine/rules.ts';
import type { EntryKind, EntryState, Reason } from '../store/entry.ts';

/** What a card asks for; each is an event that crosses shadow roots. */
export interface Intents {
  'reife-check': { check: string; verdict: CheckVerdict; note?: string | undefined };
  'reife-decide': {
    verdict: DecisionVerdict; state?: string | undefined; until?: string | undefined; reason?: string | undefined; note?: string | undefined;
    assumptions: { id: string; holds: Holds }[]; opened: boolean;
  };
  /** `contact`: who said it, if not the contact of the card. */
  'reife-heard': { type: string; topic?: string | undefined; value?: number | undefined; note?: string | undefined; contact?: string | undefined };
  'reife-dispute': { contact: string | null; source: string; id: string; reason: DisputeReason };
  'reife-undo': { key: string };
  'reife-retry': { key: string };
  'reife-discard': { key: string };
  /** The journal is to be verified. */
  'reife-verify': null;
  /** What is held about the contact is to be told. */
  'reife-access': null;
  /** What was recorded on the contact is to be erased from this device. */
  'reife-erase': null;
  /** The rules are to be looked for once more. */
  'reife-rules-again': null;
  /** That the rules have changed was read. */
  'reife-rules-seen': null;
}
export type IntentName = keyof Intents;
export const INTENTS = ['reife-check', 'reife-decide', 'reife-heard', 'reife-dispute', 'reife-undo', 'reife-retry', 'reife-discard', 'reife-verify', 'reife-access', 'reife-erase', 'reife-rules-again', 'reife-rules-seen'] as const satisfies readonly IntentName[];

export const DISPUTE_REASONS = ['not_this_person', 'machine', 'outdated', 'misread'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Something recorded that is on this device: not in the CRM yet, or there and not read back yet. */
export interface Kept {
  key: string;
  kind: EntryKind;
  state: EntryState | 'saved';
  reason: Reason | null;
  detail: string | null;
  made: number;
  /** From when it may go out, in milliseconds since 1970; until then it can be undone. */
  due: number;
  attempts: number;
  record: Record<string, unknown>;
}

/** `person` is a pseudonym, or null where only the key is known. */
export interface Approval { side: 'marketing' | 'sales'; person: string | null; key?: string | undefined; at: string | null }

/** Which rules, how they came into force, and how well that is confirmed. */
export interface RulesShown {
  /** `none`: there is a repository, and nothing of it was ever confirmed here. */
  state: RulesState | 'draft' | 'none';
  /** Made up, to show how a state looks. */
  sample?: boolean | undefined;
  /** Where the assessment does not say it. */
  seq?: number | undefined;
  name?: string | undefined;
  ring?: string | undefined;
  /** Whether a draft is computed beside them, without effect. */
  tried?: boolean | undefined;
  /** Since when they are in force here. */
  since?: string | undefined;
  /** When they were last confirmed. */
  confirmed?: string | undefined;
  /** For how many days they may go unconfirmed. */
  allowedDays?: number | undefined;
  validUntil?: string | undefined;
  approvals?: readonly Approval[] | undefined;
  /** What was said when they were released, and the release whose rules they bring back. */
  reason?: string | undefined;
  restores?: number | undefined;
  /** How many verdicts that went otherwise led to them, later than `since` and up to `until`. */
  led?: { count: number; since: string | null; until: string } | undefined;
  /** Against the release before; undefined where that is not on this device. */
  changes?: readonly Change[] | undefined;
  /** They are others than this person last saw here; the number is that of those. */
  news?: { before: number } | undefined;
  /** Of a withdrawal: which side, when, and what it said. */
  side?: 'marketing' | 'sales' | undefined;
  at?: string | undefined;
  note?: string | undefined;
  /** Why they are not confirmed, or why there are none; of `current` why the last check brought nothing. */
  why?: TrustRefusal | undefined;
  /** Where they come from, and whose word for it this device takes. */
  from?: { repository: string; source: 'managed' | 'package' | 'first-use'; fingerprint: string | null } | undefined;
  /** When they will be looked for again; undefined while that is being done. */
  next?: string | undefined;
}

/** Without it a card is for reading only. */
export interface Acting {
  by: string;
  role: string;
  online: boolean;
  rules: RulesShown;
  /** How many of the verdicts that led to the rules this person gave on this device. */
  yours?: number;
  /** What was recorded on this contact and is on this device. */
  kept: readonly Kept[];
  /** Whether the second copy on this device can be written. */
  copied: boolean;
  /** Why what was last asked for could not be recorded: codes of the engine, or of the store. */
  refused: readonly Diagnostic[];
  /** Where things go: the CRM, or this browser only, for trying out. */
  trial: boolean;
  /** Whether erasing reaches the CRM's notes, too. */
  notes?: boolean;
  /** Another's receipt for the same moment that differs from this one. */
  otherReceipt?: { by: string } | undefined;
}

/** Whether the rules propose nothing that may be acted on. */
export const withheld = ({ state }: RulesShown): boolean => state === 'overdue' || state === 'withdrawn' || state === 'none';

/** Whether decisions are recorded on them: a draft, and what only shows how a card looks, takes trials. */
export const decidable = ({ state, sample }: RulesShown): boolean => sample !== true && state !== 'draft' && state !== 'none';

/** Can be taken back: it has not begun to go out, and its seconds are not over. */
export const undoable = ({ state, attempts, due }: Kept, now: number): boolean => state === 'waiting' && attempts === 0 && now < due;

/** The check that was just given and can still be taken back. */
export function justGiven(kept: readonly Kept[], check: string, now: number): Kept | undefined {
  return kept.findLast((one) => one.kind === 'check' && one.record['check'] === check && undoable(one, now));
}
