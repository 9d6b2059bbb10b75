/** Whatever happens, in any order, with a crash at any step: nothing is lost, nothing is taken twice, nothing overtakes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { always, type Delivery, type Entry } from './entry.ts';
import { Ledger } from './ledger.ts';
import { UNDO_FOR, type Outbox, type Surroundings } from './outbox.ts';
import { copyIn } from './copy.ts';
import { areaInMemory, Device, draft } from './testing.ts';

class Crash extends Error {}

/** Ends the program before or after the step that its number says. */
class Fuse {
  left = Infinity;

  /** Half steps: even ones are before the work, odd ones after it. */
  async step<T>(work: () => Promise<T>): Promise<T> {
    this.#burn();
    const answer = await work();
    this.#burn();
    return answer;
  }

  /** Once dead, the program does nothing more. */
  #burn(): void {
    if (this.left <= 0) throw new Crash();
    this.left--;
    if (this.left <= 0) throw new Crash();
  }
}

type Step =
  | { do: 'put'; contact: string; decision: boolean }
  | { do: 'undo' | 'retry' | 'discard'; which: number }
  | { do: 'wait'; milliseconds: number }
  | { do: 'drain'; answers: (Delivery['result'] | 'lost')[] }
  | { do: 'lose'; what: 'database' | 'copy' }
  | { do: 'restart' };

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), contact: fc.constantFrom('c1', 'c2'), decision: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'retry' as const, 'discard' as const), which: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.constantFrom(1, UNDO_FOR, 60_000) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('drain' as const), answers: fc.array(fc.constantFrom('saved', 'lost', 'unreachable', 'expired', 'conflict', 'gone', 'no_permission', 'refused'), { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), what: fc.constantFrom('database' as const, 'copy' as const) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
) as fc.Arbitrary<Step>;

const run = fc.array(fc.record({ step, crash: fc.option(fc.integer({ min: 1, max: 14 }), { freq: 1 }) }), { minLength: 10, maxLength: 40, size: 'max' });

class World {
  readonly device = new Device();
  readonly fuse = new Fuse();
  /** In the order in which the receiver took them; each key once, as it is the receiver that tells. */
  readonly taken: Entry[] = [];
  readonly recorded: { key: string; contact: string }[] = [];
  readonly kept = new Set<string>();
  readonly givenUp = new Set<string>();
  answers: string[] = [];
  outbox!: Outbox;
  #database = 0;
  #next = 0;

  async open(): Promise<void> {
    const { device, fuse } = this;
    const ledger = new Ledger(`${device.name}-${this.#database}`);
    const copy = copyIn(device.area);
    const stepping = <T extends object>(inner: T): T => new Proxy(inner, {
      get: (target, name) => {
        const method = Reflect.get(target, name, target) as unknown;
        return typeof method === 'function' ? (...given: unknown[]) => fuse.step(() => (method as (...all: unknown[]) => Promise<unknown>).apply(target, given)) : method;
      },
    });
    const around: Partial<Surroundings> = { ledger: stepping(ledger), copy: this.#dying(stepping(copy)), route: always((entry) => fuse.step(() => this.#take(entry))) };
    this.outbox = await device.open(around);
  }

  /** A second copy's failure is survived; the end of the program is not. */
  #dying(copy: Surroundings['copy']): Surroundings['copy'] {
    const dead = async <T>(work: Promise<T>): Promise<T> => work.catch((cause: unknown) => {
      if (cause instanceof Crash) return new Promise<T>(() => {});
      throw cause;
    });
    return { read: () => dead(copy.read()), write: (entry) => dead(copy.write(entry)), remove: (key) => dead(copy.remove(key)) };
  }

