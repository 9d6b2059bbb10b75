/** A folder that a person chose, read and written in place. */
import type { NamedBytes } from '../../engine/author/protocol.ts';
import type { Place } from './place.ts';

/** What the browser offers for folders; not every browser does. */
interface Picker { showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle> }

export const canChoose = (): boolean => typeof (globalThis as Picker).showDirectoryPicker === 'function';

/** Asks for a folder; null if the person thought better of it. */
export async function choose(): Promise<Place | null> {
  try {
    const handle = await (globalThis as Picker).showDirectoryPicker?.({ id: 'reife', mode: 'readwrite' });
    return handle === undefined ? null : new Folder(handle);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    throw cause;
  }
}

class Folder implements Place {
  readonly lasting = true;
  readonly #root: FileSystemDirectoryHandle;

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = root;
  }

  get name(): string {
    return this.#root.name;
  }

  async read(): Promise<NamedBytes[]> {
    const files: NamedBytes[] = [];
    await below(this.#root, '', files);
    return files.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** The browser writes beside the file and puts it in its place when it is closed. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const [folder, last] = await this.#reach(name);
    const stream = await (await folder.getFileHandle(last, { create: true })).createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  }

  async remove(name: string): Promise<void> {
    const [folder, last] = await this.#reach(name);
    await folder.removeEntry(last);
  }

  async #reach(name: string): Promise<[FileSystemDirectoryHandle, string]> {
    const steps = name.split('/');
    const last = steps.pop() ?? '';
    let folder = this.#root;
    for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
    return [folder, last];
  }
}

type Listed = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemDirectoryHandle | FileSystemFileHandle> };

async function below(folder: FileSystemDirectoryHandle, path: string, files: NamedBytes[]): Promise<void> {
  for await (const entry of (folder as Listed).values()) {
    if (entry.name.startsWith('.')) continue;
    const name = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.kind === 'directory') await below(entry as FileSystemDirectoryHandle, name, files);
    else files.push([name, new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer())]);
  }
}
