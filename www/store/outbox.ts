/** The outbox: what a person recorded goes here first, is on the disk before it is shown as saved, may be taken back for ten
 *  seconds, and leaves when the CRM has confirmed it. */
import { backoff } from './backoff.ts';
import type { SecondCopy } from './copy.ts';
import { byOrder, sameContact, type Delivery, type Draft, type Entry, type Route, type Settled, type Way } from './entry.ts';
import type { Ledger } from './ledger.ts';
import type { Turns } from './turns.ts';

export const UNDO_FOR = 10_000;

export interface Surroundings {
  ledger: Pick<Ledger, 'add' | 'restore' | 'change' | 'settle' | 'entries' | 'settled' | 'forget' | 'erase' | 'expire' | 'close'>;
  copy: SecondCopy;
  route: Route;
  turns: Turns;
  now(): number;
  random(): number;
}

/** As much of the outbox as a page needs that only records. */
export type OutboxFace = Pick<Outbox, 'erase' | 'put' | 'undo' | 'retry' | 'discard' | 'entries' | 'settled' | 'copied' | 'addEventListener' | 'removeEventListener'>;

export type Undone = 'undone' | 'too_late' | 'followed';

/** Tells `change` whenever something may look different. */
export class Outbox extends EventTarget {
  /** Whether the second copy could be written; without it the first one alone holds what is unsent. */
  copied = true;
  readonly #around: Surroundings;
  readonly #closed = new AbortController();
  /** Keys of entries for which no way led out of here when it was last looked. */
  readonly #stranded = new Set<string>();

