/** What the page knows, and the few things that can happen to it. Knows the engine's client, no element. */
import type { NamedBlob } from '../../engine/bytes.ts';
import type { Engine } from '../../engine/client.ts';
import { eraseKept } from '../../engine/population/erase.ts';
import type { ContactRow } from '../../engine/interface.ts';
import type { CardData, Opened, Progress } from '../../engine/protocol.ts';
import type { Case } from '../../reading/case.ts';
import { usable } from '../../reading/found.ts';
import { rfc3339 } from '../../reading/moment.ts';
import { counts, EVERYTHING, searchTexts, select, stateCounts, type Query, type Waits } from '../../reading/rows.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import type { Trial } from '../trial/trial.ts';
import type { IntentName, Intents, RulesShown } from '../../reading/acting.ts';
import { releaseOf } from '../../reading/governed.ts';
import type { Governed } from '../governed/governed.ts';
import { Comparison } from './comparison.ts';
import { EXAMPLES, fetchExample, type Example } from './examples.ts';

export type Stage = 'start' | 'loading' | 'found' | 'ready' | 'failed';

export type OpenTrial = (engine: Engine, scope: string) => Promise<Trial>;

export class Explore extends EventTarget {
  stage: Stage = 'start';
  readonly counted = 'contacts';
  failure = '';
  progress: Progress | null = null;
  example: Example['id'] | null = null;
  opened: Opened | null = null;
  /** What was found in files that are not used yet. */
  found: Opened | null = null;
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

  readonly comparison: Comparison;
  /** What is recorded here, to try it out. */
  trial: Trial | null = null;
  /** Where rules come from that both sides approved; null on a page that has no such thing. */
  readonly governed: Governed | null;
  readonly #engine: Engine;
  readonly #openTrial: OpenTrial | null;
  #scope = '';
  /** What is recorded is put in one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Files looked at and not used yet; more can be added. */
  #pending: NamedBlob[] = [];
  #before: Stage = 'start';
  #texts: string[] = [];
  #opening = new AbortController();
  #listing = new AbortController();
  #looking = new AbortController();

  /** Which release contacts were loaded against. */
  #release: string | null = null;

  constructor(engine: Engine, openTrial: OpenTrial | null = null, governed: Governed | null = null) {
    super();
    this.#engine = engine;
    this.governed = governed;
    governed?.addEventListener('change', () => { this.#turn = this.#turn.then(() => this.#governedAnew()); });
    this.#openTrial = openTrial;
    this.comparison = new Comparison(engine, (index, card) => this.#case(index, card), () => this.#tell());
  }

  async openExample(example: Example, contact: string | null = null): Promise<void> {
    this.#forget();
    this.#listing.abort();
    this.#looking.abort();
    await this.#load(async (options) => {
      await this.governed?.ready;
      const inForce = example.governed === true && releaseOf(this.governed?.view ?? null) !== null;
      return this.#engine.open(await fetchExample(example, options.signal, inForce), { ...options, inForce, told: true });
    }, (opened) => this.#use(opened, example.id, example.asOf, contact));
  }

  /** Looks at the files, those added before included. Nothing is used until `useFiles`. */
  async openFiles(files: NamedBlob[]): Promise<void> {
    if (files.length === 0) return;
    const all = [...this.#pending.filter(({ name }) => files.every((file) => file.name !== name)), ...files];
    await this.#load((options) => this.#engine.inspect(all, options), (found) => {
      this.#pending = all;
      this.found = found;
      this.stage = 'found';
      this.#tell();
    });
  }

  /** Another sheet of a workbook that was looked at. */
  chooseSheet(name: string, sheet: string): Promise<void> {
    return this.openFiles(this.#pending.filter((file) => file.name === name).map((file) => ({ ...file, sheet })));
  }

  async useFiles(): Promise<void> {
    if (this.found === null || !usable(this.found)) return;
    this.#listing.abort();
    this.#looking.abort();
    await this.#load((options) => this.#engine.use(options), (opened) => {
      this.found = null;
      this.#pending = [];
      return this.#use(opened, null, null, null);
    });
  }

  /** What was open stays open. */
  cancel(): void {
    if (this.stage === 'loading') return this.#opening.abort();
    if (this.stage !== 'found' && this.stage !== 'failed') return;
    this.#forget();
    this.stage = this.#before;
    this.#tell();
  }

