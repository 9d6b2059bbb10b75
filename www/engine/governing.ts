/** Rules in force: one update after the other of the trust client. What is fetched and kept is handed in; nothing is decided here. */
import type { RulesSettings, RulesStanding, RulesView, TrustRefusal, TrustStep } from './rules.ts';
import type { Freed, RuleFile } from './package.ts';

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
  rules(name: string): RuleFile | undefined;
}

export interface TrustSettings extends Freed { want(rules: string): void; limits(offlineDays: number, rootVersion: number, seq: number): void; fingerprint(): string | undefined }
export interface Stored extends Freed { add(key: string, bytes: Uint8Array): void }
interface Fetched extends Freed { readonly bytes: Uint8Array | undefined; readonly why: string; readonly date: string | undefined }

export interface TrustPackage {
  Trust: new (settings: TrustSettings, stored: Stored) => Trust;
  TrustSettings: new (source: string, root: Uint8Array, ring: string) => TrustSettings;
  Stored: new () => Stored;
  fetch_file(url: string, bytesMax: number, immutable: boolean, signal: AbortSignal): Promise<Fetched>;
}

/** Where the client's files are kept. */
export interface Keeping {
  all(): Promise<Map<string, Uint8Array>>;
  change(change: { based_on: number; put: [string, Uint8Array][]; remove: string[] }): Promise<boolean>;
}

export interface Around {
  keeping: Keeping;
  /** Runs the work while no other tab does. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  now(): Date;
  /** From 0 to 2^32 - 1. */
  random(): number;
}

/** A file that takes longer is given up. */
const FETCH_MS = 30_000;

export class Governing {
  readonly #pkg: TrustPackage;
  readonly #around: Around;
  readonly #settings: RulesSettings;
  #trust: Trust | null = null;
  #fingerprint: string | null = null;

  constructor(pkg: TrustPackage, settings: RulesSettings, around: Around) {
    this.#pkg = pkg;
    this.#settings = settings;
    this.#around = around;
  }

  /** What is in force by what this device holds, without asking anybody. */
  async open(): Promise<RulesView> {
    this.#trust?.free?.();
    const { pin, ring, rules, maxOfflineDays, minRootVersion, minSeq } = this.#settings;
    const settings = new this.#pkg.TrustSettings(pin.source, pin.root, ring);
    for (const name of rules) settings.want(name);
    settings.limits(maxOfflineDays, minRootVersion, minSeq);
    this.#fingerprint = settings.fingerprint() ?? null;
    const stored = new this.#pkg.Stored();
    for (const [key, bytes] of await this.#around.keeping.all()) stored.add(key, bytes);
    this.#trust = new this.#pkg.Trust(settings, stored);
    return this.view();
  }

  /** Looks for news. Alone among the tabs, on what is kept now: another may have been here before. */
  update(): Promise<RulesView> {
    return this.#around.alone(async () => {
      await this.open();
      const trust = this.#trust!;
      let step = trust.begin(this.#clock());
      while (step.step !== 'over') step = step.step === 'fetch' ? await this.#fetch(trust, step) : trust.stored(await this.#keep(trust, step));
      return this.view();
    });
  }

  view(): RulesView {
    const trust = this.#trust!;
    const clock = this.#clock();
    return {
      ring: this.#settings.ring, source: this.#settings.pin.source, fingerprint: this.#fingerprint,
      rules: trust.names().map((name) => ({ name, standing: trust.standing(name, 'rules', clock) })),
      refusal: trust.refusal() ?? null, waitMs: trust.wait_ms(this.#around.random()),
    };
  }

  /** The rule file in force under a name, or of the only name there is. */
  rules(name?: string): RuleFile | null {
    const trust = this.#trust;
    const chosen = name ?? (trust?.names().length === 1 ? trust.names()[0] : undefined);
    return chosen === undefined ? null : trust?.rules(chosen) ?? null;
  }

  async #fetch(trust: Trust, { base, path, bytes_max, immutable }: Extract<TrustStep, { step: 'fetch' }>): Promise<TrustStep> {
    const url = new URL(`${base}/${path}`, this.#settings.repository).href;
    const file = await this.#pkg.fetch_file(url, bytes_max, immutable, AbortSignal.timeout(FETCH_MS));
    try {
      return file.bytes === undefined ? trust.not_fetched(file.why, file.date) : trust.fetched(file.bytes, file.date);
    } finally {
      file.free?.();
    }
  }

  #keep(trust: Trust, { based_on, put, remove }: Extract<TrustStep, { step: 'store' }>): Promise<boolean> {
    return this.#around.keeping.change({ based_on, put: put.map((key, at) => [key, trust.put_bytes(at)!]), remove });
  }

  #clock(): string {
    return this.#around.now().toISOString();
  }
}
