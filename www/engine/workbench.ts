/** One set of files, loaded. What is new is first only looked at; it replaces what was there when that is asked for. */
import { course, weeksSame, type CourseData } from './course.ts';
import type { DecisionOutcome, JournalVerified } from './deciding.ts';
import type { Governing } from './governing.ts';
import { guessed } from './guessed.ts';
import { assessed, type Assessment, type ContactRow, type Diagnostic, type Evidence, type RuleFileView } from './interface.ts';
import type { NamedBlob } from './bytes.ts';
import { breathe, fill, openRules, sort, type Files, type KnownFile, type Reading, type Task } from './load.ts';
import { mapped, openMapping, type ReadMapping } from './mapped.ts';
import type { CardPackages, Contacts, Rights, RuleFile } from './package.ts';
import type { Calls, CardData, FileFault, Guessed, Opened, RefusedRow } from './protocol.ts';
import type { SubjectAnswer } from './subject.ts';

const FAULTS_SHOWN = 200;

export interface Loaded {
  files: Files; rules: RuleFile | null; diagnostics: Diagnostic[]; mapping: ReadMapping | null; contacts: Contacts | null;
  faults: FileFault[]; readings: Map<KnownFile, Reading>; guess: Guessed | null;
  /** Under which approval; null for a draft. */
  approval: Approval | null;
  /** The list of people that decisions are held against. */
  people?: Uint8Array | undefined;
}

/** Rules of one client are not those of another, though they be the same bytes. */
interface Approval { client: object | null; release: string | null }

export class Workbench {
  readonly #packages: CardPackages;
  readonly #governing: Governing | null;
  #loaded: Loaded = { files: { evidence: [], unknown: [] }, rules: null, diagnostics: [], mapping: null, contacts: null, faults: [], readings: new Map(), guess: null, approval: null };
  #staged: Loaded | null = null;
  #view: RuleFileView | undefined;
  #people: Pick<ContactRow, 'contact' | 'account'>[] = [];
  /** What was added to contacts, for when they are loaded anew. */
  readonly #added = new Map<number, string>();

  constructor(packages: CardPackages, governing: Governing | null = null) {
    this.#packages = packages;
    this.#governing = governing;
  }

  async open({ files, inForce, told = false }: Calls['open']['ask'], task: Task): Promise<Opened> {
    const { rules: _, mapping: __, ...evidence } = this.#loaded.files;
    await this.#stage(files, inForce === undefined ? this.#loaded.files : evidence, inForce?.clock ?? null, told, task);
    return this.use();
  }

  /** Reads everything and uses nothing of it yet. Rules in force stay so until a rule file is given. */
  inspect({ files }: Calls['inspect']['ask'], task: Task): Promise<Opened> {
    return this.#stage(files, this.#loaded.files, this.#loaded.approval === null ? null : new Date().toISOString(), true, task);
  }

