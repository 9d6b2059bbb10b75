import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { FILES } from '../testing.ts';
import { insert, move, rekey, remove, replace, set } from './edit.ts';
import { getNodePath as pathOf, getNodeValue as valueOf } from 'jsonc-parser';
import { difference, endOf, keyOf, Source, type Edit, type Node, type Path } from './source.ts';
import { Spelled } from './style.ts';

// Whole files are read again and again: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

function every(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(every)];
}
const values = (source: Source): Node[] => every(source.root!).filter((node) => node.type !== 'property' && !(node.parent?.type === 'property' && node.parent.children?.[0] === node));

/** The same file as two-space JSON and with the line ends of Windows. */
const ALL = FILES.flatMap(({ name, text }) => [
  { name, text }, { name: `${name}, tall`, text: `${JSON.stringify(JSON.parse(text), null, 2)}\n` }, { name: `${name}, Windows`, text: text.replaceAll('\n', '\r\n') },
]).map(({ name, text }) => {
  const source = new Source(text);
  return { name, text, source, all: values(source) };
});
/** By its place, so that what fails is told in a line. */
const file = fc.nat(ALL.length - 1);
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];
/** A file is read again after each change, so that some dozens of runs are what a busy machine does in a moment. */
const RUNS = { numRuns: 60 };
const written = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant({ var: 'employees' }), fc.constant([1, { '>=': [{ var: 'x' }, 2] }]), fc.dictionary(fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'), fc.integer(), { maxKeys: 3 }));

function at(root: unknown, path: Path): Record<string | number, unknown> {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], root) as Record<string | number, unknown>;
}

/** The text differs within `from` to `to` of the old one, and nowhere else. */
function only(source: Source, edits: Edit[], from: number, to: number): string {
  const after = source.apply(edits);
  const found = difference(source.text, after);
  if (found !== undefined) {
    expect(found.offset).toBeGreaterThanOrEqual(from);
    // What was put in may begin as its surroundings go on: the stretch is found as late as possible.
    expect(after.length - (found.offset + found.content.length)).toBeGreaterThanOrEqual(source.text.length - to);
  }
  expect(new Source(after).whole).toBe(true);
  return after;
}

test.each(ALL)('$name, untouched, is the same byte for byte', ({ text, source, all }) => {
  expect(source.whole).toBe(true);
  expect(source.apply([])).toBe(text);
  for (const node of all.filter((_, at) => at % 7 === 0)) expect(source.apply(replace(source, node, { piece: source.slice(node) }))).toBe(text);
});

test('another value changes that value and nothing else', () => {
  fc.assert(fc.property(file, fc.nat(), written, (one, which, value) => {
    const { text, source, all } = ALL[one]!;
    const node = pick(all.slice(1), which)!;
    const path = pathOf(node);
    const after = only(source, replace(source, node, value), node.offset, endOf(node));
    const expected = JSON.parse(text) as unknown;
    at(expected, path.slice(0, -1))[path.at(-1)!] = value;
    expect(JSON.parse(after)).toEqual(expected);
  }), RUNS);
});

test('a number is written as it was spelled', () => {
  const source = new Source('{"points": 6.50, "cap": 10}');
  expect(source.apply(set(source, [], 'points', new Spelled('7.250')))).toBe('{"points": 7.250, "cap": 10}');
  expect(source.spelled(['points'])).toBe('6.50');
});

test('a new member stands in its parent, and taking it out gives the same bytes again', () => {
  fc.assert(fc.property(file, fc.nat(), written, fc.constantFrom([], ['id', 'label', 'note', 'zzz', 'when']), (one, which, value, order) => {
    const { text, source, all } = ALL[one]!;
    const node = pick(all.filter(({ type, children }) => type === 'object' && (children?.length ?? 0) > 0), which)!;
    const path = pathOf(node);
    const after = only(source, set(source, path, 'zzz', value, order), node.offset, endOf(node));
    const expected = JSON.parse(text) as unknown;
    at(expected, path)['zzz'] = value;
    expect(JSON.parse(after)).toEqual(expected);
    const again = new Source(after);
    expect(again.apply(remove(again, [...path, 'zzz']))).toBe(text);
  }), RUNS);
});

