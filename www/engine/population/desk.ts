/** One draft after the other over the population: the newest is what counts, and what takes long is asked once it is quiet. */
import type { Crowd } from './crowd.ts';
import type { Group, Where } from './merge.ts';
import type { Counted, Refused, RuleBehind, WaitingWeek } from './protocol.ts';
import { refusedOf } from './protocol.ts';

/** What takes longer than a frame: asked when nothing has been edited for a moment. */
export interface Closer { newly: Where[]; nolonger: Where[]; inQuestion: number; waiting: WaitingWeek[]; behind: RuleBehind[] }
/** As things were under the rules that are compared. */
export interface Before { counted: Counted; inQuestion: Where[]; waiting: WaitingWeek[] }

/** No edit for so long: people look at what they did. */
export const QUIET_MS = 180;

export interface Heard {
  /** Everybody under the newest draft; `draft` is the text it was counted for. */
  counted(draft: string, counted: Counted): void;
  groups(draft: string, groups: Group[]): void;
  closer(draft: string, closer: Closer): void;
  refused(draft: string, refused: Refused): void;
  failed(cause: unknown): void;
}

export class Desk {
  readonly #crowd: Crowd;
  readonly #heard: Heard;
  #wanted: string | null = null;
  #busy = false;
  #looking = new AbortController();
  #before: Before | null = null;

  constructor(crowd: Crowd, heard: Heard) {
    this.#crowd = crowd;
    this.#heard = heard;
  }

  /** Everybody from nothing, under the rules that are compared; decisions are held against the list of people, if there is one. */
  async begin(rules: string, asOf: string, people: string | null, signal: AbortSignal): Promise<Before | Refused> {
    this.stop();
    const counted = await this.#crowd.assess(encoded(rules), asOf, people === null ? null : encoded(people));
    if (refusedOf(counted)) return counted;
    const inQuestion = await this.#crowd.inQuestion({ signal });
    const waiting = await this.#crowd.waiting({ signal });
    return (this.#before = { counted, inQuestion, waiting });
  }

  /** Gives up what is being looked at, and what was wanted. */
  stop(): void {
    this.#looking.abort();
    this.#wanted = null;
  }

  draft(text: string): void {
    this.#looking.abort();
    this.#wanted = text;
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      while (this.#wanted !== null) {
        const draft = this.#wanted;
        this.#wanted = null;
        const counted = await this.#crowd.edit(encoded(draft));
        if (refusedOf(counted)) this.#heard.refused(draft, counted);
        else {
          this.#heard.counted(draft, counted);
          if (this.#wanted === null) void this.#look(draft);
        }
      }
    } catch (cause) {
      this.#heard.failed(cause);
    } finally {
      this.#busy = false;
    }
    if (this.#wanted !== null) void this.#work();
  }

  async #look(draft: string): Promise<void> {
    const { signal } = (this.#looking = new AbortController());
    try {
      await new Promise((done) => setTimeout(done, QUIET_MS));
      signal.throwIfAborted();
      const groups = await this.#crowd.groups();
      signal.throwIfAborted();
      this.#heard.groups(draft, groups);
      const behind = await this.#crowd.behind();
      const inQuestion = await this.#crowd.inQuestion({ signal });
      const waiting = await this.#crowd.waiting({ signal });
      signal.throwIfAborted();
      this.#heard.closer(draft, { ...told(this.#before?.inQuestion ?? [], inQuestion), inQuestion: inQuestion.length, waiting, behind });
    } catch (cause) {
      if (!signal.aborted) this.#heard.failed(cause);
    }
  }
}

function told(before: readonly Where[], now: readonly Where[]): { newly: Where[]; nolonger: Where[] } {
  const key = ({ shard, contact }: Where): string => `${shard} ${contact}`;
  const [was, is] = [new Set(before.map(key)), new Set(now.map(key))];
  return { newly: now.filter((one) => !was.has(key(one))), nolonger: before.filter((one) => !is.has(key(one))) };
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
