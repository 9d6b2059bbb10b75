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
  return workbook ? fromWorkbook(packages, file) : null;
}

async function fromWorkbook(packages: Packages, { name, blob, sheet }: NamedBlob): Promise<Tabled | null> {
  if (blob.size > WORKBOOK_MAX) return { unread: 'too-large' };
  const { Workbook } = await packages.sheets();
  const book = new Workbook(new Uint8Array(await blob.arrayBuffer()));
  try {
    // A table in text that somebody has named as a workbook is still a table.
    if (book.refused === 'not-a-workbook' && !/\.xlsx?$/i.test(name)) return null;
    if (book.refused !== undefined) return { unread: book.refused as Unread };
    const sheets = book.sheets();
    const tables = sheet !== undefined && sheets.includes(sheet) ? [sheet] : sheets;
    // The one with most rows, unless it was chosen: people put a page of notes before it.
    let best: { sheet: string; rows: number; csv: Uint8Array; found: Pick<TableFound, 'merged' | 'uncalculated' | 'errors'> } | null = null;
    for (const own of tables) {
      const table = book.table(own);
      if (table === undefined) return { unread: 'broken' };
      const { rows, merged, uncalculated, errors } = table;
      if (best === null || rows > best.rows) best = { sheet: own, rows, csv: table.csv(), found: { merged, uncalculated, errors } };
      table.free?.();
    }
    if (best === null) return { unread: 'not-a-workbook' };
    return { table: { from: 'workbook', size: blob.size, sheets, sheet: best.sheet, ...best.found }, blob: new Blob([best.csv as BlobPart]) };
  } finally {
    book.free?.();
  }
}
