/** The packages that are loaded when a file first asks for them. */
import mappingWasm from '../../pkg/mapping/mapping_bg.wasm?url';
import sheetsWasm from '../../pkg/sheets/sheets_bg.wasm?url';
import type { MappingPackage, SheetsPackage } from './package.ts';

/** Once; after a failure, such as a lost connection, anew. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => { loading = undefined; });
    return loading;
  };
}

const at = (address: string): { module_or_path: URL } => ({ module_or_path: new URL(address, self.location.href) });

export const mapping = once(async () => {
  const loaded = await import('../../pkg/mapping/mapping.js');
  await loaded.default(at(mappingWasm));
  return loaded as unknown as MappingPackage;
});

export const sheets = once(async () => {
  const loaded = await import('../../pkg/sheets/sheets.js');
  await loaded.default(at(sheetsWasm));
  return loaded as unknown as SheetsPackage;
});
