// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Engine } from '../../engine/client.ts';
import type { CardData, Opened } from '../../engine/protocol.ts';
import { row, VIEW } from '../../reading/testing.ts';
import { read, write } from './address.ts';
import { Explore } from './state.ts';

const OPENED: Opened = {
  files: [], rules: { name: 'a', ok: true, diagnostics: [], view: VIEW, inForce: false }, mapping: null, mappingMissing: false, evidence: true,
  contacts: 2, faults: [], faultCount: 0, latest: '2026-11-24T08:00:00Z', guess: null,
};
const ROWS = [row({ index: 0, contact: 'a' }), row({ index: 1, contact: 'b' })];

interface Asked { call: string; args: unknown[]; signal?: AbortSignal; answer(value: unknown): void; fail(cause: Error): void }

/** An engine whose answers come when the test says so. */
function engine(): { engine: Engine; asked: Asked[]; last(call: string): Asked } {
  const asked: Asked[] = [];
  const made = new Proxy({}, {
    get: (_, call: string) => (...args: unknown[]) => new Promise((answer, fail) => {
      const { signal } = (args.at(-1) ?? {}) as { signal?: AbortSignal };
      signal?.addEventListener('abort', () => fail(signal.reason as Error));
      asked.push({ call, args, answer, fail, ...(signal ? { signal } : {}) });
    }),
  }) as Engine;
  return { engine: made, asked, last: (call) => asked.findLast((item) => item.call === call) as Asked };
}

const soon = (): Promise<void> => new Promise((done) => setTimeout(done));
const card = (index: number): CardData => ({ index, asOf: '', answer: {} as never, decidable: false, receipt: null, evidence: {}, account: null, others: {}, options: null, lastDecision: null, steadyWeeks: null });
const files = [{ name: 'x', blob: new Blob() }];

async function ready(opened = OPENED) {
  const made = engine();
  const explore = new Explore(made.engine);
  void explore.openFiles(files);
  await soon();
  made.last('inspect').answer(opened);
  await soon();
  void explore.useFiles();
  made.last('use')?.answer(opened);
  await soon();
  made.last('list')?.answer(ROWS);
  await soon();
  return { ...made, explore };
}

test('opened: the moment is the latest that anything is dated', async () => {
  const { explore } = await ready();
  expect(explore).toMatchObject({ stage: 'ready', asOf: OPENED.latest, shown: [0, 1], computing: false });
});

test('what is missing or refused is not used', async () => {
  for (const more of [{ rules: null }, { evidence: false }, { mappingMissing: true }, { contacts: 0 }, { rules: { name: 'a', ok: false, diagnostics: [], view: undefined, inForce: false } }]) {
    const { explore, asked } = await ready({ ...OPENED, ...more });
    expect(explore.stage).toBe('found');
    expect(asked.some(({ call }) => call === 'use')).toBe(false);
  }
});

test('looked at and cancelled: what was open is open, and the files are let go', async () => {
  const { explore, last } = await ready();
  void explore.openFiles(files);
  await soon();
  last('inspect').answer({ ...OPENED, contacts: 9 });
  await soon();
  expect(explore).toMatchObject({ stage: 'found', found: { contacts: 9 }, opened: { contacts: 2 } });
  explore.cancel();
  expect(explore).toMatchObject({ stage: 'ready', found: null, shown: [0, 1] });
  expect(last('discard')).toBeDefined();
});

test('files added later are looked at together with those before; one of the same name takes its place', async () => {
  const { explore, last } = await ready({ ...OPENED, rules: null });
  void explore.openFiles([{ name: 'y', blob: new Blob() }]);
  await soon();
  last('inspect').answer(OPENED);
  await soon();
  void explore.openFiles([{ name: 'x', blob: new Blob(['new']) }]);
  expect((last('inspect').args[0] as { name: string }[]).map(({ name }) => name)).toEqual(['y', 'x']);
});

test('of two cards asked for, the later one shows, whichever comes first', async () => {
  const { explore, asked, last } = await ready();
  void explore.choose(0);
  void explore.choose(1);
  const [first] = asked.filter(({ call }) => call === 'card');
  expect(first?.signal?.aborted).toBe(true);
  last('card').answer(card(1));
  await soon();
  first?.answer(card(0));
  await soon();
  expect(explore.case?.row.contact).toBe('b');
});

test('another moment computes list and card again and keeps the choice', async () => {
  const { explore, last } = await ready();
  void explore.choose(1);
  last('card').answer(card(1));
  await soon();
  void explore.setAsOf('2026-12-01T00:00:00Z');
  expect(explore.computing).toBe(true);
  last('list').answer(ROWS);
  await soon();
  expect(explore.caseStale).toBe(true);
  expect(last('card').args.slice(0, 2)).toEqual([1, '2026-12-01T00:00:00Z']);
});

test('new rules for the same evidence keep the moment that was chosen', async () => {
  const { explore, last } = await ready();
  void explore.setAsOf('2026-12-01T00:00:00Z');
  last('list').answer(ROWS);
  await soon();
  void explore.openFiles(files);
  await soon();
  last('inspect').answer(OPENED);
  await soon();
  void explore.useFiles();
  last('use').answer(OPENED);
  await soon();
  expect(explore.asOf).toBe('2026-12-01T00:00:00Z');
});

test('stopped while loading: what was there is there again', async () => {
  const { explore } = await ready();
  void explore.openFiles(files);
  await soon();
  expect(explore.stage).toBe('loading');
  explore.cancel();
  await soon();
  expect(explore.stage).toBe('ready');
});

test('a broken engine is said', async () => {
  const { explore, last } = await ready();
  void explore.setAsOf('2026-12-01T00:00:00Z');
  last('list').fail(new Error('out of memory'));
  await soon();
  expect(explore).toMatchObject({ stage: 'failed', failure: 'out of memory' });
});

test('the address keeps example and contact, whatever their ids hold', () => {
  const address = { example: 'acme', contact: 'a&b=#ü' };
  expect(read(write(address))).toEqual(address);
  expect(read('')).toEqual({ example: null, contact: null });
  expect(write({ example: null, contact: null })).toBe('');
});
