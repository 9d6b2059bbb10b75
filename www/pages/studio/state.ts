/** What the studio knows: a draft, the rules it is compared with, a population, a moment. Knows workers, no element. */
import { deliveredBy, type Used } from '../../crm/used.ts';
import type { NamedBlob } from '../../engine/bytes.ts';
import type { Engine } from '../../engine/client.ts';
import type { InForceText } from '../../engine/governing.ts';
import type { Diagnostic, RuleFileView } from '../../engine/interface.ts';
import type { Caller } from '../../engine/population/calls.ts';
import type { Crowd } from '../../engine/population/crowd.ts';
import { Desk, type Before, type Closer } from '../../engine/population/desk.ts';
import type { IntakeCalls } from '../../engine/population/intake-protocol.ts';
import { hearErased, holds } from '../../engine/population/erase.ts';
import { expires, forget, keep, kept, redraft, type Kept } from '../../engine/population/kept.ts';
import type { Verdicts } from '../../engine/population/verdicts.ts';
import { TAB } from '../../engine/population/tab.ts';
import type { Group, Where } from '../../engine/population/merge.ts';
import { refusedOf, type Counted, type Explained, type Missing, type Person, type Refused } from '../../engine/population/protocol.ts';
import type { FileFault, Opened, RefusedRow } from '../../engine/protocol.ts';
import { usable } from '../../reading/found.ts';
import { lacking, type Delivered, type Named } from '../../reading/lacking.ts';
import { rfc3339 } from '../../reading/moment.ts';
import { saved, type SavedPlan } from '../../reading/plan.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import type { KeptDraft } from '../../store/drafts.ts';
import { fetchExample, type Example } from '../explore/examples.ts';

/** A rule file as text, with what the engine says of it. */
export interface Written { text: string; view: RuleFileView; book: Rulebook; seq: number | null }
/** The plan: what the newest good draft makes of everybody. Its slower parts come later, and are null until then. */
export interface Plan { draft: Written; before: Written; counted: Counted; base: Before; groups: Group[] | null; closer: Closer | null }
export type Stage = 'start' | 'reading' | 'found' | 'loading' | 'ready';
export interface Doing { what: 'opening' | 'reading' | 'workbook' | 'loading' | 'assessing'; file: string; done: number; total: number; contacts: number }
export interface People { label: string; contacts: number; source: Blob; sha256: string; oneIn: number; faults: number; kept: Kept | null; held: number; delivered: Delivered | null }
/** What a CRM was asked for: its list, and what was read of it; null for all that is mapped. */
export interface Asked { list: string; used: Used | null }
interface Given { label: string; source: Blob; sha256: string; name: string | null; oneIn: number; delivered: Delivered | null }
/** It does not fit: what it would take, and one account of so many that would. */
export interface TooLarge { needed: number; most: number; oneIn: number }

/** So many bytes of columns a worker may hold: half of what a tab may, told apart from what is kept to find changes. */
const MOST_HELD = 512 << 20;

/** No figure over fewer people, as on the board; a rule file may ask for more. */
const DECIDERS_MIN = 5;
/** A draft that nobody has typed in for so long is kept. */
const DRAFT_MS = 400;

