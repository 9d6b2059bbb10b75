/** The text of a rule file with the place of every value in it. It is never written anew: whoever changes something changes that place. */
import { findNodeAtLocation, findNodeAtOffset, getNodePath, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';

export type { Node } from 'jsonc-parser';
export type Path = readonly (string | number)[];
/** One change of a text, in UTF-16 units. */
export interface Edit { offset: number; length: number; content: string }

const STRICT = { disallowComments: true, allowTrailingComma: false };

export class Source {
  readonly text: string;
  readonly root: Node | undefined;
  readonly #errors: ParseError[] = [];

  constructor(text: string) {
    this.text = text;
    this.root = parseTree(text, this.#errors, STRICT);
  }

  /** Whether it is JSON and an object, so that there is something to show in forms. */
  get whole(): boolean {
    return this.#errors.length === 0 && this.root?.type === 'object';
  }

  /** Where it stops being JSON. */
  get broken(): number | undefined {
    return this.#errors[0]?.offset ?? (this.whole ? undefined : 0);
  }

  at(path: Path): Node | undefined {
    return this.root === undefined ? undefined : findNodeAtLocation(this.root, [...path]);
  }

  /** The path of what stands at an offset. */
  pathAt(offset: number): Path {
    const node = this.root === undefined ? undefined : findNodeAtOffset(this.root, offset, true);
    return node === undefined ? [] : getNodePath(node);
  }

  /** As it is spelled: `1.50` stays `1.50`. */
  slice(node: Node): string {
    return this.text.slice(node.offset, node.offset + node.length);
  }

  spelled(path: Path): string | undefined {
    const node = this.at(path);
    return node && this.slice(node);
  }

  value(path: Path): unknown {
    const node = this.at(path);
    return node && getNodeValue(node);
  }

  /** A text; undefined for anything else. */
  string(path: Path): string | undefined {
    const node = this.at(path);
    return node?.type === 'string' ? (node.value as string) : undefined;
  }

  items(path: Path): readonly Node[] {
    const node = this.at(path);
    return node?.type === 'array' ? node.children ?? [] : [];
  }

  /** The keys of an object, as often as they stand there. */
  keys(path: Path): string[] {
    const node = this.at(path);
    return node?.type === 'object' ? (node.children ?? []).map(keyOf) : [];
  }

  apply(edits: readonly Edit[]): string {
    return applied(this.text, edits);
  }
}

/** The key of a member. */
export const keyOf = (member: Node): string => String(member.children?.[0]?.value ?? '');
/** The value of a member; missing only in a broken text. */
export const memberValue = (member: Node): Node | undefined => member.children?.[1];
export const endOf = ({ offset, length }: Node): number => offset + length;

/** The text after edits that do not overlap, whatever their order. */
export function applied(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);
  let [at, made] = [0, ''];
  for (const { offset, length, content } of sorted) {
    made += text.slice(at, offset) + content;
    at = offset + length;
  }
  return made + text.slice(at);
}

/** The one stretch in which two texts differ; undefined where they do not. */
export function difference(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { offset: start, length: before.length - start - end, content: after.slice(start, after.length - end) };
}

/** A place as the engine names it, `/rules/2/when`. */
export const pointer = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The steps of such a place in this text: a number where there is a list. */
export function steps(source: Source, place: string): Path {
  const path: (string | number)[] = [];
  for (const raw of place.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(source.at(path)?.type === 'array' && /^\d+$/.test(step) ? Number(step) : step);
  }
  return path;
}
