/** In what letters a file is written. The engine reads UTF-8; exports in anything else are turned into it on the way. */
import { chunks } from './bytes.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By the mark at the beginning, or by every other byte being zero; null if the beginning says nothing. */
export function byStart(start: Uint8Array): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(start.length, 512) / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs; at++) {
    if (start[2 * at] === 0) even++;
    if (start[2 * at + 1] === 0) odd++;
  }
  if (pairs >= 4 && odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (pairs >= 4 && even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}

/** Reads all of it where the beginning does not tell: what is no UTF-8 anywhere is taken for windows-1252. */
export async function encodingOf(blob: Blob, stop: () => Promise<void> = async () => {}): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of chunks(blob)) {
    const marked = first ? byStart(chunk) : null;
    if (marked !== null) return marked;
    first = false;
    await stop();
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  try {
    strict.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The file as UTF-8. */
export async function* inUtf8(blob: Blob, encoding: Encoding, read?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') return yield* chunks(blob, read);
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks(blob, read)) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
