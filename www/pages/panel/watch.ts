/** From the tab to the card: which record it shows, whether it can be read, and reading it again when something has changed. */
import type { Failure, Outcome } from '../../crm/contract.ts';
import { detected } from '../../crm/detected.ts';
import { LATER } from '../../crm/later.ts';
import { mappingId } from '../../crm/mappings.ts';
import type { Erasure } from '../../crm/note/erase.ts';
import { eraseToo } from '../../journal/erase.ts';
import { crmOf, recordOf, scopeOf } from '../../journal/leave.ts';
import { announceErased } from '../../platform/post.ts';
import type { IntentName, Intents } from '../../reading/acting.ts';
import type { OutboxFace } from '../../store/outbox.ts';
import { tombstone } from '../../store/tombstone.ts';
import { t } from '../../texts/texts.ts';
import type { RecordDesk, Trouble } from '../record/desk.ts';
import { adaptersOf } from './adapters.ts';
import { Follow } from './follow.ts';
import type { Kit } from './kit.ts';
import { Reading, type Beside, type Seen } from './reading.ts';

export type Stage =
  | { is: 'apart'; address: string | undefined }
  | { is: 'no_record' }
  | { is: 'no_mapping'; id: string }
  | { is: 'reading' }
  | { is: 'failed'; failure: Failure }
  | { is: 'trouble'; trouble: Trouble }
  | { is: 'card' }
  | { is: 'erasing' }
  | { is: 'erased'; done: Done };

/** What erasing took away: records and signals of this device, and notes of the CRM, or why those could not be reached. `day`: ISO 8601. */
export interface Done { day: string; records: number; signals: number; notes: Outcome<Erasure>; note: string; everywhere: boolean }

/** The measure that says how long it took from a record to its card. */
const MEASURE = 'reife-card';

/** Who goes on sooner than this is on the way to another record. */
const HURRY_MS = 250;

/** Tells `change` whenever something looks different. */
export class Watch extends EventTarget {
  stage: Stage = { is: 'reading' };
  seen: Seen | null = null;
  readonly desk: RecordDesk;
  readonly #outbox: OutboxFace;
  readonly #kit: () => Kit;
  readonly #follow = new Follow();
  readonly #beside: Beside;
  #reading: Reading;
  #stop = new AbortController();
  #begun: number | null = null;
  /** The record that is read or shown. */
  #scope: string | null = null;
  /** When the address changed before. */
  #before = -Infinity;

