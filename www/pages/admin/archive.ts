/** Where a browser lets no page into a folder: all files in memory, opened from a ZIP file and saved as one. */
import { unzipSync, zipSync } from 'fflate';
import type { NamedBytes } from '../../engine/author/protocol.ts';
import type { Place } from './place.ts';

/** Bytes that a ZIP file may hold unpacked: more than any repository has, and less than would stop a computer. */
const BYTES_MAX = 256 << 20;

export class Archive implements Place {
  readonly lasting = false;
  readonly name: string;
  readonly #files: Map<string, Uint8Array>;

  constructor(name: string, files: NamedBytes[] = []) {
    this.name = name;
    this.#files = new Map(files);
  }

  /** Opens a ZIP file; refuses one that is none, or too large, or that names files outside itself. */
  static open(name: string, bytes: Uint8Array): Archive {
    let total = 0;
    const entries = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        total += originalSize;
        if (total > BYTES_MAX) throw new RangeError('too large');
        return !entry.endsWith('/') && !entry.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');
      },
    });
    return new Archive(name, unwrapped(Object.entries(entries)));
  }

  read(): Promise<NamedBytes[]> {
    return Promise.resolve([...this.#files]);
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    this.#files.set(name, bytes);
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    this.#files.delete(name);
    return Promise.resolve();
  }

  /** As a ZIP file. */
  save(): Uint8Array {
    return zipSync(Object.fromEntries(this.#files));
  }
}

/** Programs like to put all files of a folder below its name. */
function unwrapped(files: NamedBytes[]): NamedBytes[] {
  const first = files[0]?.[0].split('/')[0] ?? '';
  const wraps = !['repository', 'proposals', 'metadata', 'targets', 'audit'].includes(first) && files.every(([name]) => name.startsWith(`${first}/`));
  return wraps ? files.map(([name, bytes]) => [name.slice(first.length + 1), bytes]) : files;
}
