/** What the worker lends to the trust client: the store, the lock between tabs, chance. */
import { NAME, Shelf } from '../store/shelf.ts';
import type { Around, Keeping } from './governing.ts';

/** Roots that were accepted at first use. */
const accepted = new Shelf();
const shelves = new Map<string, Keeping>();

/** A store that cannot be read, as in a strict private window, holds nothing; what cannot be kept there is told by the client. */
function keeping(name: string): Keeping {
  const shelf = new Shelf(name);
  return {
    all: () => shelf.all().catch(() => new Map()),
    revision: () => shelf.revision().catch(() => 0),
    change: (change) => shelf.change(change),
  };
}

export const around: Around = {
  keeping({ repository, ring }) {
    const name = `${NAME} ${repository} ${ring}`;
    const known = shelves.get(name) ?? keeping(name);
    shelves.set(name, known);
    return known;
  },
  alone: (work) => navigator.locks.request(NAME, work) as ReturnType<typeof work>,
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
};

export const confirm = (repository: string, root: Uint8Array): Promise<void> => accepted.keepRoot(repository, root);
export const trusted = (repository: string): Promise<Uint8Array | null> => accepted.root(repository).then((root) => root ?? null, () => null);
