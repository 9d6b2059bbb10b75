/** The page around the widget. The first that speaks, if it may, is the one that is listened to from then on. */
import type { Deliver, Delivery } from '../../store/entry.ts';
import { note } from '../../crm/note/block.ts';
import { blockOf } from '../../journal/leave.ts';
import { fromHost, sent, type FromHost, type FromWidget } from './protocol.ts';

/** So long an answer is waited for. */
const PATIENCE_MS = 20_000;

export class Around {
  #host: string | null = null;
  readonly #waiting = new Map<string, (delivery: Delivery) => void>();

  /** `first`: somebody has spoken who may. */
  constructor(hosts: readonly string[], hear: (message: Exclude<FromHost, { say: 'answer' }>) => void, first: () => void) {
    addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== parent || parent === window || !hosts.includes(origin) || (this.#host ?? origin) !== origin) return;
      const message = fromHost(data);
      if (message === undefined) return;
      if (!this.heard) {
        this.#host = origin;
        first();
      }
      if (message.say === 'answer') this.#answered(message);
      else hear(message);
    });
    // Only the one that is there hears it; nobody is told anything but that.
    if (parent !== window) for (const host of hosts) parent.postMessage(sent({ say: 'ready' }), host);
  }

  get heard(): boolean {
    return this.#host !== null;
  }

  tell(message: FromWidget): void {
    if (this.#host !== null) parent.postMessage(sent(message), this.#host);
  }

  /** Leaves a record with the page around, which writes it. Asked again with the same key, it says what it said. */
  readonly deliver: Deliver = async (entry, signal) => {
    const text = await note(entry.words ?? '', entry.key, blockOf(entry));
    const { key, scope: record, contact, kind } = entry;
    return new Promise((resolve) => {
      const done = (delivery: Delivery): void => {
        this.#waiting.delete(key);
        resolve(delivery);
      };
      this.#waiting.set(key, done);
      const late = (): void => done({ result: 'unreachable' });
      AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]).addEventListener('abort', late, { once: true });
      this.tell({ say: 'write', key, record, contact, kind, content: JSON.parse(entry.record) as unknown, note: text, version: entry.seen ?? null });
    });
  };

  #answered({ key, result, detail }: Extract<FromHost, { say: 'answer' }>): void {
    this.#waiting.get(key)?.(result === 'saved' ? { result } : { result, ...(detail === undefined ? {} : { detail }) });
  }
}
