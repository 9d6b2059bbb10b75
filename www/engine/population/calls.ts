/** Calls over a message port: one request, any number of progress notes, one reply; a call can be given up. */

export type CallsOf<C> = { [N in keyof C]: { ask: unknown; answer: unknown; note?: unknown } };
type Note<C, N extends keyof C> = C[N] extends { note: infer T } ? T : never;

export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate?(): void;
}

export interface Options<T> { signal?: AbortSignal; note?: (note: T) => void }
type Message = { id: number; call: string; ask: unknown } | { cancel: number };
type Reply = { id: number } & ({ note: unknown } | { answer: unknown } | { error: { name: string; message: string } });

/** This side asks. */
export class Caller<C extends CallsOf<C>> {
  readonly #port: Port;
  readonly #waiting = new Map<number, { resolve(answer: unknown): void; reject(cause: unknown): void; note: ((note: never) => void) | undefined }>();
  #next = 1;
  #broken: Error | null = null;

  constructor(port: Port) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
    port.onerror = (event) => this.#fail(new Error(event.message || 'a worker stopped'));
  }

  call<N extends keyof C & string>(call: N, ask: C[N]['ask'], { signal, note }: Options<Note<C, N>> = {}): Promise<C[N]['answer']> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#port.postMessage({ cancel: id } satisfies Message);
        this.#waiting.delete(id);
        reject(signal?.reason as Error);
      };
      const done = (): void => signal?.removeEventListener('abort', stop);
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.set(id, { resolve: (answer) => { done(); resolve(answer); }, reject: (cause) => { done(); reject(cause as Error); }, note });
      this.#port.postMessage({ id, call, ask } satisfies Message);
    });
  }

  close(): void {
    this.#port.terminate?.();
    this.#fail(new DOMException('closed', 'AbortError'));
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('note' in reply) return waiting.note?.(reply.note as never);
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

export interface Turn { signal: AbortSignal; note(note: unknown): void }
export type Answers<C extends CallsOf<C>> = { [N in keyof C]: (ask: C[N]['ask'], turn: Turn) => C[N]['answer'] | Promise<C[N]['answer']> };

/** This side answers, one call after the other. */
export function serve<C extends CallsOf<C>>(port: Port, answers: Answers<C>): void {
  const running = new Map<number, AbortController>();
  let turn: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('cancel' in data) return running.get(data.cancel)?.abort();
    const control = new AbortController();
    running.set(data.id, control);
    const own: Turn = { signal: control.signal, note: (note) => port.postMessage({ id: data.id, note } satisfies Reply) };
    turn = turn
      .then(async () => {
        control.signal.throwIfAborted();
        const answer = await answers[data.call as keyof C](data.ask as never, own);
        port.postMessage({ id: data.id, answer } satisfies Reply);
      })
      .catch((cause: unknown) => port.postMessage({ id: data.id, error: described(cause) } satisfies Reply))
      .finally(() => running.delete(data.id));
  };
}

const described = (cause: unknown): { name: string; message: string } =>
  cause instanceof Error || cause instanceof DOMException ? { name: cause.name, message: cause.message } : { name: 'Error', message: String(cause) };
