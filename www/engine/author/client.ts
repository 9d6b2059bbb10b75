/** The authoring side as the page uses it: promises. Passphrases and key files are handed over, so that nothing of them stays here. */
import type { Call, Calls, KeyFile, Reply, Request } from './protocol.ts';

interface Waiting { resolve(answer: unknown): void; reject(cause: Error): void }

/** The part of a Worker that is used. */
export interface Port {
  postMessage(message: Request, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export class Author {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #broken: Error | null = null;

  constructor(port: Port) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
    port.onerror = (event) => this.#fail(new Error(event.message || 'the worker stopped'));
  }

  ask<C extends Call>(call: C, ask: Calls[C]['ask']): Promise<Calls[C]['answer']> {
    if (this.#broken) return Promise.reject(this.#broken);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Calls[C]['answer']), reject });
      this.#port.postMessage({ id, call, ask } as Request, secrets(ask));
    });
  }

  #hear(reply: Reply): void {
    if ('broken' in reply) return this.#fail(new Error(reply.broken));
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting?.reject(new Error(reply.error));
    else waiting?.resolve(reply.answer);
  }

  #fail(cause: Error): void {
    this.#broken = cause;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}

/** What is not to stay behind: the buffers move to the worker. */
function secrets(ask: object): Transferable[] {
  const { key, keys, passphrase } = ask as { key?: unknown; keys?: KeyFile[]; passphrase?: Uint8Array };
  const files = [...(keys ?? []), ...(key !== undefined ? [key as KeyFile] : [])];
  return [...files.flatMap((file) => [file.pem.buffer, file.passphrase.buffer]), ...(passphrase === undefined ? [] : [passphrase.buffer])] as Transferable[];
}
