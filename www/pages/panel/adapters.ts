/** All adapters there are: those of known CRMs, and one for each description that was opened. */
import type { Adapter } from '../../crm/contract.ts';
import { generic } from '../../crm/generic/adapter.ts';
import type { Problem } from '../../crm/generic/shape.ts';
import { described } from '../../crm/generic/template.ts';
import type { Kit, KitFile } from './kit.ts';

/** What was made for a kit: it is asked for at each address that a tab shows, and records that were read are held by adapter. */
const made = new WeakMap<Kit['crms'], readonly Adapter[]>();

/** Own descriptions come first: who describes a CRM that is `known` means theirs. Always asked with the same ones: `LATER` in a page, `ADAPTERS` in the service worker. */
export function adaptersOf({ crms }: Pick<Kit, 'crms'>, known: readonly Adapter[]): readonly Adapter[] {
  const before = made.get(crms);
  if (before !== undefined) return before;
  const own = Object.values(crms).flatMap(({ text }) => {
    const read = described(JSON.parse(text) as unknown);
    return read.ok ? [generic(read.template)] : [];
  });
  const all = [...own, ...known];
  made.set(crms, all);
  return all;
}

export function problemsOf({ text }: KitFile): Problem[] {
  const read = described(JSON.parse(text) as unknown);
  return read.ok ? [] : read.problems;
}
