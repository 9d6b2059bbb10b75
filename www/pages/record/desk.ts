/** One record and its card: its evidence in the engine, what was recorded on it here, and the moment it is seen from. */
import type { NamedBlob } from '../../engine/bytes.ts';
import type { Engine } from '../../engine/client.ts';
import type { ContactRow, Diagnostic, RuleFileView } from '../../engine/interface.ts';
import type { Label } from '../../crm/note/words.ts';
import { wordsOf } from '../../crm/note/words.ts';
import { Journal } from '../../journal/journal.ts';
import { blockOf } from '../../journal/leave.ts';
import { refusalSentence } from '../../parts/trust-text.ts';
import { decidable, type Acting, type IntentName, type Intents, type RulesShown } from '../../reading/acting.ts';
import type { Case } from '../../reading/case.ts';
import { releaseOf } from '../../reading/governed.ts';
import { Rulebook } from '../../reading/rulebook.ts';
import type { OutboxFace } from '../../store/outbox.ts';
import { nameOf } from '../../texts/names.ts';
import { t } from '../../texts/texts.ts';
import type { Governed } from '../governed/governed.ts';
import { seenFrom, STEP } from './moment.ts';

/** A rule file that nobody approved: for where none is in force. */
export interface DraftRules { name: string; text: string }

/** A record as evidence, and what only its host knows. */
export interface Sight {
  /** Names the record in the outbox. */
  scope: string;
  /** The person it is about. */
  subject: string;
  by: string;
  role: string;
  draft: DraftRules | null;
  /** Evidence, or an export with its mapping. */
  files: NamedBlob[];
  /** The version that is shown; decisions are refused if the record is another by then. */
  version: string | null;
  /** Keys of what the evidence has already. */
  seen: readonly string[];
  /** When things were said that the evidence holds. */
  moments: readonly string[];
  /** Signals that no CRM holds, each as the text of its JSON, by contact. */
  beside?: ReadonlyMap<string, readonly string[]>;
  /** Whether the host erases the CRM's notes, too. */
  notes?: boolean;
}

/** What stands in the way of a card: codes of the engine, or ours. `no_rules_yet`: there is a repository, and nothing of it was ever confirmed here. */
export type Trouble = { code: 'no_rules' | 'no_rules_yet' | 'rules_wrong' | 'not_among' | 'engine'; says: string };

