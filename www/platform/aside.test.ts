import { beforeEach, expect, test, vi } from 'vitest';
import { fine, type Adapter, type CrmReply, type Outcome, type Saved, type Transport } from '../crm/contract.ts';

/** One end of a port; what it says, the other hears a moment later. */
class End {
  other!: End;
  sender: { id?: string; url?: string; tab?: object } | undefined;
  readonly name: string;
  readonly #heard = new Set<(message: unknown) => void>();
  readonly #gone = new Set<() => void>();
  open = true;
  onMessage = { addListener: (listener: (message: unknown) => void) => this.#heard.add(listener) };
  onDisconnect = { addListener: (listener: () => void) => this.#gone.add(listener) };

  constructor(name: string) {
    this.name = name;
  }

  postMessage(message: unknown): void {
    if (!this.open) throw new Error('disconnected');
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => { if (this.other.open) for (const listener of this.other.#heard) listener(copy); });
  }

  disconnect(): void {
    if (!this.open) return;
    this.open = this.other.open = false;
    queueMicrotask(() => { for (const listener of this.other.#gone) listener(); });
  }
}

const page = 'chrome-extension://own/';
const listeners: ((port: End) => void)[] = [];
let documents = 0;
let most = 0;
let refused = false;

const fake = {
  offscreen: {
    async createDocument(): Promise<void> {
      if (refused || documents > 0) throw new Error('only one');
      documents += 1;
      most = Math.max(most, documents);
    },
    async closeDocument(): Promise<void> { documents -= 1; },
  } as object | undefined,
  runtime: {
    id: 'own', lastError: undefined,
    getURL: (path: string) => page + path.slice(1),
    getContexts: async () => Array.from({ length: documents }),
    onConnect: { addListener: (listener: (port: End) => void) => listeners.push(listener) },
    connect: ({ name }: { name: string }, from: End['sender'] = { id: 'own', url: `${page}background.js` }) => {
      const [here, there] = [new End(name), new End(name)];
      [here.other, there.other, there.sender] = [there, here, from];
      for (const listener of listeners) listener(there);
      return here;
    },
  },
};
vi.mock('wxt/browser', () => ({ browser: fake }));
const { openAside, serveAside } = await import('./aside.ts');
const { ASIDE } = await import('./wire.ts');

const record = { crm: 'paper', base: 'https://crm.example/', object: 'contact', id: '7' };
const change = { note: 'x', version: null, key: 'a1b2c3d4' };
const saved: Saved = { note: '1', version: '2', already: false, intact: true };
const never = new AbortController().signal;
const reply = (body: string): CrmReply => ({ status: 200, url: 'https://crm.example/', headers: {}, body });
const request = (path: string) => ({ method: 'GET' as const, path, headers: {} });

function paper(write: Adapter['write']): void {
  listeners.length = 0;
  serveAside([{ crm: 'paper', write } as Adapter]);
}

beforeEach(() => {
  [documents, most, refused] = [0, 0, false];
});

const send: Transport = async ({ path }) => reply(`of ${path}`);

test('a record is written over there, and what it takes is fetched here', async () => {
  paper(async (given, meant, { send: ask, signal }) => {
    const [one, two] = await Promise.all([ask(request('a'), signal), ask(request('b'), signal)]);
    expect([given, meant, one.body, two.body]).toEqual([record, change, 'of a', 'of b']);
    return fine(saved);
  });
  const aside = await openAside();
  expect(await aside?.write('paper')(record, change, { send, signal: never })).toEqual(fine(saved));
  expect(documents).toBe(1);
  aside?.close();
  expect(documents).toBe(0);
});

test('one that is left from an earlier life is used again', async () => {
  documents = 1;
  expect(await openAside()).toBeDefined();
  expect(documents).toBe(1);
});

test('where the browser has none, or gives none, there is none', async () => {
  refused = true;
  expect(await openAside()).toBeUndefined();
  const { offscreen } = fake;
  fake.offscreen = undefined;
  expect(await openAside()).toBeUndefined();
  fake.offscreen = offscreen;
});

test('failures come back as failures: of the line, of the CRM, of the adapter, of an unknown one', async () => {
  paper(async (_, __, { send: ask, signal }) => ask(request('a'), signal).then(() => fine(saved), (cause: Error) => ({ ok: false, code: 'unreachable', arguments: { says: cause.message } })));
  const aside = await openAside();
  expect(await aside?.write('paper')(record, change, { send: () => Promise.reject(new Error('the tab is gone')), signal: never })).toEqual({ ok: false, code: 'unreachable', arguments: { says: 'the tab is gone' } });
  expect(await aside?.write('stone')(record, change, { send, signal: never })).toMatchObject({ ok: false, code: 'not_possible' });
  paper(() => Promise.reject(new Error('defect')));
  expect(await aside?.write('paper')(record, change, { send, signal: never })).toMatchObject({ ok: false, code: 'unreachable' });
});

test('stopped here, it stops there, and the request on its way does, too', async () => {
  const stop = new AbortController();
  let there: AbortSignal | undefined;
  let asked: AbortSignal | undefined;
  paper((_, __, { send: ask, signal }) => {
    there = signal;
    return ask(request('a'), signal).then((): Outcome<Saved> => fine(saved));
  });
  const aside = await openAside();
  const written = aside?.write('paper')(record, change, { send: (_, signal) => { asked = signal; return new Promise(() => {}); }, signal: stop.signal });
  await vi.waitFor(() => expect(asked).toBeDefined());
  stop.abort();
  expect(await written).toMatchObject({ ok: false, code: 'cancelled' });
  await vi.waitFor(() => expect([there?.aborted, asked?.aborted]).toEqual([true, true]));
});

test('a document that goes away has not written', async () => {
  const ports: End[] = [];
  listeners.length = 0;
  listeners.push((port) => ports.push(port));
  const aside = await openAside();
  const written = aside?.write('paper')(record, change, { send, signal: never });
  ports[0]?.disconnect();
  expect(await written).toMatchObject({ ok: false, code: 'unreachable' });
});

test('only the service worker may ask', async () => {
  let begun = 0;
  paper(async () => { begun += 1; return fine(saved); });
  const strangers = [undefined, { id: 'other', url: `${page}background.js` }, { id: 'own', url: 'https://crm.example/', tab: {} }, { id: 'own', url: `${page}beside.html`, tab: {} }, { id: 'own' }];
  for (const stranger of strangers) {
    const port = fake.runtime.connect({ name: ASIDE }, stranger ?? {});
    expect(port.open, JSON.stringify(stranger)).toBe(false);
  }
  expect(fake.runtime.connect({ name: 'reife-reader' }).open).toBe(false);
  const port = fake.runtime.connect({ name: ASIDE });
  port.postMessage({ crm: 'paper', write: 'nonsense', change });
  await new Promise((rest) => setTimeout(rest));
  expect(begun).toBe(0);
});
