import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { Governing } from './governing.ts';
import type { CardPackages } from './package.ts';
import { Workbench } from './workbench.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const task = (signal = new AbortController().signal) => ({ signal, progress: vi.fn() });

/** Counts lines and echoes them; a rule file is good unless it says otherwise. */
function fake(guess = vi.fn(() => ({ mapping: '', reasons: [] as unknown[] }))): { packages: CardPackages; taken: () => string; freed: string[]; asked: () => number } {
  let taken = '';
  let asked = 0;
  const freed: string[] = [];
  class RuleFile {
    readonly ok: boolean;
    readonly seq: bigint | undefined = undefined;
    readonly #bytes: Uint8Array;
    constructor(bytes: Uint8Array) { this.#bytes = bytes; this.ok = !text(bytes).includes('bad'); }
    bytes() { return this.#bytes; }
    view() { return undefined; }
    free() { freed.push('rules'); }
  }
  class Contacts {
    #people: string[] = [];
    constructor() { taken = ''; }
    push(chunk: Uint8Array) { taken += text(chunk); }
    finish() { this.#people = taken.split('\n').filter(Boolean); }
    get length() { return this.#people.length; }
    faults() { return [{ line: 4, place: '/x', code: 'odd', contact: null, arguments: {} }]; }
    list() { return this.#people.map((_, index) => ({ index, contact: `c${index}`, account: 'a' })); }
    assess(index: number) { return { dimensions: [{ contributions: [{ evidence: index === 0 ? ['s1', 'c1/s1'] : [] }] }] }; }
    receipt() { return 'r'; }
    evidence(index: number) { return { id: `c${index}` }; }
    account() { return null; }
    options(index: number, _: string, role: string) { return { index, role }; }
    last() { return undefined; }
    line(index: number) { return new TextEncoder().encode(this.#people[index]); }
    place() { return 0; }
    try_out(index: number, as_of: string, said: string) { return { index, as_of, said: JSON.parse(said) }; }
    amend(index: number, text: string) { freed.push(`amended ${index} ${text}`); return text !== 'bad'; }
    latest() { return null; }
    free() { freed.push('contacts'); }
  }
  class Mapping { readonly ok = true; diagnostics() { return []; } }
  class MappedFile {
    readonly #name: string;
    constructor(_: Mapping, name: string) { this.#name = name; }
    push(chunk: Uint8Array) { return new TextEncoder().encode(text(chunk).split('\n').filter(Boolean).map((line) => `{"id":"${this.#name}:${line}"}\n`).join('')); }
    finish() { return new Uint8Array(); }
    counts() { return { rows: 2, mapped: 1, refused: 1, skipped: 0, left_out: 0, rounded: 0, faults: 1 }; }
    faults() { return [{ line: 2, place: 'age', code: 'row', contact: null, arguments: {} }]; }
  }
  class Rights {
    readonly #given: unknown[];
    constructor(rules: Uint8Array, seq: bigint | undefined, people: Uint8Array | undefined, line: Uint8Array) { this.#given = [text(rules), seq, people && text(people), text(line)]; }
    subject(place: number, as_of: string) { return [...this.#given, place, as_of]; }
    journal(place: number) { return [...this.#given, place]; }
    free() { freed.push('rights'); }
  }
  const check = () => Promise.resolve({ check: (bytes: Uint8Array) => [{ severity: 'warning', code: text(bytes).length > 0 ? 'odd' : 'empty' }] });
  const mapping = () => { asked++; return Promise.resolve({ Mapping, MappedFile }); };
  return { packages: { engine: { RuleFile, Contacts }, records: mapping, mapping, guess: () => Promise.resolve({ guess }), check, rights: () => Promise.resolve({ Rights }) } as unknown as CardPackages, taken: () => taken, freed, asked: () => asked };
}

const CLOCK = '2026-11-24T09:20:00Z';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => ({ name, blob: new Blob([content]) });
const rules = file('a.reife.json', '{"states":[]}');
const evidence = (name: string, ...ids: string[]) => file(name, ids.map((id) => `{"contacts":[{"id":"${id}"}]}\n`).join(''));

test('files are taken together, in whatever order they come; without an export the mapping is not loaded', async () => {
  const { packages, taken, asked } = fake();
  const opened = await new Workbench(packages).open({ files: [evidence('e.ndjson', 'x', 'y'), rules] }, task());
  expect(opened).toMatchObject({ contacts: 2, evidence: true, mapping: null, rules: { name: 'a.reife.json', ok: true } });
  expect(taken()).toContain('"id":"y"');
  expect(asked()).toBe(0);
});

test('a fault is placed in the file it is in, counted from that file’s first line', async () => {
  const opened = await new Workbench(fake().packages).open({ files: [rules, evidence('one', 'x', 'y'), evidence('two', 'z')] }, task());
  expect(opened.faults).toEqual([expect.objectContaining({ file: 'two', line: 1, stage: 'evidence' })]);
});

test('a packed export goes through its mapping, under its own name', async () => {
  const { packages, taken } = fake();
  const workbench = new Workbench(packages);
  const table = file('bank.csv.gz', new Uint8Array(gzipSync('age;job\n30;x\n')));
  expect(await workbench.open({ files: [rules, table] }, task())).toMatchObject({ mappingMissing: true, contacts: 0 });
  const opened = await workbench.open({ files: [file('m.json', '{"fields":{}}')] }, task());
  expect(taken()).toContain('bank.csv:30;x');
  expect(opened.faults[0]).toMatchObject({ file: 'bank.csv.gz', stage: 'export' });
});

test('what was looked at is used only when asked for', async () => {
  const { packages, freed } = fake();
  const workbench = new Workbench(packages);
  await workbench.open({ files: [rules, evidence('e', 'x')] }, task());
  const table = file('t.csv', 'age;job\n30;Jörg\n');
  const found = await workbench.inspect({ files: [table, file('m.json', '{"fields":{}}')] }, task());
  expect(found.files.map(({ name, fresh }) => [name, fresh])).toEqual([['a.reife.json', false], ['m.json', true], ['t.csv', true]]);
  expect(found.files[2]?.reading).toMatchObject({ records: 2, counts: { refused: 1 }, first: ['{"id":"t.csv:age;job"}', '{"id":"t.csv:30;Jörg"}'] });
  expect(await workbench.refused(task())).toEqual([{ fault: expect.objectContaining({ code: 'row' }), row: '30;Jörg' }]);
  expect(await workbench.list({ asOf: 'now' }, task())).toHaveLength(1);
  workbench.discard();
  expect(() => workbench.use()).toThrow();
  await workbench.inspect({ files: [evidence('f', 'y', 'z')] }, task());
  expect(workbench.use()).toMatchObject({ contacts: 2 });
  expect(freed.filter((one) => one === 'contacts')).toHaveLength(2);
});

test('an export in other letters is turned into UTF-8, and a mapping is proposed where there is none', async () => {
  const { packages, taken } = fake(vi.fn(() => ({ mapping: '{"fields":{}}', reasons: [] })));
  const workbench = new Workbench(packages);
  const table = file('t.csv', Uint8Array.from([...'name;ort\nJörg;Köln\n'], (letter) => letter.charCodeAt(0)));
  const found = await workbench.inspect({ files: [rules, table] }, task());
  expect(found.files[1]).toMatchObject({ encoding: 'windows-1252', reading: { first: ['name;ort', 'Jörg;Köln'] } });
  expect(found.guess).toMatchObject({ file: 't.csv', mapping: '{"fields":{}}' });
  expect(await workbench.open({ files: [rules, table, file('m.json', found.guess?.mapping ?? '')] }, task())).toMatchObject({ guess: null, mappingMissing: false });
  expect(taken()).toContain('Jörg;Köln');
});

test('what is wrong with a rule file is told of one that is refused, and of a good one if somebody wants to know', async () => {
  const bench = new Workbench(fake().packages);
  expect((await bench.open({ files: [rules] }, task())).rules?.diagnostics).toEqual([]);
  const odd = [expect.objectContaining({ code: 'odd' })];
  expect((await bench.open({ files: [rules], told: true }, task())).rules?.diagnostics).toEqual(odd);
  expect((await bench.inspect({ files: [rules] }, task())).rules?.diagnostics).toEqual(odd);
  expect((await bench.open({ files: [file('b.reife.json', '{"states":[], "bad": 1}')] }, task())).rules?.diagnostics).toEqual(odd);
});

test('rules alone keep the evidence, and refused rules load none', async () => {
  const { packages, freed } = fake();
  const workbench = new Workbench(packages);
  await workbench.open({ files: [rules, evidence('e', 'x')] }, task());
  expect(await workbench.open({ files: [file('b.reife.json', '{"states":[], "bad": 1}')] }, task())).toMatchObject({ rules: { ok: false }, contacts: 0, evidence: true });
  expect(freed).toEqual(['contacts', 'rules']);
  expect(await workbench.open({ files: [rules] }, task())).toMatchObject({ contacts: 1 });
});

test('what is stopped leaves what was there', async () => {
  const workbench = new Workbench(fake().packages);
  await workbench.open({ files: [rules, evidence('e', 'x')] }, task());
  const control = new AbortController();
  control.abort();
  await expect(workbench.open({ files: [evidence('f', 'y', 'z')] }, task(control.signal))).rejects.toThrow();
  expect(await workbench.list({ asOf: 'now' }, task())).toHaveLength(1);
});

test('a card brings the evidence of the account’s others that it names', async () => {
  const workbench = new Workbench(fake().packages);
  await workbench.open({ files: [rules, evidence('e', 'x', 'y')] }, task());
  await workbench.list({ asOf: 'now' }, task());
  expect(Object.keys(workbench.card({ index: 0, asOf: 'now', clock: CLOCK }).others)).toEqual(['c1']);
  expect(workbench.card({ index: 1, asOf: 'now', clock: CLOCK }).others).toEqual({});
});

test('what a role may decide comes with the card; deciding and amending go to the contacts', async () => {
  const { packages, freed } = fake();
  const bench = new Workbench(packages);
  await bench.open({ files: [rules, evidence('one', 'x', 'y')] }, task());
  await bench.list({ asOf: '2026-11-24' }, task());
  expect(bench.card({ index: 1, asOf: '2026-11-24', clock: CLOCK }).options).toBeNull();
  expect(bench.card({ index: 1, asOf: '2026-11-24', clock: CLOCK, role: 'sales' }).options).toEqual({ index: 1, role: 'sales' });
  const said = { id: 'd1', at: '2026-11-24T09:00:00Z', by: 'x', role: 'sales', verdict: 'accepted' } as const;
  expect(bench.tryOut({ index: 1, said })).toEqual({ index: 1, as_of: said.at, said });
  bench.amend({ additions: [[0, '{}'], [1, '{"checks":[]}']] });
  expect(freed).toEqual(['amended 0 {}', 'amended 1 {"checks":[]}']);
  expect(() => bench.amend({ additions: [[0, 'bad']] })).toThrow();
});

/** Rules in force whose client can be made anew and whose release can change. */
function governing() {
  const state = { client: {} as object, seq: 1, freed: 0 };
  const rules = () => ({ ok: true, seq: BigInt(state.seq), bytes: () => new TextEncoder().encode('approved'), view: () => undefined, free: () => { state.freed++; } });
  const release = () => ({ rules: 'main', ring: 'stable', seq: state.seq, sha256: `s${state.seq}` });
  const made = {
    get client() { return state.client; }, rules, release,
    decidable: (_: unknown, index: number) => ({ index, dimensions: [] }),
    hold: () => {},
    people: () => new TextEncoder().encode('people'),
    decide: (_: unknown, index: number, said: string) => ({ record: `${index} ${said}`, sha256: null, problems: [] }),
  };
  return { state, governing: made as unknown as Governing };
}
const SAID = { id: 'd1', at: CLOCK, by: 'x', role: 'sales', verdict: 'accepted' } as const;
const inForce = { clock: CLOCK };

test('rules in force take the place of none, and a rule file given later that of them', async () => {
  const { packages } = fake();
  const bench = new Workbench(packages, governing().governing);
  expect((await bench.open({ files: [evidence('e', 'x')] }, task())).rules).toBeNull();
  expect((await bench.open({ files: [rules, evidence('e', 'x')] }, task())).rules?.inForce).toBe(false);
  expect((await bench.open({ files: [evidence('e', 'x')], inForce }, task())).rules?.inForce).toBe(true);
  await bench.list({ asOf: CLOCK }, task());
  expect(bench.card({ index: 0, asOf: CLOCK, clock: CLOCK })).toMatchObject({ decidable: true });
  expect((await bench.inspect({ files: [evidence('f', 'y')] }, task())).rules?.inForce).toBe(true);
  expect((await bench.open({ files: [rules] }, task())).rules?.inForce).toBe(false);
  expect(bench.card({ index: 0, asOf: CLOCK, clock: CLOCK })).toMatchObject({ decidable: false });
});

test('what a person may ask for is answered from their line, under what it was loaded against', async () => {
  const { packages, freed } = fake();
  const bench = new Workbench(packages, governing().governing);
  expect(await bench.subject({ index: 0, asOf: CLOCK })).toBeNull();
  await bench.open({ files: [rules, evidence('e', 'x')] }, task());
  expect(await bench.subject({ index: 0, asOf: CLOCK })).toEqual(['{"states":[]}', undefined, undefined, '{"contacts":[{"id":"x"}]}', 0, CLOCK]);
  await bench.open({ files: [evidence('f', 'y')], inForce }, task());
  expect(await bench.journal({ index: 0 })).toEqual(['approved', 1n, 'people', '{"contacts":[{"id":"y"}]}', 0]);
  expect(freed.filter((one) => one === 'rights')).toHaveLength(2);
});

test('a client made anew over the same release: contacts follow, with what was added to them', async () => {
  const { packages, freed } = fake();
  const { state, governing: own } = governing();
  const bench = new Workbench(packages, own);
  await bench.open({ files: [evidence('e', 'x')], inForce }, task());
  bench.amend({ additions: [[0, '{"checks":[]}']] });
  await bench.follow(CLOCK, task());
  expect(freed).not.toContain('contacts');
  state.client = {};
  await bench.follow(CLOCK, task());
  expect(freed).toEqual(['amended 0 {"checks":[]}', 'contacts', 'amended 0 {"checks":[]}']);
  expect(bench.decide({ index: 0, said: SAID, clock: CLOCK })?.record).toContain('d1');
});

test('nothing is decided on rules that are others by now, until the card is shown under them', async () => {
  const { state, governing: own } = governing();
  const bench = new Workbench(fake().packages, own);
  await bench.open({ files: [evidence('e', 'x')], inForce }, task());
  state.seq = 2;
  await bench.follow(CLOCK, task());
  expect(bench.decide({ index: 0, said: SAID, clock: CLOCK })).toMatchObject({ record: null, problems: [{ code: 'decision-rules-changed' }] });
  await bench.open({ files: [], inForce }, task());
  expect(bench.decide({ index: 0, said: SAID, clock: CLOCK })?.record).toContain('d1');
});
