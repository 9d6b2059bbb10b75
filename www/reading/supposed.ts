/** One contact made up, or a real one with something more: a line of evidence as it might be. */
import type { Evidence } from '../engine/interface.ts';

export type Addition =
  | { kind: 'signal'; type: string; topic: string | null; value: number | null; days: number }
  | { kind: 'check'; check: string; verdict: string }
  | { kind: 'attribute'; of: 'contact' | 'account'; id: string; value: string | number | boolean };

const DAY = 86_400_000;
type Line = { account?: { id?: string; attributes?: Record<string, unknown> }; contacts: Evidence[] };

/** Nobody yet: a contact of an account about whom nothing is known. */
export const nobody = (id: string): string => JSON.stringify({ account: { id: `${id}-account` }, contacts: [{ id }] });

/** The line with what is added to the contact at a place; everything else stays as it was. */
export function supposed(line: string, place: number, additions: readonly Addition[], asOf: string): string {
  const whole = JSON.parse(line) as Line | Evidence;
  const account = 'contacts' in whole && Array.isArray(whole.contacts) ? whole.account : undefined;
  const people = 'contacts' in whole && Array.isArray(whole.contacts) ? whole.contacts : [whole as Evidence];
  const readable = people.filter((one) => typeof one?.id === 'string' && one.id !== '');
  const own = readable[place];
  if (own === undefined) return line;
  additions.forEach((addition, at) => {
    if (addition.kind === 'signal') {
      const { type, topic, value, days } = addition;
      const moment = new Date(Date.parse(asOf) - days * DAY).toISOString();
      (own.signals ??= []).push({ id: `supposed-${at}`, source: 'supposed', type, at: moment, ...(topic === null ? {} : { topic }), ...(value === null ? {} : { value }) });
    } else if (addition.kind === 'check') (own.checks ??= []).push({ check: addition.check, verdict: addition.verdict, by: 'supposed', at: asOf });
    else if (addition.of === 'contact') own.attributes = { ...own.attributes, [addition.id]: addition.value };
    else if (account !== undefined) account.attributes = { ...account.attributes, [addition.id]: addition.value };
  });
  return JSON.stringify(whole);
}

/** Consent to every purpose, for somebody who is made up. */
export function consenting(line: string, purposes: readonly string[], asOf: string): string {
  const whole = JSON.parse(line) as Line;
  for (const contact of whole.contacts as (Evidence & { consents?: object[] })[]) {
    contact.consents = purposes.map((purpose) => ({ purpose, given: true, at: new Date(Date.parse(asOf) - 3650 * DAY).toISOString(), basis: 'consent' }));
  }
  return JSON.stringify(whole);
}
