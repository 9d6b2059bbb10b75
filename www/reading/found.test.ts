import { expect, test } from 'vitest';
import type { FoundFile, Opened } from '../engine/protocol.ts';
import { csv } from './csv.ts';
import { hindrance, previews, worthShowing } from './found.ts';
import { VIEW } from './testing.ts';

const file = (kind: FoundFile['kind'], fresh = true): FoundFile => ({ name: kind, size: 1, kind, fresh, encoding: 'utf-8', table: null, unread: null, reading: null, faults: [], faultCount: 0 });
const found = (more: Partial<Opened> = {}): Opened => ({
  files: [file('rules'), file('evidence')], rules: { name: 'rules', ok: true, diagnostics: [], view: VIEW, inForce: false }, mapping: null, mappingMissing: false,
  evidence: true, contacts: 2, faults: [], faultCount: 0, latest: null, guess: null, ...more,
});
const bad = { name: 'mapping', ok: false, diagnostics: [] };

test('what stands in the way, the first thing first', () => {
  expect(hindrance(found())).toBeNull();
  expect(hindrance(found({ rules: null, evidence: false }))).toBe('rules');
  expect(hindrance(found({ evidence: false, contacts: 0 }))).toBe('evidence');
  expect(hindrance(found({ files: [file('export')], mappingMissing: true, contacts: 0 }))).toBe('mapping');
  expect(hindrance(found({ contacts: 0 }))).toBe('nobody');
  expect(hindrance(found({ files: [file('export'), file('mapping')], mapping: bad }))).toBe('refused');
});

test('a bad mapping that was kept and that nobody needs stands in no way and is not shown', () => {
  const kept = found({ files: [file('rules'), file('mapping', false), file('evidence')], mapping: bad });
  expect(hindrance(kept)).toBeNull();
  expect(worthShowing(kept).map(({ kind }) => kind)).toEqual(['rules', 'evidence']);
});

test('the first contacts, in either shape of evidence, and nothing of what is none', () => {
  const lines = [
    '{"account":{"id":"a","attributes":{"size":5}},"contacts":[{"id":"x","attributes":{"name":"X"},"signals":[{},{}]},{"id":"y"}]}',
    'not json', '[1]', '{"id":"z","attributes":{"age":30,"list":[1]},"checks":[{}]}',
  ];
  expect(previews(lines).map(({ id, account, counts }) => [id, account, counts.signals, counts.checks])).toEqual([['x', 'a', 2, 0], ['y', 'a', 0, 0], ['z', '', 0, 1]]);
  expect(previews(lines)[0]?.attributes).toEqual([['size', '5'], ['name', 'X']]);
  expect(previews(lines)[2]?.attributes).toEqual([['age', '30'], ['list', '[1]']]);
});

test('a table for spreadsheets computes nothing', () => {
  expect(csv([['a', 'b;c'], ['=1+1', 'say "x"\ny']])).toBe('\uFEFFa;"b;c"\r\n"\'=1+1";"say ""x""\ny"\r\n');
});
