import { expect, test } from 'vitest';
import { lineAt, lineStart, parts } from './lines.ts';

const LINES = ['{"id":"a"}', '', '{"id":"long","note":"' + 'x'.repeat(200_000) + '"}', '{"id":"b"}'];
const source = new Blob([LINES.join('\n')]);
const text = async (part: { from: number; to: number }): Promise<string> => source.slice(part.from, part.to).text();

test('parts hold every line once, whatever their number', async () => {
  for (const count of [1, 2, 3, 4, 7, 20]) {
    const found = await parts(source, count);
    expect(found).toHaveLength(count);
    expect((await Promise.all(found.map(text))).join('')).toBe(LINES.join('\n'));
    for (const part of found) if (part.from > 0 && part.from < source.size) expect(await source.slice(part.from - 1, part.from).text()).toBe('\n');
  }
});

test('a line is found where it begins, however long it is', async () => {
  const read = async (start: number): Promise<string> => new TextDecoder().decode(await lineAt(source, start));
  expect(await read(0)).toBe(LINES[0]);
  expect(await read(12)).toBe(LINES[2]);
  expect(await read(source.size - 10)).toBe(LINES[3]);
});

test('a place within a line belongs to the line before; beyond the last there is none', async () => {
  expect(await lineStart(source, 1)).toBe(11);
  expect(await lineStart(source, 11)).toBe(11);
  expect(await lineStart(source, source.size - 3)).toBe(source.size);
});
