/** What the worker lends to the trust client: the store, the lock between tabs, the network, chance. */
import { Held } from '../store/held.ts';
import { NAME, Shelf } from '../store/shelf.ts';
import { fetchFile } from './fetched.ts';
import type { Around, Keeping } from './governing.ts';

/** Roots that were accepted at first use. */
const accepted = new Shelf();
const shelves = new Map<string, Keeping>();

/** Where the browser gives no store, as in a strict private window or in a frame of another page, all is fetched anew each time. A store that
 *  cannot be read later on holds nothing; what cannot be kept there is told by the client. */
function keeping(name: string): Keeping {
  const shelf = new Shelf(name);
  const opened: Promise<Keeping> = shelf.revision().then(() => shelf, () => new Held());
  return {
    all: () => opened.then((own) => own.all()).catch(() => new Map()),
    revision: () => opened.then((own) => own.revision()).catch(() => 0),
    change: (change) => opened.then((own) => own.change(change)),
  };
}

/** Where there is no store there are no locks, and nothing to share. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await navigator.locks.request(NAME, () => {
      begun = true;
      return work();
    });
  } catch (cause) {
    if (begun) throw cause;
    return work();
  }
}

export const around: Around = {
  keeping({ repository, ring }) {
    const name = `${NAME} ${repository} ${ring}`;
    const known = shelves.get(name) ?? keeping(name);
    shelves.set(name, known);
    return known;
  },
  alone,
  fetch: fetchFile,
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
};

export const confirm = (repository: string, root: Uint8Array): Promise<void> => accepted.keepRoot(repository, root);
export const trusted = (repository: string): Promise<Uint8Array | null> => accepted.root(repository).then((root) => root ?? null, () => null);