export class Studio extends EventTarget {
  stage: Stage = 'start';
  doing: Doing = { what: 'opening', file: '', done: 0, total: 0, contacts: 0 };
  /** The draft as it is being written. */
  text = '';
  problems: Diagnostic[] = [];
  view: RuleFileView | null = null;
  before: Written | null = null;
  /** To the second, as plans have it. */
  asOf = rfc3339(new Date(Math.floor(Date.now() / 1000) * 1000));
  people: People | null = null;
  plan: Plan | null = null;
  /** Why the plan is not that of what is written: an error, words that were not read, or null while it is. */
  hindered: 'problems' | Refused | null = null;
  found: Opened | null = null;
  /** Files looked at and not used yet; more can be added. */
  #pending: NamedBlob[] = [];
  /** What the CRM was asked for that they come from; null for files of a person's own. */
  #asked: Asked | null = null;
  /** Reads a list of a CRM anew; false if no open tab has it. Null where no CRM can be read. */
  again: ((list: string) => Promise<boolean>) | null = null;
  tooLarge: TooLarge | null = null;
  /** What decisions say of rules and assumptions; null until somebody wants to know. */
  verdicts: Verdicts | null = null;
  failure = '';
  example: Example['id'] | null = null;
  readonly counted = 'lines';
  readonly crowd: Crowd;
  readonly #engine: Engine;
  readonly #intake: Caller<IntakeCalls>;
  readonly #desk: Desk;
  #inForce: InForceText | null = null;
  /** Whether a draft that another page made is open. */
  #goesOn = false;
  #checking = 0;
  #control = new AbortController();
  #limit = MOST_HELD;
  #judged = '';
  #redraft: ReturnType<typeof setTimeout> | undefined;
  /** Drafts that were checked, and that were counted: each in its own worker, in whatever order. */
  readonly #drafts = new Map<string, Written>();
  readonly #counts = new Map<string, Counted>();
  readonly #parts = new Map<string, Partial<Plan>>();

  constructor(engine: Engine, intake: Caller<IntakeCalls>, crowd: Crowd) {
    super();
    this.#engine = engine;
    this.#intake = intake;
    this.crowd = crowd;
    this.#desk = new Desk(crowd, {
      counted: (text, counted) => this.#counted(text, counted),
      groups: (text, groups) => this.#more(text, { groups }),
      closer: (text, closer) => this.#more(text, { closer }),
      refused: (text, refused) => { if (text === this.text && refused.refused !== 'rule-file') this.#tell({ hindered: refused }); },
      failed: (cause) => this.#failed(cause),
    });
    hearErased((contact) => void this.#without(contact));
  }

  /** What the compared rules and the draft read; null without rules. */
  get used(): { attributes: ReadonlySet<string>; signals: ReadonlySet<string> } | null {
    const views = [this.before?.view, this.view].filter((view) => view !== undefined && view !== null);
    if (views.length === 0) return null;
    return { attributes: new Set(views.flatMap((view) => view.attributes.map(({ id }) => id))), signals: new Set(views.flatMap((view) => view.signals.map(({ id }) => id))) };
  }

  /** What the draft reads and the contacts cannot have; nothing where nobody knows how they came out of rows. */
  get lacking(): { unread: Named[]; unmapped: Named[]; list: string | null } | null {
    const { view, before, people } = this;
    const delivered = people?.delivered ?? null;
    return view === null || before === null || delivered === null ? null : { ...lacking(view, before.view, delivered), list: delivered.list };
  }

  /** What reife-found asks of the page around it. */
  get rules(): Rulebook | null {
    return this.before?.book ?? null;
  }

  allFaults = (): Promise<FileFault[]> => this.#intake.call('faults', null);
  refusedRows = (): Promise<RefusedRow[]> => this.#intake.call('refused', null);

