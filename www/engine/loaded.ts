/** Packages that a worker loads once, when they are first asked for; after a failure, such as a lost connection, they are tried anew. */
import checkWasm from '../../pkg/check/check_bg.wasm?url';
import guessWasm from '../../pkg/guess/guess_bg.wasm?url';
import mappingWasm from '../../pkg/mapping/mapping_bg.wasm?url';
import recordsWasm from '../../pkg/records/records_bg.wasm?url';
import rightsWasm from '../../pkg/rights/rights_bg.wasm?url';
import sheetsWasm from '../../pkg/sheets/sheets_bg.wasm?url';
import type { CheckPackage, GuessPackage, MappingPackage, RightsPackage, SheetsPackage } from './package.ts';

interface Made { default(at: { module_or_path: URL }): Promise<unknown> }

export const at = (address: string): { module_or_path: URL } => ({ module_or_path: new URL(address, self.location.href) });

function once<T>(address: string, load: () => Promise<Made>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().then(async (made) => {
      await made.default(at(address));
      return made as unknown as T;
    });
    loading.catch(() => { loading = undefined; });
    return loading;
  };
}

/** What makes evidence of records of a CRM, which are JSON. */
export const records = once<MappingPackage>(recordsWasm, () => import('../../pkg/records/records.js'));
/** What makes evidence of any export, and tells what is wrong with a mapping. */
export const mapping = once<MappingPackage>(mappingWasm, () => import('../../pkg/mapping/mapping.js'));
/** What proposes a mapping for an export that has none. */
export const guess = once<GuessPackage>(guessWasm, () => import('../../pkg/guess/guess.js'));
/** What is wrong with a rule file. */
export const check = once<CheckPackage>(checkWasm, () => import('../../pkg/check/check.js'));
/** What a person may ask for. */
export const rights = once<RightsPackage>(rightsWasm, () => import('../../pkg/rights/rights.js'));
/** Workbooks. */
export const sheets = once<SheetsPackage>(sheetsWasm, () => import('../../pkg/sheets/sheets.js'));
