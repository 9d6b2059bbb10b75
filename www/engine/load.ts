/** Loading files into the engine: told what each is, read in chunks, with progress between them and a way to stop. */
import { bytes, head, lines, type NamedBlob } from './bytes.ts';
import { byStart, encodingOf, inUtf8, type Encoding } from './encoding.ts';
import type { Diagnostic, MappingCounts } from './interface.ts';
import type { ReadMapping } from './mapped.ts';
import type { Contacts, Packages, RuleFile } from './package.ts';
import type { FileFault, Progress } from './protocol.ts';
import { isJson, recognise, type FileKind } from './recognise.ts';
import { tabled, type TableFound, type Unread } from './tables.ts';

export interface Task { signal: AbortSignal; progress(note: Progress): void }
/** `fresh`: given now, and not kept from what was open before. `json`: not a table. Of a table in no text, `blob` is what became of it. */
export interface KnownFile extends NamedBlob { kind: FileKind; encoding: Encoding; fresh: boolean; json: boolean; table?: TableFound; unread?: Unread }

/** The files in use: the newest rule file, the newest mapping, and the evidence that was dropped last. */
export interface Files { rules?: KnownFile; mapping?: KnownFile; evidence: KnownFile[]; unknown: KnownFile[] }

/** What reading a file gave: how many rows or lines, what the mapping made of them, and the first of them. */
export interface Reading { records: number; counts: MappingCounts | null; first: string[] }

export async function sort(packages: Packages, files: NamedBlob[], before: Files, task: Task): Promise<Files> {
  const known: KnownFile[] = [];
  for (const file of files) {
    const made = await tabled(packages, file, task);
    if (made !== null) {
      known.push('unread' in made ? { ...file, kind: 'unknown', encoding: 'utf-8', fresh: true, json: false, unread: made.unread } : { ...file, ...made, kind: 'export', encoding: 'utf-8', fresh: true, json: false });
      continue;
    }
    const { start, whole } = await head(file.blob);
    const marked = byStart(start);
    const text = new TextDecoder(marked ?? 'utf-8').decode(start);
    const kind = recognise(file.name, text, whole);
    const stop = async (): Promise<void> => { await breathe(); task.signal.throwIfAborted(); };
    known.push({ ...file, kind, encoding: kind === 'export' ? await encodingOf(file.blob, stop) : 'utf-8', fresh: true, json: isJson(text) });
  }
  const kept = (file: KnownFile): KnownFile => ({ ...file, fresh: false });
  const of = (kind: FileKind): KnownFile[] => known.filter((file) => file.kind === kind);
  const evidence = [...of('evidence'), ...of('export')];
  const rules = of('rules').at(-1) ?? (before.rules && kept(before.rules));
  const mapping = of('mapping').at(-1) ?? (before.mapping && kept(before.mapping));
  return { ...(rules ? { rules } : {}), ...(mapping ? { mapping } : {}), evidence: evidence.length > 0 ? evidence : before.evidence.map(kept), unknown: of('unknown') };
}

/** A rule file and what is wrong with it. Of a good one it is looked for only if somebody is `told`. */
export async function openRules({ engine, check }: Packages, file: KnownFile, told: boolean): Promise<{ rules: RuleFile; diagnostics: Diagnostic[] }> {
  const read = await bytes(file.blob);
  const rules = new engine.RuleFile(read);
  return { rules, diagnostics: rules.ok && !told ? [] : (await check()).check(read) };
}

/** What evidence is handed to. */
export type Sink = Pick<Contacts, 'push' | 'finish' | 'faults'>;

/** Without contacts, for want of good rules, exports are mapped all the same, so that it is seen what becomes of them. */
export async function fill(contacts: Sink | null, files: KnownFile[], mapping: ReadMapping | null, task: Task): Promise<{ faults: FileFault[]; readings: Map<KnownFile, Reading> }> {
  const faults: FileFault[] = [];
  const readings = new Map<KnownFile, Reading>();
  const starts: { file: string; line: number }[] = [];
  let line = 0;
  const push = (chunk: Uint8Array, first: First): void => {
    if (chunk.byteLength === 0) return;
    line += lines(chunk);
    first.take(chunk);
    contacts?.push(chunk);
  };
  for (const file of files) {
    const { name, blob, kind, encoding } = file;
    const first = new First();
    let records = 0;
    let open = false;
    starts.push({ file: name, line });
    const mapped = kind === 'export' && mapping !== null ? mapping.rows(name) : null;
    let breath = performance.now();
    let done = 0;
    for await (const chunk of inUtf8(blob, encoding, (read) => { done = read; })) {
      records += lines(chunk);
      if (chunk.byteLength > 0) open = chunk.at(-1) !== 10;
      if (mapped !== null) push(mapped.push(chunk), first);
      else if (kind === 'export') first.take(chunk);
      else push(chunk, first);
      if (performance.now() - breath > 40) {
        task.progress({ phase: 'read', file: name, done, total: blob.size });
        await breathe();
        task.signal.throwIfAborted();
        breath = performance.now();
      }
    }
    let counts: MappingCounts | null = null;
    if (mapped !== null) {
      push(mapped.finish(), first);
      counts = mapped.counts();
      for (const fault of mapped.faults()) faults.push({ ...fault, file: name, stage: 'export' });
      mapped.free?.();
    }
    if (kind !== 'export' || mapped !== null) push(NEWLINE, new First());
    readings.set(file, { records: records + Number(open), counts, first: first.lines });
  }
  contacts?.finish();
  for (const fault of contacts?.faults() ?? []) faults.push(placed(fault, starts, files));
  return { faults, readings };
}

const NEWLINE = new Uint8Array([10]);
const FIRST_LINES = 5;
const FIRST_BYTES = 1 << 16;

/** The first lines of what goes by. */
class First {
  readonly #decoder = new TextDecoder();
  #text = '';

  take(chunk: Uint8Array): void {
    if (this.#text.length < FIRST_BYTES) this.#text += this.#decoder.decode(chunk.subarray(0, FIRST_BYTES), { stream: true });
  }

  get lines(): string[] {
    return this.#text.split('\n').map((text) => text.replace(/\r$/, '')).filter((text) => text.trim() !== '').slice(0, FIRST_LINES);
  }
}

/** Lines are counted over all files; say which file it was and count from its own first line. */
function placed(fault: Omit<FileFault, 'file' | 'stage'>, starts: { file: string; line: number }[], files: KnownFile[]): FileFault {
  const start = starts.findLast(({ line }) => line < fault.line) ?? starts[0];
  const kind = files.find(({ name }) => name === start?.file)?.kind;
  return { ...fault, line: fault.line - (start?.line ?? 0), file: start?.file ?? '', stage: kind === 'export' ? 'made' : 'evidence' };
}

/** Lets a waiting message in, such as the wish to stop. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));