/** Tells `change` whenever something looks different, `settled` once all of a card is there, and `left` when the CRM's record has to be read again: something has arrived in it, somebody else was faster, or other rules ask for other fields. */
export class RecordDesk extends EventTarget {
  case: Case | null = null;
  trouble: Trouble | null = null;
  readonly #engine: Engine;
  readonly #outbox: OutboxFace;
  readonly #governed: Governed;
  #sight: Sight | null = null;
  #journal: Journal | null = null;
  #rules: Rulebook | null = null;
  /** The release that `#rules` are; null for a draft, undefined before anything was loaded. */
  #release: string | null | undefined;
  #draft: string | null = null;
  #rows: ContactRow[] = [];
  #latest: string | null = null;
  #refused: readonly Diagnostic[] = [];
  #arrived = 0;
  #tried = false;
  #stop = new AbortController();
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** One change after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, outbox: OutboxFace, governed: Governed) {
    super();
    this.#engine = engine;
    this.#outbox = outbox;
    this.#governed = governed;
    governed.addEventListener('change', this.#governedAnew);
    for (const name of ['online', 'offline']) addEventListener(name, this.#again);
  }

  /** The record that is shown. */
  get scope(): string | null {
    return this.#sight?.scope ?? null;
  }

  /** The rules that records are assessed by: those in force, else the draft. */
  rules(draft: DraftRules | null): Promise<RuleFileView | Trouble> {
    const turn = this.#turn.then(async () => {
      await this.#governed.ready;
      const isKnown = releaseOf(this.#governed.view) === this.#release && (this.#release !== null || this.#draft === (draft?.text ?? null));
      return isKnown && this.#rules !== null ? this.#rules.view : this.#load(draft, [], {});
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Shows this record in place of whatever was shown. `keep`: it is the same one, read anew, and stays on until the new card is there. */
  show(sight: Sight, keep = false): Promise<void> {
    if (!keep) this.clear();
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    return this.#next(signal, () => this.#open(sight, signal));
  }

  /** Nothing is shown from now on. */
  clear(): void {
    this.#stop.abort();
    clearTimeout(this.#clock);
    this.#journal?.close();
    this.#journal = null;
    this.#sight = null;
    this.#refused = [];
    this.case = null;
    this.trouble = null;
    this.#tell();
  }

  /** Does what the card asked for. */
  async take<N extends IntentName>(name: N, detail: Intents[N]): Promise<void> {
    if (this.#governed.take(name) || this.case === null || this.#journal === null) return;
    const { index, contact } = this.case.row;
    if (name === 'reife-verify') {
      const journal = await this.#engine.journal(index);
      if (this.case?.row.contact === contact) this.case = { ...this.case, journal };
      return this.#tell();
    }
    if (name === 'reife-access') {
      const access = await this.#engine.subject(index, this.case.card.asOf);
      if (this.case?.row.contact === contact) this.case = { ...this.case, access };
      return this.#tell();
    }
    if (name === 'reife-erase') {
      const { records, last } = await this.erase([]);
      if (this.case?.row.contact === contact) this.case = { ...this.case, access: undefined, erased: { records, population: false, day: new Date().toISOString().slice(0, 10), last } };
      return this.#tell();
    }
    this.#refused = [];
    this.#refused = await this.#journal.take(name, detail, { index, contact });
    this.#again();
  }

  /** Erases what is on this device about whom the card shows, under their former ids, too. Answers how many records it was, and the hash that the
   *  journal of decisions ended with. */
  async erase(former: readonly string[]): Promise<{ records: number; last: string | null }> {
    const [shown, journal] = [this.case, this.#journal];
    if (shown === null || journal === null) return { records: 0, last: null };
    return { last: shown.card.lastDecision, records: await journal.erase(shown.row.contact, former) };
  }

  /** Whether a draft runs beside the rules: all that a card says of it. */
  tried(is: boolean): void {
    if (is === this.#tried) return;
    this.#tried = is;
    this.#governedAnew();
  }

  /** Nothing is shown, and the engine holds nobody. */
  forget(draft: DraftRules | null): Promise<void> {
    this.clear();
    const turn = this.#turn.then(() => this.#load(draft, [], {})).then(() => {});
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async #open(sight: Sight, signal: AbortSignal): Promise<void> {
    this.#journal?.close();
    this.#sight = sight;
    const journal = this.#journalOf(sight);
    this.#journal = journal;
    journal.seen(sight.seen);
    await journal.load();
    this.#arrived = arrived(journal);
    journal.addEventListener('change', this.#again);
    await this.#assessAnew(sight, signal);
  }

  async #assessAnew({ draft, files }: Sight, signal: AbortSignal): Promise<void> {
    const loaded = await this.#load(draft, files, { signal });
    if ('code' in loaded) this.#stand(loaded);
    else await this.#assess(signal, true);
  }

  /** Loads evidence against the rules in force, or else against the draft. */
  async #load(draft: DraftRules | null, evidence: NamedBlob[], options: { signal?: AbortSignal }): Promise<RuleFileView | Trouble> {
    await this.#governed.ready;
    const release = releaseOf(this.#governed.view);
    const before = this.#rules;
    this.#rules = null;
    this.#release = release;
    this.#draft = draft?.text ?? null;
    if (release === null && draft === null) return this.#noRules();
    const own = release === null && draft !== null ? [{ name: draft.name, blob: new Blob([draft.text]) }] : [];
    const { rules, latest } = await this.#engine.open([...own, ...evidence], { ...options, inForce: release !== null });
    if (!rules?.view) return { code: 'rules_wrong', says: rules?.diagnostics[0]?.code ?? '' };
    this.#rules = before?.view.sha256 === rules.view.sha256 ? before : new Rulebook(rules.view);
    this.#latest = latest;
    return this.#rules.view;
  }

  #noRules(): Trouble {
    const { shown } = this.#governed;
    return shown === null ? { code: 'no_rules', says: '' } : { code: 'no_rules_yet', says: shown.why === undefined ? t('rules-none-ask') : refusalSentence(shown.why) };
  }

  #journalOf({ scope, by, role, version, beside }: Sight): Journal {
    return new Journal({
      outbox: this.#outbox, scope, by, ...(beside === undefined ? {} : { beside }), role: () => role, at: () => new Date().toISOString(), key: () => crypto.randomUUID().replaceAll('-', ''),
      decide: (index, said) => (decidable(this.#shown) ? this.#engine.decide(index, said) : this.#engine.tryOut(index, said)), amend: (additions) => this.#engine.amend(additions),
      leave: (kind, contact, record) => ({
        words: wordsOf(blockOf({ kind, contact, record }), by, t, this.#label),
        // What is added to a record stands beside whatever was changed there; a decision rests on what was seen.
        ...(kind === 'decision' && version !== null ? { seen: version } : {}),
      }),
    });
  }

  /** Something was recorded, taken back or got further, or time went on. */
  readonly #again = (): void => {
    const { signal } = this.#stop;
    void this.#next(signal, async () => {
      if (this.#journal === null) return;
      const before = this.#arrived;
      this.#arrived = arrived(this.#journal);
      await this.#assess(signal, false);
      if (this.#arrived > before) this.dispatchEvent(new Event('left'));
    });
  };

  /** Other rules are in force, or they stand otherwise than before. */
  readonly #governedAnew = (): void => {
    this.#turn = this.#turn.then(async () => {
      const sight = this.#sight;
      const { signal } = this.#stop;
      if (this.#release === undefined) return;
      if (releaseOf(this.#governed.view) !== this.#release) {
        if (sight !== null) await this.#told(signal, () => this.#assessAnew(sight, signal));
        this.dispatchEvent(new Event('left'));
      } else if (sight !== null && this.case !== null && this.#journal !== null) {
        this.case = { ...this.case, acting: this.#acting(sight, this.#journal, this.case.row.contact) };
        this.#tell();
      }
    });
  };

  get #shown(): RulesShown {
    return { ...(this.#governed.shown ?? { state: 'draft' }), ...(this.#tried ? { tried: true } : {}) };
  }

  async #assess(signal: AbortSignal, fresh: boolean): Promise<void> {
    const [sight, journal, rules] = [this.#sight, this.#journal, this.#rules];
    if (sight === null || journal === null || rules === null) return;
    const now = Date.now();
    const asOf = seenFrom(now, [this.#latest, ...sight.moments, ...journal.all.map(({ record }) => String(record['at'] ?? ''))]);
    this.#rows = await this.#engine.list(asOf, { signal });
    const places = new Map(this.#rows.map(({ contact, index }) => [contact, index]));
    if (await journal.amend((contact) => places.get(contact), fresh)) this.#rows = await this.#engine.list(asOf, { signal });
    const row = this.#rows.find(({ contact }) => contact === sight.subject);
    if (row === undefined) return this.#stand({ code: 'not_among', says: sight.subject });
    const card = await this.#engine.card(row.index, asOf, { signal, role: sight.role, user: sight.by });
    signal.throwIfAborted();
    const account = row.account === null ? [row] : this.#rows.filter((other) => other.account === row.account);
    this.trouble = null;
    const before = this.case?.card.index === row.index && !fresh ? this.case : null;
    this.case = { rules, row, card, account, course: before?.course, journal: before?.journal, acting: this.#acting(sight, journal, row.contact) };
    this.#tell();
    clearTimeout(this.#clock);
    this.#clock = setTimeout(this.#again, STEP - (now % STEP));
    const course = await this.#engine.course(row.index, asOf, { signal });
    signal.throwIfAborted();
    if (this.case !== null) this.case = { ...this.case, course };
    this.#tell();
    this.dispatchEvent(new Event('settled'));
  }

  #acting({ by, role, notes = false }: Sight, journal: Journal, contact: string): Acting {
    const rules = this.#shown;
    const yours = rules.led === undefined ? 0 : journal.otherwise(rules.led);
    return { by, role, notes, online: navigator.onLine, rules, yours, kept: journal.kept(contact), copied: this.#outbox.copied, refused: this.#refused, trial: false };
  }

  #stand(trouble: Trouble): void {
    this.case = null;
    this.trouble = trouble;
    this.#tell();
  }

  #next(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(() => (signal.aborted ? undefined : this.#told(signal, work)));
    this.#turn = turn;
    return turn;
  }

  /** What nobody expected is told, unless nobody waits for it any more. */
  async #told(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (!signal.aborted) this.#stand({ code: 'engine', says: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  readonly #label: Label = (of, id) => {
    const rules = this.#rules;
    if (rules === null) return id;
    const family = of === 'state' || of === 'check' || of === 'reason' ? of : undefined;
    return nameOf(rules[of](id), id, family);
  };

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** How many are settled with the CRM: they are there, or somebody else was faster. */
const arrived = (journal: Journal): number => journal.all.filter(({ state }) => state === 'saved' || state === 'conflict').length;
