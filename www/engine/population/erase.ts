/** A population with somebody in it who is to be erased goes from this device, whole: it is read again from files that no longer have them. */
import { forget, kept } from './kept.ts';

const CHANNEL = 'reife.erased';

/** Answers whether a population was deleted. Tabs that have one in memory are told. */
export async function eraseKept(contact: string): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(contact);
  channel.close();
  const found = await kept(Date.now());
  if (found === null || !(await holds(found.source, contact))) return false;
  await forget();
  return true;
}

export function hearErased(listener: (contact: string) => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }: MessageEvent<string>) => listener(data));
}

/** Whether evidence, as lines of JSON, has this id anywhere, however its letters are written. */
export async function holds(source: Blob, contact: string): Promise<boolean> {
  const ways = spellings(contact);
  const longest = Math.max(...ways.map(({ length }) => length));
  const reader = source.stream().pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>).getReader();
  for (let text = ''; ;) {
    const { done, value } = await reader.read();
    if (done) return false;
    text = text.slice(-longest) + value;
    if (ways.some((way) => text.includes(way))) return reader.cancel().then(() => true);
  }
}

function spellings(contact: string): string[] {
  const plain = JSON.stringify(contact);
  const coded = (digits: (hex: string) => string): string => plain.replace(/[\u0080-\uffff]/g, (sign) => `\\u${digits(sign.charCodeAt(0).toString(16).padStart(4, '0'))}`);
  const all = [plain, coded((hex) => hex), coded((hex) => hex.toUpperCase())];
  return [...new Set([...all, ...all.map((way) => way.replaceAll('/', '\\/'))])];
}
