/** A second copy of what has not gone out, in a storage of another kind: if one is lost the other has it. */
import { isEntry, type Entry } from './entry.ts';

export interface SecondCopy {
  read(): Promise<Entry[]>;
  write(entry: Entry): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Any storage of texts by name: `localStorage`, or the extension's own. */
export interface Area {
  all(): Promise<Record<string, unknown>>;
  set(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const PREFIX = 'reife.outbox.';

export function copyIn(area: Area): SecondCopy {
  return {
    async read() {
      const found: Entry[] = [];
      for (const [name, text] of Object.entries(await area.all())) {
        const entry = name.startsWith(PREFIX) && typeof text === 'string' ? parsed(text) : null;
        if (isEntry(entry)) found.push(entry);
      }
      return found;
    },
    write: (entry) => area.set(PREFIX + entry.key, JSON.stringify(entry)),
    remove: (key) => area.remove(PREFIX + key),
  };
}

export function areaOf(storage: Storage): Area {
  return {
    async all() {
      const names = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((name) => name !== null);
      return Object.fromEntries(names.map((name) => [name, storage.getItem(name)]));
    },
    async set(name, text) { storage.setItem(name, text); },
    async remove(name) { storage.removeItem(name); },
  };
}

/** What cannot be read is no entry; the database has the whole. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
