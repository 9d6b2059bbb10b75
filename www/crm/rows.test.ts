import { expect, test } from 'vitest';
import type { Author, CrmRecord } from './contract.ts';
import { find } from './note/block.ts';
import { rows } from './rows.ts';
import { begun, NAME_AT_MOST, TEXT_AT_MOST } from './words.ts';

const RLO = '\u202e';
const HALF = '\ud83d';

const record: CrmRecord = {
  record: { crm: 'rest', base: 'https://crm.example/', object: 'lead', id: '7' }, title: 'x', version: '1', stamp: '1', subject: 'p1',
  account: { id: 'k1', name: `${RLO}AG & Söhne`, fields: { town: `Ulm${RLO}` } },
  people: [{ id: 'p1', former_ids: [], name: `<script>alert(1)</script>${RLO}\u200b${'x'.repeat(5000)}`, role: null, owner: null, fields: { job: `Chef${HALF}` }, marks: {} }],
  fields: {}, campaigns: [],
  activities: [{ id: 'a1', kind: 'note', at: '2026-11-24', head: '', text: `Ruf${HALF} an${RLO}`, by: { id: 'u1', name: `Jana${RLO}` }, about: 'lead,7' }],
  more_activities: false, notes: [], unread: [],
};

test('names and texts that somebody meant ill: kept as text, bounded, whole letters, none that turn the words after them', () => {
  const { ndjson } = rows(record);
  const [row] = ndjson.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, never>);
  expect(ndjson).not.toMatch(/\\ud83d|[\u202a-\u202e]|\\u202e/);
  expect(row).toMatchObject({ account: { name: 'AG & Söhne', town: 'Ulm' }, person: { job: 'Chef\ufffd' }, activities: [{ text: 'Ruf\ufffd an', by: 'Jana' }] });
  const name = String(row?.['name']);
  expect(name).toMatch(/^<script>alert\(1\)<\/script>\u200b?x+…$/);
  expect(name.length).toBe(NAME_AT_MOST + 1);
});

test('what was decided is passed on as it was written: its hash rests on that; who recorded it says the CRM, whatever the note claims', () => {
  const decided = { id: 'd1', note: `so${RLO} war es`, by: 'Jana Brandt', recorded_by: 'Jana Brandt' };
  const said = (author: Author | null): unknown => {
    const { ndjson } = rows({ ...record, notes: [{ id: 'n1', at: '2026-11-24', author, words: '', found: [{ state: 'whole', key: 'k3y00001', block: { contact: 'p1', decisions: [decided] } }] }] });
    return (JSON.parse(ndjson.split('\n')[0] ?? '') as { decided: unknown[] }).decided;
  };
  expect(said(null)).toEqual([{ ...decided, recorded_by: null }]);
  expect(said({ id: 'u2', name: 'Omar Haddad' })).toEqual([{ ...decided, recorded_by: 'Omar Haddad' }]);
});

test('a short text stays as it is, a long one begins alike', () => {
  expect(begun('kurz')).toBe('kurz');
  expect(begun('a'.repeat(TEXT_AT_MOST))).toHaveLength(TEXT_AT_MOST);
  expect(begun('a'.repeat(10_000_000))).toBe(`${'a'.repeat(TEXT_AT_MOST)}…`);
});

test('ten megabytes of a note: gone through once, however often it says that a block begins', async () => {
  const started = performance.now();
  const found = await find('reife:1:k3y0000000000001:4:'.repeat(400_000));
  console.log(`a note of 10.8 MB with 400,000 beginnings: ${Math.round(performance.now() - started)} ms`);
  expect(found).toHaveLength(100);
  expect(found.every(({ state }) => state === 'damaged')).toBe(true);
  for (const text of ['reife '.repeat(1_700_000), `reife${' '.repeat(10_000_000)}`, '<'.repeat(10_000_000), 'reife<b>'.repeat(1_250_000)]) expect(await find(text)).toEqual([]);
});
