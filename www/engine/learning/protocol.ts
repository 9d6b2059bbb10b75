/** What the board's page and its worker say to each other. */
import type { Backtest, Board, Course, CourseDecision, CourseRow, CourseStep, Fault, FirstScorecard, Suggestions } from '../../../pkg/learning/learning.d.ts';
import type { NamedBlob } from '../bytes.ts';
import type { Looked } from './looked.ts';

export type { Backtest, Board, Course, CourseDecision, CourseRow, CourseStep, FirstScorecard, Looked, Suggestions };

/** What people call the items of the rule file: by kind and id, then by language. */
export type Labels = Record<string, Record<string, Record<string, string>>>;

export interface Asked {
  files: NamedBlob[];
  asOf: string;
  days: number;
  /** The attribute that tells segments apart; null for the first of the file. */
  by: string | null;
}

export interface OpenedBoard {
  board: Board;
  labels: Labels;
  /** Text attributes that can tell segments apart. */
  attributes: string[];
  /** The rule file as it was read. */
  rules: { name: string; text: string };
  faults: Fault[];
  outcomes: boolean;
}

export interface LearningCalls {
  open: { ask: Asked; answer: OpenedBoard };
  behind: { ask: { key: string }; answer: string[] | null };
  course: { ask: { id: string }; answer: Course };
  backtest: { ask: Record<string, never>; answer: Backtest };
  suggest: { ask: { seed: number }; answer: Suggestions };
  first: { ask: Record<string, never>; answer: FirstScorecard };
  /** What is known of these contacts, without what anybody makes of it. */
  look: { ask: { contacts: string[]; asOf: string }; answer: Looked[] };
  /** Judgements, a line each, beside those that were read; the board with them. */
  judge: { ask: { lines: string }; answer: Board };
  table: { ask: Record<string, never>; answer: string };
}
export type LearningCall = keyof LearningCalls;

export type LearningRequest = { [C in LearningCall]: { id: number; call: C; ask: LearningCalls[C]['ask'] } }[LearningCall];

/** Why files cannot be a board: which file is lacking, or refused. */
export type Lacking = 'no-rules' | 'bad-rules' | 'no-evidence' | 'no-mapping';

/** How far it is. `round` counts the times all rules are tried; it is 0 while outcomes are drawn anew. */
export type LearningNote =
  | { of: 'reading'; file: string; done: number; total: number; contacts: number }
  | { of: 'suggesting'; round: number; done: number; total: number };

export type LearningReply =
  | { id: number; progress: LearningNote }
  | { id: number; answer: unknown }
  | { id: number; lacking: Lacking }
  | { id: number; error: string };
