/** The population's package, with SIMD where the browser has it. */
import init, * as population from '../../../pkg/population/population.js';
import fast from '../../../pkg/population/population_bg.wasm?url';
import plain from '../../../pkg/population/population_plain_bg.wasm?url';

export type Package = typeof population;

/** A module of one function that adds two vectors: only an engine with SIMD takes it. */
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11);

let loading: Promise<Package> | undefined;

export function populationPackage(): Promise<Package> {
  const address = WebAssembly.validate(PROBE) ? fast : plain;
  return (loading ??= init({ module_or_path: new URL(address, self.location.href) }).then(() => population));
}
