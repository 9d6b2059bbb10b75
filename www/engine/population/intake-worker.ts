import initEngine, * as reife from '../../../pkg/reife.js';
import engineWasm from '../../../pkg/reife_bg.wasm?url';
import mappingWasm from '../../../pkg/mapping/mapping_bg.wasm?url';
import type { MappingPackage, Package } from '../package.ts';
import { serve } from './calls.ts';
import { Intake } from './intake.ts';
import type { IntakeCalls } from './intake-protocol.ts';
import { populationPackage } from './package.ts';
import { storeFor } from './store.ts';

const at = (address: string): { module_or_path: URL } => ({ module_or_path: new URL(address, self.location.href) });
let loading: Promise<MappingPackage> | undefined;

/** The mapping's package, loaded when an export first asks for it; after a failure it is tried anew. */
function mapping(): Promise<MappingPackage> {
  loading ??= import('../../../pkg/mapping/mapping.js').then(async (loaded) => {
    await loaded.default(at(mappingWasm));
    return loaded as unknown as MappingPackage;
  });
  loading.catch(() => { loading = undefined; });
  return loading;
}

const hash = async () => new (await populationPackage()).FileHash();
const ready = initEngine(at(engineWasm));
const { inspect, ...others } = new Intake({ engine: reife as unknown as Package, mapping }, hash, storeFor).answers;
serve<IntakeCalls>(self as never, { ...others, inspect: async (ask, turn) => { await ready; return inspect(ask, turn); } });
