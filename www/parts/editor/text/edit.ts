/**
 * Edits of a rule file that keep every byte but those they are about. `modify` of jsonc-parser formats the whole line around what it puts in,
 * or writes it without blanks; here what is put in takes the blanks of its neighbours.
 */
import { endOf, keyOf, type Edit, type Node, type Path, type Source } from './source.ts';
import { indentAt, styleOf, write, type Written } from './style.ts';

/** A piece of JSON text to be put in as it is. */
export interface Piece { piece: string }
type Given = Written | Piece;
const isPiece = (given: Given): given is Piece => typeof given === 'object' && 'piece' in given && typeof given.piece === 'string' && Object.keys(given).length === 1;

function textOf(source: Source, given: Given, offset: number): string {
  return isPiece(given) ? given.piece : write(given, styleOf(source), indentAt(source.text, offset));
}

/** Puts another value in the place of a node. */
export function replace(source: Source, node: Node, given: Given): Edit[] {
  return [{ offset: node.offset, length: node.length, content: textOf(source, given, node.offset) }];
}

/** Gives an object a member, or the member another value. `order`: keys in the order they are usually written in. */
export function set(source: Source, object: Path, key: string, given: Given, order: readonly string[] = []): Edit[] {
  const there = source.at([...object, key]);
  if (there !== undefined) return replace(source, there, given);
  const parent = source.at(object);
  if (parent?.type !== 'object') return [];
  const members = parent.children ?? [];
  const rank = order.indexOf(key);
  const before = rank < 0 ? members.length : members.findLastIndex((member) => {
    const other = order.indexOf(keyOf(member));
    return other >= 0 && other < rank;
  }) + 1;
  return put(source, parent, before, (offset) => `${JSON.stringify(key)}${styleOf(source).colon}${textOf(source, given, offset)}`);
}

/** Puts an item into a list, before the one at `index`. */
export function insert(source: Source, list: Path, index: number, given: Given): Edit[] {
  const parent = source.at(list);
  return parent?.type === 'array' ? put(source, parent, index, (offset) => textOf(source, given, offset)) : [];
}

/** Takes a member or an item out, with its comma. */
export function remove(source: Source, path: Path): Edit[] {
  const value = source.at(path);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  const parent = node?.parent;
  if (node === undefined || parent === undefined) return [];
  const all = parent.children ?? [];
  const at = all.indexOf(node);
  const [before, after] = [all[at - 1], all[at + 1]];
  const [from, to] = before !== undefined ? [endOf(before), endOf(node)] : after !== undefined ? [node.offset, after.offset] : [parent.offset + 1, endOf(parent) - 1];
  return [{ offset: from, length: to - from, content: '' }];
}

/** Moves an item of a list; the blanks between the items stay where they are. */
export function move(source: Source, list: Path, from: number, to: number): Edit[] {
  const items = source.items(list);
  const moved = items.map((item) => source.slice(item));
  if (from === to || items[from] === undefined || items[to] === undefined) return [];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return items.flatMap((item, at) => (source.slice(item) === moved[at] ? [] : [{ offset: item.offset, length: item.length, content: moved[at]! }]));
}

/** Gives a member another key. */
export function rekey(source: Source, value: Path, key: string): Edit[] {
  const name = source.at(value)?.parent?.children?.[0];
  return name === undefined ? [] : [{ offset: name.offset, length: name.length, content: JSON.stringify(key) }];
}

function put(source: Source, parent: Node, index: number, text: (offset: number) => string): Edit[] {
  const all = parent.children ?? [];
  if (all.length === 0) return first(source, parent, text);
  const blanks = between(source, parent, index);
  const before = all[index - 1];
  // After the one before it, so that lines left empty before the next stay there; as far in as that one.
  if (before !== undefined) return [{ offset: endOf(before), length: 0, content: `,${blanks}${text(before.offset)}` }];
  const next = all[0]!;
  return [{ offset: next.offset, length: 0, content: `${text(next.offset)},${blanks}` }];
}

/** The first of a list or an object. A list of items begins a line; anything else stays on its own. */
function first(source: Source, parent: Node, text: (offset: number) => string): Edit[] {
  const style = styleOf(source);
  const indent = indentAt(source.text, parent.offset);
  const listed = parent.type === 'array' && depth(parent) === 1;
  const opened = style.tall || listed ? style.line + indent + style.unit : '';
  const content = opened + text(parent.offset).replaceAll(style.line, opened === '' ? style.line : style.line + style.unit) + (style.tall ? style.line + indent : '');
  return [{ offset: parent.offset + 1, length: parent.length - 2, content }];
}

const depth = (node: Node): number => (node.parent === undefined ? 0 : depth(node.parent) + (node.type === 'property' ? 0 : 1));

/** The blanks that stand between an item put in at `index` and its neighbour; lines left empty between groups are not repeated. */
function between(source: Source, parent: Node, index: number): string {
  const all = parent.children ?? [];
  const pair = index > 0 && index < all.length ? index : index >= all.length ? all.length - 1 : 1;
  const [before, after] = [all[pair - 1], all[pair]];
  if (before !== undefined && after !== undefined) {
    const gap = source.text.slice(endOf(before), after.offset);
    return gap.slice(gap.indexOf(',') + 1).replace(/^(?:[ \t]*\r?\n)+(?=[ \t]*\r?\n)/, '');
  }
  const lead = source.text.slice(parent.offset + 1, all[0]!.offset);
  return /[\r\n]/.test(lead) ? lead : ' ';
}
