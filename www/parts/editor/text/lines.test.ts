import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, toFile, toLines, typedInto } from './lines.ts';

const piece = fc.string({ unit: fc.constantFrom('a', '"', ' ', '\n', '\r\n'), maxLength: 30 });

test('places go there and back', () => {
  fc.assert(fc.property(piece, fc.nat(), (file, at) => {
    const place = at % (plain(file).length + 1);
    expect(toLines(file, toFile(file, place))).toBe(place);
  }));
});

test('what is typed changes the file there, and no other end of a line', () => {
  fc.assert(fc.property(piece, piece, fc.nat(), fc.nat(), (file, typed, a, b) => {
    const before = plain(file);
    const [from, to] = [a % (before.length + 1), b % (before.length + 1)].sort((one, two) => one - two) as [number, number];
    const after = before.slice(0, from) + plain(typed) + before.slice(to);
    expect(plain(typedInto(file, before, after))).toBe(after);
  }));
  expect(typedInto('a\r\nb\nc', 'a\nb\nc', 'a\nb\nc\nd')).toBe('a\r\nb\nc\r\nd');
});
