/** What the trust client keeps where the browser gives no store: held as long as the page is open. */
import { RECORD, revision, type Change } from './shelf.ts';

export class Held {
  readonly #blobs = new Map<string, Uint8Array>();

  all(): Promise<Map<string, Uint8Array>> {
    return Promise.resolve(new Map(this.#blobs));
  }

  /** Counts the changes; 0 while nothing is held. */
  revision(): Promise<number> {
    return Promise.resolve(revision(this.#blobs.get(RECORD)));
  }

  /** Whether the change is held. */
  async change({ based_on, put, remove }: Change): Promise<boolean> {
    if ((await this.revision()) !== based_on) return false;
    for (const [key, bytes] of put) this.#blobs.set(key, bytes);
    for (const key of remove) this.#blobs.delete(key);
    return true;
  }
}
