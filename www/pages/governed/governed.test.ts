// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from '../../engine/client.ts';
import type { RulesSettings, RulesStanding, RulesView } from '../../engine/rules.ts';
import type { ManagedPolicy, Pinned } from '../../platform/policy.ts';
import { Governed } from './governed.ts';

const HERE = 'https://rules.example/';
const root = new TextEncoder().encode('{}');
const MANAGED: ManagedPolicy = { repository: HERE, trustedRoot: '{"signed": {}}', ring: 'pilot' };

/** An engine over one release whose number can change. */
function world(managed: ManagedPolicy = {}, inPackage?: Pinned) {
  const state = { seq: 1 as number | null, waitMs: 900_000, roots: new Map<string, Uint8Array>(), settings: null as RulesSettings | null };
  const view = (): RulesView | null => state.settings && {
    repository: state.settings.repository, ring: state.settings.ring, source: state.settings.pin.source, maxOfflineDays: 30, fingerprint: 'ab', refusal: null, waitMs: state.waitMs,
    name: state.seq === null ? null : 'main',
    rules: state.seq === null ? [] : [{ name: 'main', changes: null, standing: { state: 'current', proposals: 'made', records_decisions: true, withdrawal: null, reason: null, in_force: { seq: state.seq, signers: [] } } as unknown as RulesStanding }],
  };
  const calls = {
    govern: vi.fn(async (settings: RulesSettings | null) => { state.settings = settings; return view(); }),
    look: vi.fn(async () => view()),
    trusted: vi.fn(async (repository: string) => state.roots.get(repository) ?? null),
    confirm: vi.fn(async (repository: string, accepted: Uint8Array) => { state.roots.set(repository, accepted); }),
  };
  const make = () => new Governed(calls as unknown as Engine, { managed: async () => managed, inPackage: async () => inPackage });
  return { governed: make(), make, state, calls };
}

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-24T09:20:00Z') }); });
afterEach(() => { vi.useRealTimers(); localStorage.clear(); });

test('without anything pinned all rules are drafts, and nobody is asked', async () => {
  const { governed, calls } = world();
  await governed.start();
  expect([governed.shown, governed.settings, calls.look.mock.calls.length]).toEqual([null, null, 0]);
});

test('policy outranks the package; one with a mistake takes neither', async () => {
  const package_ = { repository: 'https://elsewhere.example/', root };
  const good = world(MANAGED, package_);
  await good.governed.start();
  expect(good.governed.settings).toMatchObject({ repository: HERE, ring: 'pilot', pin: { source: 'managed' } });
  const bad = world({ ...MANAGED, ring: 'Pilot' }, package_);
  await bad.governed.start();
  expect([bad.governed.settings, bad.governed.faults.map(({ member }) => member), bad.governed.shown]).toEqual([null, ['ring'], null]);
});

test('where nothing is held yet, the start waits for the first look', async () => {
  const { governed, state, calls } = world(MANAGED);
  state.seq = null;
  calls.look.mockImplementation(async () => { state.seq = 1; return (calls.govern as unknown as (settings: unknown) => Promise<RulesView | null>)(state.settings); });
  await governed.start();
  expect(governed.shown?.seq).toBe(1);
});

test('it looks again when the client says so, until then never', async () => {
  const { governed, calls } = world(MANAGED);
  await governed.start();
  await vi.waitFor(() => expect(governed.shown?.next).toBe('2026-11-24T09:35:00.000Z'));
  expect(calls.look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(899_000);
  expect(calls.look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(calls.look).toHaveBeenCalledTimes(2);
});

test('another number than was seen is news until it is read, also on a page opened later', async () => {
  const { governed, make, state } = world(MANAGED);
  await governed.start();
  expect(governed.shown?.news).toBeUndefined();
  state.seq = 2;
  await governed.look();
  expect(governed.shown?.news).toEqual({ before: 1 });
  const later = make();
  await later.start();
  expect(later.shown?.news).toEqual({ before: 1 });
  later.seen();
  expect([later.shown?.news, governed.shown?.news]).toEqual([undefined, undefined]);
});

test('what is given up while it looks is no longer shown', async () => {
  const { governed, calls } = world();
  await governed.start();
  await governed.confirm(HERE, root);
  await vi.waitFor(() => expect(governed.looking).toBe(false));
  calls.look.mockImplementation(() => new Promise(() => {}));
  void governed.look();
  await governed.leave();
  expect([governed.settings, governed.shown]).toEqual([null, null]);
});

test('what a person accepted stays accepted, and can be given up', async () => {
  const { governed, make, calls } = world();
  await governed.start();
  await governed.confirm(HERE, root);
  expect(calls.confirm).toHaveBeenCalledWith(HERE, root);
  const later = make();
  await later.start();
  expect(later.settings).toMatchObject({ repository: HERE, pin: { source: 'first-use', root } });
  await later.leave();
  expect([later.settings, later.shown]).toEqual([null, null]);
});
