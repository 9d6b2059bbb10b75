/** What the studio asks the workers that hold the population, and the shapes that come back. */
import type { Account, Assessment, Evidence, Fault, NotAssessed } from '../interface.ts';

/** Whole lines of a file. */
export interface Part { source: Blob; from: number; to: number }

export interface Refused { refused: string; arguments: Record<string, string> }
export interface Loaded { contacts: number; held: number; faults: Fault[] }
export interface LoadNote { read: number; contacts: number }

/** What is counted after each edit. */
export interface Counted {
  assessed: number;
  notAssessed: number;
  /** Contacts whose proposal or state in force is another. */
  changed: number;
  /** By place of the state proposed before, then now; who stays is on the diagonal of equal ids. */
  table: number[][];
  /** By dimension: contacts by twentieth of its points, those with 100 last. */
  histograms: number[][];
}

export interface ChangeGroup { from: string; to: string; owner: string | null; contacts: number }
export interface WaitingWeek { state: string; week: string | null; contacts: number; overdue: number }
export interface RuleBehind { rule: string; from: number; to: number }
export interface Missing { asked: number; questions: { asked: string[]; contacts: number; to_sales: number }[] }

/** A contact of one worker: what was found, and what its line says of it. */
export interface Person {
  shard: number; contact: number; id: string; name: string | null; account: string | null; accountName: string | null; owner: string | null; role: string;
  proposal: string | null; standing: string | null; points: number[];
  proposalBefore: string | null; standingBefore: string | null; pointsBefore: number[];
}

/** One contact under several rule files, out of its own line. */
export interface Explained { answers: (Assessment | NotAssessed)[]; evidence: Evidence; account: Account | null; line: string; place: number }

export interface ShardCalls {
  load: { ask: { rules: Uint8Array[]; part: Part; oneIn: number; most: number }; answer: Loaded | Refused; note: LoadNote };
  /** Out of the columns kept under a name in the origin's private files. */
  open: { ask: { columns: string; part: Part }; answer: Loaded | Refused };
  save: { ask: { columns: string }; answer: number };
  /** `people`: the signed list that decisions are held against, here and in what is explained; none, and whoever is said to have decided has. */
  assess: { ask: { rules: Uint8Array; asOf: string; people: Uint8Array | null }; answer: Counted | Refused };
  edit: { ask: { rules: Uint8Array }; answer: Counted | Refused };
  groups: { ask: null; answer: ChangeGroup[] };
  /** By how many thousandths each contact of a group moves, and the contact; largest first. */
  order: { ask: { group: number; from: number; count: number }; answer: Float64Array };
  going: { ask: { from: string; to: string; skip: number; count: number }; answer: Uint32Array };
  people: { ask: { contacts: number[] }; answer: Person[] };
  explain: { ask: { contact: number; rules: Uint8Array[]; asOf: string }; answer: Explained | null };
  /** Of a line that is handed over, as it might be. */
  suppose: { ask: { line: string; place: number; rules: Uint8Array[]; asOf: string }; answer: Explained | null };
  blocks: { ask: null; answer: number };
  inQuestion: { ask: { block: number }; answer: Uint32Array };
  waiting: { ask: { block: number }; answer: WaitingWeek[] };
  behind: { ask: null; answer: RuleBehind[] };
  missing: { ask: { first: number; every: number; count: number }; answer: Missing };
}

export const refusedOf = <T extends object>(answer: T | Refused): answer is Refused => 'refused' in answer;
