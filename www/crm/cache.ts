/** Records that were read, as long as the CRM says that nothing about them changed. Kept in memory only; another session is another cache. */
import { fine, type Access, type Adapter, type CrmRecord, type Outcome, type RecordRef, type Wanted } from './contract.ts';

/** So many of the records looked at last are kept. */
const KEPT = 50;

export interface Cache {
  read(record: RecordRef, wanted: Wanted, access: Access): Promise<Outcome<CrmRecord>>;
  forget(): void;
}

export function cached(adapter: Adapter): Cache {
  const kept = new Map<string, CrmRecord>();
  return {
    async read(record, wanted, access) {
      const key = JSON.stringify([record.base, record.database, record.object, record.id, [...wanted.columns].sort(), wanted.since ?? null, wanted.activities_at_most ?? null]);
      const before = kept.get(key);
      if (before !== undefined && adapter.capabilities(record.object).stamp) {
        const stamp = await adapter.stamp(record, wanted, access);
        if (!stamp.ok) return stamp;
        if (stamp.value === before.stamp) return fine(before);
      }
      const read = await adapter.read(record, wanted, access);
      kept.delete(key);
      if (read.ok) kept.set(key, read.value);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return read;
    },
    forget: () => kept.clear(),
  };
}