  /** Back to the start. What is loaded stays with the engine until something else is opened. */
  leave(): void {
    this.#opening.abort();
    this.#forget();
    this.comparison.end();
    this.stage = 'start';
    this.#before = 'start';
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

  /** `again`: the same contact with something recorded, which is no reason to dim what is shown. */
  async choose(index: number | null, again = false): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    this.selected = index;
    if (index === null) this.case = null;
    this.caseStale = index !== null && this.case !== null && !again;
    this.#tell();
    if (index === null) return;
    try {
      const card = await this.#engine.card(index, this.asOf, { signal, role: this.trial?.role });
      signal.throwIfAborted();
      const before = again ? this.case : null;
      const made = this.#case(index, card);
      this.case = made && { ...made, course: before?.course, journal: before?.journal };
      this.caseStale = false;
      this.#tell();
      const course = await this.#engine.course(index, this.asOf, { signal });
      signal.throwIfAborted();
      if (this.case !== null) this.case = { ...this.case, course };
      this.#tell();
    } catch (cause) {
      this.#failed(cause, signal);
    }
  }

  /** Does what the card asked for, on the contact it shows. */
  async take<N extends IntentName>(name: N, detail: Intents[N]): Promise<void> {
    if (this.governed?.take(name) === true || this.case === null) return;
    const { index, contact } = this.case.row;
    if (name === 'reife-verify') return this.#verify(index);
    if (name === 'reife-access') return this.#tellWhat(index);
    if (this.trial === null) return;
    if (name === 'reife-erase') return this.#erase(contact);
    this.trial.at(this.asOf);
    await this.trial.take(name, detail, { index, contact });
  }

