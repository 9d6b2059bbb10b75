/** Where a line and column of the engine lie in a text: lines end in one, columns count characters from 1. */
export function locate(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  let at = start;
  for (let left = column - 1; left > 0 && at < text.length && text[at] !== '\n'; left -= 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

/** The other way round. */
export function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}
