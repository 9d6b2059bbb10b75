/** To try out what deciding is like: the real outbox and the real records, with a CRM made up in this browser. */
import type { Engine } from '../../engine/client.ts';
import type { Diagnostic } from '../../engine/interface.ts';
import { Journal, type Target } from '../../journal/journal.ts';
import { decidable, type Acting, type IntentName, type Intents, type RulesShown } from '../../reading/acting.ts';
import { areaOf, copyIn } from '../../store/copy.ts';
import { always, type Delivery } from '../../store/entry.ts';
import { Ledger } from '../../store/ledger.ts';
import { Outbox } from '../../store/outbox.ts';
import { Pump } from '../../store/pump.ts';
import { turnsOfTabs } from '../../store/turns.ts';

export const MOODS = ['saved', 'unreachable', 'expired', 'conflict', 'no_permission', 'gone', 'refused'] as const;
/** How the made-up CRM answers. */
export type Mood = (typeof MOODS)[number];
export type Role = 'sales' | 'marketing';

/** Who decided first when the made-up CRM is in that mood. */
const RIVAL = 'K. Adler';
/** What it says when it takes nothing. */
const WORDS = 'Field 42 is locked.';
const ME = 'trial';

export interface Surroundings { rules: RulesShown; online: boolean; otherReceipt?: { by: string } | undefined }

export class Trial extends EventTarget {
  mood: Mood = 'saved';
  role: Role;
  readonly outbox: Outbox;
  readonly journal: Journal;
  /** What only a host knows. */
  around: Surroundings;
  #refused: readonly Diagnostic[] = [];
  readonly #pump: Pump;
  #moment = '';

  private constructor(engine: Engine, scope: string, outbox: Outbox, role: Role, around: Surroundings) {
    super();
    this.outbox = outbox;
    this.role = role;
    this.around = around;
    this.journal = new Journal({
      outbox, scope, by: ME, role: () => this.role, at: () => this.#moment, key: () => crypto.randomUUID(),
      decide: (index, said) => (decidable(this.around.rules) ? engine.decide(index, said) : engine.tryOut(index, said)), amend: (additions) => engine.amend(additions),
    });
    this.journal.addEventListener('change', this.#tell);
    outbox.addEventListener('change', this.#tell);
    addEventListener('online', this.#tell);
    addEventListener('offline', this.#tell);
    this.#pump = new Pump(outbox);
  }

  static async open(engine: Engine, scope: string, role: Role = 'sales', around: Surroundings = { rules: { state: 'draft' }, online: true }): Promise<Trial> {
    let made: Trial | null = null;
    const outbox = new Outbox({
      ledger: new Ledger('reife-trial'), copy: copyIn(areaOf(localStorage)), turns: turnsOfTabs('reife-trial'),
      route: always(async () => answer(made?.mood ?? 'unreachable')), now: () => Date.now(), random: () => Math.random(),
    });
    await outbox.start();
    made = new Trial(engine, scope, outbox, role, around);
    await made.journal.load();
    return made;
  }

  /** The moment that what is recorded from now on is dated. */
  at(moment: string): void {
    this.#moment = moment;
  }

  acting(contact: string): Acting {
    const { rules, online, otherReceipt } = this.around;
    return {
      by: ME, role: this.role, online: online && navigator.onLine, rules, yours: rules.led === undefined ? 0 : this.journal.otherwise(rules.led), kept: this.journal.kept(contact), copied: this.outbox.copied,
      refused: this.#refused, trial: true, otherReceipt,
    };
  }

  async take<N extends IntentName>(name: N, detail: Intents[N], target: Target): Promise<void> {
    this.#refused = [];
    this.#refused = await this.journal.take(name, detail, target);
    this.#tell();
  }

  /** Takes everything back that was tried out on these contacts. */
  clear(scope: string): Promise<void> {
    this.#refused = [];
    return this.outbox.forget(scope);
  }

  async close(): Promise<void> {
    this.#pump.stop();
    this.journal.close();
    this.outbox.removeEventListener('change', this.#tell);
    removeEventListener('online', this.#tell);
    removeEventListener('offline', this.#tell);
    await this.outbox.close();
  }

  readonly #tell = (): void => {
    this.dispatchEvent(new Event('change'));
  };
}

function answer(mood: Mood): Delivery {
  if (!navigator.onLine) return { result: 'unreachable' };
  return mood === 'saved' ? { result: 'saved' } : { result: mood, ...(mood === 'conflict' ? { detail: RIVAL } : mood === 'refused' ? { detail: WORDS } : {}) };
}
