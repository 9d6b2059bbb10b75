/** Where rules come from, by what policy, package and first use say: the higher source wins, whole. */
import type { RulesSettings } from '../engine/rules.ts';

/** What an administrator set; see `managed.schema.json`. */
export interface ManagedPolicy {
  repository?: unknown; trustedRoot?: unknown; rules?: unknown; ring?: unknown; maxOfflineDays?: unknown; minRootVersion?: unknown; minSeq?: unknown; statusAddress?: unknown;
  signals?: unknown; signalsDays?: unknown; shadow?: unknown;
}

/** What a lower source knows. */
export interface Pinned { repository: string; root: Uint8Array }

export type Fault = { member: keyof ManagedPolicy; expected: 'address' | 'root' | 'names' | 'name' | 'days' | 'number' | 'elsewhere' };

const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
const RING = 'stable';
const OFFLINE_DAYS = 30;
const SIGNALS_DAYS = 7;

/** Settings, or what is wrong with the policy; null where nothing says where rules come from. */
export function settingsOf(managed: ManagedPolicy, inPackage?: Pinned, firstUse?: Pinned): { settings: RulesSettings | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const take = <T>(member: keyof ManagedPolicy, expected: Fault['expected'], read: (value: unknown) => T | undefined): T | undefined => {
    const value = managed[member];
    if (value === undefined || value === null || value === '') return undefined;
    const good = read(value);
    if (good === undefined) faults.push({ member, expected });
    return good;
  };
  const repository = take('repository', 'address', address);
  const root = take('trustedRoot', 'root', (value) => (typeof value === 'string' && value.trim().startsWith('{') ? new TextEncoder().encode(value) : undefined));
  const own = {
    ring: take('ring', 'name', (value) => (typeof value === 'string' && NAME.test(value) ? value : undefined)) ?? RING,
    rules: take('rules', 'names', (value) => (Array.isArray(value) && value.every((name) => typeof name === 'string' && NAME.test(name)) ? (value as string[]) : undefined)) ?? [],
    maxOfflineDays: take('maxOfflineDays', 'days', whole) ?? OFFLINE_DAYS,
    minRootVersion: take('minRootVersion', 'number', whole) ?? 0,
    minSeq: take('minSeq', 'number', whole) ?? 0,
  };
  // A policy that is half wrong is not used for half: rules from elsewhere would come in its place.
  if (faults.length > 0) return { settings: null, faults };
  const lower = inPackage ?? firstUse;
  if (root !== undefined) {
    const from = repository ?? lower?.repository;
    return from === undefined ? { settings: null, faults: [{ member: 'repository', expected: 'address' }] } : { settings: { ...own, repository: from, pin: { source: 'managed', root } }, faults };
  }
  if (lower === undefined) return { settings: null, faults };
  return { settings: { ...own, repository: repository ?? lower.repository, pin: { source: inPackage === undefined ? 'first-use' : 'package', root: lower.root } }, faults };
}

/** Where status reports go; undefined where the policy names no address: then none are made. */
export const statusAddress = ({ statusAddress: given }: ManagedPolicy): string | undefined => (given === undefined ? undefined : address(given));

/** SHA-256 of the draft that runs as a shadow. What is none is passed over: whatever is wrong with a draft, it takes no rules out of force. */
export const shadowOf = ({ shadow }: ManagedPolicy): string | null => (typeof shadow === 'string' && /^[0-9a-f]{64}$/.test(shadow) ? shadow : null);

/** What stands in the place of that SHA-256 and is none; null if nothing does. */
export const shadowFault = (managed: ManagedPolicy): string | null => (managed.shadow == null || managed.shadow === '' || shadowOf(managed) !== null ? null : String(managed.shadow));

/** An address and a root as `rules.json` pins them; undefined where it pins none. `base`: what an address may be relative to. */
export function pinned(given: unknown, base?: string): Pinned | undefined {
  const { repository, trustedRoot } = (typeof given === 'object' && given !== null ? given : {}) as Partial<Record<'repository' | 'trustedRoot', unknown>>;
  if (typeof repository !== 'string' || typeof trustedRoot !== 'string' || !URL.canParse(repository, base)) return undefined;
  const where = address(new URL(repository, base).href);
  return where === undefined ? undefined : { repository: where, root: new TextEncoder().encode(trustedRoot) };
}

/** An address below which files lie; plain http only on this computer. */
export function address(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return undefined;
  if (url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Signals at an address of the company: whole, or by the first two signs of a hash where it has `{prefix}`. Null where policy names none. */
export function companySignals(managed: ManagedPolicy, repository: string | undefined): { company: { address: string; days: number } | null; faults: Fault[] } {
  const { signals, signalsDays } = managed;
  if (signals === undefined || signals === null || signals === '') return { company: null, faults: [] };
  const faults: Fault[] = [];
  if (typeof signals !== 'string' || address(signals.replaceAll('{prefix}', '00')) === undefined) faults.push({ member: 'signals', expected: 'address' });
  // Whoever serves rules must not learn whose cards are looked at.
  else if (repository !== undefined && new URL(signals).host === new URL(repository).host) faults.push({ member: 'signals', expected: 'elsewhere' });
  const days = signalsDays === undefined || signalsDays === null ? SIGNALS_DAYS : whole(signalsDays);
  if (days === undefined) faults.push({ member: 'signalsDays', expected: 'days' });
  return faults.length > 0 ? { company: null, faults } : { company: { address: String(signals), days: days ?? SIGNALS_DAYS }, faults };
}

const whole = (value: unknown): number | undefined => (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined);
