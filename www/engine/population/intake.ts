/** Files become one file of evidence on this device. What is new is only looked at until it is asked for. */
import { guessed } from '../guessed.ts';
import { fill, openRules, sort, type Files, type Sink, type Task } from '../load.ts';
import { openMapping } from '../mapped.ts';
import type { Packages } from '../package.ts';
import type { FileFault, Opened, RefusedRow } from '../protocol.ts';
import { openedAs } from '../workbench.ts';
import type { Answers } from './calls.ts';
import type { IntakeCalls, Taken } from './intake-protocol.ts';
import { rulings } from './verdicts.ts';

/** Where the evidence goes while it is read. */
export interface Store { write(chunk: Uint8Array): void; done(): Promise<{ name: string | null; source: Blob }>; drop(): Promise<void> }
export interface Hash { push(bytes: Uint8Array): void; finish(): string }

/** What a file is that lies on this device only until it is used. */
interface Staged { files: Files; taken: Taken; faults: FileFault[]; drop(): Promise<void> }

export class Intake {
  readonly #packages: Packages;
  readonly #hash: () => Promise<Hash>;
  readonly #store: (bytes: number, tab: string) => Promise<Store>;
  #staged: Staged | null = null;
  #before: Files = { evidence: [], unknown: [] };

  constructor(packages: Packages, hash: () => Promise<Hash>, store: (bytes: number, tab: string) => Promise<Store>) {
    this.#packages = packages;
    this.#hash = hash;
    this.#store = store;
  }

  readonly answers: Answers<IntakeCalls> = {
    inspect: (ask, turn) => this.#inspect(ask, turn),
    use: () => {
      if (this.#staged === null) throw new Error('nothing was looked at');
      const { files, taken } = this.#staged;
      this.#before = files;
      this.#staged = null;
      return taken;
    },
    discard: () => this.#discard(),
    verdicts: async ({ source, asOf, concerns }, { signal }) => (await rulings(source, asOf, signal)).verdicts(concerns),
    faults: () => this.#staged?.faults ?? [],
    refused: (_, turn) => this.#refused({ signal: turn.signal, progress: () => {} }),
  };

  async #inspect({ files: given, rules: inUse, tab }: IntakeCalls['inspect']['ask'], { signal, note }: { signal: AbortSignal; note(note: unknown): void }): Promise<Opened> {
    const task: Task = { signal, progress: note };
    const files = await sort(this.#packages, given, this.#before, task);
    if (files.rules === undefined && inUse !== null) files.rules = { ...inUse, kind: 'rules', encoding: 'utf-8', fresh: false, json: true };
    const { rules, diagnostics } = files.rules ? await openRules(this.#packages, files.rules, true) : { rules: null, diagnostics: [] };
    const mapping = files.mapping ? await openMapping(this.#packages, files.mapping, files.evidence, true) : null;
    const store = await this.#store(files.evidence.reduce((all, { blob }) => all + blob.size, 0), tab);
    try {
      const sink = new Sinking(store, await this.#hash());
      const made = await fill(sink, files.evidence, mapping?.ok ? mapping : null, task);
      const guess = await guessed(this.#packages, files, made.readings, rules, task);
      await this.#discard();
      const text = files.rules?.fresh ? await files.rules.blob.text() : null;
      const mapped = files.evidence.every(({ kind }) => kind === 'export') ? ((await files.mapping?.blob.text()) ?? null) : null;
      this.#staged = { files, faults: made.faults, taken: { ...(await store.done()), sha256: sink.sha256(), rules: text, mapping: mapped }, drop: () => store.drop() };
      return openedAs({ files, rules, diagnostics, mapping, contacts: null, faults: made.faults, readings: made.readings, guess, approval: null }, sink.contacts);
    } catch (cause) {
      await store.drop();
      throw cause;
    } finally {
      rules?.free?.();
      mapping?.free();
    }
  }

  async #discard(): Promise<void> {
    await this.#staged?.drop();
    this.#staged = null;
  }

  async #refused(task: Task): Promise<RefusedRow[]> {
    const { rowsAt } = await import('../refused.ts');
    const { files, faults } = this.#staged ?? { files: this.#before, faults: [] };
    const found: RefusedRow[] = [];
    for (const file of files.evidence) {
      const own = faults.filter((fault) => fault.stage === 'export' && fault.file === file.name);
      if (own.length === 0) continue;
      const rows = await rowsAt(file, new Set(own.map(({ line }) => line)), task);
      for (const fault of own) found.push({ fault, row: rows.get(fault.line) ?? '' });
    }
    return found;
  }
}

const NEWLINE = 10;

/** Hands evidence on byte for byte: of one file what it holds, so that its hash is the file's; a newline only between two. */
class Sinking implements Sink {
  readonly #store: Store;
  readonly #hash: Hash;
  #owed = false;
  #last = NEWLINE;
  #lines = 0;
  #sha256: string | null = null;

  constructor(store: Store, hash: Hash) {
    this.#store = store;
    this.#hash = hash;
  }

  /** Lines, which are accounts or contacts: at least so many contacts there are. */
  get contacts(): number {
    return this.#lines + Number(this.#last !== NEWLINE);
  }

  push(chunk: Uint8Array): void {
    if (chunk.byteLength === 1 && chunk[0] === NEWLINE) {
      this.#owed = this.#last !== NEWLINE;
      return;
    }
    if (this.#owed) this.#put(Uint8Array.of(NEWLINE));
    this.#owed = false;
    this.#put(chunk);
  }

  finish(): void {}

  faults(): [] {
    return [];
  }

  sha256(): string {
    return (this.#sha256 ??= this.#hash.finish());
  }

  #put(chunk: Uint8Array): void {
    this.#store.write(chunk);
    this.#hash.push(chunk);
    this.#last = chunk.at(-1) ?? this.#last;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.#lines++;
  }
}