  async #stage(files: NamedBlob[], before: Files, clock: string | null, told: boolean, task: Task): Promise<Opened> {
    const next = await this.#load(files, before, clock, told, task);
    this.discard();
    this.#staged = next;
    return opened(next);
  }

  use(): Opened {
    if (this.#staged === null) throw new Error('nothing was looked at');
    release(this.#loaded);
    this.#loaded = this.#staged;
    this.#staged = null;
    this.#view = this.#loaded.rules?.view() ?? undefined;
    this.#people = [];
    this.#added.clear();
    return opened(this.#loaded);
  }

  discard(): void {
    if (this.#staged !== null) release(this.#staged);
    this.#staged = null;
  }

  async list({ asOf }: Calls['list']['ask'], task: Task): Promise<ContactRow[]> {
    const { contacts } = this.#loaded;
    if (contacts === null) return [];
    await breathe();
    task.signal.throwIfAborted();
    const rows = contacts.list(asOf);
    this.#people = rows.map(({ contact, account }) => ({ contact, account }));
    return rows;
  }

  /** Contacts that were loaded against rules in force stay so when the client has been made anew over the same release. */
  async follow(clock: string, task: Task): Promise<void> {
    const { approval, files } = this.#loaded;
    const governing = this.#governing;
    if (approval !== null) this.#hold(this.#loaded);
    if (governing === null || approval === null || governing.client === approval.client || released(governing, clock) !== approval.release) return;
    const next = await this.#load([], files, clock, false, task);
    release(this.#loaded);
    this.#loaded = next;
    for (const [index, text] of this.#added) next.contacts?.amend(index, text);
  }

  card({ index, asOf, role, user, clock }: Calls['card']['ask']): CardData {
    const { contacts, approval } = this.#loaded;
    if (contacts === null) throw new Error('no contacts are loaded');
    const decidable = approval === null ? undefined : this.#governing?.decidable(contacts, index, asOf, clock);
    const answer = decidable ?? contacts.assess(index, asOf);
    const named = assessed(answer) ? answer.dimensions.flatMap((d) => d.contributions.flatMap((c) => c.evidence)) : [];
    return {
      index, asOf, answer, decidable: decidable !== undefined,
      receipt: contacts.receipt(index, asOf) ?? null,
      evidence: contacts.evidence(index),
      account: contacts.account(index) ?? null,
      others: this.#others(contacts, index, named),
      options: role === undefined ? null : contacts.options(index, asOf, role, user) ?? null,
      lastDecision: contacts.last(index) ?? null,
      steadyWeeks: assessed(answer) ? this.#steadyWeeks(contacts, index, answer) : null,
    };
  }

  /** On the rules that the card was shown under, or not at all. */
  decide({ index, said, clock }: Calls['decide']['ask']): DecisionOutcome | null {
    const { contacts, approval } = this.#loaded;
    const governing = this.#governing;
    if (contacts === null || governing === null) return null;
    if (approval !== null && released(governing, clock) !== approval.release) return { record: null, sha256: null, problems: [RULES_CHANGED] };
    return governing.decide(contacts, index, JSON.stringify(said), said.at, clock) ?? null;
  }

  tryOut({ index, said }: Calls['tryOut']['ask']): DecisionOutcome | null {
    return this.#loaded.contacts?.try_out(index, said.at, JSON.stringify(said)) ?? null;
  }

  mapped({ mapping, file }: Calls['mapped']['ask'], task: Task): Promise<Calls['mapped']['answer']> {
    return mapped(this.#packages, mapping, file, task);
  }

  amend({ additions }: Calls['amend']['ask']): void {
    for (const [index, text] of additions) {
      if (this.#loaded.contacts?.amend(index, text) === false) throw new Error(`what was recorded on contact ${index} cannot be read`);
      this.#added.set(index, text);
    }
  }

  course({ index, asOf }: Calls['course']['ask'], task: Task): Promise<CourseData | null> {
    const { contacts } = this.#loaded;
    return contacts === null ? Promise.resolve(null) : course(contacts, index, asOf, task);
  }

  /** Loaded when a draft first runs as a shadow. */
  async beside({ index, asOf, draft }: Calls['beside']['ask']): Promise<Calls['beside']['answer']> {
    const { beside } = await import('./beside.ts');
    const { contacts } = this.#loaded;
    return contacts === null ? null : beside(this.#packages.engine, contacts, index, asOf, draft) ?? null;
  }

  async subject({ index, asOf }: Calls['subject']['ask']): Promise<SubjectAnswer | null> {
    return (await this.#asked(index, (rights, place) => rights.subject(place, asOf))) ?? null;
  }

  async journal({ index }: Calls['journal']['ask']): Promise<JournalVerified[]> {
    return (await this.#asked(index, (rights, place) => rights.journal(place))) ?? [];
  }

  /** What a person may ask for, of the one line that they stand in, under what it was loaded against. */
  async #asked<T>(index: number, ask: (rights: Rights, place: number) => T): Promise<T | undefined> {
    const { Rights } = await this.#packages.rights();
    const { rules, people, contacts } = this.#loaded;
    const line = contacts?.line(index);
    if (rules === null || line === undefined) return undefined;
    const rights = new Rights(rules.bytes(), rules.seq, people, line);
    try {
      return ask(rights, contacts?.place(index) ?? 0);
    } finally {
      rights.free?.();
    }
  }

  faults(): FileFault[] {
    return (this.#staged ?? this.#loaded).faults;
  }

  /** Every fault of the exports with its row as it stands in the file. */
  async refused(task: Task): Promise<RefusedRow[]> {
    const { files, faults } = this.#staged ?? this.#loaded;
    const { rowsAt } = await import('./refused.ts');
    const found: RefusedRow[] = [];
    for (const file of files.evidence) {
      const own = faults.filter((fault) => fault.stage === 'export' && fault.file === file.name);
      if (own.length === 0) continue;
      const rows = await rowsAt(file, new Set(own.map(({ line }) => line)), task);
      for (const fault of own) found.push({ fault, row: rows.get(fault.line) ?? '' });
    }
    return found;
  }

  /** Without a rule file among them, and with a clock, against the rules in force. */
  async #load(given: NamedBlob[], before: Files, clock: string | null, told: boolean, task: Task): Promise<Loaded> {
    const files = await sort(this.#packages, given, before, task);
    const next: Loaded = { files, rules: null, diagnostics: [], mapping: null, contacts: null, faults: [], readings: new Map(), guess: null, approval: null };
    try {
      if (files.rules) Object.assign(next, await openRules(this.#packages, files.rules, told));
      else if (clock !== null && this.#governing !== null) {
        next.rules = this.#governing.rules(clock);
        if (next.rules !== null) next.approval = { client: this.#governing.client, release: released(this.#governing, clock) };
      }
      if (files.mapping) next.mapping = await openMapping(this.#packages, files.mapping, files.evidence, told);
      task.signal.throwIfAborted();
      if (next.rules?.ok && files.evidence.length > 0) next.contacts = new this.#packages.engine.Contacts(next.rules);
      if (next.approval !== null) this.#hold(next);
      const made = await fill(next.contacts, files.evidence, next.mapping?.ok ? next.mapping : null, task);
      next.faults = made.faults;
      next.readings = made.readings;
      next.guess = await guessed(this.#packages, files, made.readings, next.rules, task);
      return next;
    } catch (cause) {
      release(next);
      throw cause;
    }
  }

  /** Decisions on rules in force are held against the people whom both sides signed. */
  #hold(loaded: Loaded): void {
    if (loaded.contacts === null) return;
    this.#governing?.hold(loaded.contacts);
    loaded.people = this.#governing?.people();
  }

  #others(contacts: Contacts, index: number, named: string[]): Record<string, Evidence> {
    const account = this.#people[index]?.account;
    const foreign = named.filter((id) => id.includes('/'));
    if (account == null || foreign.length === 0) return {};
    const found: Record<string, Evidence> = {};
    this.#people.forEach((person, at) => {
      if (at === index || person.account !== account) return;
      if (foreign.some((id) => id.startsWith(`${person.contact}/`))) found[person.contact] = contacts.evidence(at);
    });
    return found;
  }

  #steadyWeeks(contacts: Contacts, index: number, { facts, as_of }: Assessment): number | null {
    const leading = this.#view?.facts.find(({ id, measure }) => measure === 'leading_topic' && facts[id] != null)?.id;
    const contact = leading === undefined ? undefined : contacts.open(index);
    if (leading === undefined || contact === undefined) return null;
    try {
      return weeksSame(contact, leading, facts[leading] ?? null, as_of);
    } finally {
      contact.free?.();
    }
  }
}

/** Which release is in force, or was until a side took it back. */
const released = (governing: Governing, clock: string): string | null => {
  const release = governing.release(clock);
  return release === null ? null : `${release.rules} ${release.ring} ${release.seq} ${release.sha256}`;
};

const RULES_CHANGED: Diagnostic = { severity: 'error', code: 'decision-rules-changed', place: '', line: 1, column: 1, arguments: {} };

const opened = (loaded: Loaded): Opened => openedAs(loaded, loaded.contacts?.length ?? 0);

/** What was found, as the page hears of it; of how many contacts it knows who holds them. */
export function openedAs({ files, rules, diagnostics, mapping, contacts, faults, readings, guess, approval }: Loaded, people: number): Opened {
  const used = [files.rules, files.mapping, ...files.evidence, ...files.unknown].filter((file) => file !== undefined);
  return {
    files: used.map((file) => ({
      name: file.name, size: file.table?.size ?? file.blob.size, kind: file.kind, fresh: file.fresh, encoding: file.encoding, table: file.table ?? null, unread: file.unread ?? null, reading: readings.get(file) ?? null,
      faults: faults.filter((fault) => fault.file === file.name).slice(0, FAULTS_SHOWN), faultCount: faults.filter((fault) => fault.file === file.name).length,
    })),
    rules: rules && { name: files.rules?.name ?? '', ok: rules.ok, diagnostics, view: rules.view() ?? undefined, inForce: approval !== null },
    mapping: mapping && { name: files.mapping?.name ?? '', ok: mapping.ok, diagnostics: mapping.diagnostics() },
    mappingMissing: mapping === null && files.evidence.some(({ kind }) => kind === 'export'),
    evidence: files.evidence.length > 0,
    contacts: people,
    faults: faults.slice(0, FAULTS_SHOWN),
    faultCount: faults.length,
    latest: contacts?.latest() ?? null,
    guess,
  };
}

function release({ contacts, mapping, rules }: Loaded): void {
  contacts?.free?.();
  mapping?.free();
  rules?.free?.();
}
