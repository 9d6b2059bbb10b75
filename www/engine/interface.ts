/** The engine's shapes as the page sees them. The story is told in docs/interface.md. */

export type Texts = Record<string, string>;
export type Kind = 'behavioural' | 'declared' | 'assessed' | 'profile' | 'inferred';
export type Class = 'binding' | 'exploratory';
/** A number beyond 2^52 millionths crosses as text. */
export type Value = number | string | boolean | null;

export interface Diagnostic {
  severity: 'error' | 'warning';
  code: string;
  place: string;
  line: number;
  column: number;
  arguments: Record<string, string>;
}

export interface Fault {
  line: number;
  place: string;
  code: string;
  contact: string | null;
  arguments: Record<string, string>;
}

/** How much of an export was read, mapped, refused, passed over, left out and rounded. */
export interface MappingCounts { rows: number; mapped: number; refused: number; skipped: number; left_out: number; rounded: number; faults: number }
/** Why a column, or without one the file, is read as proposed. */
export interface GuessReason { column: string; code: string; arguments: Record<string, string> }

export interface RuleView {
  id: string; label: Texts; owner: string | null; dimension: string; kind: Kind; class: Class;
  points: number | null; points_each: number | null; of: string | null; cap: number | null; assumptions: string[];
}

export interface StateView {
  id: string; label: Texts; stage: string | null; adverse: boolean; handover: boolean; decided_by: string;
  decide_within_hours: number | null; reasons: string[];
  needs: { dimension: string; at_least: number }[];
  next: Record<string, Texts>;
}

export interface RuleFileView {
  id: string; sha256: string; label: Texts; languages: string[];
  topics: { id: string; side: 'ours' | 'alternative' | 'status_quo'; label: Texts }[];
  /** `stance`: its value says how much a person is for it, from -2 to 2. */
  signals: { id: string; kind: Kind; class: Class; heard: boolean; value: boolean; stance: boolean; label: Texts }[];
  attributes: { id: string; of: string; type: string; kind: Kind; label: Texts }[];
  checks: { id: string; label: Texts; ask: Texts; valid_days: number | null }[];
  /** `measure` is null for an attribute as it stands. */
  facts: { id: string; label: Texts; measure: string | null; of: string }[];
  roles: { id: string; weight: number; expected: boolean; veto: boolean; label: Texts }[];
  reasons: { id: string; label: Texts }[];
  questions: { id: string; label: Texts; types: string[]; check: string | null }[];
  dimensions: { id: string; label: Texts; caps: Partial<Record<Kind, number>> }[];
  rules: RuleView[];
  assumptions: { id: string; about: string; statement: Texts; label: Texts }[];
  campaigns: { id: string; label: Texts; promise: Texts }[];
  states: StateView[];
}

export interface Standing {
  state: string; since: string | null; by: string; pending: string | null; decide_by: string | null;
  overdue: boolean; in_question: boolean; lapsed: boolean;
}

export interface Objection { since: string | null; scope: string | null }

/** The evidence without which another state would be proposed: types of signals, and checks. */
export interface Brought { at: string; signals: string[]; checks: string[] }

export interface ContactRow {
  index: number; contact: string; name: string | null; account: string | null; account_name: string | null;
  owner: string | null; role: string; not_assessed: Objection | null;
  proposal: string | null; standing: Standing | null; brought: Brought | null; exploration: boolean; points: number[]; unknown: boolean[];
}

export interface Contribution {
  rule: string; points: number; before_cap: number; kind: Kind; class: Class; counts: boolean;
  evidence: string[]; unknown: string[];
}

export interface DimensionResult {
  id: string; points: number; by_kind: Partial<Record<Kind, number>>; cut: Partial<Record<Kind | 'total', number>>;
  contributions: Contribution[];
}

export interface Requirement { state: string; kind: Kind; needs: number; has: number; met: boolean }
export type LeftOut = { signal?: string | null; attribute?: string; check?: string | null; decision?: string | null; why: string };
export interface Answer { fact?: string; check?: string; answer: number | string | boolean }
export interface OpenQuestion { answers: Answer[]; proposal: string }

export interface Assessment {
  contact: string; as_of: string;
  rules: { id: string; seq: number | null; sha256: string };
  facts: Record<string, Value>;
  dimensions: DimensionResult[];
  requires: Requirement[];
  proposal: string; exploration: string | null; standing: Standing;
  left_out: LeftOut[]; open_questions: OpenQuestion[]; reach: Record<string, number>;
}

export interface NotAssessed { contact: string; as_of: string; not_assessed: Objection }

/** Whether nothing of a dimension is known: there are rules for it, and each of them is unknown. */
export const allUnknown = (contributions: readonly Contribution[]): boolean =>
  contributions.length > 0 && contributions.every(({ unknown }) => unknown.length > 0);

export interface ForecastDay { on: string; dimensions: { id: string; points: number }[]; proposal?: string }
export interface Forecast { contact: string; as_of: string; forecast: ForecastDay[] }

export const assessed = (answer: Assessment | NotAssessed): answer is Assessment => !('not_assessed' in answer);

/** A contact's own evidence as it was read: whatever the file holds, so every member may be missing or odd. */
export interface Evidence {
  id?: string; role?: string; owner?: string; attributes?: Record<string, unknown>;
  contactable?: { phone?: boolean; email?: boolean };
  signals?: SignalRecord[]; checks?: CheckRecord[]; decisions?: DecisionRecord[]; disputes?: DisputeRecord[];
}
export interface SignalRecord {
  id?: string; type?: string; at?: string; topic?: string; value?: unknown; source?: string; campaign?: string; reported_by?: string; note?: string;
}
export interface CheckRecord { id?: string; check?: string; verdict?: string; by?: string; at?: string; note?: string }
export interface DisputeRecord { source?: string; id?: string; by?: string; at?: string; reason?: string }
export interface DecisionRecord {
  id?: string; at?: string; by?: string; role?: string; verdict?: string; state?: string; until?: string; reason?: string;
  note?: string; proposal?: string; assumptions?: { id?: string; holds?: string }[];
  rules?: { id?: string; seq?: number | null }; dimensions?: unknown;
}
export interface Account { id?: string; attributes?: Record<string, unknown> }
