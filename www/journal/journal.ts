/** What a person records: made into records, put into the outbox, and added to the evidence at once, so that the engine
 *  assesses with it while it waits to be saved. */
import type { DecisionOutcome, Said } from '../engine/deciding.ts';
import type { Diagnostic } from '../engine/interface.ts';
import type { IntentName, Intents, Kept } from '../reading/acting.ts';
import { byOrder, type Draft, type EntryKind } from '../store/entry.ts';
import { StoreFault } from '../store/fault.ts';
import type { Outbox } from '../store/outbox.ts';
import { eraseHere } from './erase.ts';
import { checkRecord, decisionSaid, disputeRecord, heardRecord, LIST, type Recorded } from './records.ts';

export interface Desk {
  /** Makes the record of a decision: on rules in force, or to try it out. Null for a contact that is not assessed. */
  decide(index: number, said: Said): Promise<DecisionOutcome | null>;
  /** Adds to contacts what is not in their evidence yet, in place of what was added before. */
  amend(additions: [number, string][]): Promise<void>;
  outbox: Pick<Outbox, 'erase' | 'put' | 'undo' | 'retry' | 'discard' | 'entries' | 'settled' | 'addEventListener' | 'removeEventListener'>;
  /** What goes to the CRM with it: words for colleagues, and the version of the record that was looked at. */
  leave?(kind: EntryKind, contact: string, record: string): Pick<Draft, 'words' | 'seen'>;
  /** Signals from beside the CRM, each as the text of its JSON, by contact. */
  beside?: ReadonlyMap<string, readonly string[]>;
  /** Which contacts these are. */
  scope: string;
  by: string;
  role(): string;
  /** The moment that what is recorded is dated. */
  at(): string;
  key(): string;
}

/** A contact with its place among those that the engine holds. */
export interface Target { index: number; contact: string }

interface Held extends Kept { scope: string; contact: string; text: string }

/** Tells `change` when something recorded has come, gone, or got further. */
export class Journal extends EventTarget {
  readonly #desk: Desk;
  #held: Held[] = [];
  /** Keys of records that the CRM's own evidence has by now. */
  readonly #there = new Set<string>();
  /** What the engine was last told to add, by contact. */
  readonly #added = new Map<string, string>();

