/** Where a rule file names its own items: in members that are ids, and in conditions. */
import { keyOf, memberValue, type Edit, type Node, type Path, type Source } from '../text/source.ts';
import { FIELDS, LISTS, SINGLES, isList, type Field, type ListName, type SectionName } from './lists.ts';

/** Whose member names it. `index`: null for a single object. */
export interface Owner { section: SectionName; index: number | null; key: string }
export interface Mention { list: ListName; id: string; node: Node; by: Owner; /** What stands before the id: checks are `check.x` in conditions. */ before: '' | 'check.' }
/** A condition and where it stands. */
export interface Place { path: Path; by: Owner }

export const pathTo = (section: SectionName, index: number | null): Path => (section === 'head' ? [] : index === null ? [section] : [section, index]);

/** The ids of a list, in order; an item without one is undefined. */
export function ids(source: Source, list: ListName): (string | undefined)[] {
  return source.items([list]).map((_, at) => source.string([list, at, 'id']));
}

/** Every object that has a form. */
export function* owners(source: Source): Generator<{ section: SectionName; index: number | null }> {
  for (const list of LISTS) for (const index of source.items([list]).keys()) yield { section: list, index };
  for (const section of SINGLES) if (source.at(pathTo(section, null)) !== undefined) yield { section, index: null };
}

export function conditions(source: Source): Place[] {
  return [...owners(source)].flatMap(({ section, index }) => FIELDS[section].filter(({ as }) => as === 'condition').flatMap(({ key }) => {
    const path = [...pathTo(section, index), key];
    return source.at(path) === undefined ? [] : [{ path, by: { section, index, key } }];
  }));
}

const known = new WeakMap<Source, readonly Mention[]>();

export function mentions(source: Source): readonly Mention[] {
  let found = known.get(source);
  if (found === undefined) known.set(source, (found = [...find(source)]));
  return found;
}

/** Where an item is named, but for its own id. */
export const uses = (source: Source, list: ListName, id: string): readonly Mention[] => mentions(source).filter((one) => one.list === list && one.id === id);

/** Gives an item another id, wherever it is named. */
export function renamed(source: Source, list: ListName, index: number, to: string): Edit[] {
  const own = source.at([list, index, 'id']);
  if (own?.type !== 'string') return [];
  return [{ node: own, before: '' }, ...uses(source, list, String(own.value))].map(({ node, before }) => ({ offset: node.offset, length: node.length, content: JSON.stringify(before + to) }));
}

function* find(source: Source): Generator<Mention> {
  for (const { section, index } of owners(source)) yield* inFields(source, FIELDS[section], pathTo(section, index), { section, index, key: '' });
  const dimensions = new Set(ids(source, 'dimensions'));
  const topical = new Set(source.items(['facts']).flatMap((_, at) => (source.value(['facts', at, 'measure']) === 'leading_topic' ? [source.string(['facts', at, 'id'])] : [])));
  for (const { path, by } of conditions(source)) yield* inCondition(source.at(path)!, by, { dimensions, topical });
}

function* inFields(source: Source, fields: readonly Field[], path: Path, by: Owner): Generator<Mention> {
  for (const field of fields) {
    const owner = by.key === '' ? { ...by, key: field.key } : by;
    const own = [...path, field.key];
    const named = (list: ListName, node: Node | undefined): Mention[] => (node?.type === 'string' ? [{ list, id: String(node.value), node, by: owner, before: '' }] : []);
    if (field.as === 'object') yield* inFields(source, field.fields, own, owner);
    else if (field.as === 'references') for (const item of source.items(own)) yield* named(field.of, item);
    else if (field.as === 'reference') {
      if (field.of !== 'decided-by') yield* named(field.of, source.at(own));
      else if (source.string(own) !== 'rules') yield* named('deciders', source.at(own));
    }
  }
}

interface Meant { dimensions: ReadonlySet<string | undefined>; topical: ReadonlySet<string | undefined> }

const listed = (node: Node | undefined): Node[] => (node === undefined ? [] : node.type === 'array' ? node.children ?? [] : [node]);

function* inCondition(node: Node, by: Owner, meant: Meant): Generator<Mention> {
  for (const member of node.type === 'object' ? node.children ?? [] : []) {
    const [operator, value] = [keyOf(member), memberValue(member)];
    const operands = listed(value);
    if (operator === 'condition') for (const one of operands) yield* text(one, 'conditions', by);
    else if (operator === 'var') {
      yield* operands[0] === undefined ? [] : name(operands[0], by, meant);
      if (operands[1] !== undefined && meant.topical.has(String(operands[0]?.value))) yield* text(operands[1], 'topics', by);
    } else if (operator === 'known' || operator === 'missing') for (const one of operands) yield* name(one, by, meant);
    else {
      // What a leading topic is held against is a topic.
      if (['==', '!=', 'in'].includes(operator) && operands.some((one) => meant.topical.has(read(one)))) for (const one of operands) for (const literal of listed(one)) yield* text(literal, 'topics', by);
      for (const one of operands) yield* inCondition(one, by, meant);
    }
  }
}

function* text(node: Node, list: ListName, by: Owner): Generator<Mention> {
  if (node.type === 'string') yield { list, id: String(node.value), node, by, before: '' };
}

function* name(node: Node, by: Owner, { dimensions }: Meant): Generator<Mention> {
  if (node.type !== 'string') return;
  const id = String(node.value);
  if (id.startsWith('check.')) yield { list: 'checks', id: id.slice('check.'.length), node, by, before: 'check.' };
  else yield { list: dimensions.has(id) ? 'dimensions' : 'facts', id, node, by, before: '' };
}

/** The id that `{"var": …}` reads. */
function read(node: Node): string | undefined {
  const [member] = node.type === 'object' ? node.children ?? [] : [];
  const first = member !== undefined && keyOf(member) === 'var' ? listed(memberValue(member))[0] : undefined;
  return first?.type === 'string' ? String(first.value) : undefined;
}

/** Which item a place of the text lies in. */
export function ownerOf(path: Path): Owner | undefined {
  const [first, second, third] = path;
  if (typeof first !== 'string') return { section: 'head', index: null, key: '' };
  if ((LISTS as readonly string[]).includes(first)) return typeof second === 'number' ? { section: first as ListName, index: second, key: String(third ?? '') } : undefined;
  if ((SINGLES as readonly string[]).includes(first)) return { section: first as SectionName, index: null, key: String(second ?? '') };
  return { section: 'head', index: null, key: first };
}

export const sameOwner = (a: Pick<Owner, 'section' | 'index'>, b: Pick<Owner, 'section' | 'index'>): boolean => a.section === b.section && a.index === b.index;
export const idOf = (source: Source, { section, index }: Pick<Owner, 'section' | 'index'>): string | undefined => (isList(section) ? source.string([section, index ?? 0, 'id']) : undefined);
