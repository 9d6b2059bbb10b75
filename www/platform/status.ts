/** The status report of this client, for `reife rules fleet`: which rules it runs. No contact data; who it is stays a random id. */
import type { RulesView } from '../engine/rules.ts';

export interface StatusReport { format: 1; client: string; rules: string; ring: string; seq: number | null; state: string; version: string; at: string }

/** An id for this client, drawn once: 32 hexadecimal digits. */
export const clientId = (random: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string => [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A report for each of the rules; where there are none, none. */
export function statusReports(view: RulesView, client: string, version: string, at: string): StatusReport[] {
  return view.rules.map(({ name, standing }) => {
    const seq = standing.in_force?.seq ?? null;
    return { format: 1, client, rules: name, ring: view.ring, seq, state: seq === null ? 'none' : standing.state, version, at };
  });
}
