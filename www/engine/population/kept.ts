/** The population that this device keeps, so that it is there at once on return. It expires, and a button deletes it. */
import { folder } from './files.ts';
import type { Delivered } from '../../reading/lacking.ts';
import { heldElsewhere, hold, release, TAB, tabOf } from './tab.ts';

export const KEPT_DAYS = 30;
const DAY = 86_400_000;
const MANIFEST = 'population.json';
const VERSION = 1;

export interface Kept {
  version: number;
  /** As people know it: the files' names. */
  label: string;
  since: number;
  /** Evidence and columns, by their names in the folder. */
  source: string;
  columns: string[];
  size: number;
  sha256: string;
  contacts: number;
  oneIn: number;
  /** The rule files that it was read with: the ones compared, and the draft. */
  rules: string;
  draft: string;
  asOf: string;
  /** How contacts came out of rows; null where they did not. What was kept earlier does not say. */
  delivered?: Delivered | null;
}

/** What is kept and has not expired; whatever else lies there and no other tab has open is deleted, so that nothing stays half loaded. */
export async function kept(now: number): Promise<{ kept: Kept; source: Blob } | null> {
  try {
    const files = await folder();
    const found = await manifest(files);
    const good = found !== null && found.version === VERSION && now < expires(found) ? found : null;
    await hold(TAB);
    if (good !== null) await hold(tabOf(good.source));
    await clear(files, good === null ? [] : [MANIFEST, good.source, ...good.columns]);
    return good && { kept: good, source: await (await files.getFileHandle(good.source)).getFile() };
  } catch {
    return null;
  }
}

export const expires = ({ since }: Kept): number => since + KEPT_DAYS * DAY;

/** Its columns are written; from here on it is kept, and what was kept before is not. */
export async function keep(given: Kept): Promise<void> {
  const files = await folder();
  await write(files, given);
  if (tabOf(given.source) === TAB) release();
  await clear(files, [MANIFEST, given.source, ...given.columns]);
}

/** The draft as it is now, as long as that population is the one that is kept. */
export async function redraft(source: string, draft: string): Promise<void> {
  const files = await folder();
  const found = await manifest(files);
  if (found?.source !== source) return;
  await write(files, { ...found, draft });
}

/** Everything, whoever has it open: that is what was asked for. */
export async function forget(): Promise<void> {
  release();
  await remove(await folder(), () => true);
}

async function write(files: FileSystemDirectoryHandle, given: Kept): Promise<void> {
  const out = await (await files.getFileHandle(MANIFEST, { create: true })).createWritable();
  await out.write(JSON.stringify(given));
  await out.close();
}

async function manifest(files: FileSystemDirectoryHandle): Promise<Kept | null> {
  try {
    return JSON.parse(await (await (await files.getFileHandle(MANIFEST)).getFile()).text()) as Kept;
  } catch {
    return null;
  }
}

async function clear(files: FileSystemDirectoryHandle, but: readonly string[]): Promise<void> {
  const elsewhere = await heldElsewhere();
  await remove(files, (name) => !but.includes(name) && !elsewhere(name));
}

async function remove(files: FileSystemDirectoryHandle, which: (name: string) => boolean): Promise<void> {
  const names: string[] = [];
  for await (const name of (files as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  // A file that another tab has open stays for now.
  await Promise.all(names.filter(which).map((name) => files.removeEntry(name).catch(() => {})));
}
