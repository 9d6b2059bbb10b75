/** The rules of one open page: where they come from, what is in force, and when to look again. */
import { version } from '../../package.json';
import type { Engine } from '../../engine/client.ts';
import type { RulesSettings, RulesView } from '../../engine/rules.ts';
import { pinned, settingsOf, statusAddress, type Fault, type ManagedPolicy, type Pinned } from '../../platform/policy.ts';
import { post, report, running, type Runs } from '../../platform/status.ts';
import type { IntentName, RulesShown } from '../../reading/acting.ts';
import { chosen, shownOf } from '../../reading/governed.ts';
import { areaOf } from '../../store/copy.ts';

/** What the surroundings know of where rules come from. */
export interface Sources {
  managed(): Promise<ManagedPolicy>;
  inPackage(): Promise<Pinned | undefined>;
  /** Keeps what a person accepted; without it the page does. */
  accepted?: Accepted;
  /** Hears what runs after each look for news; whether anybody is told is its own matter. */
  report?(runs: Runs[]): void;
}

/** The address and root that were accepted at first use. */
export interface Accepted { get(): Promise<Pinned | undefined>; set(pinned: Pinned): Promise<void>; clear(): Promise<void> }

/** The address that was accepted at first use. */
const ADDRESS = 'reife.rules-address';
/** The number of the release that was last seen here. */
const SEEN = 'reife.rules-seen';
/** So far apart, at most, can a timer be set. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/** Tells `change` when what is in force, or how well it is confirmed, may have changed. */
export class Governed extends EventTarget {
  view: RulesView | null = null;
  /** What is wrong with the policy; then nothing is in force. */
  faults: Fault[] = [];
  looking = false;
  settings: RulesSettings | null = null;
  readonly #engine: Engine;
  readonly #sources: Sources;
  readonly #accepted: Accepted;
  readonly #tabs = new BroadcastChannel('reife-rules');
  #next: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine, sources: Sources) {
    super();
    this.#engine = engine;
    this.#sources = sources;
    this.#accepted = sources.accepted ?? onDevice(engine);
    this.#tabs.addEventListener('message', () => { if (!this.looking) void this.#hold(); });
    addEventListener('online', () => void this.look());
  }

  /** Fulfilled once it is known what is in force. */
  ready: Promise<void> = Promise.resolve();

  /** What this device holds; where that is nothing, the first look for it. News are looked for behind that. */
  start(): Promise<void> {
    this.ready = this.#begin();
    return this.ready;
  }

  async #begin(): Promise<void> {
    const found = settingsOf(...(await Promise.all([this.#sources.managed(), this.#sources.inPackage(), this.#accepted.get()])));
    this.settings = found.settings;
    this.faults = found.faults;
    await this.#hold();
    if (this.view === null) return;
    const first = this.look();
    if (chosen(this.view) === null) await first;
  }

  /** Looks for news now. */
  async look(): Promise<void> {
    if (this.settings === null || this.looking) return;
    clearTimeout(this.#timer);
    this.looking = true;
    this.#tell();
    const before = JSON.stringify(this.view?.rules);
    try {
      this.view = await this.#engine.look(now());
    } finally {
      this.looking = false;
      this.#wait();
      this.#tell();
    }
    if (this.view !== null) this.#sources.report?.(running(this.view));
    if (JSON.stringify(this.view?.rules) !== before) this.#tabs.postMessage(null);
  }

  /** The address's first root, with what people compare. */
  meet(repository: string): ReturnType<Engine['meet']> {
    return this.#engine.meet(repository);
  }

  /** They have compared it. */
  async confirm(repository: string, root: Uint8Array): Promise<void> {
    await this.#accepted.set({ repository, root });
    await this.start();
  }

  /** Takes back what was accepted at first use. */
  async leave(): Promise<void> {
    await this.#accepted.clear();
    clearTimeout(this.#timer);
    await this.start();
    this.#tell();
  }

  /** Does what a card asked for, if that concerns the rules. */
  take(name: IntentName): boolean {
    if (name === 'reife-rules-again') void this.look();
    else if (name === 'reife-rules-seen') this.seen();
    else return false;
    return true;
  }

  /** The rules as a card shows them; null where there is no repository, so that all rules are drafts. */
  get shown(): RulesShown | null {
    if (this.view === null) return null;
    const seq = chosen(this.view)?.standing.in_force?.seq;
    if (seq !== undefined && remembered(this.#key) === null) remember(this.#key, String(seq));
    const seen = Number(remembered(this.#key) ?? NaN);
    return shownOf(this.view, Number.isNaN(seen) ? null : seen, this.looking ? null : this.#next);
  }

  /** That they have changed was read. */
  seen(): void {
    const seq = this.view === null ? undefined : chosen(this.view)?.standing.in_force?.seq;
    if (seq !== undefined) remember(this.#key, String(seq));
    this.#tell();
  }

  get #key(): string {
    return `${SEEN} ${this.view?.repository} ${this.view?.ring} ${this.view === null ? '' : chosen(this.view)?.name}`;
  }

  /** What is kept on this device, by whichever tab. */
  async #hold(): Promise<void> {
    this.view = await this.#engine.govern(this.settings, now());
    this.#tell();
  }

  #wait(): void {
    const wait = this.view?.waitMs ?? Infinity;
    this.#next = wait <= TIMER_MS_MAX ? new Date(Date.now() + wait).toISOString() : null;
    if (this.#next !== null) this.#timer = setTimeout(() => void this.look(), wait);
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The address among what the page keeps, the root in the database of the rules. */
const onDevice = (engine: Engine): Accepted => ({
  async get() {
    const repository = remembered(ADDRESS);
    const root = repository === null ? null : await engine.trusted(repository);
    return repository === null || root === null ? undefined : { repository, root };
  },
  async set({ repository, root }) {
    await engine.confirm(repository, root);
    remember(ADDRESS, repository);
  },
  clear: () => Promise.resolve(forget(ADDRESS)),
});

const now = (): string => new Date().toISOString();

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Without storage it holds for this visit.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There is none.
  }
}

/** What lies beside a page that is served, where somebody put it there. */
export async function settingsBeside(): Promise<unknown> {
  const response = await fetch(new URL('rules.json', document.baseURI), { cache: 'no-cache' }).catch(() => null);
  return response?.ok === true ? response.json() : undefined;
}

/** Of a page that is served: the address and root that lie beside it, and where reports go, if that is said there. */
export const beside: Sources = {
  managed: () => Promise.resolve({}),
  inPackage: async () => pinned(await settingsBeside(), document.baseURI),
  report: (runs) => void settingsBeside().then((given) => {
    const where = statusAddress((given ?? {}) as ManagedPolicy);
    return where === undefined ? undefined : report(where, runs, {
      area: areaOf(localStorage), send: post, version, now: () => Date.now(),
      shadow: async (one) => (await import('./shadow.ts')).shadows.told(one),
    });
  }).catch(() => {
    // A page that may keep nothing has no id of its own, and tells nobody.
  }),
};
