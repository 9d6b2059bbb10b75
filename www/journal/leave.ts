/** From an entry of the outbox to a note in the record it is about. The entry's scope names the record. */
import { failed, type Adapter, type Failure, type FailureCode, type RecordRef, type Transport } from '../crm/contract.ts';
import { note, type Block, type Entry as BlockEntry } from '../crm/note/block.ts';
import type { Delivery, Draft, Entry, EntryKind, Reason, Route } from '../store/entry.ts';

/** The list of a note's block that a record belongs to. */
const BLOCK_LIST = { decision: 'decisions', check: 'checks', heard: 'heard', dispute: 'disputes' } as const satisfies Record<EntryKind, keyof Block>;

export const scopeOf = ({ crm, base, database, object, id }: RecordRef): string => JSON.stringify([crm, base, database ?? null, object, id]);

export function recordOf(scope: string): RecordRef | undefined {
  const [crm, base, database, object, id] = list(scope);
  if (![crm, base, object, id].every((part) => typeof part === 'string')) return undefined;
  return { crm, base, object, id, ...(typeof database === 'string' ? { database } : {}) } as RecordRef;
}

/** Where a record lives, without the record: ids of contacts mean the same all over a CRM. Any other scope is a world of its own. */
export function crmOf(scope: string): string {
  const record = recordOf(scope);
  return record === undefined ? scope : JSON.stringify([record.crm, record.base, record.database ?? null]);
}

function list(text: string): unknown[] {
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) ? given : [];
  } catch {
    return [];
  }
}

/** What a note is to hold about one contact. */
export function blockOf({ kind, contact, record }: Pick<Draft, 'kind' | 'contact' | 'record'>): Block {
  return { contact, [BLOCK_LIST[kind]]: [JSON.parse(record) as BlockEntry] };
}

export interface Reached {
  write: Adapter['write'];
  send: Transport;
  done?(): void;
}

/** `reach` finds how a record can be written to just now; undefined where it cannot be from here. */
export function leaver(reach: (record: RecordRef) => Promise<Reached | undefined>): Route {
  return async ({ scope }) => {
    const record = recordOf(scope);
    const found = record === undefined ? undefined : await reach(record);
    if (record === undefined || found === undefined) return null;
    return { deliver: (entry, signal) => leave(record, entry, found, signal), done: () => found.done?.() };
  };
}

async function leave(record: RecordRef, entry: Entry, { write, send }: Reached, signal: AbortSignal): Promise<Delivery> {
  const text = await note(entry.words ?? '', entry.key, blockOf(entry));
  const saved = await write(record, { note: text, version: entry.seen ?? null, key: entry.key }, { send, signal });
  return saved.ok ? kept(saved.value.intact) : ended(saved);
}

/** A note that cannot be read back whole is none. */
const kept = (intact: boolean | null): Delivery => (intact === false ? ended(failed('not_understood', { found: '' })) : { result: 'saved' });

const REASONS: Partial<Record<FailureCode, Reason>> = {
  cancelled: 'unreachable', unreachable: 'unreachable', server_failed: 'unreachable', too_slow: 'unreachable',
  expired_session: 'expired', conflict: 'conflict', gone: 'gone', no_permission: 'no_permission',
};

/** The rest is refused, in the CRM's own words where it has some. */
function ended({ code, arguments: given }: Failure): Delivery {
  const reason = REASONS[code];
  return reason === undefined ? { result: 'refused', detail: given['says'] ?? given['found'] ?? '' } : { result: reason };
}
