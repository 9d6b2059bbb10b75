/** Rules in force: one update after the other of the trust client. What is fetched and kept is handed in; nothing is decided here. */
import { changes, type Change } from './changed.ts';
import type { Fetched } from './fetched.ts';
import type { Contacts, Freed, Package, RuleFile } from './package.ts';
import type { DecisionOutcome } from './deciding.ts';
import type { Assessment, NotAssessed } from './interface.ts';
import type { Met, RulesSettings, RulesStanding, RulesView, TrustRefusal, TrustStep } from './rules.ts';

export interface Trust extends Freed {
  begin(clock: string): TrustStep;
  fetched(bytes: Uint8Array, date?: string): TrustStep;
  not_fetched(why: string, date?: string): TrustStep;
  put_bytes(index: number): Uint8Array | undefined;
  stored(stored: boolean): TrustStep;
  standing(rules: string, kind: string, clock: string): RulesStanding;
  names(): string[];
  refusal(): TrustRefusal | undefined;
  wait_ms(random: number): number;
  rules(name: string, clock: string): RuleFile | undefined;
  bytes(name: string, kind: string): Uint8Array | undefined;
  bytes_before(name: string): Uint8Array | undefined;
  decidable(rules: string, contacts: Contacts, index: number, as_of: string, clock: string): Assessment | NotAssessed | undefined;
  decide(rules: string, contacts: Contacts, index: number, said: string, as_of: string, clock: string): DecisionOutcome | undefined;
  hold(rules: string, contacts: Contacts): void;
}

export interface TrustSettings extends Freed { want(rules: string): void; limits(offlineDays: number, rootVersion: number, seq: number): void; fingerprint(): string | undefined }
/** A rule file in force as text, with the number and ring it was approved under, and the list of people that stands beside it. */
export interface InForceText { text: string; seq: number; ring: string; people: string | null }
export interface Stored extends Freed { add(key: string, bytes: Uint8Array): void }

export interface TrustPackage extends Pick<Package, 'RuleFile'> {
  Trust: new (settings: TrustSettings, stored: Stored) => Trust;
  TrustSettings: new (source: string, root: Uint8Array, ring: string) => TrustSettings;
  Stored: new () => Stored;
}

/** Where the client's files are kept. */
export interface Keeping {
  all(): Promise<Map<string, Uint8Array>>;
  /** Counts the changes. */
  revision(): Promise<number>;
  change(change: { based_on: number; put: [string, Uint8Array][]; remove: string[] }): Promise<boolean>;
}

export interface Around {
  /** For each repository and ring its own. */
  keeping(settings: RulesSettings): Keeping;
  /** Runs the work while no other tab does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  fetch(url: string, bytesMax: number, immutable: boolean, signal: AbortSignal): Promise<Fetched>;
  /** From 0 to 2^32 - 1. */
  random(): number;
}

/** A file that takes longer is given up. */
const FETCH_MS = 30_000;
const ROOT_BYTES_MAX = 512 << 10;
/** The root that a repository begins with. */
const FIRST_ROOT = 'metadata/1.root.json';

export class Governing {
  readonly #pkg: TrustPackage;
  readonly #around: Around;
  #settings: RulesSettings | null = null;
  #keeping: Keeping | null = null;
  #trust: Trust | null = null;
  /** Of what is kept, as the client knows it. */
  #revision = 0;
  #fingerprint: string | null = null;
  #changes = new Map<string, Change[] | null>();
  #updating: Promise<void> | null = null;

  constructor(pkg: TrustPackage, around: Around) {
    this.#pkg = pkg;
    this.#around = around;
  }

  /** What is in force by what this device holds, without asking anybody. Null without settings: all rules are drafts. */
  async govern(settings: RulesSettings | null, clock: string): Promise<RulesView | null> {
    await this.#updating;
    this.#settings = settings;
    this.#keeping = settings === null ? null : this.#around.keeping(settings);
    this.#fingerprint = null;
    this.#follow(null, 0);
    const opened = await this.#open();
    if (opened !== null) this.#follow(opened.trust, opened.revision);
    return this.view(clock);
  }

