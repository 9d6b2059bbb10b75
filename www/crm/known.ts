/** The CRMs that have an adapter of their own, and the record an address names in any of them. */
import type { Adapter, RecordRef } from './contract.ts';
import { creme } from './creme/adapter.ts';
import { tryton } from './tryton/adapter.ts';

export const ADAPTERS: readonly Adapter[] = [tryton, creme];

export function detected(address: string, adapters: readonly Adapter[]): { adapter: Adapter; record: RecordRef } | undefined {
  for (const adapter of adapters) {
    const record = adapter.detect(address);
    if (record !== undefined) return { adapter, record };
  }
  return undefined;
}
