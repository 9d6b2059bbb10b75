/** Whole lines out of a file that is read in pieces, so that no part of it is read by two. */

const PIECE = 1 << 16;
const NEWLINE = 10;

/** Where the first line begins at or after a place; the size of the file if there is none. */
export async function lineStart(source: Blob, from: number): Promise<number> {
  if (from <= 0) return 0;
  // A line that begins just there has its newline before it.
  for (let at = from - 1; at < source.size; at += PIECE) {
    const found = new Uint8Array(await source.slice(at, at + PIECE).arrayBuffer()).indexOf(NEWLINE);
    if (found >= 0) return at + found + 1;
  }
  return source.size;
}

/** The bytes of the line that begins there, without its end. */
export async function lineAt(source: Blob, start: number): Promise<Uint8Array> {
  for (let size = PIECE; ; size *= 4) {
    const bytes = new Uint8Array(await source.slice(start, start + size).arrayBuffer());
    const end = bytes.indexOf(NEWLINE);
    if (end >= 0) return bytes.subarray(0, end);
    if (start + size >= source.size) return bytes;
  }
}

/** As many parts as wanted, of about one size each. */
export async function parts(source: Blob, count: number): Promise<{ source: Blob; from: number; to: number }[]> {
  const starts = await Promise.all(Array.from({ length: count }, (_, at) => lineStart(source, Math.floor((source.size * at) / count))));
  return starts.map((from, at) => ({ source, from, to: starts[at + 1] ?? source.size }));
}
