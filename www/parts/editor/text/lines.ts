/** Between a file with its own ends of lines and a text whose lines all end in one. */
import { applied, difference } from './source.ts';

const ENDS = /\r\n?|\n/g;
export const plain = (text: string): string => (text.includes('\r') ? text.replace(ENDS, '\n') : text);

/** A place of the file, in the plain text. */
export const toLines = (file: string, offset: number): number => (file.includes('\r') ? plain(file.slice(0, offset)).length : offset);

/** A place of the plain text, in the file. */
export function toFile(file: string, place: number): number {
  if (!file.includes('\r')) return place;
  let left = place;
  let at = 0;
  for (; left > 0 && at < file.length; left -= 1) at += file[at] === '\r' && file[at + 1] === '\n' ? 2 : 1;
  return at;
}

/** What was typed into the plain text, typed into the file: new lines end as the file's first does. */
export function typedInto(file: string, before: string, after: string): string {
  const change = difference(before, after);
  if (change === undefined) return file;
  const end = /\r\n?|\n/.exec(file)?.[0] ?? '\n';
  const [from, to] = [toFile(file, change.offset), toFile(file, change.offset + change.length)];
  return applied(file, [{ offset: from, length: to - from, content: change.content.replaceAll('\n', end) }]);
}
