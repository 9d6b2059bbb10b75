/** A table as CSV that spreadsheets open: separated by semicolons, with a mark for UTF-8, and no cell that a spreadsheet would compute. */

const MARK = '\uFEFF';

export const csv = (rows: readonly (readonly string[])[]): string => MARK + rows.map((row) => row.map(cell).join(';')).join('\r\n') + '\r\n';

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["; \r\n,']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
