/** Signals for the people of a record, in the background: held in its database, fetched anew where policy names an address. One for all panels. */
import { allowed, managed } from '../../platform/extension.ts';
import { companySignals, settingsOf, type Fault } from '../../platform/policy.ts';
import type { BesideAnswer, BesidePerson, SignalTrouble } from '../../platform/post.ts';
import type { Signals } from '../../store/signals.ts';
import { refresh, type Company } from './signals.ts';
import { sources } from './sources.ts';

/** An address is given so long to answer, and is left in peace so long after it did not. */
const PATIENCE_MS = 5_000;
const PEACE_MS = 60_000;

/** What policy says of signals, beside where rules come from. */
export async function company(): Promise<{ company: Company | null; faults: Fault[] }> {
  const [set, inPackage, accepted] = [await managed(), await sources.inPackage(), await sources.accepted?.get()];
  return companySignals(set, settingsOf(set, inPackage, accepted).settings?.repository);
}

export function finder(store: Signals): (people: BesidePerson[]) => Promise<BesideAnswer> {
  let trouble: SignalTrouble | null = null;
  let since = -Infinity;
  return async (people) => {
    const now = Date.now();
    const { company: named } = await company();
    if (named === null) trouble = null;
    else if (trouble?.code === 'not_allowed' || now - since > PEACE_MS) {
      trouble = await look(named, people.map(({ id }) => id), store);
      since = trouble === null ? -Infinity : now;
    }
    await store.tidy(now);
    const found: [string, string[]][] = [];
    for (const { id, names } of people) {
      const signals = await store.of(names, now);
      if (signals.length > 0) found.push([id, signals]);
    }
    return { held: (await store.sources()).length > 0, found, trouble };
  };
}

export const look = (named: Company, ids: readonly string[], store: Signals): Promise<SignalTrouble | null> => refresh(named, ids, {
  store, allowed, now: () => Date.now(),
  // With the person's own session there, and without telling from which CRM.
  fetch: (address) => fetch(address, { credentials: 'include', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE_MS) }),
});
