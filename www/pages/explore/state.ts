/** What the page knows, and the few things that can happen to it. Knows the engine's client, no element. */
import type { NamedBlob } from '../../engine/bytes.ts';
import type { Engine } from '../../engine/client.ts';
import type { ContactRow } from '../../engine/interface.ts';
import type { CardData, Opened, Progress } from '../../engine/protocol.ts';
import type { Case } from '../../reading/case.ts';
import { rfc3339 } from '../../reading/moment.ts';
import { counts, EVERYTHING, searchTexts, select, stateCounts, type Query, type Waits } from '../../reading/rows.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import { fetchExample, type Example } from './examples.ts';

export type Stage = 'start' | 'loading' | 'ready' | 'refused' | 'incomplete' | 'failed';
export type Missing = 'rules' | 'evidence' | 'mapping';

export class Explore extends EventTarget {
  stage: Stage = 'start';
  missing: Missing | null = null;
  failure = '';
  progress: Progress | null = null;
  example: Example['id'] | null = null;
  opened: Opened | null = null;
  rules: Rulebook | null = null;
  rows: readonly ContactRow[] = [];
  shown: readonly number[] = [];
  counts: Record<Waits, number> = counts([]);
  states = new Map<string, number>();
  query: Query = EVERYTHING;
  asOf = '';
  /** Where the moment came from, to go back to. */
  asOfFirst = '';
  computing = false;
  selected: number | null = null;
  case: Case | null = null;
  caseStale = false;

  readonly #engine: Engine;
  #texts: string[] = [];
  #opening = new AbortController();
  #listing = new AbortController();
  #looking = new AbortController();

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  async openExample(example: Example, contact: string | null = null): Promise<void> {
    await this.#open(example.id, (signal) => fetchExample(example, signal), example.asOf, contact);
  }

  async openFiles(files: NamedBlob[]): Promise<void> {
    if (files.length > 0) await this.#open(null, () => Promise.resolve(files), null, null);
  }

  cancel(): void {
    this.#opening.abort();
  }

  /** Back to the start. What is loaded stays with the engine until something else is opened. */
  leave(): void {
    this.#opening.abort();
    this.stage = 'start';
    this.example = null;
    this.selected = null;
    this.case = null;
    this.#tell();
  }

  async setAsOf(moment: string): Promise<void> {
    if (moment === this.asOf || this.rules === null) return;
    this.asOf = moment;
    await this.#list();
    await this.choose(this.selected);
  }

  setQuery(query: Query): void {
    this.query = query;
    this.#select();
    this.#tell();
  }

  async choose(index: number | null): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    this.selected = index;
    if (index === null) this.case = null;
    this.caseStale = index !== null && this.case !== null;
    this.#tell();
    if (index === null) return;
    try {
      const card = await this.#engine.card(index, this.asOf, { signal });
      signal.throwIfAborted();
      this.case = this.#case(index, card);
      this.caseStale = false;
      this.#tell();
    } catch (cause) {
      this.#failed(cause, signal);
    }
  }

  allFaults(): ReturnType<Engine['faults']> {
    return this.#engine.faults();
  }

  #case(index: number, card: CardData): Case | null {
    const row = this.rows[index];
    if (row === undefined || this.rules === null) return null;
    const account = row.account === null ? [row] : this.rows.filter(({ account: other }) => other === row.account);
    return { rules: this.rules, row, card, account };
  }

  async #open(example: Example['id'] | null, files: (signal: AbortSignal) => Promise<NamedBlob[]>, asOf: string | null, contact: string | null): Promise<void> {
    this.#opening.abort();
    this.#listing.abort();
    this.#looking.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    const before = this.stage;
    this.stage = 'loading';
    this.progress = null;
    this.#tell();
    try {
      const progress = (note: Progress): void => { this.progress = note; this.#tell(); };
      const opened = await this.#engine.open(await files(signal), { signal, progress });
      signal.throwIfAborted();
      if (this.#take(opened, example, asOf) !== 'ready') return this.#tell();
      await this.#list();
      const found = contact === null ? -1 : this.rows.findIndex((row) => row.contact === contact);
      if (found >= 0) await this.choose(found);
    } catch (cause) {
      if (signal.aborted && this.#opening.signal === signal) {
        this.stage = before === 'loading' ? 'start' : before;
        this.#tell();
      } else this.#failed(cause, signal);
    }
  }

  #take(opened: Opened, example: Example['id'] | null, asOf: string | null): Stage {
    const same = this.opened?.latest === opened.latest && this.opened?.contacts === opened.contacts && this.asOf !== '';
    this.opened = opened;
    this.example = example;
    this.case = null;
    this.selected = null;
    this.rows = [];
    this.query = EVERYTHING;
    this.rules = opened.rules?.view ? new Rulebook(opened.rules.view) : null;
    this.missing = missing(opened);
    const refused = opened.rules?.ok === false || opened.mapping?.ok === false;
    this.stage = refused ? 'refused' : this.missing ? 'incomplete' : 'ready';
    this.asOfFirst = asOf ?? opened.latest ?? rfc3339(new Date());
    if (!(same && example === null)) this.asOf = this.asOfFirst;
    this.#select();
    return this.stage;
  }

  async #list(): Promise<void> {
    this.#listing.abort();
    this.#listing = new AbortController();
    const { signal } = this.#listing;
    this.computing = true;
    this.#tell();
    try {
      const rows = await this.#engine.list(this.asOf, { signal });
      signal.throwIfAborted();
      this.rows = rows;
      this.#texts = searchTexts(rows);
      this.counts = counts(rows);
      this.states = stateCounts(rows);
      this.#select();
      this.computing = false;
      this.#tell();
    } catch (cause) {
      this.#failed(cause, signal);
    }
  }

  #select(): void {
    this.shown = this.rules === null ? [] : select(this.rows, this.#texts, this.rules, this.query);
  }

  #failed(cause: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.stage = 'failed';
    this.failure = cause instanceof Error ? cause.message : String(cause);
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function missing({ rules, evidence, mapping, mappingMissing }: Opened): Missing | null {
  if (rules === null) return 'rules';
  if (!evidence) return 'evidence';
  return mappingMissing && mapping === null ? 'mapping' : null;
}