  /** Looks for news, alone among the tabs. While it does, everything else goes on with what is in force. */
  async look(clock: string): Promise<void> {
    this.#updating ??= this.#update(clock).finally(() => { this.#updating = null; });
    return this.#updating;
  }

  view(clock: string): RulesView | null {
    if (this.#settings === null) return null;
    const { repository, ring, pin, maxOfflineDays } = this.#settings;
    const trust = this.#trust;
    return {
      repository, ring, source: pin.source, maxOfflineDays, fingerprint: this.#fingerprint,
      rules: trust?.names().map((name) => ({ name, standing: trust.standing(name, 'rules', clock), changes: this.#changed(trust, name, clock) })) ?? [],
      name: this.name,
      refusal: trust === null ? NO_PIN : trust.refusal() ?? null,
      waitMs: trust?.wait_ms(this.#around.random()) ?? Infinity,
    };
  }

  /** The name of the rules that contacts are loaded against; the first where there are several and policy names none. */
  get name(): string | null {
    const names = this.#trust?.names() ?? [];
    return this.#settings?.rules.find((name) => names.includes(name)) ?? names[0] ?? null;
  }

  /** The rule file in force, or the one that a side has taken back. */
  rules(clock: string): RuleFile | null {
    return this.name === null ? null : this.#trust?.rules(this.name, clock) ?? null;
  }

  /** The list of people in force. */
  people(): Uint8Array | undefined {
    return this.name === null ? undefined : this.#trust?.bytes(this.name, 'people');
  }

  /** The text of the rule file in force, to write a draft on. */
  written(clock: string): InForceText | null {
    const release = this.release(clock);
    const bytes = release === null || this.name === null ? undefined : this.#trust?.bytes(this.name, 'rules');
    return release === null || bytes === undefined ? null : { text: decoded(bytes), seq: release.seq, ring: release.ring, people: this.#people(clock) };
  }

  /** The signed list of people in force. */
  #people(clock: string): string | null {
    const listed = this.name !== null && this.#trust?.standing(this.name, 'people', clock).in_force != null;
    const bytes = listed ? this.#trust?.bytes(this.name ?? '', 'people') : undefined;
    return bytes === undefined ? null : decoded(bytes);
  }

  /** Which client it is: rules of another are others. */
  get client(): object | null {
    return this.#trust;
  }

  release(clock: string): RulesStanding['in_force'] {
    return this.name === null ? null : this.#trust?.standing(this.name, 'rules', clock).in_force ?? null;
  }

  /** An assessment that may be decided on. Undefined for contacts that were loaded against anything but rules in force. */
  decidable(contacts: Contacts, index: number, asOf: string, clock: string): Assessment | NotAssessed | undefined {
    return this.name === null ? undefined : this.#trust?.decidable(this.name, contacts, index, asOf, clock);
  }

  decide(contacts: Contacts, index: number, said: string, asOf: string, clock: string): DecisionOutcome | undefined {
    return this.name === null ? undefined : this.#trust?.decide(this.name, contacts, index, said, asOf, clock);
  }

  /** Holds the decisions of contacts against the people in force, from now on. */
  hold(contacts: Contacts): void {
    if (this.name !== null) this.#trust?.hold(this.name, contacts);
  }

  /** The first root of a repository that nobody has trusted yet, with what people compare. Nothing of it is used. */
  async meet(repository: string): Promise<Met> {
    const file = await this.#around.fetch(new URL(FIRST_ROOT, repository).href, ROOT_BYTES_MAX, false, AbortSignal.timeout(FETCH_MS));
    if (file.bytes === undefined) return { refusal: file.why === 'too-long' ? refused('E-SIZE', 'refusal-size', { expected: String(ROOT_BYTES_MAX) }) : refused('E-NET', 'refusal-net') };
    const settings = new this.#pkg.TrustSettings('first-use', file.bytes, 'stable');
    const fingerprint = settings.fingerprint();
    settings.free?.();
    return fingerprint === undefined ? { refusal: NO_PIN } : { fingerprint, root: file.bytes };
  }

  /** A client of what is kept now; null where the pin is no root. */
  async #open(): Promise<{ trust: Trust; revision: number } | null> {
    if (this.#settings === null || this.#keeping === null) return null;
    const { pin, ring, rules, maxOfflineDays, minRootVersion, minSeq } = this.#settings;
    const settings = new this.#pkg.TrustSettings(pin.source, pin.root, ring);
    for (const name of rules) settings.want(name);
    settings.limits(maxOfflineDays, minRootVersion, minSeq);
    this.#fingerprint = settings.fingerprint() ?? null;
    if (this.#fingerprint === null) return null;
    const revision = await this.#keeping.revision();
    const stored = new this.#pkg.Stored();
    for (const [key, bytes] of await this.#keeping.all()) stored.add(key, bytes);
    return { trust: new this.#pkg.Trust(settings, stored), revision };
  }

  #follow(trust: Trust | null, revision: number): void {
    if (trust !== this.#trust) this.#trust?.free?.();
    this.#trust = trust;
    this.#revision = revision;
    this.#changes.clear();
  }

  async #update(clock: string): Promise<void> {
    const keeping = this.#keeping;
    if (keeping === null || this.#trust === null) return;
    const asked = await keeping.revision();
    await this.#around.alone(async () => {
      const kept = await keeping.revision();
      const next = kept === this.#revision ? { trust: this.#trust, revision: kept } : await this.#open();
      if (next?.trust == null) return;
      // Another tab has looked while this one waited for its turn: what it kept has just been verified here, too.
      const done = kept !== asked && isGood(next.trust, clock);
      this.#follow(next.trust, done ? next.revision : await this.#run(next.trust, keeping, next.revision, clock));
    });
  }

  /** One update. Answers the revision of what is kept afterwards. */
  async #run(trust: Trust, keeping: Keeping, before: number, clock: string): Promise<number> {
    let revision = before;
    let step = trust.begin(clock);
    while (step.step !== 'over') {
      if (step.step === 'fetch') step = await this.#fetch(trust, step);
      else {
        const kept = await keep(trust, keeping, step);
        if (kept) revision = step.revision;
        step = trust.stored(kept);
      }
    }
    return revision;
  }

  async #fetch(trust: Trust, { base, path, bytes_max, immutable }: Extract<TrustStep, { step: 'fetch' }>): Promise<TrustStep> {
    const url = new URL(`${base}/${path}`, this.#settings?.repository).href;
    const file = await this.#around.fetch(url, bytes_max, immutable, AbortSignal.timeout(FETCH_MS));
    return file.bytes === undefined ? trust.not_fetched(file.why, file.date) : trust.fetched(file.bytes, file.date);
  }

  #changed(trust: Trust, name: string, clock: string): Change[] | null {
    const known = this.#changes.get(name);
    if (known !== undefined) return known;
    const bytes = trust.bytes_before(name);
    const after = trust.rules(name, clock);
    const before = bytes === undefined ? undefined : new this.#pkg.RuleFile(bytes);
    const views = [before?.view(), after?.view()] as const;
    before?.free?.();
    after?.free?.();
    const found = views[0] && views[1] ? changes(views[0], views[1]) : null;
    this.#changes.set(name, found);
    return found;
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const isGood = (trust: Trust, clock: string): boolean =>
  trust.refusal() === undefined && trust.names().length > 0 && trust.names().every((name) => trust.standing(name, 'rules', clock).state === 'current');

const keep = (trust: Trust, keeping: Keeping, { based_on, put, remove }: Extract<TrustStep, { step: 'store' }>): Promise<boolean> =>
  keeping.change({ based_on, put: put.map((key, at) => [key, trust.put_bytes(at)!]), remove });

const refused = (code: string, message: string, given: Record<string, string> = {}): TrustRefusal => ({ code, message, arguments: { file: 'root', ...given } });
/** What is pinned is no root that stands for two sides. */
const NO_PIN = refused('E-SIG', 'refusal-sig');