  /** Whether the decisions on the contact that is shown hold. */
  async #verify(index: number): Promise<void> {
    const journal = await this.#engine.journal(index);
    if (this.case?.row.index !== index) return;
    this.case = { ...this.case, journal };
    this.#tell();
  }

  /** What is held about the contact that is shown. */
  async #tellWhat(index: number): Promise<void> {
    const access = await this.#engine.subject(index, this.asOf);
    if (this.case?.row.index !== index) return;
    this.case = { ...this.case, access };
    this.#tell();
  }

  async #erase(contact: string): Promise<void> {
    const last = this.case?.card.lastDecision ?? null;
    const records = await this.trial?.journal.erase(contact);
    const population = await eraseKept(contact);
    // What hangs on it is assessed anew first.
    await this.#turn;
    if (records === undefined || this.case?.row.contact !== contact) return;
    this.case = { ...this.case, access: undefined, erased: { records, population, day: new Date().toISOString().slice(0, 10), last } };
    this.#tell();
  }

  async setRole(role: Trial['role']): Promise<void> {
    if (this.trial === null) return;
    this.trial.role = role;
    await this.choose(this.selected, true);
  }

  setMood(mood: Trial['mood']): void {
    if (this.trial !== null) this.trial.mood = mood;
    this.#tell();
  }

  clearTrial(): Promise<void> {
    return this.trial?.clear(this.#scope) ?? Promise.resolve();
  }

  /** How the rules stand by which contacts are assessed now. */
  get rulesShown(): RulesShown {
    const shown = this.governed?.shown ?? null;
    if (shown === null) return { state: 'draft' };
    if (this.opened?.rules?.inForce === true) return shown;
    // Where nothing is in force, what the example brings along only shows how a card looks; one's own files are a draft.
    return shown.state === 'none' && this.#example?.governed === true ? shown : { state: 'draft' };
  }

  get #example(): Example | undefined {
    return EXAMPLES.find(({ id }) => id === this.example);
  }

  allFaults(): ReturnType<Engine['faults']> {
    return this.#engine.faults();
  }

  refusedRows(): ReturnType<Engine['refused']> {
    return this.#engine.refused();
  }

  #case(index: number, card: CardData): Case | null {
    const row = this.rows[index];
    if (row === undefined || this.rules === null) return null;
    const account = row.account === null ? [row] : this.rows.filter(({ account: other }) => other === row.account);
    return { rules: this.rules, row, card, account, acting: this.trial?.acting(row.contact) };
  }

  /** Loading can be stopped, and then everything is as it was. */
  async #load(ask: (options: { signal: AbortSignal; progress: (note: Progress) => void }) => Promise<Opened>, then: (opened: Opened) => Promise<void> | void): Promise<void> {
    this.#opening.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    if (this.stage === 'start' || this.stage === 'ready') this.#before = this.stage;
    this.stage = 'loading';
    this.progress = null;
    this.#tell();
    try {
      const opened = await ask({ signal, progress: (note) => { this.progress = note; this.#tell(); } });
      signal.throwIfAborted();
      await then(opened);
    } catch (cause) {
      if (signal.aborted && this.#opening.signal === signal) {
        this.stage = this.found === null ? this.#before : 'found';
        this.#tell();
      } else this.#failed(cause, signal);
    }
  }

  #forget(): void {
    if (this.found !== null) void this.#engine.discard().catch(() => {});
    this.found = null;
    this.#pending = [];
  }

  async #use(opened: Opened, example: Example['id'] | null, asOf: string | null, contact: string | null): Promise<void> {
    const same = this.opened?.latest === opened.latest && this.opened?.contacts === opened.contacts && this.asOf !== '';
    this.comparison.end();
    this.opened = opened;
    this.example = example;
    this.case = null;
    this.selected = null;
    this.rows = [];
    this.query = EVERYTHING;
    this.rules = opened.rules?.view ? new Rulebook(opened.rules.view) : null;
    this.stage = this.rules === null ? 'failed' : 'ready';
    this.#release = opened.rules?.inForce === true ? releaseOf(this.governed?.view ?? null) : null;
    this.asOfFirst = asOf ?? opened.latest ?? rfc3339(new Date());
    if (!(same && example === null)) this.asOf = this.asOfFirst;
    this.#select();
    if (this.stage !== 'ready') return this.#tell();
    await this.#tryOut(example ?? `own:${opened.rules?.view?.sha256}`);
    await this.#list();
    await this.#amend(true);
    // News of the rules may have come while all this was opened.
    this.#turn = this.#turn.then(() => this.#governedAnew());
    const found = contact === null ? -1 : this.rows.findIndex((row) => row.contact === contact);
    if (found >= 0) await this.choose(found);
  }

  /** What is in force may be another release by now: then everybody is assessed anew, and what is open stays open. */
  async #governedAnew(): Promise<void> {
    const release = releaseOf(this.governed?.view ?? null);
    if (this.stage === 'ready' && this.#example?.governed === true && release !== null && release !== this.#release) {
      const contact = this.rows[this.selected ?? -1]?.contact ?? null;
      if (this.#release === null) await this.openExample(this.#example, contact);
      else await this.#reload(release);
    }
    this.#showRules();
  }

  async #reload(release: string): Promise<void> {
    const opened = await this.#engine.open([], { inForce: true });
    if (opened.rules?.view === undefined) return;
    this.#release = release;
    this.opened = opened;
    this.rules = new Rulebook(opened.rules.view);
    this.#showRules();
    await this.#list();
    await this.#amend(true);
    await this.choose(this.selected, true);
  }

  /** The card follows how its rules stand. */
  #showRules(): void {
    if (this.trial !== null) {
      this.trial.around = { ...this.trial.around, rules: this.rulesShown };
      if (this.case !== null) this.case = { ...this.case, acting: this.trial.acting(this.case.row.contact) };
    }
    this.#tell();
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

  async #tryOut(scope: string): Promise<void> {
    await this.trial?.close();
    this.trial = null;
    this.#scope = scope;
    // Where nothing can be kept on this device, cards are for reading only.
    const trial = await this.#openTrial?.(this.#engine, scope).catch(() => null) ?? null;
    if (this.#scope !== scope) return trial?.close();
    this.trial = trial;
    if (trial !== null) trial.around = { ...trial.around, rules: this.rulesShown };
    trial?.addEventListener('change', () => { this.#turn = this.#turn.then(() => (this.trial === trial ? this.#recorded() : undefined)); });
  }

  /** Something was recorded, taken back or got further. */
  async #recorded(): Promise<void> {
    if (this.stage === 'ready' && (await this.#amend())) await this.choose(this.selected, true);
    else if (this.case !== null) this.case = { ...this.case, acting: this.trial?.acting(this.case.row.contact) };
    this.#tell();
  }

  /** The engine assesses with what was recorded, and everybody it concerns is listed anew. */
  async #amend(fresh = false): Promise<boolean> {
    const places = new Map(this.rows.map(({ contact, index }) => [contact, index]));
    const changed = (await this.trial?.journal.amend((contact) => places.get(contact), fresh)) ?? false;
    if (changed) await this.#list();
    return changed;
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
