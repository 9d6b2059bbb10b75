import { expect, test, vi } from 'vitest';
import { Governing, type Keeping, type TrustPackage } from './governing.ts';
import type { RulesSettings, TrustStep } from './rules.ts';

const CLOCK = '2026-11-24T09:20:00Z';
const SETTINGS: RulesSettings = { repository: 'https://rules.example/', pin: { source: 'managed', root: new Uint8Array([1]) }, ring: 'stable', rules: [], maxOfflineDays: 30, minRootVersion: 0, minSeq: 0 };

/** A client that fetches one file and stores one blob; several tabs over one store, with one lock. */
function world() {
  const blobs = new Map<string, Uint8Array>();
  let revision = 0;
  const fetched: string[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const gate = { open: Promise.resolve(), room: true };
  const keeping: Keeping = {
    all: async () => new Map(blobs),
    revision: async () => revision,
    change: async ({ based_on, put }) => {
      if (based_on !== revision || !gate.room) return false;
      for (const [key, bytes] of put) blobs.set(key, bytes);
      revision++;
      return true;
    },
  };
  const freed = vi.fn();
  class Trust {
    #based: number;
    #names: string[];
    #refusal: string | undefined;
    constructor(_: unknown, stored: { keys: string[] }) { this.#names = stored.keys; this.#based = revision; }
    begin(): TrustStep { return { step: 'fetch', base: 'metadata', path: 'timestamp.json', bytes_max: 9, immutable: false }; }
    fetched(): TrustStep { return { step: 'store', based_on: this.#based, revision: this.#based + 1, put: ['main'], remove: [] }; }
    not_fetched(why: string): TrustStep { this.#refusal = why; return { step: 'over' }; }
    put_bytes() { return new Uint8Array([7]); }
    stored(kept: boolean): TrustStep {
      if (kept) { this.#names = ['main']; this.#based++; } else this.#refusal = 'write';
      return { step: 'over' };
    }
    standing() { return { state: 'current', in_force: { seq: 1 }, withdrawal: null, reason: null }; }
    names() { return this.#names; }
    refusal() { return this.#refusal && { code: this.#refusal, message: '', arguments: {} }; }
    wait_ms() { return 900_000; }
    rules() { return undefined; }
    bytes() { return undefined; }
    bytes_before() { return undefined; }
    free() { freed(); }
  }
  class TrustSettings { want() {} limits() {} fingerprint() { return 'ab'; } }
  class Stored { keys: string[] = []; add(key: string) { this.keys.push(key); } }
  const fetch = async (url: string) => {
    fetched.push(url);
    await gate.open;
    return { bytes: new Uint8Array([1]), date: undefined };
  };
  const pkg = { Trust, TrustSettings, Stored } as unknown as TrustPackage;
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const own = turn.then(work);
    turn = own.catch(() => {});
    return own;
  };
  return { tab: () => new Governing(pkg, { keeping: () => keeping, alone, fetch, random: () => 0 }), fetched, blobs, freed, gate };
}

test('without settings there are only drafts', async () => {
  const { tab, fetched } = world();
  const own = tab();
  expect(await own.govern(null, CLOCK)).toBeNull();
  await own.look(CLOCK);
  expect([fetched, own.name, own.rules(CLOCK)]).toEqual([[], null, null]);
});

test('what is stored is known without asking anybody; a look asks below the repository’s address', async () => {
  const { tab, fetched, blobs } = world();
  const own = tab();
  expect((await own.govern(SETTINGS, CLOCK))?.rules).toEqual([]);
  expect(fetched).toEqual([]);
  await own.look(CLOCK);
  expect(fetched).toEqual(['https://rules.example/metadata/timestamp.json']);
  expect(blobs.has('main')).toBe(true);
  expect((await tab().govern(SETTINGS, CLOCK))?.name).toBe('main');
  expect(fetched).toHaveLength(1);
});

test('two looks of one tab at once are one', async () => {
  const { tab, fetched } = world();
  const own = tab();
  await own.govern(SETTINGS, CLOCK);
  await Promise.all([own.look(CLOCK), own.look(CLOCK)]);
  expect(fetched).toHaveLength(1);
});

test('of two tabs that look at once one asks, and the other takes what it kept', async () => {
  const { tab, fetched } = world();
  const tabs = [tab(), tab()];
  for (const one of tabs) await one.govern(SETTINGS, CLOCK);
  await Promise.all(tabs.map((one) => one.look(CLOCK)));
  expect(fetched).toHaveLength(1);
  expect(tabs.map((one) => one.view(CLOCK)?.name)).toEqual(['main', 'main']);
});

test('while it looks, what is in force can be asked for', async () => {
  const { tab, gate } = world();
  const own = tab();
  await own.govern(SETTINGS, CLOCK);
  await own.look(CLOCK);
  let open = (): void => {};
  gate.open = new Promise((done) => { open = done; });
  const looking = own.look(CLOCK);
  await Promise.resolve();
  expect(own.view(CLOCK)?.name).toBe('main');
  open();
  await looking;
});

test('a client that stays keeps its rules: only one made anew frees the one before', async () => {
  const { tab, freed } = world();
  const [own, other] = [tab(), tab()];
  await own.govern(SETTINGS, CLOCK);
  await own.look(CLOCK);
  const client = own.client;
  await own.look(CLOCK);
  expect(own.client).toBe(client);
  await other.govern(SETTINGS, CLOCK);
  await other.look(CLOCK);
  expect(freed).not.toHaveBeenCalled();
  await own.look(CLOCK);
  expect(own.client).not.toBe(client);
  expect(freed).toHaveBeenCalledOnce();
});

test('what cannot be kept is said', async () => {
  const { tab, gate } = world();
  gate.room = false;
  const own = tab();
  await own.govern(SETTINGS, CLOCK);
  await own.look(CLOCK);
  expect(own.view(CLOCK)?.refusal?.code).toBe('write');
});

test('a repository is met without being used', async () => {
  const { tab, fetched, blobs } = world();
  expect(await tab().meet('https://rules.example/')).toEqual({ fingerprint: 'ab', root: new Uint8Array([1]) });
  expect([fetched, blobs.size]).toEqual([['https://rules.example/metadata/1.root.json'], 0]);
});
