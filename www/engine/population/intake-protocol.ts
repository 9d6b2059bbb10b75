/** What the page asks the worker that looks at files before they become the population. */
import type { NamedBlob } from '../bytes.ts';
import type { FileFault, Opened, Progress, RefusedRow } from '../protocol.ts';
import type { Concerns, Verdicts } from './verdicts.ts';

/** All evidence as one file: where it lies, how long it is, its hash. */
export interface Taken {
  /** Its name among the origin's private files; null where there was no room: then `source` alone holds it. */
  name: string | null;
  source: Blob;
  sha256: string;
  /** The rule file that came along, as it was written. */
  rules: string | null;
  /** The mapping by which all of it came out of exports; null if some of it was evidence before. */
  mapping: string | null;
}

export interface IntakeCalls {
  /** Reads everything and uses nothing of it yet. `rules` are those in use; `tab` is whose file the evidence becomes. */
  inspect: { ask: { files: NamedBlob[]; rules: NamedBlob | null; tab: string }; answer: Opened; note: Progress };
  /** What decisions say of rules and assumptions: of all evidence, up to a moment. */
  verdicts: { ask: { source: Blob; asOf: string; concerns: Concerns }; answer: Verdicts };
  use: { ask: null; answer: Taken };
  discard: { ask: null; answer: void };
  faults: { ask: null; answer: FileFault[] };
  refused: { ask: null; answer: RefusedRow[] };
}
