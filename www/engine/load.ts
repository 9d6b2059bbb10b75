/** Loading files into the engine: told what each is, read in chunks, with progress between them and a way to stop. */
import { bytes, chunks, head, lines, type NamedBlob } from './bytes.ts';
import type { Contacts, Mapping, Package, RuleFile } from './package.ts';
import type { FileFault, Progress } from './protocol.ts';
import { recognise, type FileKind } from './recognise.ts';

export interface Task { signal: AbortSignal; progress(note: Progress): void }
export interface KnownFile extends NamedBlob { kind: FileKind }

/** The files in use: the newest rule file, the newest mapping, and the evidence that was dropped last. */
export interface Files { rules?: KnownFile; mapping?: KnownFile; evidence: KnownFile[]; unknown: KnownFile[] }

export async function sort(files: NamedBlob[], before: Files): Promise<Files> {
  const known: KnownFile[] = [];
  for (const file of files) {
    const { text, whole } = await head(file.blob);
    known.push({ ...file, kind: recognise(file.name, text, whole) });
  }
  const of = (kind: FileKind): KnownFile[] => known.filter((file) => file.kind === kind);
  const evidence = [...of('evidence'), ...of('export')];
  return {
    rules: of('rules').at(-1) ?? before.rules,
    mapping: of('mapping').at(-1) ?? before.mapping,
    evidence: evidence.length > 0 ? evidence : before.evidence,
    unknown: of('unknown'),
  };
}

export async function openRules(pkg: Package, file: KnownFile): Promise<RuleFile> {
  return new pkg.RuleFile(await bytes(file.blob));
}

export async function openMapping(pkg: Package, file: KnownFile): Promise<Mapping> {
  return new pkg.Mapping(await bytes(file.blob));
}

export async function fill(
  pkg: Package, contacts: Contacts, files: KnownFile[], mapping: Mapping | null, task: Task,
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  const starts: { file: string; line: number }[] = [];
  let line = 0;
  const push = (chunk: Uint8Array): void => {
    if (chunk.byteLength === 0) return;
    line += lines(chunk);
    contacts.push(chunk);
  };
  for (const { name, blob, kind } of files) {
    if (kind === 'export' && mapping === null) continue;
    starts.push({ file: name, line });
    const mapped = kind === 'export' && mapping !== null ? new pkg.MappedFile(mapping, name.replace(/\.gz$/i, '')) : null;
    let breath = performance.now();
    let done = 0;
    for await (const chunk of chunks(blob, (read) => { done = read; })) {
      push(mapped === null ? chunk : mapped.push(chunk));
      if (performance.now() - breath > 40) {
        task.progress({ phase: 'read', file: name, done, total: blob.size });
        await breathe();
        task.signal.throwIfAborted();
        breath = performance.now();
      }
    }
    if (mapped !== null) {
      push(mapped.finish());
      for (const fault of mapped.faults()) faults.push({ ...fault, file: name, stage: 'export' });
      mapped.free?.();
    }
    push(NEWLINE);
  }
  contacts.finish();
  for (const fault of contacts.faults()) faults.push(placed(fault, starts, files));
  return faults;
}

const NEWLINE = new Uint8Array([10]);

/** Lines are counted over all files; say which file it was and count from its own first line. */
function placed(fault: Omit<FileFault, 'file' | 'stage'>, starts: { file: string; line: number }[], files: KnownFile[]): FileFault {
  const start = starts.findLast(({ line }) => line < fault.line) ?? starts[0];
  const kind = files.find(({ name }) => name === start?.file)?.kind;
  return { ...fault, line: fault.line - (start?.line ?? 0), file: start?.file ?? '', stage: kind === 'export' ? 'export' : 'evidence' };
}

/** Lets a waiting message in, such as the wish to stop. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));
