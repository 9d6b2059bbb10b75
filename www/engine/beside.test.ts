import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { beside, type Beside } from './beside.ts';
import { assessed, type ContactRow } from './interface.ts';
import type { Contacts, Package } from './package.ts';
import { engineInNode } from './testing.ts';

const read = (name: string): Buffer<ArrayBuffer> => readFileSync(join(import.meta.dirname, '../../examples/acme', name));
const RULES = read('acme.reife.json');
const AS_OF = '2026-11-24T09:20:00Z';
const text = (bytes: string): Uint8Array => new TextEncoder().encode(bytes);

let engine: Package;
let contacts: Contacts;
let rows: ContactRow[];

beforeAll(() => {
  engine = engineInNode();
  contacts = new engine.Contacts(new engine.RuleFile(RULES));
  contacts.push(read('acme.ndjson'));
  contacts.finish();
  rows = contacts.list(AS_OF);
});

/** Every tenth contact: each is loaded and assessed twice. */
const some = (): ContactRow[] => rows.filter((_, at) => at % 10 === 0);
const all = (draft: Uint8Array): (Beside | undefined)[] => some().map(({ index }) => beside(engine, contacts, index, AS_OF, draft));

test('the rules themselves propose the same for everybody', () => {
  for (const [at, seen] of all(RULES).entries()) {
    const { contact, proposal } = some()[at]!;
    expect(seen).toEqual({ contact, pair: proposal === null ? null : [proposal, proposal] });
  }
});

test('a draft gives what assessing everybody under it gives, and leaves what is loaded as it was', () => {
  const draft = JSON.parse(RULES.toString()) as { states: { id: string; when: unknown }[] };
  // The first state takes whom it can get: everybody it may.
  draft.states[0]!.when = true;
  const bytes = text(JSON.stringify(draft));
  const other = new engine.Contacts(new engine.RuleFile(bytes));
  other.push(read('acme.ndjson'));
  other.finish();
  const then = other.list(AS_OF);
  const before = some().map(({ index }) => contacts.assess_json(index, AS_OF, false));
  const seen = all(bytes);
  let differ = 0;
  for (const [at, one] of seen.entries()) {
    const { contact, index, proposal: from } = some()[at]!;
    const to = then[index]!.proposal;
    if (from !== to) differ++;
    expect(one).toEqual({ contact, pair: from === null || to === null ? null : [from, to] });
  }
  expect(differ).toBeGreaterThan(0);
  expect(some().map(({ index }) => contacts.assess_json(index, AS_OF, false))).toEqual(before);
});

test('whoever objects is not compared', () => {
  const objecting = rows.filter(({ not_assessed }) => not_assessed !== null);
  expect(objecting.length).toBeGreaterThan(0);
  for (const { index, contact } of objecting) {
    expect(assessed(contacts.assess(index, AS_OF))).toBe(false);
    expect(beside(engine, contacts, index, AS_OF, RULES)).toEqual({ contact, pair: null });
  }
});

test.each([['nothing', ''], ['no JSON', '{"states": ['], ['another file', '{}'], ['a format of tomorrow', RULES.toString().replace(/"format": *1/, '"format": 99')], ['bytes', '\u0000\uFFFD']])('a draft that is %s is unread, and no more', (_, draft) => {
  expect(beside(engine, contacts, 0, AS_OF, text(draft))).toBe('unread');
});

test('nobody is found where nobody is', () => {
  expect(beside(engine, contacts, rows.length, AS_OF, RULES)).toBeUndefined();
});
