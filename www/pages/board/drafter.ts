/** Makes drafts of what the board says: kept on this device, opened in the studio. A draft from before is never lost unasked. */
import { Drafts, type KeptDraft } from '../../store/drafts.ts';
import { StoreFault } from '../../store/fault.ts';
import type { Change } from './change.ts';

/** The rule file that a board is of, and the example that it came with. */
export interface Of { id: string; name: string; text: string; example: string | null }

export class Drafter extends EventTarget {
  /** What is to be drafted while a draft of the same rules is there already. */
  waiting: { kept: KeptDraft; of: Of; change: Change } | null = null;
  /** Where the studio opens the draft that was made last. */
  address: string | null = null;
  problem: string | null = null;
  readonly #drafts: Drafts;

  constructor(drafts = new Drafts()) {
    super();
    this.#drafts = drafts;
  }

  async make(of: Of, change: Change): Promise<void> {
    await this.#try(async () => {
      const kept = await this.#drafts.get(of.id);
      if (kept !== undefined && kept.text !== of.text) this.waiting = { kept, of, change };
      else await this.#keep(of, of.text, of.text, change);
    });
  }

  /** Into the draft that is there, or instead of it. */
  async decide(into: boolean): Promise<void> {
    const { waiting } = this;
    if (waiting === null) return;
    this.waiting = null;
    const { of, kept, change } = waiting;
    await this.#try(async () => {
      if (into) return this.#keep(of, kept.text, kept.base, change);
      await this.#drafts.remove(of.id);
      await this.#keep(of, of.text, of.text, change);
    });
  }

  leave(): void {
    this.waiting = null;
    this.dispatchEvent(new Event('change'));
  }

  async #keep({ id, name, example }: Of, from: string, base: string, change: Change): Promise<void> {
    const text = await change(from);
    if (text === null) {
      this.problem = 'board-draft-nothing';
      return;
    }
    await this.#drafts.keep({ id, name, text, base });
    const asked = new URLSearchParams({ draft: id, ...(example !== null && { example }) });
    this.address = `./studio.html#${asked.toString()}`;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    [this.problem, this.address] = [null, null];
    try {
      await work();
    } catch (cause) {
      this.problem = cause instanceof StoreFault ? 'board-draft-fault' : 'board-failed';
    }
    this.dispatchEvent(new Event('change'));
  }
}
