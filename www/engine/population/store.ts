/** Where evidence lies while people look at it: in the origin's private files where there is room, else in memory. */
import { folder, writing } from './files.ts';
import type { Store } from './intake.ts';

/** A packed file grows; so much is looked for before it is written. */
const GROWS = 2;

/** `tab`: whose file it is. */
export async function storeFor(bytes: number, tab: string): Promise<Store> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    if (quota - usage > bytes * GROWS) return await onDisk(tab);
  } catch {
    // A window that keeps nothing has no such files.
  }
  return inMemory();
}

async function onDisk(tab: string): Promise<Store> {
  const name = `${tab}.${crypto.randomUUID()}.ndjson`;
  const out = await writing(name);
  let open = true;
  const close = (): void => { if (open) out.close(); open = false; };
  return {
    write: (chunk) => { out.write(chunk); },
    async done() {
      out.flush();
      close();
      return { name, source: await (await (await folder()).getFileHandle(name)).getFile() };
    },
    async drop() {
      close();
      await (await folder()).removeEntry(name).catch(() => {});
    },
  };
}

function inMemory(): Store {
  const parts: BlobPart[] = [];
  return {
    write: (chunk) => { parts.push(chunk.slice() as BlobPart); },
    done: () => Promise.resolve({ name: null, source: new Blob(parts) }),
    drop: () => { parts.length = 0; return Promise.resolve(); },
  };
}
