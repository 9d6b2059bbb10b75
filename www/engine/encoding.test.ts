import { expect, test } from 'vitest';
import { byStart, encodingOf, inUtf8, type Encoding } from './encoding.ts';

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array<ArrayBuffer> => {
  const given = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(given.length * 2);
  const view = new DataView(bytes.buffer);
  [...given].forEach((letter, at) => view.setUint16(at * 2, letter.charCodeAt(0), !big));
  return bytes;
};
const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...text], (letter) => letter.charCodeAt(0));

async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<[Encoding, string]> {
  const blob = new Blob([bytes]);
  const encoding = await encodingOf(blob);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of inUtf8(blob, encoding)) text += decoder.decode(chunk, { stream: true });
  return [encoding, text];
}

const TABLE = 'Name;Ort\nJörg;Köln\n';

test('what Excel writes comes out the same, whatever the letters', async () => {
  expect(await readBack(new TextEncoder().encode(TABLE) as Uint8Array<ArrayBuffer>)).toEqual(['utf-8', TABLE]);
  expect(await readBack(latin(TABLE))).toEqual(['windows-1252', TABLE]);
  for (const mark of [true, false]) {
    expect(await readBack(utf16(TABLE, false, mark))).toEqual(['utf-16le', TABLE]);
    expect(await readBack(utf16(TABLE, true, mark))).toEqual(['utf-16be', TABLE]);
  }
});

test('a letter that is cut off at the end is no UTF-8', async () => {
  expect((await readBack(latin('Name\nCaf\u00e9')))[0]).toBe('windows-1252');
});

test('the beginning of plain text says nothing', () => {
  expect(byStart(latin('a;b'))).toBeNull();
  expect(byStart(new Uint8Array())).toBeNull();
  expect(byStart(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
});
