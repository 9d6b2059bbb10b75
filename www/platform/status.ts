/** Status reports of this client, for `reife rules fleet`: which rules it runs. No contact data; who it is stays a random id. */
import type { RulesView } from '../engine/rules.ts';
import type { Area } from '../store/copy.ts';
import type { Told } from '../store/shadow.ts';

/** What runs of one of the rules. */
export interface Runs { rules: string; ring: string; seq: number | null; state: string }

export interface StatusReport extends Runs { format: 1; client: string; version: string; at: string; shadow?: Told }

/** What does not change is said again after so long, so that a client that is gone can be told from one that has no news. */
const AGAIN_MS = 86_400_000;
const KEY = 'reife.status';

/** An id for this client, drawn once: 32 hexadecimal digits. */
export const clientId = (random: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string => [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What runs of each of the rules; where there are none, nothing. */
export function running({ rules, ring }: Pick<RulesView, 'rules' | 'ring'>): Runs[] {
  return rules.map(({ name, standing }) => {
    const seq = standing.in_force?.seq ?? null;
    return { rules: name, ring, seq, state: seq === null ? 'none' : standing.state };
  });
}

/** Whether a message says what runs, and nothing else. */
export const isRuns = (value: unknown): value is Runs => {
  const { rules, ring, seq, state, ...more } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Runs, unknown>>;
  return typeof rules === 'string' && typeof ring === 'string' && typeof state === 'string' && (seq === null || typeof seq === 'number') && Object.keys(more).length === 0;
};

export interface World {
  /** Keeps the id, and what was said last. */
  area: Pick<Area, 'all' | 'set'>;
  /** Rejects if it did not go out: then it is said the next time. */
  send(address: string, body: string): Promise<void>;
  version: string;
  now(): number;
  /** What was counted of a draft that runs as a shadow, if one does beside this release. */
  shadow(runs: Runs): Promise<Told | undefined>;
}

interface Kept { client: string; said: Record<string, { as: string; at: number }> }

/** Sends what is news, or was last said a day ago, one request for each of the rules. */
export async function report(address: string, runs: readonly Runs[], { area, send, version, now, shadow }: World): Promise<void> {
  const kept = keptOf((await area.all())[KEY]);
  for (const one of runs) {
    const told = await shadow(one).catch(() => undefined);
    // Counts are no news: they go out with what is said once a day, so that nobody learns when somebody works.
    const [name, as, at] = [`${address} ${one.rules} ${one.ring}`, JSON.stringify([one.seq, one.state, version, told?.draft, told?.state]), now()];
    const last = kept.said[name];
    if (last?.as === as && at - last.at < AGAIN_MS) continue;
    const made: StatusReport = { format: 1, client: kept.client, ...one, version, at: new Date(at).toISOString(), ...(told === undefined ? {} : { shadow: told }) };
    if (!(await send(address, JSON.stringify(made)).then(() => true, () => false))) continue;
    kept.said[name] = { as, at };
    await area.set(KEY, JSON.stringify(kept));
  }
}

function keptOf(text: unknown): Kept {
  try {
    const { client, said } = JSON.parse(String(text)) as Partial<Kept>;
    if (typeof client === 'string' && typeof said === 'object') return { client, said };
  } catch {
    // Nothing was ever sent from here.
  }
  return { client: clientId(), said: {} };
}

/** Says nothing of who asks, and asks for no answer: any place that keeps what is posted will do, on whatever host. */
export async function post(address: string, body: string): Promise<void> {
  await fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', keepalive: true, body });
}
