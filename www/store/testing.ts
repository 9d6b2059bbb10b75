/** Stand-ins for tests: a storage in memory, one tab alone, a receiver that takes each key once. */
import type { Area } from './copy.ts';
import { copyIn, type SecondCopy } from './copy.ts';
import { always, type Delivery, type Draft, type Entry } from './entry.ts';
import { Ledger } from './ledger.ts';
import { Outbox, type Surroundings } from './outbox.ts';
import type { Turns } from './turns.ts';

export function areaInMemory(kept = new Map<string, string>()): Area & { kept: Map<string, string> } {
  return {
    kept,
    all: async () => Object.fromEntries(kept),
    set: async (name, text) => { kept.set(name, text); },
    remove: async (name) => { kept.delete(name); },
  };
}

/** Tabs of one browser: whoever works keeps the others from it. */
export class Tabs {
  #busy = false;
  readonly #listeners = new Map<Turns, () => void>();

  open(): Turns {
    const turns: Turns = {
      alone: async (work) => {
        if (this.#busy) return;
        this.#busy = true;
        try {
          await work();
        } finally {
          this.#busy = false;
        }
      },
      quietly: async (work) => {
        while (this.#busy) await new Promise((rest) => setTimeout(rest));
        this.#busy = true;
        try {
          return await work();
        } finally {
          this.#busy = false;
        }
      },
      tell: () => { for (const [other, listener] of this.#listeners) if (other !== turns) listener(); },
      hear: (listener) => { this.#listeners.set(turns, listener); },
      close: () => { this.#listeners.delete(turns); },
    };
    return turns;
  }
}

/** Takes each key once, as a CRM does that was asked before. */
export class Receiver {
  readonly taken: Entry[] = [];
  answers: Delivery[] = [];

  readonly deliver = async (entry: Entry): Promise<Delivery> => {
    const answer = this.answers.shift() ?? { result: 'saved' };
    if (answer.result === 'saved' && !this.taken.some(({ key }) => key === entry.key)) this.taken.push(entry);
    return answer;
  };

  get keys(): string[] {
    return this.taken.map(({ key }) => key);
  }
}

export const draft = (contact = 'c1', kind: Draft['kind'] = 'check'): Draft => ({ kind, scope: 'acme', contact, record: '{}' });

let databases = 0;

/** Everything around an outbox, with a clock that stands still. */
export class Device {
  readonly name = `test-${++databases}`;
  readonly tabs = new Tabs();
  readonly receiver = new Receiver();
  area = areaInMemory();
  clock = 1_000_000;

  around(change: Partial<Surroundings> = {}): Surroundings {
    const copy: SecondCopy = copyIn(this.area);
    return { ledger: new Ledger(this.name), copy, route: always(this.receiver.deliver), turns: this.tabs.open(), now: () => this.clock, random: () => 0, ...change };
  }

  async open(change: Partial<Surroundings> = {}): Promise<Outbox> {
    const outbox = new Outbox(this.around(change));
    await outbox.start();
    return outbox;
  }
}
