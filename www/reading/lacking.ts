/** What a draft reads that the loaded contacts cannot have: nobody asked for it, or their mapping does not deliver it. */
import type { Ids } from '../crm/used.ts';
import type { RuleFileView } from '../engine/interface.ts';

/** How contacts came out of rows. */
export interface Delivered {
  /** The list of a CRM they were read from, as `ListRef` in JSON; null for files. */
  list: string | null;
  /** What the mapping delivers of them, and what it would, had the CRM been asked for it. */
  given: Ids; unread: Ids;
  /** The rows themselves say of which type a signal is: it may be any. */
  anySignal: boolean;
}

export interface Named { id: string; label: RuleFileView['attributes'][number]['label'] }

/** `unread`: the CRM was not asked for it. `unmapped`: the draft is the first to read it, and the mapping knows nothing of it. */
export function lacking(draft: RuleFileView, compared: RuleFileView, { given, unread, anySignal }: Delivered): { unread: Named[]; unmapped: Named[] } {
  const found: { unread: Named[]; unmapped: Named[] } = { unread: [], unmapped: [] };
  for (const kind of ['attributes', 'signals'] as const) {
    for (const { id, label } of draft[kind]) {
      const isNew = compared[kind].every((known) => known.id !== id);
      if (unread[kind].includes(id)) found.unread.push({ id, label });
      else if (isNew && !given[kind].includes(id) && !(kind === 'signals' && anySignal)) found.unmapped.push({ id, label });
    }
  }
  return found;
}
