/** The rows that an export's faults are about, as they stand in the file, so that they can be mended. */
import { inUtf8 } from './encoding.ts';
import type { KnownFile } from './load.ts';
import type { Task } from './load.ts';

/** A row whose quote is not closed goes on in the next lines; beyond so many it is taken as broken. */
const LINES_A_ROW = 20;

export async function rowsAt({ blob, encoding }: KnownFile, wanted: ReadonlySet<number>, task: Task): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  let open: { line: number; lines: number } | null = null;
  const take = (text: string): void => {
    line++;
    if (open !== null) {
      found.set(open.line, `${found.get(open.line)}\n${text}`);
      if (++open.lines >= LINES_A_ROW || closed(found.get(open.line) ?? '')) open = null;
      return;
    }
    if (!wanted.has(line)) return;
    found.set(line, text);
    if (!closed(text)) open = { line, lines: 1 };
  };
  for await (const chunk of inUtf8(blob, encoding)) {
    task.signal.throwIfAborted();
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) take(part.replace(/\r$/, ''));
  }
  if (rest !== '') take(rest);
  return found;
}

const closed = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 0;
