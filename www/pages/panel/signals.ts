/** Signals from beside the CRM: evidence in a file, or at a company's address, joined to the record by the person's id or e-mail address. */
import type { SignalTrouble } from '../../platform/post.ts';
import type { Heap, Signals, SignalSource } from '../../store/signals.ts';

/** So long a file counts, unless policy says otherwise. */
export const DAYS = 90;
/** After so long an address is asked again; what it said before counts until it expires. */
export const AGAIN_MS = 15 * 60_000;
export const BYTES_AT_MOST = 32 * 1024 * 1024;
const SIGNALS_AT_MOST = 2000;
const MEMBERS = ['id', 'type', 'at', 'topic', 'value', 'source', 'campaign', 'reported_by', 'note'] as const;

type Row = Record<string, unknown>;

export interface Sorted { heaps: Heap[]; people: number; signals: number; left: number }

/**
 * Evidence as lines of JSON, or as one JSON text: whom it is about, and what they did. Of its other parts nothing is used.
 * `mapping`: what made it of a table. Ids that it made up of row numbers would make twins of rows of different tables, and two of what
 * stands in both of two tables; so what is said of a signal takes their place.
 */
export function sorted(text: string, mapping?: string): Sorted {
  const madeUp = mapping === undefined ? null : madeUpBy(mapping);
  const heaps = new Map<string, { also: Set<string>; signals: string[] }>();
  const made: Sorted = { heaps: [], people: 0, signals: 0, left: 0 };
  for (const row of rowsOf(text)) {
    const contacts = isRow(row) ? (Array.isArray(row['contacts']) ? row['contacts'] : [row]) : [null];
    for (const contact of contacts as unknown[]) {
      const names = isRow(contact) ? namesOf(contact) : [];
      const given = isRow(contact) ? contact['signals'] : undefined;
      if (names.length === 0 || !Array.isArray(given)) {
        made.left += 1;
        continue;
      }
      const good = given.flatMap((signal) => kept(signal, madeUp)).slice(0, SIGNALS_AT_MOST);
      made.people += 1;
      made.signals += good.length;
      made.left += given.length - good.length;
      for (const name of names) {
        const heap = heaps.get(name) ?? { also: new Set<string>(), signals: [] };
        heap.signals.push(...good);
        for (const other of names) if (other !== name) heap.also.add(other);
        heaps.set(name, heap);
      }
    }
  }
  made.heaps = [...heaps].map(([who, { also, signals }]) => ({ who, also: [...also], signals }));
  return made;
}

function rowsOf(text: string): unknown[] {
  const all = parsed(text);
  if (all !== undefined) return Array.isArray(all) ? all : [all];
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => parsed(line) ?? null);
}

/** A signal with what the engine reads of one; nothing of what it would not take. */
function kept(read: unknown, madeUp: RegExp | null): string[] {
  if (!isRow(read) || typeof read['type'] !== 'string' || !isMoment(read['at'])) return [];
  // What is said of it is its name then.
  const signal: Row = madeUp?.test(String(read['id'])) === true ? { ...read, id: MEMBERS.slice(1).map((name) => read[name] ?? '').join(' ') } : read;
  const own = MEMBERS.filter((name) => signal[name] !== undefined && (name === 'value' ? ['string', 'number', 'boolean'].includes(typeof signal[name]) : typeof signal[name] === 'string'));
  return [JSON.stringify(Object.fromEntries(own.map((name) => [name, signal[name]])), (_, value: unknown) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value))];
}

/** The ids that a mapping gives to signals for which it names no column: object, row, place. */
function madeUpBy(mapping: string): RegExp | null {
  const objects = (parsed(mapping) as { objects?: { id?: string; signals?: Row[] }[] } | undefined)?.objects ?? [];
  const without = objects.filter(({ signals }) => signals?.some((one) => one['id'] === undefined)).map(({ id }) => id?.replace(/[^\w-]/g, '') ?? '');
  return without.length === 0 ? null : new RegExp(`^(?:${without.join('|')})-\\d+-\\d+(?:-\\d+)?$`);
}

const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(value) && !Number.isNaN(Date.parse(value));

/** What somebody goes by: their id, and any address for e-mail. */
export function namesOf(contact: Row): string[] {
  const { id, email, attributes } = contact;
  const among = isRow(attributes) ? [attributes['email'], attributes['e_mail'], attributes['mail']] : [];
  const mails = [id, email, ...among].filter((one): one is string => typeof one === 'string' && /^[^\s@]+@[^\s@]+$/.test(one));
  return [...(typeof id === 'string' && id !== '' ? [`id:${id}`] : []), ...new Set(mails.map((one) => `mail:${one.toLowerCase()}`))];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const sourceOf = (source: string, name: string, now: number, days: number, { people, signals, left }: Sorted): SignalSource =>
  ({ source, name, read: now, expires: now + days * 86_400_000, people, signals, left });

export interface Company { address: string; days: number }

export interface World {
  store: Pick<Signals, 'put' | 'sources' | 'remove'>;
  allowed(address: string): Promise<boolean>;
  fetch(address: string): Promise<Response>;
  now(): number;
}

/** The addresses of what may be said about these people: one for all, or by the first two signs of the hash of each id. Never by an id itself. */
export async function partsOf({ address }: Company, ids: readonly string[]): Promise<string[]> {
  if (!address.includes('{prefix}')) return [address];
  const prefixes = await Promise.all(ids.map(async (id) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id)));
    return (hash[0] ?? 0).toString(16).padStart(2, '0');
  }));
  return [...new Set(prefixes)].sort().map((prefix) => address.replaceAll('{prefix}', prefix));
}

/** Fetches what is not held, or was read a while ago. Answers what went wrong; what was held before still counts. */
export async function refresh(company: Company, ids: readonly string[], world: World): Promise<SignalTrouble | null> {
  const held = new Map((await world.store.sources()).map((one) => [one.source, one]));
  for (const part of await partsOf(company, ids)) {
    if (world.now() - (held.get(part)?.read ?? -Infinity) < AGAIN_MS) continue;
    if (!(await world.allowed(part))) return { code: 'not_allowed', says: new URL(part).hostname };
    const got = await body(part, world);
    if ('code' in got) return got;
    const found = sorted(got.text);
    if (found.people === 0 && found.left > 0) return { code: 'no_evidence', says: part };
    await world.store.put(sourceOf(part, part, world.now(), company.days, found), found.heaps);
  }
  return null;
}

async function body(address: string, world: World): Promise<{ text: string } | SignalTrouble> {
  let answer: Response;
  try {
    answer = await world.fetch(address);
  } catch {
    return { code: 'unreachable', says: new URL(address).hostname };
  }
  // A sign-in often answers in the place of what was asked for.
  if (answer.status === 401 || answer.status === 403 || answer.redirected || /text\/html/.test(answer.headers.get('content-type') ?? '')) return { code: 'signed_out', says: address };
  // About those of a prefix nothing is known.
  if (answer.status === 404 || answer.status === 204) return { text: '' };
  if (!answer.ok) return { code: 'status', says: String(answer.status) };
  if (Number(answer.headers.get('content-length') ?? 0) > BYTES_AT_MOST) return { code: 'too_large', says: address };
  const text = await answer.text().catch(() => null);
  if (text === null) return { code: 'unreachable', says: new URL(address).hostname };
  return text.length > BYTES_AT_MOST ? { code: 'too_large', says: address } : { text };
}
