/** Tables in files that are no text, a sheet of a workbook or a Parquet file: each becomes CSV on the way, for the same mapping. */
import type { NamedBlob } from './bytes.ts';
import type { Task } from './load.ts';
import type { Packages } from './package.ts';

/** What a table was found in, and what people should know of it. */
export interface TableFound {
  from: 'workbook' | 'parquet';
  /** Of the file as it was given. */
  size: number;
  /** The sheets to choose from; of Parquet none. */
  sheets: string[];
  sheet: string;
  /** Cells that were several merged into one, formulas without a value, cells that show an error. */
  merged: number; uncalculated: number; errors: number;
}
/** Why a table cannot be read. */
export type Unread = 'encrypted' | 'old' | 'not-a-workbook' | 'broken' | 'too-large' | 'codec';
export type Tabled = { table: TableFound; blob: Blob } | { unread: Unread };

/** A workbook is unpacked in memory; beyond so many packed bytes that would not go well. */
const WORKBOOK_MAX = 400 << 20;
const starts = (start: Uint8Array, mark: string): boolean => start.length >= mark.length && [...mark].every((sign, at) => start[at] === sign.charCodeAt(0));

/** Null for a file that is text, packed or not. */
export async function tabled(packages: Packages, file: NamedBlob, task: Task): Promise<Tabled | null> {
  const start = new Uint8Array(await file.blob.slice(0, 8).arrayBuffer());
  if (starts(start, 'PAR1') || starts(start, 'PARE')) {
    const { fromParquet } = await import('./parquet.ts');
    return fromParquet(file, task);
  }
  const workbook = starts(start, 'PK\x03\x04') || starts(start, '\xd0\xcf\x11\xe0') || (/\.xlsx?$/i.test(file.name) && start.length > 0);
  if (!workbook) return null;
  if (file.blob.size > WORKBOOK_MAX) return { unread: 'too-large' };
  task.progress({ phase: 'workbook', file: file.name, done: 0, total: file.blob.size });
  return packages.workbook(file, task.signal);
}
