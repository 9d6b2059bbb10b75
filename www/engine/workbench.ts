/** One set of files, loaded. What is new replaces what was there only once it has been read to its end. */
import { course, weeksSame, type CourseData } from './course.ts';
import { assessed, type Assessment, type ContactRow, type Evidence, type RuleFileView } from './interface.ts';
import { breathe, fill, openMapping, openRules, sort, type Files, type Task } from './load.ts';
import type { Contacts, Mapping, Package, RuleFile } from './package.ts';
import type { Calls, CardData, FileFault, Opened } from './protocol.ts';

const FAULTS_SHOWN = 200;

interface Loaded { files: Files; rules: RuleFile | null; mapping: Mapping | null; contacts: Contacts | null; faults: FileFault[] }

export class Workbench {
  readonly #pkg: Package;
  #loaded: Loaded = { files: { evidence: [], unknown: [] }, rules: null, mapping: null, contacts: null, faults: [] };
  #view: RuleFileView | undefined;
  #people: Pick<ContactRow, 'contact' | 'account'>[] = [];

  constructor(pkg: Package) {
    this.#pkg = pkg;
  }

  async open({ files }: Calls['open']['ask'], task: Task): Promise<Opened> {
    const next: Loaded = { files: await sort(files, this.#loaded.files), rules: null, mapping: null, contacts: null, faults: [] };
    try {
      if (next.files.rules) next.rules = await openRules(this.#pkg, next.files.rules);
      if (next.files.mapping) next.mapping = await openMapping(this.#pkg, next.files.mapping);
      task.signal.throwIfAborted();
      if (next.rules?.ok && next.files.evidence.length > 0) {
        next.contacts = new this.#pkg.Contacts(next.rules);
        next.faults = await fill(this.#pkg, next.contacts, next.files.evidence, next.mapping?.ok ? next.mapping : null, task);
      }
    } catch (cause) {
      release(next);
      throw cause;
    }
    release(this.#loaded);
    this.#loaded = next;
    this.#view = next.rules?.view() ?? undefined;
    this.#people = [];
    return this.#opened();
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

  card({ index, asOf }: Calls['card']['ask']): CardData {
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
      steadyWeeks: assessed(answer) ? this.#steadyWeeks(contacts, index, answer) : null,
    };
  }

  course({ index, asOf }: Calls['course']['ask'], task: Task): Promise<CourseData | null> {
    const { contacts } = this.#loaded;
    return contacts === null ? Promise.resolve(null) : course(contacts, index, asOf, task);
  }

  faults(): FileFault[] {
    return this.#loaded.faults;
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

  #opened(): Opened {
    const { files, rules, mapping, contacts, faults } = this.#loaded;
    const used = [files.rules, files.mapping, ...files.evidence, ...files.unknown].filter((file) => file !== undefined);
    return {
      files: used.map(({ name, blob, kind }) => ({ name, size: blob.size, kind })),
      rules: rules && { name: files.rules?.name ?? '', ok: rules.ok, diagnostics: rules.diagnostics(), view: rules.view() ?? undefined },
      mapping: mapping && { name: files.mapping?.name ?? '', ok: mapping.ok, diagnostics: mapping.diagnostics() },
      mappingMissing: mapping === null && files.evidence.some(({ kind }) => kind === 'export'),
      evidence: files.evidence.length > 0,
      contacts: contacts?.length ?? 0,
      faults: faults.slice(0, FAULTS_SHOWN),
      faultCount: faults.length,
      latest: contacts?.latest() ?? null,
    };
  }
}

function release({ contacts, mapping, rules }: Loaded): void {
  contacts?.free?.();
  mapping?.free?.();
  rules?.free?.();
}
