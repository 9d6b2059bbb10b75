import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds } from './erase.ts';

const line = (id: string): string => `{"id":"x","contacts":[{"id":${id},"signals":[]}]}\n`;

test('an id is found wherever it lies, across any border between parts, and nothing else is', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(80), async (contact, cut) => {
    const text = `${line('"ann"')}${line(JSON.stringify(contact))}`;
    const bytes = new TextEncoder().encode(text);
    const parts = new Blob([bytes.slice(0, cut), bytes.slice(cut)]);
    expect(await holds(parts, contact)).toBe(true);
    expect(await holds(new Blob([line('"ann"')]), `${contact}-nobody`)).toBe(false);
  }));
});

test('whoever wrote the file may have written letters as numbers, and slashes with a stroke before them', async () => {
  expect(await holds(new Blob([line('"J\\u00f6rg\\/1"')]), 'Jörg/1')).toBe(true);
  expect(await holds(new Blob([line('"J\\u00F6rg"')]), 'Jörg')).toBe(true);
  expect(await holds(new Blob([line('"Joerg"')]), 'Jörg')).toBe(false);
});
