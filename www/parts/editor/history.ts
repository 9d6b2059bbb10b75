/** What was changed, one list for text and forms: undone and redone step by step. */
import { applied, difference, type Edit } from './text/source.ts';

/** What differs, both ways, and where somebody was when it was changed. */
interface Step<Where> { forth: Edit; back: Edit; where: Where; merge: string; at: number }

/** Typing in one place is one step as long as nobody pauses longer than this, in milliseconds. */
const PAUSE = 1200;
const MOST = 1000;

const back = (before: string, { offset, length, content }: Edit): Edit => ({ offset, length: content.length, content: before.slice(offset, offset + length) });

export class History<Where> {
  #done: Step<Where>[] = [];
  #undone: Step<Where>[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** `merge`: what is being typed into; steps of the same become one. Empty for a step of its own. */
  push(before: string, after: string, where: Where, merge: string, at: number): void {
    const last = this.#done.at(-1);
    this.#undone = [];
    const joins = last !== undefined && merge !== '' && last.merge === merge && at - last.at < PAUSE;
    const start = joins ? applied(before, [last.back]) : before;
    if (joins) this.#done.pop();
    const forth = difference(start, after);
    if (forth === undefined) return;
    this.#done.push({ forth, back: back(start, forth), where: joins ? last.where : where, merge, at });
    if (this.#done.length > MOST) this.#done.shift();
  }

  undo(text: string): { text: string; where: Where } | undefined {
    const step = this.#done.pop();
    if (step === undefined) return undefined;
    this.#undone.push(step);
    return { text: applied(text, [step.back]), where: step.where };
  }

  redo(text: string): { text: string; where: Where } | undefined {
    const step = this.#undone.pop();
    if (step === undefined) return undefined;
    // What is typed next is a step of its own.
    this.#done.push({ ...step, merge: '' });
    return { text: applied(text, [step.forth]), where: step.where };
  }
}
