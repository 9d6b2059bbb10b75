/** Smaller bytes: a decision is half hashes and half words that repeat. */

/** What a block may become when it is read: nobody can make a small note into a large one. */
const AT_MOST = 1 << 20;

export async function deflate(given: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([given]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
}

/** Undefined if it is no deflated data, or becomes too much. */
export async function inflate(given: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = new Blob([given]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      size += value?.length ?? 0;
      if (size > AT_MOST) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    return undefined;
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
