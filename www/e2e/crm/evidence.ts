/** What the engine's mapping makes of rows, through the built package for records. */
import { readFileSync } from 'node:fs';
import { initSync, MappedFile, Mapping } from '../../../pkg/records/records.js';

initSync({ module: readFileSync(new URL('../../../pkg/records/records_bg.wasm', import.meta.url)) });

export function evidence(mapping: string, name: string, ndjson: string): { lines: unknown[]; faults: unknown[] } {
  const read = new Mapping(new TextEncoder().encode(mapping));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics()));
  const file = new MappedFile(read, `${name}.ndjson`);
  const bytes = [file.push(new TextEncoder().encode(ndjson)), file.finish()];
  const lines = bytes.map((part) => new TextDecoder().decode(part)).join('').split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line) as unknown), faults: file.faults() as unknown[] };
}
