/** What the page asks the worker that looks at files before they become the population. */
import type { NamedBlob } from '../bytes.ts';
import type { FileFault, Opened, Progress, RefusedRow } from '../protocol.ts';

/** All evidence as one file: where it lies, how long it is, its hash. */
export interface Taken {
  /** Its name among the origin's private files; null where there was no room: then `source` alone holds it. */
  name: string | null;
  source: Blob;
  sha256: string;
  /** The rule file that came along, as it was written. */
  rules: string | null;
}

export interface IntakeCalls {
  /** Reads everything and uses nothing of it yet. `rules` are those in use. */
  inspect: { ask: { files: NamedBlob[]; rules: NamedBlob | null }; answer: Opened; note: Progress };
  use: { ask: null; answer: Taken };
  discard: { ask: null; answer: void };
  faults: { ask: null; answer: FileFault[] };
  refused: { ask: null; answer: RefusedRow[] };
}
