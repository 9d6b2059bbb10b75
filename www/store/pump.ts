/** Drains the outbox when something is due. A page uses timers; a service worker sets an alarm for the time it is told. */
import type { Outbox } from './outbox.ts';

const LONGEST = 60_000;
const PAUSE = 1_000;

export class Pump {
  readonly #outbox: Outbox;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
    outbox.addEventListener('change', this.#plan);
    globalThis.addEventListener?.('online', this.#run);
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#outbox.removeEventListener('change', this.#plan);
    globalThis.removeEventListener?.('online', this.#run);
  }

  readonly #plan = (): void => {
    void this.#outbox.nextTime().then((time) => this.#at(time), () => {});
  };

  readonly #run = async (): Promise<void> => {
    const time = await this.#outbox.drain().catch(() => Date.now() + LONGEST);
    // What is still due is in another tab's hands.
    this.#at(time === null ? null : Math.max(time, Date.now() + PAUSE));
  };

  #at(time: number | null): void {
    clearTimeout(this.#timer);
    if (time !== null && !this.#stopped) this.#timer = setTimeout(this.#run, Math.min(LONGEST, Math.max(0, time - Date.now())));
  }
}