  constructor(desk: RecordDesk, outbox: OutboxFace, own: () => Kit, beside: Beside) {
    super();
    this.#beside = beside;
    this.#reading = new Reading(beside);
    this.desk = desk;
    this.#outbox = outbox;
    this.#kit = own;
    desk.addEventListener('change', () => this.#card());
    // Whoever was erased is not read again before somebody asks for it.
    desk.addEventListener('left', () => { if (this.stage.is !== 'erased' && this.stage.is !== 'erasing') void this.#read(true); });
    this.#follow.addEventListener('change', () => void this.#moved());
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.stage.is === 'card') void this.#read(true); });
  }

  start(): void {
    this.#follow.start();
  }

  get tab(): number | null {
    const { beside } = this.#follow;
    return beside.state === 'linked' ? beside.link.tab : null;
  }

  /** All of it anew, as after something was allowed, opened, or repaired. */
  async again(): Promise<void> {
    this.#reading = new Reading(this.#beside);
    if (this.#follow.beside.state === 'linked') await this.#moved(true);
    else await this.#follow.again();
  }

  /** Does what the card asked for. */
  async take<N extends IntentName>(name: N, detail: Intents[N]): Promise<void> {
    if (name !== 'reife-erase') return this.desk.take(name, detail);
    try {
      await this.#erase();
    } catch (cause) {
      this.#stand({ is: 'trouble', trouble: { code: 'engine', says: cause instanceof Error ? cause.message : String(cause) } });
    }
  }

  /** Another page of ours erased somebody: what is held in memory is read anew. */
  erasedElsewhere(): void {
    this.#reading.forget();
    if (this.stage.is === 'card') void this.#read(false);
  }

  /** From this device first, so that nothing more goes out; then from the notes; then from memory. */
  async #erase(): Promise<void> {
    const { beside } = this.#follow;
    const [seen, own, at] = [this.seen, this.#kit(), Date.now()];
    const found = beside.state === 'linked' ? detected(beside.address, adaptersOf(own, LATER)) : undefined;
    if (beside.state !== 'linked' || found === undefined || seen === null || this.stage.is !== 'card') return;
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const { eraseNotes } = await import('../../crm/note/erase.ts');
    const { about, notes: known } = seen;
    const { records, last } = await this.desk.erase(about.former_ids);
    this.seen = null;
    this.#stand({ is: 'erasing' });
    const signals = await this.#beside.forget(about.names, at);
    const { adapter, record } = found;
    const day = new Date(at).toISOString().slice(0, 10);
    const words = t('erase-note', { day, last: last ?? 'none' });
    const stone = await tombstone(crmOf(scopeOf(record)), about.id, at);
    const notes = await eraseNotes(adapter, record, about, { words, stone }, known, { send: beside.link.send(record.base), signal });
    this.#reading.forget();
    await this.desk.forget(own.rules);
    announceErased();
    if (!signal.aborted) this.#stand({ is: 'erased', done: { day, records, signals, notes, note: words, everywhere: adapter.notes !== undefined } });
  }

  /** The card is on the screen. */
  shown(): void {
    if (this.#begun === null || this.stage.is !== 'card') return;
    performance.measure(MEASURE, { start: this.#begun });
    this.#begun = null;
  }

  async #moved(anew = false): Promise<void> {
    const { beside } = this.#follow;
    if (beside.state === 'looking') return;
    if (beside.state === 'apart') {
      this.#scope = null;
      this.desk.clear();
      return this.#stand({ is: 'apart', address: beside.tab?.address });
    }
    void this.#stirred(beside.address);
    const record = detected(beside.address, adaptersOf(this.#kit(), LATER))?.record;
    const scope = record === undefined ? null : scopeOf(record);
    // The address of the same record with something added, as clients do once it is loaded.
    if (!anew && scope !== null && scope === this.#scope && (this.stage.is === 'reading' || this.stage.is === 'card')) return;
    this.#scope = scope;
    this.#begun = beside.since;
    // Whoever pages through records is waited for: only the one that is looked at is read.
    const hurried = beside.since - this.#before < HURRY_MS;
    this.#before = beside.since;
    if (hurried) {
      this.#stop.abort();
      this.desk.clear();
      this.#stand({ is: 'reading' });
      await new Promise((rest) => setTimeout(rest, HURRY_MS));
      if (this.#scope !== scope) return;
    }
    await this.#read(false);
  }

  /** Somebody is at the CRM again: what could not be reached, or had no session, is tried at once. */
  async #stirred(address: string): Promise<void> {
    for (const { key, scope, reason, state } of await this.#outbox.entries()) {
      const record = recordOf(scope);
      if (state === 'waiting' && (reason === 'unreachable' || reason === 'expired') && record !== undefined && address.startsWith(record.base)) await this.#outbox.retry(key);
    }
  }

  /** What nobody expected is told, too. */
  async #read(keep: boolean): Promise<void> {
    try {
      await this.#readNow(keep);
    } catch (cause) {
      this.#stand({ is: 'trouble', trouble: { code: 'engine', says: cause instanceof Error ? cause.message : String(cause) } });
    }
  }

  /** `keep`: the same record again, whose card stays until there is a newer one. */
  async #readNow(keep: boolean): Promise<void> {
    const { beside } = this.#follow;
    if (beside.state !== 'linked') return;
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    if (!keep) {
      this.desk.clear();
      this.seen = null;
    }
    const own = this.#kit();
    const found = detected(beside.address, adaptersOf(own, LATER));
    if (found === undefined) return this.#stand({ is: 'no_record' });
    if (!keep) this.#stand({ is: 'reading' });
    const view = await this.desk.rules(own.rules);
    if (signal.aborted) return;
    if ('code' in view) return this.#stand({ is: 'trouble', trouble: view });
    const { adapter, record } = found;
    const read = await this.#reading.read(adapter, record, own, view, { send: beside.link.send(record.base), signal });
    if (signal.aborted) return;
    if (read === null) return this.#stand({ is: 'no_mapping', id: mappingId(record) });
    if (!read.ok) return keep && this.stage.is === 'card' ? undefined : this.#stand({ is: 'failed', failure: read });
    // Others may have come into force meanwhile, and ask for other fields.
    if ((await this.desk.rules(own.rules)) !== view) return this.#readNow(keep);
    if (signal.aborted) return;
    if (await this.#followed(read.value)) return this.#readNow(keep);
    this.seen = read.value;
    await this.desk.show(read.value.sight, keep);
  }

  /** Whom somebody erased elsewhere this device forgets, too. Answers whether it still held anything. */
  async #followed({ erased, sight }: Seen): Promise<boolean> {
    let held = false;
    for (const { who, at } of erased) {
      if (await eraseToo(this.#outbox, sight.scope, [who.id, ...who.former_ids], at)) held = true;
      if (sight.beside?.has(who.id) === true && (await this.#beside.forget(who.names, at)) > 0) held = true;
    }
    return held;
  }

  #card(): void {
    // Whoever is being erased is shown no more, whatever still comes of them.
    if (this.stage.is === 'erasing' || this.stage.is === 'erased') return;
    const { trouble } = this.desk;
    if (trouble !== null) this.#stand({ is: 'trouble', trouble });
    else if (this.desk.case !== null) this.#stand({ is: 'card' });
  }

  #stand(stage: Stage): void {
    this.stage = stage;
    this.dispatchEvent(new Event('change'));
  }
}
