/** How this file is written, so that what is put in looks like what is there. */
import type { Node, Source } from './source.ts';

/** A number as somebody spelled it. */
export class Spelled {
  constructor(readonly text: string) {}
}
export type Written = string | number | boolean | Spelled | readonly Written[] | { readonly [key: string]: Written };

export interface Style {
  /** What one level is indented by. */
  unit: string;
  /** How lines end. */
  line: string;
  /** Whether each member has a line of its own, as programs write JSON; else an item stands on one line. */
  tall: boolean;
  colon: string;
}

const startsLine = (source: Source, node: Node): boolean => {
  const first = node.children?.[0];
  return first !== undefined && /[\r\n]/.test(source.text.slice(node.offset, first.offset));
};

function* objects(node: Node): Generator<Node> {
  if (node.type === 'object' && (node.children?.length ?? 0) > 0) yield node;
  for (const child of node.children ?? []) yield* objects(child);
}

export function styleOf(source: Source): Style {
  const { text, root } = source;
  const [, unit = '  '] = /[\r\n]([ \t]+)\S/.exec(text) ?? [];
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const all = root === undefined ? [] : objects(root);
  let tall = false;
  let seen = 0;
  for (const object of all) {
    if (object === root) continue;
    tall = startsLine(source, object);
    if (tall || ++seen > 8) break;
  }
  const member = root?.children?.[0];
  const [key, value] = member?.children ?? [];
  const colon = key !== undefined && value !== undefined ? text.slice(key.offset + key.length, value.offset) : ': ';
  return { unit, line, tall: tall || (seen === 0 && root !== undefined && startsLine(source, root)), colon };
}

/** The blanks that the line of `offset` begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.slice(0, offset).search(/[^\r\n]*$/);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** A value as text. `indent`: of the line it begins on. */
export function write(value: Written, style: Style, indent: string): string {
  if (value instanceof Spelled) return value.text;
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = indent + style.unit;
  const parts = Array.isArray(value)
    ? (value as readonly Written[]).map((one) => write(one, style, inner))
    : Object.entries(value as Record<string, Written>).map(([key, one]) => `${JSON.stringify(key)}${style.colon}${write(one, style, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  if (!style.tall) return `${open}${parts.join(', ')}${close}`;
  return `${open}${style.line}${parts.map((part) => inner + part).join(`,${style.line}`)}${style.line}${indent}${close}`;
}
