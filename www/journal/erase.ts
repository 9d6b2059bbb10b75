/** Takes what was recorded about a contact off this device: of every record of that CRM, under every id they have had. */
import type { Settled } from '../store/entry.ts';
import type { Outbox } from '../store/outbox.ts';
import { crmOf } from './leave.ts';

/** `until` as `Outbox.erase` has it. Answers how many records it was. */
export async function eraseHere(outbox: Pick<Outbox, 'entries' | 'settled' | 'erase'>, scope: string, contacts: readonly string[], until?: number): Promise<number> {
  const kept: Pick<Settled, 'scope' | 'contact'>[] = [...(await outbox.entries()), ...(await outbox.settled())];
  const elsewhere = kept.filter((one) => contacts.includes(one.contact) && crmOf(one.scope) === crmOf(scope));
  let gone = 0;
  for (const where of new Set([scope, ...elsewhere.map((one) => one.scope)])) {
    for (const contact of new Set(contacts)) gone += await outbox.erase(where, contact, until);
  }
  return gone;
}

/** Somebody erased them elsewhere, at `until`: what this device still holds from before goes, too. Answers whether it held anything. */
export async function eraseToo(outbox: Pick<Outbox, 'entries' | 'settled' | 'erase'>, scope: string, contacts: readonly string[], until: number): Promise<boolean> {
  const kept = [...(await outbox.entries()), ...(await outbox.settled())];
  const held = kept.some((one) => one.made <= until && contacts.includes(one.contact) && crmOf(one.scope) === crmOf(scope));
  return held && (await eraseHere(outbox, scope, contacts, until)) > 0;
}
