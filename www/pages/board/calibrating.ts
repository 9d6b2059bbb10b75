/** Judging blind: what each side has said so far, kept on this device. A side's judgements reach the board once it has judged all
 *  contacts, so that nobody sees the other side's before. */
import type { Board, LearningCall, LearningCalls, Looked } from '../../engine/learning/protocol.ts';
import { JudgementStore, SIDES, type Judged, type Side } from '../../store/judgements.ts';

type Ask = <C extends LearningCall>(call: C, ask: LearningCalls[C]['ask']) => Promise<LearningCalls[C]['answer']>;

export class Calibrating extends EventTarget {
  /** The side that judges now, and what it looks at; null while nobody does. */
  judging: { side: Side; contacts: Looked[] } | null = null;
  /** Whether this device could not keep a judgement. */
  problem: string | null = null;
  #board: Board | null = null;
  #judged: Judged[] = [];
  readonly #ask: Ask;
  readonly #store: JudgementStore;

  constructor(ask: Ask, store = new JudgementStore()) {
    super();
    this.#ask = ask;
    this.#store = store;
  }

  /** A board was opened: what this device has of its contacts counts again. Answers the board with it. */
  async recall(board: Board): Promise<Board> {
    this.#board = board;
    this.judging = null;
    await this.#try(async () => { this.#judged = await this.#store.all(board.rules.id); });
    const lines = SIDES.filter((side) => this.done(side)).flatMap((side) => this.#lines(side));
    return lines.length === 0 ? board : this.#ask('judge', { lines: lines.join('\n') });
  }

  /** What a side said of the contacts of the board, by contact. */
  said(side: Side): ReadonlyMap<string, string> {
    const chosen = new Set(this.#board?.calibration.contacts);
    return new Map(this.#judged.filter((one) => one.side === side && chosen.has(one.contact)).map(({ contact, state }) => [contact, state]));
  }

  done(side: Side): boolean {
    const all = this.#board?.calibration.contacts.length ?? 0;
    return all > 0 && this.said(side).size === all;
  }

  async begin(side: Side): Promise<void> {
    if (this.#board === null) return;
    const { calibration, as_of: asOf } = this.#board;
    this.judging = { side, contacts: await this.#ask('look', { contacts: [...calibration.contacts], asOf }) };
    this.#tell();
  }

  async judge(contact: string, state: string): Promise<void> {
    const { judging } = this;
    if (judging === null || this.#board === null) return;
    const judged = { rules: this.#board.rules.id, side: judging.side, contact, state };
    await this.#try(async () => {
      await this.#store.keep(judged);
      this.#judged = [...this.#judged.filter((one) => one.side !== judged.side || one.contact !== contact), { ...judged, at: 0 }];
    });
    this.#tell();
  }

  /** Answers the board with what was judged; null if it is the one that was there. */
  async end(): Promise<Board | null> {
    const side = this.judging?.side;
    this.judging = null;
    const found = side !== undefined && this.done(side) ? await this.#ask('judge', { lines: this.#lines(side).join('\n') }) : null;
    this.#tell();
    return found;
  }

  /** A line each, as the command line and this page read them. */
  lines(): string {
    return SIDES.flatMap((side) => this.#lines(side)).map((line) => `${line}\n`).join('');
  }

  async forget(): Promise<void> {
    if (this.#board === null) return;
    const { id } = this.#board.rules;
    await this.#try(async () => {
      await this.#store.forget(id);
      this.#judged = [];
    });
    this.#tell();
  }

  #lines(side: Side): string[] {
    return [...this.said(side)].map(([contact, state]) => JSON.stringify({ contact, side, state }));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = null;
    } catch {
      this.problem = 'board-judge-fault';
    }
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