  async #take(entry: Entry): Promise<Delivery> {
    const answer = this.answers.shift() ?? 'saved';
    if ((answer === 'saved' || answer === 'lost') && !this.taken.some(({ key }) => key === entry.key)) this.taken.push(entry);
    if (answer === 'lost') throw new Error('the answer was lost');
    return { result: answer as Delivery['result'] };
  }

  async act(step: Step): Promise<void> {
    switch (step.do) {
      case 'put': {
        const key = `k${++this.#next}`;
        this.recorded.push({ key, contact: step.contact });
        await this.outbox.put(draft(step.contact, step.decision ? 'decision' : 'check'), key);
        this.kept.add(key);
        return;
      }
      case 'undo': return this.#end(step.which, true, async (key) => (await this.outbox.undo(key)) === 'undone');
      case 'discard': return this.#end(step.which, false, (key) => this.outbox.discard(key));
      case 'retry': return this.outbox.retry(this.#recent(step.which));
      case 'wait': this.device.clock += step.milliseconds; return;
      case 'drain': this.answers = [...step.answers]; await this.outbox.drain(); return;
      case 'lose': return this.#lose(step.what);
      case 'restart': return this.open();
    }
  }

  #recent(which: number): string {
    return this.recorded.at(-1 - which)?.key ?? '';
  }

  /** If the program dies while something is taken back, nothing was said of it: it may arrive or stay away. */
  async #end(which: number, undoes: boolean, work: (key: string) => Promise<boolean>): Promise<void> {
    const key = this.#recent(which);
    const kept = this.kept.delete(key);
    const before = this.taken.some((entry) => entry.key === key);
    const ended = await work(key);
    if (ended && undoes) expect(before, 'what has gone out is not undone').toBe(false);
    if (ended && !before) this.givenUp.add(key);
    if (!ended && kept) this.kept.add(key);
  }

  /** Browsers clear a storage as a whole. Both copies are whole at this moment, since each start heals them. */
  async #lose(what: 'database' | 'copy'): Promise<void> {
    await this.open();
    if (!this.outbox.copied) return;
    if (what === 'copy') this.device.area = areaInMemory();
    else this.#database++;
    await this.open();
  }
}

/** Runs the work with the fuse lit; a hanging second copy is a dead program, too. */
async function survived(world: World, crash: number | null, work: () => Promise<void>): Promise<boolean> {
  world.fuse.left = crash ?? Infinity;
  let done = false;
  const lives = work().then(() => { done = true; }, (cause: unknown) => { if (!(cause instanceof Crash)) throw cause; });
  const dead = new Promise<void>((resolve) => {
    const look = (): void => { if (world.fuse.left <= 0 || done) setTimeout(resolve); else setTimeout(look); };
    look();
  });
  await Promise.race([lives, dead]);
  const alive = world.fuse.left > 0;
  world.fuse.left = Infinity;
  return alive;
}

test('nothing is lost, nothing is taken twice, nothing overtakes', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(run, async (steps) => {
    const world = new World();
    await world.open();
    for (const { step, crash } of steps) {
      const own = step.do === 'lose' || step.do === 'restart' ? null : crash;
      // A new program begins on what the old one left; the lock of a dead tab is free.
      if (!(await survived(world, own, () => world.act(step)))) {
        (world.device as { tabs: unknown }).tabs = new (world.device.tabs.constructor as new () => typeof world.device.tabs)();
        await world.open();
      }
    }
    // In the end the CRM is there, nobody undoes any more, and everything stuck is tried again.
    for (let round = 0; round < 40 && (await world.outbox.entries()).length > 0; round++) {
      world.device.clock += 700_000;
      for (const { key, state } of await world.outbox.entries()) if (state !== 'waiting') await world.outbox.retry(key);
      world.answers = [];
      await world.outbox.drain();
    }
    const keys = world.taken.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of world.kept) expect(keys, 'was shown as saved, and arrives').toContain(key);
    for (const key of world.givenUp) expect(keys, 'was taken back, and stays away').not.toContain(key);
    for (const contact of ['c1', 'c2']) {
      const order = world.recorded.filter((one) => one.contact === contact && keys.includes(one.key)).map(({ key }) => key);
      expect(keys.filter((key) => order.includes(key)), 'in the order in which it was recorded').toEqual(order);
    }
    expect(await world.outbox.entries()).toEqual([]);
    expect(world.device.area.kept.size).toBe(0);
  }), { numRuns: 200 });
});