  constructor(around: Surroundings) {
    super();
    this.#around = around;
    around.turns.hear(() => this.#changed());
  }

  /** Both copies are made alike: what one of them lost comes from the other. Answers how many entries came back. */
  async start(): Promise<number> {
    const { ledger, copy, now } = this.#around;
    await ledger.expire(now());
    const copied = await copy.read().catch(() => { this.copied = false; return []; });
    let back = 0;
    for (const entry of copied.sort(byOrder)) if (await ledger.restore(entry)) back++;
    const entries = await ledger.entries();
    const kept = new Map(entries.map((entry) => [entry.key, entry]));
    for (const { key } of copied) if (!kept.has(key)) await this.#copy(() => copy.remove(key));
    for (const entry of entries) await this.#copy(() => copy.write(entry));
    this.#changed();
    return back;
  }

  /** Records something. When the promise is fulfilled it lies on the disk; when it is rejected (`StoreFault`) nothing does. */
  async put(draft: Draft, key: string): Promise<Entry> {
    const { ledger, copy, now } = this.#around;
    const made = now();
    const entry = await ledger.add({ ...draft, key, order: 0, made, due: made + UNDO_FOR, state: 'waiting', attempts: 0, next: 0, reason: null, detail: null });
    await this.#copy(() => copy.write(entry));
    this.#changed(true);
    return entry;
  }

  /** Takes it back, if it has not begun to go out, and no later decision on the contact rests on it. */
  async undo(key: string): Promise<Undone> {
    const { now } = this.#around;
    let followed = false;
    const undone = await this.#settle(key, 'undone', (entry, all) => {
      if (entry.attempts > 0 || now() >= entry.due) return false;
      followed = all.some((other) => other.order > entry.order && other.kind === 'decision' && sameContact(other, entry));
      return !followed;
    });
    return undone ? 'undone' : followed ? 'followed' : 'too_late';
  }

  /** Tries one again that was refused, or that met a conflict. */
  async retry(key: string): Promise<void> {
    const waiting = { state: 'waiting', next: 0, reason: null, detail: null } as const;
    if (await this.#around.ledger.change(key, ({ state }) => state !== 'sending', waiting)) this.#changed(true);
  }

  /** Gives one up that could not be saved. */
  async discard(key: string): Promise<boolean> {
    return this.#settle(key, 'discarded', ({ state }) => state === 'refused' || state === 'conflict');
  }

  entries(): Promise<Entry[]> {
    return this.#around.ledger.entries();
  }

  settled(): Promise<Settled[]> {
    return this.#around.ledger.settled();
  }

  async forget(scope: string): Promise<void> {
    for (const key of await this.#around.ledger.forget(scope)) await this.#copy(() => this.#around.copy.remove(key));
    this.#changed(true);
  }

  /** Takes everything about a contact out of both copies, sent or not, but what was recorded after `until`; milliseconds since 1970. What is
   *  just going out is waited for, so that it does not arrive afterwards. Answers how many there were. */
  async erase(scope: string, contact: string, until?: number): Promise<number> {
    return this.#around.turns.quietly(() => this.#erase(scope, contact, until));
  }

  async #erase(scope: string, contact: string, until = this.#around.now()): Promise<number> {
    const { ledger, copy } = this.#around;
    const gone = await ledger.erase(scope, contact, until);
    const lagging = (await copy.read().catch(() => [])).filter((entry) => entry.made <= until && sameContact(entry, { ...entry, scope, contact }));
    for (const key of new Set([...gone, ...lagging].map((entry) => entry.key))) await this.#copy(() => copy.remove(key));
    this.#changed(true);
    return gone.length;
  }

  /** Sends what is due, one after the other, those of a contact in their order. Answers when to look again, if at all. */
  async drain(): Promise<number | null> {
    this.#stranded.clear();
    await this.#around.turns.alone(async () => {
      for (let entry = await this.#nextDue(); entry !== null && !this.#closed.signal.aborted; entry = await this.#nextDue()) await this.#takeOut(entry);
    });
    return this.nextTime();
  }

  /** There may be a way out now for what had none. */
  look(): void {
    this.#stranded.clear();
    this.#changed();
  }

  /** When the next entry may go out from here. */
  async nextTime(): Promise<number | null> {
    const times = (await this.#mine()).map(({ due, next }) => Math.max(due, next));
    return times.length === 0 ? null : Math.min(...times);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#around.turns.close();
    await this.#around.ledger.close();
  }

  async #nextDue(): Promise<Entry | null> {
    const now = this.#around.now();
    return (await this.#mine()).find(({ due, next }) => due <= now && next <= now) ?? null;
  }

  async #mine(): Promise<Entry[]> {
    return heads(await this.entries()).filter(({ key }) => !this.#stranded.has(key));
  }

  /** Nobody takes what they cannot deliver: an attempt that is none would only keep others from it. */
  async #takeOut(entry: Entry): Promise<void> {
    const way = await this.#around.route(entry).catch(() => null);
    if (way === null) {
      this.#stranded.add(entry.key);
      return;
    }
    await this.#send(entry, way).finally(() => way.done?.());
  }

  async #send({ key, attempts }: Entry, { deliver }: Way): Promise<void> {
    const { ledger } = this.#around;
    // Written before it goes out: after a crash it is known that the receiver may have it.
    const sending = await ledger.change(key, (entry) => entry.attempts === attempts, { state: 'sending', attempts: attempts + 1 });
    if (sending === null) return;
    this.#changed();
    const delivery = await deliver(sending, this.#closed.signal).catch((): Delivery => ({ result: 'unreachable' }));
    if (delivery.result === 'saved') {
      await this.#settle(key, 'saved');
    } else {
      const { now, random } = this.#around;
      const again = delivery.result === 'unreachable' || delivery.result === 'expired';
      await ledger.change(key, () => true, {
        state: again ? 'waiting' : delivery.result === 'conflict' ? 'conflict' : 'refused',
        next: again ? now() + backoff(sending.attempts, random) : 0,
        reason: delivery.result, detail: delivery.detail ?? null,
      });
      this.#changed(true);
    }
  }

  async #settle(key: string, how: Settled['how'], expected?: (entry: Entry, all: Entry[]) => boolean): Promise<boolean> {
    const { ledger, copy, now } = this.#around;
    const settled = await ledger.settle(key, how, now(), expected);
    if (settled) {
      await this.#copy(() => copy.remove(key));
      this.#changed(true);
    }
    return settled;
  }

  /** The second copy may fail without anything being lost; that is told. */
  async #copy(work: () => Promise<void>): Promise<void> {
    const copied = await work().then(() => true, () => false);
    if (copied !== this.copied) {
      this.copied = copied;
      this.#changed();
    }
  }

  #changed(everywhere = false): void {
    if (everywhere) this.#around.turns.tell();
    this.dispatchEvent(new Event('change'));
  }
}

/** The first unsettled entry of each contact, where it may be sent: what is stuck holds back what came after it. */
function heads(entries: Entry[]): Entry[] {
  const first = entries.filter((entry, at) => !entries.slice(0, at).some((earlier) => sameContact(earlier, entry)));
  return first.filter(({ state }) => state === 'waiting' || state === 'sending');
}
