/** Files in the origin's private file system, as workers write and read them. */

const FOLDER = 'population';

export async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

export async function readKept(name: string): Promise<Uint8Array> {
  const file = await (await (await folder()).getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

export async function writeKept(name: string, bytes: Uint8Array): Promise<void> {
  const out = await writing(name);
  try {
    out.write(bytes);
    out.flush();
  } finally {
    out.close();
  }
}

/** What a worker writes bytes with, at once and in place. */
export interface Writing { write(bytes: Uint8Array, at?: { at: number }): number; truncate(size: number): void; flush(): void; close(): void }

export async function writing(name: string): Promise<Writing> {
  const file = (await (await folder()).getFileHandle(name, { create: true })) as FileSystemFileHandle & { createSyncAccessHandle(): Promise<Writing> };
  const out = await file.createSyncAccessHandle();
  out.truncate(0);
  return out;
}