test('an item put into a list stands there, and taking it out gives the same bytes again', () => {
  fc.assert(fc.property(file, fc.nat(), fc.nat(), written, (one, which, where, value) => {
    const { text, source, all } = ALL[one]!;
    const node = pick(all.filter(({ type, children }) => type === 'array' && (children?.length ?? 0) > 0), which)!;
    const path = pathOf(node);
    const index = where % (node.children!.length + 1);
    const after = only(source, insert(source, path, index, value), node.offset, endOf(node));
    const expected = JSON.parse(text) as unknown;
    (at(expected, path) as unknown as unknown[]).splice(index, 0, value);
    expect(JSON.parse(after)).toEqual(expected);
    const again = new Source(after);
    expect(again.apply(remove(again, [...path, index]))).toBe(text);
  }), RUNS);
});

test('what is taken out is gone, and nothing beside it', () => {
  fc.assert(fc.property(file, fc.nat(), (one, which) => {
    const { text, source, all } = ALL[one]!;
    const node = pick(all.slice(1), which)!;
    const path = pathOf(node);
    const parent = node.parent?.type === 'property' ? node.parent.parent! : node.parent!;
    const after = only(source, remove(source, path), parent.offset, endOf(parent));
    const expected = JSON.parse(text) as unknown;
    const inner = at(expected, path.slice(0, -1));
    if (Array.isArray(inner)) inner.splice(Number(path.at(-1)), 1);
    else delete inner[path.at(-1)!];
    expect(JSON.parse(after)).toEqual(expected);
  }), RUNS);
});

test('an item that is moved there and back leaves no trace', () => {
  fc.assert(fc.property(file, fc.nat(), fc.nat(), fc.nat(), (one, which, a, b) => {
    const { text, source, all } = ALL[one]!;
    const node = pick(all.filter(({ type, children }) => type === 'array' && (children?.length ?? 0) > 1), which)!;
    const path = pathOf(node);
    const [from, to] = [a % node.children!.length, b % node.children!.length];
    const after = only(source, move(source, path, from, to), node.offset, endOf(node));
    const expected = valueOf(node) as unknown[];
    expected.splice(to, 0, ...expected.splice(from, 1));
    expect(new Source(after).value(path)).toEqual(expected);
    const again = new Source(after);
    expect(again.apply(move(again, path, to, from))).toBe(text);
  }), RUNS);
});

test('another key keeps the value and its place', () => {
  const source = new Source('{"when": {"and": [{"var":  "a"}]}}');
  expect(source.apply(rekey(source, ['when', 'and'], 'or'))).toBe('{"when": {"or": [{"var":  "a"}]}}');
});

test('the first of a list begins a line, of anything else it stays on its own', () => {
  const list = new Source('{ "format": 1,\n  "rules": []\n}');
  expect(list.apply(insert(list, ['rules'], 0, { id: 'a', points: 1 }))).toBe('{ "format": 1,\n  "rules": [\n    {"id": "a", "points": 1}]\n}');
  const inner = new Source('{ "format": 1,\n  "rules": [\n    {"id": "a", "assumptions": [ ]}]\n}');
  expect(inner.apply(insert(inner, ['rules', 0, 'assumptions'], 0, 'x'))).toBe('{ "format": 1,\n  "rules": [\n    {"id": "a", "assumptions": ["x"]}]\n}');
});

test('in a file with a line for each member, so is what is put in', () => {
  const text = '{\n  "rules": [\n    {\n      "id": "a"\n    }\n  ]\n}\n';
  const source = new Source(text);
  expect(source.apply(insert(source, ['rules'], 1, { id: 'b', when: { var: 'x' } })))
    .toBe('{\n  "rules": [\n    {\n      "id": "a"\n    },\n    {\n      "id": "b",\n      "when": {\n        "var": "x"\n      }\n    }\n  ]\n}\n');
});

test('members stand in the order of the format, where the file keeps it', () => {
  const source = new Source('{"id": "a", "points": 1, "label": {}}');
  expect(source.apply(set(source, [], 'cap', 5, ['id', 'points', 'cap', 'label']))).toBe('{"id": "a", "points": 1, "cap": 5, "label": {}}');
  expect(keyOf(new Source('{"a": 1}').root!.children![0]!)).toBe('a');
});
