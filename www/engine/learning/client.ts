/** Learning as the page uses it: promises, with progress; to cancel ends the worker, and a new one begins with the next question. */
import address from './worker.ts?worker&url';
import type { Lacking, LearningCall, LearningCalls, LearningNote, LearningReply, LearningRequest } from './protocol.ts';

interface Waiting { resolve(answer: unknown): void; reject(cause: Error): void; progress?: ((note: LearningNote) => void) | undefined }
interface Policies { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string } }

/** What files lack to be a board. */
export class LackingError extends Error {
  constructor(readonly what: Lacking) { super(what); }
}

export class Learner {
  readonly #url: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #next = 1;

  constructor() {
    const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
    const only = (url: string): string => {
      if (url !== address) throw new TypeError('not the worker');
      return url;
    };
    // The policy is made once, however often the worker begins anew.
    this.#url = policies ? policies.createPolicy('reife-worker', { createScriptURL: only }).createScriptURL(address) : address;
  }

  ask<C extends LearningCall>(call: C, ask: LearningCalls[C]['ask'], progress?: (note: LearningNote) => void): Promise<LearningCalls[C]['answer']> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, progress });
      this.#started().postMessage({ id, call, ask } as LearningRequest);
    });
  }

  /** Ends what is going on. What was open is no longer. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#fail(new DOMException('cancelled', 'AbortError'));
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#url, { type: 'module', name: 'reife-learning' });
    worker.onmessage = ({ data }: MessageEvent<LearningReply>): void => this.#hear(data);
    worker.onerror = (event): void => this.#fail(new Error(event.message || 'learning stopped'));
    this.#worker = worker;
    return worker;
  }

  #hear(reply: LearningReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('progress' in reply) return waiting.progress?.(reply.progress);
    this.#waiting.delete(reply.id);
    if ('answer' in reply) waiting.resolve(reply.answer);
    else waiting.reject('lacking' in reply ? new LackingError(reply.lacking) : new Error(reply.error));
  }

  #fail(cause: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(cause);
  }
}
