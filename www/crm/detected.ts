/** The record an address names in any of some CRMs. */
import type { Adapter, RecordRef } from './contract.ts';

export function detected(address: string, adapters: readonly Adapter[]): { adapter: Adapter; record: RecordRef } | undefined {
  for (const adapter of adapters) {
    const record = adapter.detect(address);
    if (record !== undefined) return { adapter, record };
  }
  return undefined;
}
