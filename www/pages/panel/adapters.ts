/** All adapters there are: those of known CRMs, and one for each description that was opened. */
import type { Adapter } from '../../crm/contract.ts';
import { generic } from '../../crm/generic/adapter.ts';
import type { Problem } from '../../crm/generic/shape.ts';
import { described } from '../../crm/generic/template.ts';
import { ADAPTERS } from '../../crm/known.ts';
import type { Kit, KitFile } from './kit.ts';

/** Own descriptions come first: who describes a CRM that we know means theirs. */
export function adaptersOf({ crms }: Pick<Kit, 'crms'>): Adapter[] {
  const own = Object.values(crms).flatMap(({ text }) => {
    const read = described(JSON.parse(text) as unknown);
    return read.ok ? [generic(read.template)] : [];
  });
  return [...own, ...ADAPTERS];
}

export function problemsOf({ text }: KitFile): Problem[] {
  const read = described(JSON.parse(text) as unknown);
  return read.ok ? [] : read.problems;
}
