/** What a page has on which it is shown what was found in files. */
import type { FileFault, Opened, RefusedRow } from '../../engine/protocol.ts';
import type { Rulebook } from '../../reading/rulebook.ts';

export interface FoundHost {
  readonly found: Opened | null;
  /** The rules in use until now. */
  readonly rules: Rulebook | null;
  /** What the number of contacts counts: a page that has not read them yet knows lines only. */
  readonly counted: 'contacts' | 'lines';
  allFaults(): Promise<FileFault[]>;
  refusedRows(): Promise<RefusedRow[]>;
}
