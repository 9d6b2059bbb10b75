/** Where a value stands in the text of a JSON file, so that one number is changed and everything else stays as it is written. */

export type Path = readonly (string | number)[];
export interface Span { from: number; to: number }

/** The span of the value at a path; null if there is none, or the text is not JSON up to there. */
export function spanOf(text: string, path: Path): Span | null {
  try {
    return new Reader(text).find(path);
  } catch {
    return null;
  }
}

/** The text with the value at a path written anew; null if there is no such value. */
export function replaced(text: string, path: Path, written: string): string | null {
  const span = spanOf(text, path);
  return span === null ? null : text.slice(0, span.from) + written + text.slice(span.to);
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  find(path: Path): Span | null {
    this.#blank();
    const [step, ...rest] = path;
    if (step === undefined) {
      const from = this.#at;
      this.#skip();
      return { from, to: this.#at };
    }
    const open = this.#text[this.#at];
    if (open !== (typeof step === 'number' ? '[' : '{')) return null;
    this.#at++;
    for (let place = 0; ; place++) {
      this.#blank();
      if (this.#text[this.#at] === ']' || this.#text[this.#at] === '}') return null;
      let here = place === step;
      if (open === '{') {
        here = (JSON.parse(this.#string()) as string) === step;
        this.#blank();
        this.#expect(':');
      }
      if (here) return this.find(rest);
      this.#blank();
      this.#skip();
      this.#blank();
      if (this.#text[this.#at] === ',') this.#at++;
    }
  }

  #blank(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #expect(letter: string): void {
    if (this.#text[this.#at] !== letter) throw new SyntaxError(`${letter} expected`);
    this.#at++;
  }

  #string(): string {
    const from = this.#at;
    this.#expect('"');
    while (this.#text[this.#at] !== '"') {
      if (this.#at >= this.#text.length) throw new SyntaxError('" expected');
      this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    }
    this.#at++;
    return this.#text.slice(from, this.#at);
  }

  #skip(): void {
    const first = this.#text[this.#at];
    if (first === '"') return void this.#string();
    if (first !== '{' && first !== '[') {
      const from = this.#at;
      while (/[^\s,\]}]/.test(this.#text[this.#at] ?? ' ')) this.#at++;
      if (this.#at === from) throw new SyntaxError('a value expected');
      return;
    }
    this.#at++;
    for (let deep = 1; deep > 0;) {
      const letter = this.#text[this.#at];
      if (letter === undefined) throw new SyntaxError('the end is missing');
      if (letter === '"') this.#string();
      else {
        if (letter === '{' || letter === '[') deep++;
        if (letter === '}' || letter === ']') deep--;
        this.#at++;
      }
    }
  }
}
