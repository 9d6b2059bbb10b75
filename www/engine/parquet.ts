/** A Parquet file as CSV, one group of rows after the other: whole numbers to the last digit, dates and moments as ISO 8601. */
import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetRead, type SchemaElement } from 'hyparquet';
import type { NamedBlob } from './bytes.ts';
import { breathe, type Task } from './load.ts';
import type { Tabled } from './tables.ts';

const CODECS = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'];
const compressors = { GZIP: (packed: Uint8Array) => gunzipSync(packed), ZSTD: (packed: Uint8Array, length: number) => decompress(packed, new Uint8Array(length)) };

/** Milliseconds hold no microseconds: digits that a date of the browser would drop stay. */
const moment = (count: bigint, each: bigint, digits: number): string => {
  const seconds = count >= 0n ? count / each : -((each - 1n - count) / each);
  const rest = count - seconds * each;
  const date = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${date}${rest === 0n ? '' : `.${String(rest).padStart(digits, '0')}`}Z`;
};
const parsers = {
  dateFromDays: (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (count: bigint): string => moment(count, 1000n, 3),
  timestampFromMicroseconds: (count: bigint): string => moment(count, 1_000_000n, 6),
  timestampFromNanoseconds: (count: bigint): string => moment(count, 1_000_000_000n, 9),
};

export async function fromParquet({ name, blob }: NamedBlob, task: Task): Promise<Tabled> {
  const file = { byteLength: blob.size, slice: (from: number, to?: number) => blob.slice(from, to).arrayBuffer() };
  if (new TextDecoder().decode(await blob.slice(0, 4).arrayBuffer()) === 'PARE') return { unread: 'encrypted' };
  try {
    const metadata = await parquetMetadataAsync(file);
    if (metadata.row_groups.some(({ columns }) => columns.some(({ meta_data: data }) => data !== undefined && !CODECS.includes(data.codec)))) return { unread: 'codec' };
    const columns = topLevel(metadata.schema);
    const parts: string[] = [`${columns.map(({ name: column }) => cell(column)).join(',')}\n`];
    let row = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const to = row + Number(count);
      await parquetRead({ file, metadata, compressors, parsers, rowStart: row, rowEnd: to, onComplete: (rows) => {
        parts.push(rows.map((values: unknown[]) => `${columns.map((column, at) => cell(text(values[at], column))).join(',')}\n`).join(''));
      } });
      row = to;
      task.progress({ phase: 'read', file: name, done: Math.round((blob.size * row) / Math.max(1, Number(metadata.num_rows))), total: blob.size });
      await breathe();
      task.signal.throwIfAborted();
    }
    return { table: { from: 'parquet', size: blob.size, sheets: [], sheet: '', merged: 0, uncalculated: 0, errors: 0 }, blob: new Blob(parts) };
  } catch (cause) {
    if (task.signal.aborted) throw cause;
    return { unread: 'broken' };
  }
}

/** The columns as people see them; what lies within one is written as JSON. */
function topLevel(schema: SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = [];
  for (let at = 1; at < schema.length; at = after(schema, at)) found.push(schema[at]!);
  return found;
}

function after(schema: SchemaElement[], at: number): number {
  let next = at + 1;
  for (let child = schema[at]?.num_children ?? 0; child > 0; child--) next = after(schema, next);
  return next;
}

function text(value: unknown, column: SchemaElement): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return number(value, column);
  // A moment that names no zone is that of the place where it was written.
  if (typeof value === 'string') return local(column) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? value.replace('T', ' ').slice(0, -1) : value;
  if (value instanceof Uint8Array) return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (typeof value === 'object') return JSON.stringify(value, (_, own: unknown) => (typeof own === 'bigint' ? String(own) : own));
  return String(value as bigint | boolean);
}

const local = ({ logical_type: type }: SchemaElement): boolean => type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC;

function number(value: number, { type, converted_type: converted, scale }: SchemaElement): string {
  if (!Number.isFinite(value)) return '';
  if (converted === 'DECIMAL') return value.toFixed(scale ?? 0);
  const short = type === 'FLOAT' ? String(Number(value.toPrecision(7))) : String(value);
  return short.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 }) : short;
}

/** A row stays a line: a break within a cell becomes a blank. */
function cell(given: string): string {
  const flat = /[\r\n]/.test(given) ? given.split(/[\r\n]+/).filter(Boolean).join(' ') : given;
  return /[",]|^\s|\s$/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}
