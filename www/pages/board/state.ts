/** What the board's page knows: its files, what is open, what was asked. */
import type { NamedBlob } from '../../engine/bytes.ts';
import { LackingError, type Learner } from '../../engine/learning/client.ts';
import type { Backtest, Board, FirstScorecard, LearningCall, LearningCalls, LearningNote, OpenedBoard, Suggestions } from '../../engine/learning/protocol.ts';

import { Calibrating } from './calibrating.ts';

export interface Found { backtest: Backtest | null; suggestions: Suggestions | null; first: FirstScorecard | null }
const NOTHING: Found = { backtest: null, suggestions: null, first: null };

export class BoardState extends EventTarget {
  files: NamedBlob[] = [];
  asOf: string;
  days = 30;
  by: string | null = null;
  opened: OpenedBoard | null = null;
  /** The example that is open, so that contacts can be shown beside it. */
  example: string | null = null;
  busy: 'open' | 'backtest' | 'suggest' | 'first' | null = null;
  note: LearningNote | null = null;
  problem: string | null = null;
  found: Found = NOTHING;
  readonly calibrating: Calibrating;
  readonly #learner: Learner;

  constructor(learner: Learner, asOf: string) {
    super();
    this.#learner = learner;
    this.asOf = asOf;
    this.calibrating = new Calibrating((call, ask) => this.ask(call, ask));
    this.calibrating.addEventListener('change', () => this.#tell());
  }

  /** Files are added to those given before; one of a kind takes the place of the one before. */
  async give(files: NamedBlob[], example: string | null = null): Promise<void> {
    this.files = example === null && this.example === null ? [...this.files.filter(({ name }) => !files.some((other) => other.name === name)), ...files] : files;
    this.example = example;
    await this.open();
  }

  async change(asked: Partial<Pick<BoardState, 'asOf' | 'days' | 'by'>>): Promise<void> {
    Object.assign(this, asked);
    await this.open();
  }

  async open(): Promise<void> {
    if (this.busy !== null) this.#learner.cancel();
    this.found = NOTHING;
    await this.#while('open', async () => {
      const opened = await this.#learner.ask('open', { files: this.files, asOf: this.asOf, days: this.days, by: this.by }, this.#hear);
      this.opened = { ...opened, board: await this.calibrating.recall(opened.board) };
    });
  }

  readonly #hear = (note: LearningNote): void => {
    this.note = note;
    this.#tell();
  };

  /** The board with what was judged since. */
  judged(board: Board): void {
    if (this.opened === null) return;
    this.opened = { ...this.opened, board };
    this.#tell();
  }

  async look(what: 'backtest' | 'suggest' | 'first'): Promise<void> {
    await this.#while(what, async () => {
      if (what === 'backtest') this.found = { ...this.found, backtest: await this.#learner.ask('backtest', {}) };
      else if (what === 'suggest') this.found = { ...this.found, suggestions: await this.#learner.ask('suggest', { seed: 1 }, this.#hear) };
      else this.found = { ...this.found, first: await this.#learner.ask('first', {}) };
    });
  }

  ask<C extends LearningCall>(call: C, ask: LearningCalls[C]['ask']): Promise<LearningCalls[C]['answer']> {
    return this.#learner.ask(call, ask);
  }

  /** What was being read or computed is given up; the board that was there is read again, since its worker has ended. */
  cancel(): void {
    const again = this.busy !== null && this.busy !== 'open';
    this.#learner.cancel();
    if (again) void this.#reopen();
  }

  async #reopen(): Promise<void> {
    await Promise.resolve();
    const kept = this.found;
    await this.open();
    this.found = kept;
    this.#tell();
  }

  async #while(what: NonNullable<BoardState['busy']>, work: () => Promise<void>): Promise<void> {
    [this.busy, this.note, this.problem] = [what, null, null];
    this.#tell();
    try {
      await work();
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) this.problem = cause instanceof LackingError ? `board-lacks-${cause.what}` : 'board-failed';
    } finally {
      if (this.busy === what) this.busy = null;
      this.#tell();
    }
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