  constructor(desk: Desk) {
    super();
    this.#desk = desk;
    desk.outbox.addEventListener('change', this.#again);
  }

  close(): void {
    this.#desk.outbox.removeEventListener('change', this.#again);
  }

  /** Reads what is on this device. */
  async load(): Promise<void> {
    const { outbox, scope } = this.#desk;
    const [entries, settled] = await Promise.all([outbox.entries(), outbox.settled()]);
    const open = entries.map((entry): Held => ({ ...entry, text: entry.record, record: parsed(entry.record) }));
    const saved = settled.filter(({ how }) => how === 'saved').map((entry): Held => ({
      ...entry, state: 'saved', reason: null, detail: null, due: 0, attempts: 1, text: entry.record, record: parsed(entry.record),
    }));
    this.#held = [...saved, ...open].filter((one) => one.scope === scope && !this.#there.has(one.key)).sort((a, b) => a.made - b.made || byOrder({ ...a, order: 0 }, { ...b, order: 0 }));
  }

  kept(contact: string): Kept[] {
    return this.#held.filter((one) => one.contact === contact);
  }

  /** Everything of this scope, whoever it is about. */
  get all(): readonly (Kept & { contact: string })[] {
    return this.#held;
  }

  /** The CRM's own evidence has these records: they are no longer added to it. */
  seen(keys: Iterable<string>): void {
    for (const key of keys) this.#there.add(key);
    this.#held = this.#held.filter(({ key }) => !this.#there.has(key));
  }

  /** Tells the engine what to add, where that has changed. Answers whether anything had. `fresh` after other evidence was loaded. */
  async amend(indexOf: (contact: string) => number | undefined, fresh = false): Promise<boolean> {
    if (fresh) this.#added.clear();
    const contacts = new Set([...this.#held.map(({ contact }) => contact), ...this.#added.keys(), ...(this.#desk.beside?.keys() ?? [])]);
    const additions: [number, string][] = [];
    for (const contact of contacts) {
      const index = indexOf(contact);
      const text = this.#additions(contact);
      if (index === undefined || (this.#added.get(contact) ?? NOTHING) === text) continue;
      this.#added.set(contact, text);
      additions.push([index, text]);
    }
    if (additions.length > 0) await this.#desk.amend(additions);
    return additions.length > 0;
  }

  /** Erases what is on this device about a contact, whichever record of that CRM it was recorded on. `former`: other ids that were theirs.
   *  Answers how many records it was. */
  async erase(contact: string, former: readonly string[] = []): Promise<number> {
    const gone = await eraseHere(this.#desk.outbox, this.#desk.scope, [contact, ...former]);
    await this.load();
    this.dispatchEvent(new Event('change'));
    return gone;
  }

  /** Does what was asked for. Answers why not, if it may not be or cannot be kept here. */
  async take<N extends IntentName>(name: N, detail: Intents[N], target: Target): Promise<Diagnostic[]> {
    try {
      return await this.#take({ name, detail } as Asked, target);
    } catch (cause) {
      if (cause instanceof StoreFault) return [problem(`store-${cause.code}`)];
      throw cause;
    }
  }

  async #take(asked: Asked, { index, contact }: Target): Promise<Diagnostic[]> {
    const { outbox, by, role, at, key } = this.#desk;
    const recorded = (): Recorded => ({ key: key(), by, role: role(), at: at() });
    switch (asked.name) {
      case 'reife-check': return this.#put('check', contact, recorded(), (of) => checkRecord(asked.detail, of));
      case 'reife-heard': return this.#put('heard', asked.detail.contact ?? contact, recorded(), (of) => heardRecord(asked.detail, of));
      case 'reife-dispute': return this.#put('dispute', asked.detail.contact ?? contact, recorded(), (of) => disputeRecord(asked.detail, of));
      case 'reife-decide': return this.#decide(asked.detail, { index, contact }, recorded());
      case 'reife-undo': {
        const undone = await outbox.undo(asked.detail.key);
        return undone === 'undone' ? [] : [problem(`undo-${undone.replace('_', '-')}`)];
      }
      case 'reife-retry': await outbox.retry(asked.detail.key); return [];
      case 'reife-discard': await outbox.discard(asked.detail.key); return [];
      // Journals are verified and what is held is told by the engine, and erasing is for whoever shows the card: it has to say what was erased.
      case 'reife-verify': case 'reife-access': case 'reife-erase': return [];
      // What concerns the rules is for whoever holds them.
      case 'reife-rules-again': case 'reife-rules-seen': return [];
    }
  }

  async #decide(detail: Intents['reife-decide'], { index, contact }: Target, recorded: Recorded): Promise<Diagnostic[]> {
    const outcome = await this.#desk.decide(index, decisionSaid(detail, recorded));
    if (outcome === null) return [problem('decision-not-assessed')];
    if (outcome.record !== null) await this.#keep('decision', contact, outcome.record, recorded.key);
    return outcome.problems.filter(({ severity }) => severity === 'error');
  }

  async #put(kind: EntryKind, contact: string, recorded: Recorded, make: (recorded: Recorded) => object): Promise<Diagnostic[]> {
    await this.#keep(kind, contact, JSON.stringify(make(recorded)), recorded.key);
    return [];
  }

  async #keep(kind: EntryKind, contact: string, record: string, key: string): Promise<void> {
    const draft: Draft = { kind, scope: this.#desk.scope, contact, record, ...this.#desk.leave?.(kind, contact, record) };
    await this.#desk.outbox.put(draft, key);
  }

  /** What is stuck is shown, and does not count: the CRM has something else, or nothing. */
  #additions(contact: string): string {
    const counting = this.#held.filter((one) => one.contact === contact && one.state !== 'conflict' && one.state !== 'refused');
    const lists = Object.entries(LIST).flatMap(([kind, list]) => {
      // Until the CRM says who wrote it, it is the one who sits here; the hash of a decision leaves that out.
      const own = counting.filter((one) => one.kind === kind).map(({ text }) => text.replace('"recorded_by":null', () => `"recorded_by":${JSON.stringify(this.#desk.by)}`));
      const records = [...own, ...(list === LIST.heard ? this.#desk.beside?.get(contact) ?? [] : [])];
      return records.length === 0 ? [] : [`"${list}":[${records.join(',')}]`];
    });
    return `{${lists.join(',')}}`;
  }

  readonly #again = (): void => {
    void this.load().then(() => this.dispatchEvent(new Event('change')), () => {});
  };
}

type Asked = { [N in IntentName]: { name: N; detail: Intents[N] } }[IntentName];

const NOTHING = '{}';

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

const problem = (code: string): Diagnostic => ({ severity: 'error', code, place: '', line: 1, column: 1, arguments: {} });