  /** What this device kept is there at once. Where rules are in force, `inForce` gives their text: a draft is written on them.
   *  `draft`: one that another page made, to go on with. `rules`: to begin with where none are in force and nothing was kept. */
  async start(inForce: () => Promise<InForceText | null>, draft?: Promise<KeptDraft | undefined>, rules?: Promise<string | null>): Promise<void> {
    const control = this.#begin('opening');
    const found = await kept(Date.now());
    const given = await draft?.catch(() => undefined);
    this.#inForce = await inForce().catch(() => null);
    if (control.signal.aborted) return;
    if (given !== undefined) await this.#goOnWith(given);
    if (found === null) {
      const first = this.#inForce?.text ?? (await rules) ?? null;
      if (first !== null && given === undefined) await this.#compareWith(first);
      return this.#tell({ stage: given === undefined ? 'start' : 'ready' });
    }
    try {
      const { kept: own, source } = found;
      const answer = await this.crowd.open(source, own.columns);
      if (refusedOf(answer)) return this.#tell({ stage: 'start' });
      // Rules that have come into force since take the place of those that were compared then.
      if (given === undefined && !(await this.#compareWith(this.#isOfRulesInForce(own.rules) ? this.#inForce!.text : own.rules))) return this.#tell({ stage: 'start' });
      this.asOf = own.asOf;
      this.people = { label: own.label, contacts: answer.contacts, source, sha256: own.sha256, oneIn: own.oneIn, faults: answer.faults.length, kept: own, held: answer.held, delivered: own.delivered ?? null };
      if (given === undefined) this.text = own.draft;
      await this.#assess(control.signal);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  async #goOnWith({ text, base }: KeptDraft): Promise<void> {
    this.#goesOn = true;
    await this.#compareWith(this.#isOfRulesInForce(base) ? this.#inForce!.text : base);
    await this.write(text);
  }

  async openExample(example: Example): Promise<void> {
    const control = this.#begin('reading');
    try {
      const files = await fetchExample(example, control.signal);
      this.example = example.id;
      await this.#inspect(files, control.signal, example.asOf);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  /** Looks at the files, those added before included. Nothing is used until `useFiles`. `asked`: they are what a CRM answered. */
  async openFiles(files: NamedBlob[], asked: Asked | null = null): Promise<void> {
    if (files.length === 0) return;
    if (asked !== null || this.#pending.length === 0) this.#asked = asked;
    const all = [...this.#pending.filter(({ name }) => files.every((file) => file.name !== name)), ...files];
    const control = this.#begin('reading');
    try {
      this.example = null;
      await this.#inspect(all, control.signal, null);
      this.#pending = this.stage === 'found' ? all : [];
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  /** Another sheet of a workbook that was looked at. */
  chooseSheet(name: string, sheet: string): Promise<void> {
    return this.openFiles(this.#pending.filter((file) => file.name === name).map((file) => ({ ...file, sheet })));
  }

  async #inspect(files: NamedBlob[], signal: AbortSignal, asOf: string | null): Promise<void> {
    const rules = this.before === null ? null : { name: `${this.before.view.id}.reife.json`, blob: new Blob([this.before.text]) };
    const found = await this.#intake.call('inspect', { files, rules, tab: TAB }, { signal, note: ({ phase, file, done, total }) => this.#do({ what: phase === 'workbook' ? 'workbook' : 'reading', file, done, total }) });
    signal.throwIfAborted();
    this.found = found;
    // Only a rule file: the draft is written on, or another is begun.
    if (!found.evidence && found.rules?.ok && this.people !== null) return await this.#onlyRules(files);
    const looks = !usable(found) || found.files.some(({ kind, fresh }) => fresh && kind === 'export') || found.faultCount > 0;
    if (looks && this.example === null) return this.#tell({ stage: 'found' });
    await this.useFiles(asOf);
  }

  /** A rule file of that id is a draft on the rules in force; any other is compared with itself. */
  #isOfRulesInForce(text: string): boolean {
    const id = (written: string): unknown => (JSON.parse(written) as { id?: unknown }).id;
    return this.#inForce !== null && id(text) === id(this.#inForce.text);
  }

  async #onlyRules(files: NamedBlob[]): Promise<void> {
    await this.#intake.call('discard', null);
    this.found = null;
    this.stage = 'ready';
    const text = await files.at(-1)?.blob.text();
    if (text !== undefined) await this.write(text);
  }

  /** What was found is read into the population. */
  async useFiles(asOf: string | null = null): Promise<void> {
    const control = this.#begin('loading');
    const label = this.found?.files.filter(({ kind }) => kind === 'evidence' || kind === 'export').map(({ name }) => name).join(', ') ?? '';
    try {
      const taken = await this.#intake.call('use', null);
      if (taken.rules !== null && taken.rules !== this.before?.text) {
        await this.#compareWith(this.#isOfRulesInForce(taken.rules) ? this.#inForce!.text : taken.rules);
        this.text = taken.rules;
      }
      this.found = null;
      this.#pending = [];
      if (asOf !== null) this.asOf = asOf;
      await this.#load({ label, source: taken.source, sha256: taken.sha256, name: taken.name, oneIn: 1, delivered: this.#delivered(taken.mapping) }, control.signal);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  #delivered(mapping: string | null): Delivered | null {
    if (mapping === null) return null;
    return { list: this.#asked?.list ?? null, ...deliveredBy(JSON.parse(mapping), this.#asked?.used ?? null) };
  }

  /** What was handed over last, for a sample of it. */
  #given: Given | null = null;

  async #load(given: Given, signal: AbortSignal): Promise<void> {
    const { label, source, sha256, name, oneIn, delivered } = given;
    this.#given = given;
    this.tooLarge = null;
    const words = [...new Set([this.before?.text ?? '', this.view === null ? '' : this.text])].filter((text) => text !== '').map(encoded);
    const answer = await this.crowd.load(source, words, { oneIn, most: this.#limit, signal, note: ({ read, contacts }) => this.#do({ what: 'loading', file: label, done: read, total: source.size, contacts }) });
    if (refusedOf(answer)) return this.#notLoaded(answer);
    this.people = { label, contacts: answer.contacts, source, sha256, oneIn, faults: answer.faults.length, kept: null, held: answer.held, delivered };
    await this.#assess(signal);
    if (name !== null) void this.#keep(name, label).catch(() => this.#tell({}));
  }

  #notLoaded(refused: Refused): void {
    this.people = null;
    this.plan = null;
    const { needed = '0', most = '0', one_in: oneIn = '2' } = refused.arguments;
    if (refused.refused === 'too-large') this.#tell({ stage: 'start', tooLarge: { needed: Number(needed) * this.crowd.size, most: Number(most) * this.crowd.size, oneIn: Number(oneIn) } });
    else this.#tell({ stage: 'start', failure: refused.arguments['reason'] ?? refused.refused });
  }

  /** One account of so many, after all of them did not fit. */
  async sample(oneIn: number): Promise<void> {
    const waiting = this.#given;
    if (waiting === null) return;
    const control = this.#begin('loading');
    try {
      await this.#load({ ...waiting, oneIn }, control.signal);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  /** The same contacts read anew, with the words of the draft as well. */
  async readAgain(): Promise<void> {
    const { people } = this;
    if (people === null) return;
    const control = this.#begin('loading');
    try {
      await this.#load({ label: people.label, source: people.source, sha256: people.sha256, name: people.kept?.source ?? null, oneIn: people.oneIn, delivered: people.delivered }, control.signal);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  async #assess(signal: AbortSignal): Promise<void> {
    if (this.before === null) throw new Error('there are no rules to compare with');
    this.#do({ what: 'assessing' });
    const base = await this.#desk.begin(this.before.text, this.asOf, this.before.seq === null ? null : this.#inForce?.people ?? null, signal);
    signal.throwIfAborted();
    // What was counted before was counted under other rules or as of another moment.
    for (const list of [this.#counts, this.#parts]) list.clear();
    if (refusedOf(base)) return this.#tell({ stage: 'ready', hindered: base });
    this.plan = { draft: this.before, before: this.before, counted: base.counted, base, groups: [], closer: { newly: [], nolonger: [], inQuestion: base.inQuestion.length, waiting: base.waiting, behind: [] } };
    this.#tell({ stage: 'ready', failure: '', hindered: null });
    await this.write(this.text);
  }

  /** Everybody as of another moment. */
  async moveTo(asOf: string): Promise<void> {
    if (this.people === null || asOf === this.asOf) return;
    this.asOf = asOf;
    const control = this.#begin('assessing', 'ready');
    try {
      await this.#assess(control.signal);
    } catch (cause) {
      this.#gaveUp(cause, control.signal);
    }
  }

  /** The draft has been edited. The plan follows once the file has no error; until then it stays as it is. */
  async write(text: string): Promise<void> {
    this.text = text;
    this.#keepDraft();
    const own = ++this.#checking;
    // Both at once: what does not hold is not counted.
    if (this.plan !== null) this.#desk.draft(text);
    const { diagnostics, view } = await this.#engine.check(text);
    if (view !== null) this.#drafts.set(text, { text, view, book: new Rulebook(view), seq: null });
    if (own !== this.#checking) return void this.#both(text);
    this.problems = diagnostics;
    this.view = view;
    if (view === null) {
      return this.#tell({ hindered: 'problems' });
    }
    if (!this.#both(text)) this.#tell({ hindered: this.hindered === 'problems' && this.plan?.draft.text === text ? null : this.hindered });
  }

  /** A draft that is both checked and counted becomes the plan. */
  #both(text: string): boolean {
    const [draft, counted] = [this.#drafts.get(text), this.#counts.get(text)];
    if (draft === undefined || counted === undefined || this.plan === null || this.before === null) return false;
    for (const list of [this.#drafts, this.#counts, this.#parts]) for (const known of list.keys()) if (known !== this.text) list.delete(known);
    this.plan = { ...this.plan, draft, before: this.before, counted, groups: null, closer: null, ...this.#parts.get(text) };
    this.#tell({ hindered: text === this.text ? null : this.hindered });
    return true;
  }

  /** Changes are told from this rule file on. */
  async compareWith(text: string): Promise<void> {
    if (!(await this.#compareWith(text))) return;
    if (this.people === null) return this.#tell({});
    await this.readAgain();
  }

  async #compareWith(text: string): Promise<boolean> {
    const { view } = await this.#engine.check(text);
    if (view === null) return false;
    this.before = { text, view, book: new Rulebook(view), seq: this.#inForce?.text === text ? this.#inForce.seq : null };
    if (this.text === '') await this.write(text);
    return true;
  }

  #counted(text: string, counted: Counted): void {
    this.#counts.set(text, counted);
    this.#parts.delete(text);
    this.#both(text);
  }

  #more(text: string, part: Partial<Plan>): void {
    this.#parts.set(text, { ...this.#parts.get(text), ...part });
    if (this.plan?.draft.text === text) this.#tell({ plan: { ...this.plan, ...part } });
  }

  explain(where: Where): Promise<Explained | null> {
    const { plan } = this;
    return plan === null ? Promise.resolve(null) : this.crowd.explain(where, [encoded(plan.before.text), encoded(plan.draft.text)], this.asOf);
  }

  /** A line as it is and as it might be, both under the draft. */
  async suppose(line: string, changed: string, place: number): Promise<[Explained | null, Explained | null]> {
    const { plan } = this;
    if (plan === null) return [null, null];
    const rules = [encoded(plan.draft.text)];
    return Promise.all([this.crowd.suppose(line, place, rules, this.asOf), this.crowd.suppose(changed, place, rules, this.asOf)]);
  }

  /** Reads what decisions say, once for a population, a moment and the compared rules. */
  async askVerdicts(): Promise<void> {
    const { people, before, asOf } = this;
    const key = `${people?.sha256} ${before?.text} ${asOf}`;
    if (people === null || before === null || this.#judged === key) return;
    this.#judged = key;
    const least = Math.max(DECIDERS_MIN, (JSON.parse(before.text) as { privacy?: { min_deciders?: number } }).privacy?.min_deciders ?? 0);
    const rules = Object.fromEntries(before.view.rules.map(({ id, assumptions }) => [id, assumptions]));
    const verdicts = await this.#intake.call('verdicts', { source: people.source, asOf, concerns: { rules, least } }).catch(() => null);
    if (this.#judged === key) this.#tell({ verdicts });
  }

  missing(signal: AbortSignal): Promise<Missing> {
    return this.crowd.missing({ signal });
  }

  person(where: Where): Promise<Person | undefined> {
    return this.crowd.people([where]).then(([person]) => person);
  }

  /** Counts and hashes of the plan, nobody in it; null while the plan is not that of what is written. */
  savedPlan(): SavedPlan | null {
    const { plan, people } = this;
    if (plan === null || people === null || this.hindered !== null || plan.groups === null) return null;
    const flows = new Map<string, { from: string; to: string; contacts: number }>();
    for (const { from, to, contacts } of plan.groups) {
      const key = `${from} ${to}`;
      const own = flows.get(key) ?? { from, to, contacts: 0 };
      flows.set(key, { ...own, contacts: own.contacts + contacts });
    }
    return saved(plan.counted, [...flows.values()], { before: plan.before.view, now: plan.draft.view }, people.sha256, this.asOf);
  }

  async #keep(source: string, label: string): Promise<void> {
    const { people, before } = this;
    if (people === null || before === null) return;
    const columns = await this.crowd.save(source.replace(/\.ndjson$/, `.${Date.now()}`));
    const own: Kept = {
      version: 1, label, since: Date.now(), source, columns, size: people.source.size, sha256: people.sha256, contacts: people.contacts,
      oneIn: people.oneIn, rules: before.text, draft: this.text, asOf: this.asOf, delivered: people.delivered,
    };
    await keep(own);
    this.#tell({ people: { ...people, kept: own } });
  }

  /** What is being written is there, too, when somebody comes back. */
  #keepDraft(): void {
    clearTimeout(this.#redraft);
    this.#redraft = setTimeout(() => {
      const { people, text } = this;
      if (people?.kept && people.kept.draft !== text) void redraft(people.kept.source, (people.kept.draft = text)).catch(() => {});
    }, DRAFT_MS);
  }

  /** Whether there is room to keep it on this device. */
  get keeps(): boolean {
    return this.#given === null || this.#given.name !== null;
  }

  /** Until when this device keeps the population; null if it does not. */
  get keptUntil(): number | null {
    return this.people?.kept ? expires(this.people.kept) : null;
  }

  /** Nothing of the population stays on this device. What was written stays on the page. */
  async forget(): Promise<void> {
    this.#control.abort();
    this.#desk.stop();
    await forget();
    this.#tell({ people: null, plan: null, stage: 'start', hindered: null, example: null });
  }

  /** Somebody was erased on another page: a population that has them is not looked at any longer. */
  async #without(contact: string): Promise<void> {
    const { people } = this;
    if (people !== null && (await holds(people.source, contact))) await this.forget();
  }

  cancel(): void {
    this.#control.abort();
    void this.#intake.call('discard', null);
    this.found = null;
    this.#pending = [];
    this.#tell({ stage: this.#idle });
  }

  #begin(what: Doing['what'], stage?: Stage): AbortController {
    this.#control.abort();
    this.#control = new AbortController();
    this.failure = '';
    this.tooLarge = null;
    this.#do({ what, done: 0, total: 0, file: '', contacts: 0 }, stage ?? (what === 'reading' ? 'reading' : 'loading'));
    return this.#control;
  }

  /** Where there is a plan, or a draft to go on with, it is shown. */
  get #idle(): Stage {
    return this.plan === null && !this.#goesOn ? 'start' : 'ready';
  }

  #do(doing: Partial<Doing>, stage: Stage = this.stage): void {
    this.#tell({ doing: { ...this.doing, ...doing }, stage });
  }

  #gaveUp(cause: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#failed(cause);
  }

  #failed(cause: unknown): void {
    this.#tell({ failure: cause instanceof Error ? cause.message : String(cause), stage: this.#idle });
  }

  #tell(change: Partial<Pick<Studio, 'stage' | 'doing' | 'people' | 'plan' | 'hindered' | 'failure' | 'tooLarge' | 'example' | 'verdicts'>>): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event('change'));
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
