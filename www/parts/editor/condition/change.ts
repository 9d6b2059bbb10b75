/** Changes of a condition's tree, as edits of its text: what is moved or wrapped keeps its bytes. */
import { insert, rekey, remove, replace, set, type Piece } from '../text/edit.ts';
import { Source, type Edit, type Path } from '../text/source.ts';
import { styleOf, write, type Written } from '../text/style.ts';
import { FILE_ORDER } from '../file/lists.ts';
import { ids } from '../file/mentions.ts';
import { isGroup, OPERATORS, parentOf, termAt, termOf, type Operation, type Term } from './term.ts';

/** The text afterwards, and the term that the keys go to. */
export interface Changed { text: string; focus: Path }

export const same = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, at) => step === b[at]);
const within = (path: Path, outer: Path): boolean => path.length >= outer.length && outer.every((step, at) => step === path[at]);

export class Condition {
  readonly source: Source;
  readonly path: Path;
  readonly root: Term | undefined;

  constructor(source: Source, path: Path) {
    this.source = source;
    this.path = path;
    const node = source.at(path);
    this.root = node && termOf(node, path);
  }

  term(path: Path): Term | undefined {
    return this.root && termAt(this.root, path);
  }

  parent(path: Path): Operation | undefined {
    return this.root && parentOf(this.root, path);
  }

  /** Its place among its siblings. */
  place(path: Path): number {
    return this.parent(path)?.operands.findIndex((one) => same(one.path, path)) ?? 0;
  }

  /** Another term in its place. */
  put(path: Path, given: Written | Piece): Changed {
    return this.#done(replace(this.source, this.source.at(path)!, given), path);
  }

  /** The first condition of a member that has none. */
  begin(given: Written, order: readonly string[]): Changed {
    return this.#done(set(this.source, this.path.slice(0, -1), String(this.path.at(-1)), given, order), this.path);
  }

