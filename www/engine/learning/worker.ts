/** The board's worker: loads learning, reads files in chunks, answers one request after the other. With `engine/worker.ts` the only
 *  file that imports the packages. To stop it, the page ends the worker. */
import init, { Learning } from '../../../pkg/learning/learning.js';
import wasm from '../../../pkg/learning/learning_bg.wasm?url';
import mappingWasm from '../../../pkg/mapping/mapping_bg.wasm?url';
import { bytes, type NamedBlob } from '../bytes.ts';
import { inUtf8 } from '../encoding.ts';
import type { MappedFile, MappingPackage } from '../package.ts';
import { labelsOf } from './labels.ts';
import { lookedAt, type Looked } from './looked.ts';
import type { Asked, Board, Lacking, LearningReply, LearningRequest, OpenedBoard } from './protocol.ts';
import { sortForBoard, textOf, type Sorted, type SortedFile } from './sort.ts';

const at = (address: string): { module_or_path: URL } => ({ module_or_path: new URL(address, self.location.href) });
const ready = init(at(wasm));
const say = (reply: LearningReply): void => postMessage(reply);
const END = new Uint8Array();
const NEWLINE = new Uint8Array([10]);

class Lacks extends Error {
  constructor(readonly what: Lacking) { super(what); }
}

let learning: Learning | null = null;
/** The files of what is open: contacts are looked up in them. */
let opened: Sorted | null = null;
/** One request after the other, in the order in which they came. */
let before: Promise<unknown> = ready;

self.onmessage = ({ data }: MessageEvent<LearningRequest>): void => {
  before = before.catch(() => {}).then(() => answer(data)).then((found) => say({ id: data.id, answer: found }))
    .catch((cause: unknown) => say(cause instanceof Lacks ? { id: data.id, lacking: cause.what } : { id: data.id, error: cause instanceof Error ? cause.message : String(cause) }));
};

function answer(request: LearningRequest): unknown {
  if (request.call === 'open') return open(request.ask, request.id);
  if (learning === null) throw new Error('nothing is open');
  switch (request.call) {
    case 'behind': return learning.behind(request.ask.key) ?? null;
    case 'course': return learning.course(request.ask.id);
    case 'backtest': return learning.backtest();
    case 'suggest': return learning.suggest(request.ask.seed, (round, done, total) => say({ id: request.id, progress: { of: 'suggesting', round, done, total } }));
    case 'first': return learning.first();
    case 'look': return look(new Set(request.ask.contacts), request.ask.asOf);
    case 'judge': return judge(learning, request.ask.lines);
    case 'table': return learning.table(1);
  }
}

async function open({ files, asOf, days, by }: Asked, id: number): Promise<OpenedBoard> {
  await ready;
  const sorted = await sortForBoard(files);
  if (sorted.rules === null) throw new Lacks('no-rules');
  if (sorted.evidence.length + sorted.exports.length === 0) throw new Lacks('no-evidence');
  const text = await textOf(sorted.rules);
  const made = begin(new TextEncoder().encode(text), asOf, days, by);
  learning?.free();
  [learning, opened] = [made, sorted];
  await fill(made, sorted, id);
  const { labels, attributes } = labelsOf(text);
  return { board: made.board(1), labels, attributes, rules: { name: sorted.rules.name, text }, faults: made.faults(), outcomes: sorted.outcomes.length > 0 };
}

function judge(made: Learning, lines: string): Board {
  made.judgements(new TextEncoder().encode(lines));
  made.judgements(END);
  return made.board(1);
}

async function look(wanted: ReadonlySet<string>, asOf: string): Promise<Looked[]> {
  if (opened === null) return [];
  const found = new Map<string, Looked>();
  const decoder = new TextDecoder();
  let rest = '';
  const take = (chunk: Uint8Array): void => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) for (const one of lookedAt(line, wanted, asOf)) found.set(one.id, one);
  };
  await evidence(opened, take);
  return [...wanted].flatMap((id) => found.get(id) ?? []);
}

function begin(rules: Uint8Array, asOf: string, days: number, by: string | null): Learning {
  try {
    return new Learning(rules, undefined, asOf, days, by ?? undefined, 0);
  } catch {
    throw new Lacks('bad-rules');
  }
}

async function fill(made: Learning, sorted: Sorted, id: number): Promise<void> {
  await read(sorted.outcomes, (chunk) => made.outcomes(chunk));
  made.outcomes(END);
  await read(sorted.judgements, (chunk) => made.judgements(chunk));
  made.judgements(END);
  let contacts = 0;
  const take = (chunk: Uint8Array): void => { if (chunk.byteLength > 0) contacts = made.evidence(chunk); };
  const note = (file: NamedBlob) => (done: number): void => say({ id, progress: { of: 'reading', file: file.name, done, total: file.blob.size, contacts } });
  await evidence(sorted, take, note);
  made.evidence(END);
}

/** Lines of evidence, those of exports as the mapping makes them. */
async function evidence(sorted: Sorted, take: (chunk: Uint8Array) => void, note?: (file: NamedBlob) => (done: number) => void): Promise<void> {
  await read(sorted.evidence, take, note);
  if (sorted.exports.length === 0) return;
  const mapped = await mapping(sorted.mapping);
  for (const file of sorted.exports) {
    const rows = mapped(file.name.replace(/\.gz$/i, ''));
    await read([file], (chunk) => take(rows.push(chunk)), note, false);
    take(rows.finish());
    take(NEWLINE);
    rows.free?.();
  }
}

async function read(files: SortedFile[], take: (chunk: Uint8Array) => void, note?: (file: NamedBlob) => (done: number) => void, ended = true): Promise<void> {
  for (const file of files) {
    let done = 0;
    for await (const chunk of inUtf8(file.blob, file.encoding, (read) => { done = read; })) {
      take(chunk);
      note?.(file)(done);
    }
    if (ended) take(NEWLINE);
  }
}

async function mapping(file: NamedBlob | null): Promise<(name: string) => MappedFile> {
  if (file === null) throw new Lacks('no-mapping');
  const loaded = await import('../../../pkg/mapping/mapping.js');
  await loaded.default(at(mappingWasm));
  const { Mapping, MappedFile } = loaded as unknown as MappingPackage;
  const opened = new Mapping(await bytes(file.blob));
  if (!opened.ok) throw new Lacks('no-mapping');
  return (name) => new MappedFile(opened, name);
}
