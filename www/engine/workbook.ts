/** A sheet of a workbook as CSV: the one that was chosen, else the one with most rows. */
import type { NamedBlob } from './bytes.ts';
import type { SheetsPackage } from './package.ts';
import type { Tabled, TableFound, Unread } from './tables.ts';

/** Null for what is no workbook in spite of how it begins. It reads in one go: who wants to stop it ends the worker it runs in. */
export async function fromWorkbook({ Workbook }: SheetsPackage, { name, blob, sheet }: NamedBlob): Promise<Tabled | null> {
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
