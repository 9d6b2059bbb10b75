/** A mapping that was read, and files by it as lines of evidence. */
import { bytes, type NamedBlob } from './bytes.ts';
import { encodingOf, inUtf8 } from './encoding.ts';
import { breathe, type KnownFile, type Task } from './load.ts';
import type { MappedFile, Mapping, MappingPackage, Packages } from './package.ts';

/** Rows go through the package that read the mapping. */
export interface ReadMapping extends Mapping { rows(name: string): MappedFile; free(): void }

/** Records are read by a package that is half as large, unless they lie beside a table; what is wrong with a mapping it does not say. */
export async function openMapping(packages: Packages, file: KnownFile, evidence: readonly KnownFile[], told: boolean): Promise<ReadMapping> {
  const given = await bytes(file.blob);
  if (!told && evidence.every(({ kind, json }) => kind !== 'export' || json)) {
    const read = readBy(await packages.records(), given);
    if (read.ok) return read;
    read.free();
  }
  return readBy(await packages.mapping(), given);
}

function readBy({ Mapping, MappedFile }: MappingPackage, given: Uint8Array): ReadMapping {
  const mapping = new Mapping(given);
  return { ok: mapping.ok, diagnostics: () => mapping.diagnostics(), rows: (name) => new MappedFile(mapping, name.replace(/\.gz$/i, '')), free: () => mapping.free?.() };
}

/** One file by one mapping, as lines of evidence; null where the mapping has faults or finds nothing in it. */
export async function mapped(packages: Packages, text: string, file: NamedBlob, task: Task): Promise<{ text: string; faults: number } | null> {
  const mapping = readBy(await packages.mapping(), new TextEncoder().encode(text));
  try {
    if (!mapping.ok) return null;
    const rows = mapping.rows(file.name);
    const decoder = new TextDecoder();
    let made = '';
    const stop = async (): Promise<void> => { await breathe(); task.signal.throwIfAborted(); };
    for await (const chunk of inUtf8(file.blob, await encodingOf(file.blob, stop), () => {})) made += decoder.decode(rows.push(chunk), { stream: true });
    made += decoder.decode(rows.finish());
    const faults = rows.faults().length;
    rows.free?.();
    return made.trim() === '' ? null : { text: made, faults };
  } finally {
    mapping.free();
  }
}
