/** Exports as evidence, by the packages that read them: what a file of signals becomes before it is kept, and which package is loaded for what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as all from '../../pkg/mapping/mapping.js';
import * as records from '../../pkg/records/records.js';
import { sorted } from '../pages/panel/signals.ts';
import type { CardPackages, CheckPackage } from './package.ts';
import { checkInNode, engineInNode } from './testing.ts';
import { Workbench } from './workbench.ts';

const MAPPING = readFileSync(join(import.meta.dirname, '../e2e/extension/web-signals.mapping.json'), 'utf8');
const TABLE = 'Who;Mail;What;When;Topic\r\np1;ida@hafen.example;goal_stated;25.11.2026 09:20;suite\r\np2;;goal_stated;gestern;suite\r\np1;ida@hafen.example;visit;26.11.2026 08:00;\r\n';

const inNode = (name: string): { module: Buffer<ArrayBuffer> } => ({ module: readFileSync(join(import.meta.dirname, `../../pkg/${name}/${name}_bg.wasm`)) });

/** Writes down which packages for mappings were asked for. */
function workbench(asked: string[] = []): Workbench {
  const check = (): Promise<CheckPackage> => Promise.resolve(checkInNode());
  const mapping = (): Promise<unknown> => { asked.push('mapping'); all.initSync(inNode('mapping')); return Promise.resolve(all); };
  const small = (): Promise<unknown> => { asked.push('records'); records.initSync(inNode('records')); return Promise.resolve(records); };
  return new Workbench({ engine: engineInNode(), check, mapping, records: small } as unknown as CardPackages, null as never);
}
const task = (signal = new AbortController().signal) => ({ signal, progress: vi.fn() });
const file = (content: string | Uint8Array<ArrayBuffer>) => ({ name: 'web.csv', blob: new Blob([content]) });

test('a table that fits becomes evidence, whose signals can be kept; rows that cannot be read are counted', async () => {
  const made = await workbench().mapped({ mapping: MAPPING, file: file(TABLE) }, task());
  expect(made?.faults).toBe(1);
  const { heaps, people, signals } = sorted(made?.text ?? '', MAPPING);
  expect({ people, signals }).toEqual({ people: 2, signals: 2 });
  expect(new Map(heaps.map(({ who, signals: own }) => [who, own.map((text) => JSON.parse(text) as unknown)])).get('mail:ida@hafen.example')).toEqual([
    { id: 'goal_stated 2026-11-25T08:20:00Z suite  web   ', type: 'goal_stated', at: '2026-11-25T08:20:00Z', topic: 'suite', source: 'web' }, { id: 'visit 2026-11-26T07:00:00Z   web   ', type: 'visit', at: '2026-11-26T07:00:00Z', source: 'web' }]);
});

test('what does not fit, and what is no mapping, give nothing', async () => {
  expect(await workbench().mapped({ mapping: MAPPING, file: file('a;b\n1;2\n') }, task())).toBeNull();
  expect(await workbench().mapped({ mapping: '{"format":1}', file: file(TABLE) }, task())).toBeNull();
});

test('a table of another encoding is read, too', async () => {
  const bytes = Uint8Array.from([0xff, 0xfe, ...[...TABLE].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
  expect((await workbench().mapped({ mapping: MAPPING, file: file(bytes) }, task()))?.text).toContain('goal_stated');
});

const OF_RECORDS = ofPeople('{ "format": "ndjson" }');
const RECORDS = { name: 'crm.ndjson', blob: new Blob(['{"Who":"p1","Age":31}\n{"Who":"p2","Age":"old"}\n']) };
const RULES = { name: 'a.reife.json', blob: new Blob([readFileSync(join(import.meta.dirname, '../e2e/extension/crm.reife.json'))]) };
const by = (text: string) => ({ name: 'm.mapping.json', blob: new Blob([text]) });

function ofPeople(file: string): string {
  return `{ "format": 1, "id": "people", "objects": [{ "id": "people", "file": ${file}, "contact": { "id": "Who", "attributes": { "age": { "column": "Age", "type": "number" } } } }] }`;
}

test('records need the small package alone, tables and whoever wants to be told the one for all exports', async () => {
  const asked: string[] = [];
  const bench = workbench(asked);
  expect(await bench.open({ files: [RULES, RECORDS, by(OF_RECORDS)] }, task())).toMatchObject({ contacts: 2, faults: [{ line: 2, place: 'Age', code: 'map-not-number' }] });
  expect(asked).toEqual(['records']);
  expect(await bench.inspect({ files: [RULES, RECORDS, by(OF_RECORDS)] }, task())).toMatchObject({ contacts: 2 });
  expect(asked).toEqual(['records', 'mapping']);
  expect(await bench.open({ files: [RULES, { name: 'crm.csv', blob: new Blob(['Who;Age\np1;31\n']) }, by(ofPeople('{}'))] }, task())).toMatchObject({ contacts: 1 });
  expect(asked).toEqual(['records', 'mapping', 'mapping']);
});

test('what is wrong with a mapping of records is told in full', async () => {
  const asked: string[] = [];
  const { mapping } = await workbench(asked).open({ files: [RULES, RECORDS, by(OF_RECORDS.replace('"attributes"', '"atributes"'))] }, task());
  expect(mapping).toMatchObject({ ok: false, diagnostics: [{ code: 'unknown-member', arguments: { found: 'atributes', mend: 'attributes' } }] });
  expect(asked).toEqual(['records', 'mapping']);
});
