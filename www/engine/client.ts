/** The engine as the page uses it: promises, with progress and an AbortSignal. */
import type { Beside } from './beside.ts';
import type { NamedBlob } from './bytes.ts';
import type { CourseData } from './course.ts';
import type { DecisionOutcome, JournalVerified, Said } from './deciding.ts';
import type { InForceText } from './governing.ts';
import type { ContactRow } from './interface.ts';
import type { Met, RulesSettings, RulesView } from './rules.ts';
import type { SubjectAnswer } from './subject.ts';
import type { Call, Calls, CardData, Checked, FileFault, Opened, Progress, RefusedRow, Reply, Request } from './protocol.ts';

interface Options { signal?: AbortSignal; progress?: (note: Progress) => void }
interface Waiting { resolve(answer: unknown): void; reject(cause: Error): void; progress?: ((note: Progress) => void) | undefined }

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface Port {
  postMessage(message: Request): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export class Engine {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #broken: Error | null = null;

  constructor(port: Port) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
    port.onerror = (event) => this.#fail(new Error(event.message || 'the engine stopped'));
  }

  govern(settings: RulesSettings | null, clock: string): Promise<RulesView | null> {
    return this.#call('govern', { settings, clock });
  }

  check(text: string): Promise<Checked> {
    return this.#call('check', { text });
  }

  written(): Promise<InForceText | null> {
    return this.#call('written', { clock: clock() });
  }

  look(clock: string): Promise<RulesView | null> {
    return this.#call('look', { clock });
  }

  meet(repository: string): Promise<Met> {
    return this.#call('meet', { repository });
  }

  confirm(repository: string, root: Uint8Array): Promise<void> {
    return this.#call('confirm', { repository, root });
  }

  trusted(repository: string): Promise<Uint8Array | null> {
    return this.#call('trusted', { repository });
  }

  open(files: NamedBlob[], options?: Options & { inForce?: boolean; told?: boolean }): Promise<Opened> {
    return this.#call('open', { files, told: options?.told ?? false, ...(options?.inForce === true ? { inForce: { clock: clock() } } : {}) }, options);
  }

  inspect(files: NamedBlob[], options?: Options): Promise<Opened> {
    return this.#call('inspect', { files }, options);
  }

  use(options?: Options): Promise<Opened> {
    return this.#call('use', {}, options);
  }

  discard(): Promise<void> {
    return this.#call('discard', {});
  }

  refused(): Promise<RefusedRow[]> {
    return this.#call('refused', {});
  }

  list(asOf: string, options?: Options): Promise<ContactRow[]> {
    return this.#call('list', { asOf }, options);
  }

  card(index: number, asOf: string, options?: Options & { role?: string | undefined; user?: string | undefined }): Promise<CardData> {
    return this.#call('card', { index, asOf, role: options?.role, user: options?.user, clock: clock() }, options);
  }

  /** Makes the record of what a person said, as of the moment it is said, on rules in force. */
  decide(index: number, said: Said): Promise<DecisionOutcome | null> {
    return this.#call('decide', { index, said, clock: clock() });
  }

  /** The same under any rules: a trial that no CRM takes. */
  tryOut(index: number, said: Said): Promise<DecisionOutcome | null> {
    return this.#call('tryOut', { index, said });
  }

  amend(additions: [number, string][]): Promise<void> {
    return this.#call('amend', { additions });
  }

  course(index: number, asOf: string, options?: Options): Promise<CourseData | null> {
    return this.#call('course', { index, asOf }, options);
  }

  /** What a draft would propose beside the rules that are loaded; null where there is nothing to compare. */
  beside(index: number, asOf: string, draft: Uint8Array): Promise<Beside | null> {
    return this.#call('beside', { index, asOf, draft });
  }

  /** What is held about a contact and how it is judged; null where there is none. */
  subject(index: number, asOf: string): Promise<SubjectAnswer | null> {
    return this.#call('subject', { index, asOf });
  }

  /** The contact’s journal, verified: a chain for each id of today. */
  journal(index: number): Promise<JournalVerified[]> {
    return this.#call('journal', { index });
  }

  faults(): Promise<FileFault[]> {
    return this.#call('faults', {});
  }

  mapped(mapping: string, file: NamedBlob, options?: Options): Promise<{ text: string; faults: number } | null> {
    return this.#call('mapped', { mapping, file }, options);
  }

  close(): void {
    this.#port.terminate();
    this.#fail(new DOMException('closed', 'AbortError'));
  }

  #call<C extends Call>(call: C, ask: Calls[C]['ask'], { signal, progress }: Options = {}): Promise<Calls[C]['answer']> {
    if (this.#broken) return Promise.reject(this.#broken);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#port.postMessage({ cancel: id });
        this.#waiting.delete(id);
        reject(signal?.reason as Error);
      };
      const done = (): void => signal?.removeEventListener('abort', stop);
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.set(id, {
        resolve: (answer) => { done(); resolve(answer as Calls[C]['answer']); },
        reject: (cause) => { done(); reject(cause); },
        progress,
      });
      this.#port.postMessage({ id, call: call, ask } as Request);
    });
  }

  #hear(reply: Reply): void {
    if ('ready' in reply) return;
    if ('broken' in reply) return this.#fail(new Error(reply.broken));
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('progress' in reply) return waiting.progress?.(reply.progress);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting.reject(Object.assign(new Error(reply.error.message), { name: reply.error.name }));
    else waiting.resolve(reply.answer);
  }

  #fail(cause: Error): void {
    this.#broken = cause;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}

/** The device's clock. */
const clock = (): string => new Date().toISOString();
