/** What the worker lends to the trust client: the store, the lock between tabs, chance. */
import { NAME, Shelf } from '../store/shelf.ts';
import type { Around } from './governing.ts';

/** Roots that were accepted at first use. */
const accepted = new Shelf();
const shelves = new Map<string, Shelf>();

function shelf(name: string): Shelf {
  let found = shelves.get(name);
  if (found === undefined) shelves.set(name, (found = new Shelf(name)));
  return found;
}

export const around: Around = {
  keeping: ({ repository, ring }) => shelf(`${NAME} ${repository} ${ring}`),
  alone: (work) => navigator.locks.request(NAME, work) as ReturnType<typeof work>,
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
};

export const confirm = (repository: string, root: Uint8Array): Promise<void> => accepted.keepRoot(repository, root);
export const trusted = async (repository: string): Promise<Uint8Array | null> => (await accepted.root(repository)) ?? null;
