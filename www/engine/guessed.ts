/** A mapping proposed for an export that nothing says how to read. */
import { inUtf8 } from './encoding.ts';
import type { Files, KnownFile, Reading, Task } from './load.ts';
import type { Packages, RuleFile } from './package.ts';
import type { Guessed } from './protocol.ts';

/** So much of the file is looked at. */
const LOOKED_AT = 16 << 20;

export async function guessed(packages: Packages, { evidence, mapping }: Files, readings: Map<KnownFile, Reading>, rules: RuleFile | null, task: Task): Promise<Guessed | null> {
  const file = evidence.find(({ kind }) => kind === 'export');
  if (file === undefined || !file.fresh) return null;
  const unread = mapping === undefined || (!mapping.fresh && (readings.get(file)?.counts?.mapped ?? 0) === 0);
  if (!unread) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inUtf8(file.blob, file.encoding)) {
    task.signal.throwIfAborted();
    parts.push(chunk);
    size += chunk.byteLength;
    if (size >= LOOKED_AT) break;
  }
  const name = file.name.replace(/\.gz$/i, '');
  const { guess } = await packages.guess();
  // Clocks that name no zone are most likely those of this place; that is said, as every guess is.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { mapping: text, reasons } = guess(name, new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()), zone);
  const found = { file: file.name, mapping: text, reasons: reasons.map((reason) => (reason.code === 'guess-zone' ? { ...reason, code: 'guess-zone-here' } : reason)) };
  const view = rules?.view();
  return view === undefined ? found : (await import('./fitted.ts')).fitted(found, view);
}
