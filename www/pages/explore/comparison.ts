/** Which two are compared: two contacts, or one at two moments. */
import type { Engine } from '../../engine/client.ts';
import type { Case } from '../../reading/case.ts';
import { rowAt } from '../../reading/compare.ts';
import type { CardData } from '../../engine/protocol.ts';

export interface Compared { index: number; asOf: string; case: Case | null; failure: string }

export class Comparison {
  stage: 'none' | 'choosing' | 'open' = 'none';
  sides: Compared[] = [];
  /** Whom the keys have moved to while choosing. */
  candidate: number | null = null;
  readonly #engine: Engine;
  readonly #caseOf: (index: number, card: CardData) => Case | null;
  readonly #tell: () => void;
  #looking = [new AbortController(), new AbortController()];

  constructor(engine: Engine, caseOf: (index: number, card: CardData) => Case | null, tell: () => void) {
    this.#engine = engine;
    this.#caseOf = caseOf;
    this.#tell = tell;
  }

  begin(first: Case): void {
    this.end();
    this.stage = 'choosing';
    this.sides = [{ index: first.row.index, asOf: first.card.asOf, case: first, failure: '' }];
    this.#tell();
  }

  point(index: number): void {
    this.candidate = index;
    this.#tell();
  }

  async with(index: number, asOf: string): Promise<void> {
    if (this.sides[0] === undefined) return;
    this.stage = 'open';
    this.candidate = null;
    this.sides = [this.sides[0], { index, asOf, case: null, failure: '' }];
    await this.#look(1);
  }

  async move(side: 0 | 1, asOf: string): Promise<void> {
    const own = this.sides[side];
    if (own === undefined || own.asOf === asOf) return;
    this.sides = this.sides.map((other, at) => (at === side ? { ...own, asOf } : other));
    await this.#look(side);
  }

  end(): void {
    for (const control of this.#looking) control.abort();
    this.stage = 'none';
    this.sides = [];
    this.candidate = null;
    this.#tell();
  }

  async #look(side: 0 | 1): Promise<void> {
    this.#looking[side]?.abort();
    const control = (this.#looking[side] = new AbortController());
    const { index, asOf } = this.sides[side] as Compared;
    this.#tell();
    try {
      const card = await this.#engine.card(index, asOf, { signal: control.signal });
      control.signal.throwIfAborted();
      const found = this.#caseOf(index, card);
      this.#put(side, { case: found && { ...found, row: rowAt(found.row, card.answer) }, failure: '' });
    } catch (cause) {
      if (!control.signal.aborted) this.#put(side, { failure: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  #put(side: number, change: Partial<Compared>): void {
    this.sides = this.sides.map((own, at) => (at === side ? { ...own, ...change } : own));
    this.#tell();
  }
}