  /** A new operand of a group, before the one at `index`. */
  add(group: Path, index: number, given: Written | Piece): Changed {
    const term = this.term(group);
    if (term?.as !== 'operation') return this.#done([], group);
    if (term.listed) return this.#done(insert(this.source, [...group, term.operator], index, given), [...group, term.operator, index]);
    const pieces = term.operands.map(({ node }) => this.source.slice(node));
    pieces.splice(index, 0, this.#text(given));
    return this.#done(replace(this.source, this.source.at([...group, term.operator])!, { piece: `[${pieces.join(', ')}]` }), [...group, term.operator, index]);
  }

  /** A new term after this one: beside it in its group, or in a new group with it. */
  after(path: Path, given: Written | Piece): Changed {
    const parent = this.parent(path);
    if (isGroup(parent)) return this.add(parent.path, this.place(path) + 1, given);
    if (parent?.operator === '!') return this.after(parent.path, given);
    const changed = this.put(path, { piece: `{"and": [${this.#slice(path)}, ${this.#text(given)}]}` });
    return { ...changed, focus: [...path, 'and', 1] };
  }

  /** Takes a term out; what would be left without operands goes too. A comparison keeps its operands: theirs becomes 0. */
  remove(path: Path): Changed {
    const parent = this.parent(path);
    if (parent === undefined) return this.#done(remove(this.source, this.path), this.path);
    const { least, most } = OPERATORS[parent.operator]!;
    if (parent.operands.length <= least && !(isGroup(parent) || parent.operator === '!')) return this.put(path, 0);
    if (parent.operands.length <= least || most === 1) return this.remove(parent.path);
    const at = this.place(path);
    // What follows an answer of `if` is its condition and answer together.
    if (parent.operator === 'if') return this.#removeBranch(parent, at);
    return this.#done(remove(this.source, path), parent.operands[at + 1] === undefined ? parent.operands[at - 1]!.path : path);
  }

  /** Not, or no longer not. */
  negate(path: Path): Changed {
    const [term, parent] = [this.term(path), this.parent(path)];
    if (term?.as === 'operation' && term.operator === '!') return this.put(path, { piece: this.#slice(term.operands[0]!.path) });
    if (parent?.operator === '!') return this.put(parent.path, { piece: this.#slice(path) });
    return { ...this.put(path, { piece: `{"!": [${this.#slice(path)}]}` }), focus: [...path, '!', 0] };
  }

  /** Puts it into a group of its own. */
  group(path: Path, operator: 'and' | 'or' = 'and'): Changed {
    return this.put(path, { piece: `{"${operator}": [${this.#slice(path)}]}` });
  }

  canUngroup(path: Path): boolean {
    const term = this.term(path);
    return isGroup(term) && (term.operands.length === 1 || isGroup(this.parent(path)));
  }

  /** Its operands in place of the group. */
  ungroup(path: Path): Changed {
    const term = this.term(path);
    if (!this.canUngroup(path) || term?.as !== 'operation') return this.#done([], path);
    return this.put(path, { piece: term.operands.map((one) => this.#slice(one.path)).join(', ') });
  }

  duplicate(path: Path): Changed {
    const parent = this.parent(path);
    if (parent?.operator === '!') return this.duplicate(parent.path);
    if (parent !== undefined && !isGroup(parent) && OPERATORS[parent.operator]?.most === Infinity && parent.operator !== 'if') return this.add(parent.path, this.place(path) + 1, { piece: this.#slice(path) });
    return this.after(path, { piece: this.#slice(path) });
  }

  /** Puts it before the operand at `index` of another operation. */
  move(path: Path, to: Path, index: number): Changed {
    const [from, target] = [this.parent(path), this.term(to)];
    if (from === undefined || target?.as !== 'operation' || within(to, path)) return this.#done([], path);
    const piece = this.#slice(path);
    const at = this.place(path);
    if (same(from.path, to)) {
      const order = from.operands.map((one) => this.#slice(one.path));
      const place = index > at ? index - 1 : index;
      order.splice(place, 0, ...order.splice(at, 1));
      const edits = from.operands.flatMap(({ node }, one) => replace(this.source, node, { piece: order[one]! }));
      return this.#done(edits, [...to, from.operator, place]);
    }
    // Taken out first: the group it goes to may move up by that.
    const gone = this.#gone(path);
    const out = new Condition(new Source(this.remove(path).text), this.path);
    const [list, place] = [gone.slice(0, -1), gone.at(-1)];
    const there = movedUp(to, gone);
    return out.term(there) === undefined ? this.#done([], path) : out.add(there, same(list, [...to, target.operator]) && Number(place) < index ? index - 1 : index, { piece });
  }

  /** The groups a term can go into from where it is: the sibling before it, or the group around its own. */
  inward(path: Path): Changed | undefined {
    const [parent, at] = [this.parent(path), this.place(path)];
    const before = parent?.operands[at - 1];
    return isGroup(before) ? this.move(path, before.path, before.operands.length) : undefined;
  }

  outward(path: Path): Changed | undefined {
    const parent = this.parent(path);
    const outer = parent && this.parent(parent.path);
    return isGroup(parent) && isGroup(outer) ? this.move(path, outer.path, this.place(parent.path) + 1) : undefined;
  }

  step(path: Path, by: 1 | -1): Changed | undefined {
    const parent = this.parent(path);
    const to = this.place(path) + by;
    return parent === undefined || to < 0 || to >= parent.operands.length ? undefined : this.move(path, parent.path, by === 1 ? to + 1 : to);
  }

  /** Another operator: its operands stay where it can take them. */
  operator(path: Path, operator: string): Changed {
    const term = this.term(path);
    if (term === undefined) return this.#done([], path);
    const known = OPERATORS[operator];
    const slices = term.as === 'operation' ? term.operands.map((one) => this.#slice(one.path)) : term.as === 'knowing' ? term.names.map(({ id }) => `{"var": ${JSON.stringify(id)}}`) : [this.#slice(path)];
    if (operator === 'known' || operator === 'missing') {
      if (term.as === 'knowing') return this.#done(rekey(this.source, [...path, term.operator], operator), path);
      const names = term.as === 'operation' ? term.operands : [term];
      const found = names.flatMap((one) => (one.as === 'name' ? [JSON.stringify(one.id)] : []));
      return this.put(path, { piece: `{"${operator}": ${found.length === 1 ? found[0] : `[${found.join(', ')}]`}}` });
    }
    if (known === undefined) return this.#done([], path);
    const fits = slices.length >= known.least && slices.length <= known.most;
    const list = operator === 'in' ? this.#second(term) : slices;
    if (term.as === 'operation' && fits && operator !== 'in' && term.operator !== 'in') return this.#done(rekey(this.source, [...path, term.operator], operator), path);
    const fitting = operator === 'in' ? list : term.as === 'operation' && term.operator === 'in' ? this.#unlisted(term) : list;
    while (fitting.length < known.least) fitting.push(known.gives === 'boolean' && known.family === 'logic' ? 'true' : '1');
    return this.put(path, { piece: `{${JSON.stringify(operator)}: [${fitting.slice(0, known.most).join(', ')}]}` });
  }

  /** Makes a named condition of it and stands for it. */
  extract(path: Path, id: string, label: Written | undefined): Changed {
    const item = { piece: `{"id": ${JSON.stringify(id)}, ${label === undefined ? '' : `"label": ${write(label, { ...styleOf(this.source), tall: false, colon: ': ' }, '')}, `}"when": ${this.#slice(path)}}` };
    const there = this.source.at(['conditions'])?.type === 'array';
    const added = there ? insert(this.source, ['conditions'], this.source.items(['conditions']).length, item) : set(this.source, [], 'conditions', { piece: `[${item.piece}]` }, FILE_ORDER);
    return this.#done([...added, ...replace(this.source, this.source.at(path)!, { condition: id })], path);
  }

  /** Writes a named condition out where it stands. */
  inline(path: Path): Changed {
    const term = this.term(path);
    const when = term?.as === 'named' ? this.source.at(['conditions', ids(this.source, 'conditions').indexOf(term.id), 'when']) : undefined;
    return when === undefined ? this.#done([], path) : this.put(path, { piece: this.source.slice(when) });
  }

  /** What stands in when a name is unknown; nothing, if it shall stay unknown. */
  fallback(path: Path, given: Written | undefined): Changed {
    const term = this.term(path);
    if (term?.as !== 'name') return this.#done([], path);
    const id = JSON.stringify(term.id);
    return this.#done(replace(this.source, this.source.at([...path, 'var'])!, { piece: given === undefined ? id : `[${id}, ${this.#text(given)}]` }), path);
  }

  #slice(path: Path): string {
    return this.source.spelled(path) ?? '';
  }

  #text(given: Written | Piece): string {
    return typeof given === 'object' && 'piece' in given && typeof given.piece === 'string' ? given.piece : write(given as Written, { ...styleOf(this.source), tall: false }, '');
  }

  #done(edits: readonly Edit[], focus: Path): Changed {
    return { text: this.source.apply(edits), focus };
  }

  #removeBranch(parent: Operation, at: number): Changed {
    const { operands } = parent;
    const last = operands.length - 1;
    // Without its last answer, the one before it stands for all the rest.
    const gone = at === last ? [last - 2, last] : [at - (at % 2), at - (at % 2) + 1];
    const kept = operands.filter((_, one) => !gone.includes(one)).map((one) => this.#slice(one.path));
    return this.put(parent.path, { piece: `{"if": [${kept.join(', ')}]}` });
  }

  #second(term: Term): string[] {
    if (term.as !== 'operation') return [this.#slice(term.path), '[""]'];
    const [first, second] = term.operands;
    const list = second === undefined ? '[""]' : second.as === 'literal' ? `[${this.#slice(second.path)}]` : this.#slice(second.path);
    return first === undefined ? ['""', list] : [this.#slice(first.path), list];
  }

  #unlisted(term: Operation): string[] {
    return term.operands.map((one) => (one.as === 'choices' ? (one.items[0] === undefined ? '""' : this.source.slice(one.items[0].node)) : this.#slice(one.path)));
  }

  /** What goes with a term: groups go with their last operand. */
  #gone(path: Path): Path {
    let out = path;
    for (let parent = this.parent(out); parent !== undefined && parent.operands.length <= 1; parent = this.parent(out)) out = parent.path;
    return out;
  }
}

/** Where a term stands once another is gone. */
function movedUp(path: Path, gone: Path): Path {
  const [list, at] = [gone.slice(0, -1), gone.at(-1)];
  const own = path[list.length];
  if (typeof at !== 'number' || typeof own !== 'number' || !within(path, list) || own <= at) return path;
  return path.map((step, depth) => (depth === list.length ? own - 1 : step));
}
