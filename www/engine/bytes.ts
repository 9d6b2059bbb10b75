/** Files as streams of bytes, unpacked when they are gzip. */

/** `sheet`: the one chosen of a workbook. */
export interface NamedBlob { name: string; blob: Blob; sheet?: string }

const HEAD = 1 << 16;
/** Rule files and mappings are at most a mebibyte; more is read only to say so. */
const WHOLE = (1 << 20) + 1;

export async function isGzip(blob: Blob): Promise<boolean> {
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The file's bytes; `read` hears how many packed bytes were taken so far. */
export async function* chunks(blob: Blob, read: (bytes: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  let taken = 0;
  const counted = blob.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        taken += chunk.byteLength;
        read(taken);
        controller.enqueue(chunk);
      },
    }),
  );
  const plain = (await isGzip(blob)) ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = plain.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The beginning, enough to tell what the file is. */
export async function head(blob: Blob): Promise<{ start: Uint8Array; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const limit = blob.size < WHOLE ? WHOLE : HEAD;
  for await (const chunk of chunks(blob)) {
    parts.push(chunk);
    size += chunk.byteLength;
    if (size >= limit) return { start: joined(parts), whole: false };
  }
  return { start: joined(parts), whole: true };
}

export async function bytes(blob: Blob): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks(blob)) parts.push(chunk);
  return joined(parts);
}

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

export function lines(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count++;
  return count;
}
