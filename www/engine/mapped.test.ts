/** A table as evidence, by the mapping's own package: what a file of signals becomes before it is kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { initSync, MappedFile, Mapping } from '../../pkg/mapping/mapping.js';
import { sorted } from '../pages/panel/signals.ts';
import type { CardPackages } from './package.ts';
import { engineInNode } from './testing.ts';
import { Workbench } from './workbench.ts';

const MAPPING = readFileSync(join(import.meta.dirname, '../e2e/extension/web-signals.mapping.json'), 'utf8');
const TABLE = 'Who;Mail;What;When;Topic\r\np1;ida@hafen.example;goal_stated;25.11.2026 09:20;suite\r\np2;;goal_stated;gestern;suite\r\np1;ida@hafen.example;visit;26.11.2026 08:00;\r\n';

function workbench(): Workbench {
  initSync({ module: readFileSync(join(import.meta.dirname, '../../pkg/mapping/mapping_bg.wasm')) });
  return new Workbench({ engine: engineInNode(), mapping: () => Promise.resolve({ Mapping, MappedFile }) } as unknown as CardPackages, null as never);
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
