/** One set of files, loaded. What is new is first only looked at; it replaces what was there when that is asked for. */
import { course, weeksSame, type CourseData } from './course.ts';
import type { DecisionOutcome } from './deciding.ts';
import { guessed } from './guessed.ts';
import { assessed, type Assessment, type ContactRow, type Evidence, type RuleFileView } from './interface.ts';
import { breathe, fill, openMapping, openRules, sort, type Files, type KnownFile, type Reading, type Task } from './load.ts';
import type { Contacts, Mapping, Packages, RuleFile } from './package.ts';
import type { Calls, CardData, FileFault, Guessed, Opened, RefusedRow } from './protocol.ts';
import { rowsAt } from './refused.ts';

const FAULTS_SHOWN = 200;

interface Loaded {
  files: Files; rules: RuleFile | null; mapping: Mapping | null; contacts: Contacts | null;
  faults: FileFault[]; readings: Map<KnownFile, Reading>; guess: Guessed | null;
}

export class Workbench {
  readonly #packages: Packages;
  #loaded: Loaded = { files: { evidence: [], unknown: [] }, rules: null, mapping: null, contacts: null, faults: [], readings: new Map(), guess: null };
  #staged: Loaded | null = null;
  #view: RuleFileView | undefined;
  #people: Pick<ContactRow, 'contact' | 'account'>[] = [];

  constructor(packages: Packages) {
    this.#packages = packages;
  }

  async open(ask: Calls['open']['ask'], task: Task): Promise<Opened> {
    await this.inspect(ask, task);
    return this.use();
  }

  /** Reads everything and uses nothing of it yet. */
  async inspect({ files }: Calls['inspect']['ask'], task: Task): Promise<Opened> {
    const next = await this.#load(files, task);
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

  card({ index, asOf, role }: Calls['card']['ask']): CardData {
    const { contacts } = this.#loaded;
    if (contacts === null) throw new Error('no contacts are loaded');
    const answer = contacts.assess(index, asOf);
    const named = assessed(answer) ? answer.dimensions.flatMap((d) => d.contributions.flatMap((c) => c.evidence)) : [];
    return {
      index, asOf, answer,
      receipt: contacts.receipt(index, asOf) ?? null,
      evidence: contacts.evidence(index),
      account: contacts.account(index) ?? null,
      others: this.#others(contacts, index, named),
      options: role === undefined ? null : contacts.options(index, asOf, role) ?? null,
      steadyWeeks: assessed(answer) ? this.#steadyWeeks(contacts, index, answer) : null,
    };
  }

  tryOut({ index, said }: Calls['tryOut']['ask']): DecisionOutcome | null {
    return this.#loaded.contacts?.try_out(index, said.at, JSON.stringify(said)) ?? null;
  }

  amend({ additions }: Calls['amend']['ask']): void {
    for (const [index, text] of additions) {
      if (this.#loaded.contacts?.amend(index, text) === false) throw new Error(`what was recorded on contact ${index} cannot be read`);
    }
  }

  course({ index, asOf }: Calls['course']['ask'], task: Task): Promise<CourseData | null> {
    const { contacts } = this.#loaded;
    return contacts === null ? Promise.resolve(null) : course(contacts, index, asOf, task);
  }

  faults(): FileFault[] {
    return (this.#staged ?? this.#loaded).faults;
  }

  /** Every fault of the exports with its row as it stands in the file. */
  async refused(task: Task): Promise<RefusedRow[]> {
    const { files, faults } = this.#staged ?? this.#loaded;
    const found: RefusedRow[] = [];
    for (const file of files.evidence) {
      const own = faults.filter((fault) => fault.stage === 'export' && fault.file === file.name);
      if (own.length === 0) continue;
      const rows = await rowsAt(file, new Set(own.map(({ line }) => line)), task);
      for (const fault of own) found.push({ fault, row: rows.get(fault.line) ?? '' });
    }
    return found;
  }

  async #load(given: Calls['inspect']['ask']['files'], task: Task): Promise<Loaded> {
    const files = await sort(given, this.#loaded.files, task);
    const next: Loaded = { files, rules: null, mapping: null, contacts: null, faults: [], readings: new Map(), guess: null };
    try {
      if (files.rules) next.rules = await openRules(this.#packages, files.rules);
      if (files.mapping) next.mapping = await openMapping(this.#packages, files.mapping);
      task.signal.throwIfAborted();
      if (next.rules?.ok && files.evidence.length > 0) next.contacts = new this.#packages.engine.Contacts(next.rules);
      const made = await fill(this.#packages, next.contacts, files.evidence, next.mapping?.ok ? next.mapping : null, task);
      next.faults = made.faults;
      next.readings = made.readings;
      next.guess = await guessed(this.#packages, files, made.readings, task);
      return next;
    } catch (cause) {
      release(next);
      throw cause;
    }
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

function opened({ files, rules, mapping, contacts, faults, readings, guess }: Loaded): Opened {
  const used = [files.rules, files.mapping, ...files.evidence, ...files.unknown].filter((file) => file !== undefined);
  return {
    files: used.map((file) => ({
      name: file.name, size: file.blob.size, kind: file.kind, fresh: file.fresh, encoding: file.encoding, reading: readings.get(file) ?? null,
      faults: faults.filter((fault) => fault.file === file.name).slice(0, FAULTS_SHOWN), faultCount: faults.filter((fault) => fault.file === file.name).length,
    })),
    rules: rules && { name: files.rules?.name ?? '', ok: rules.ok, diagnostics: rules.diagnostics(), view: rules.view() ?? undefined },
    mapping: mapping && { name: files.mapping?.name ?? '', ok: mapping.ok, diagnostics: mapping.diagnostics() },
    mappingMissing: mapping === null && files.evidence.some(({ kind }) => kind === 'export'),
    evidence: files.evidence.length > 0,
    contacts: contacts?.length ?? 0,
    faults: faults.slice(0, FAULTS_SHOWN),
    faultCount: faults.length,
    latest: contacts?.latest() ?? null,
    guess,
  };
}

function release({ contacts, mapping, rules }: Loaded): void {
  contacts?.free?.();
  mapping?.free?.();
  rules?.free?.();
}
