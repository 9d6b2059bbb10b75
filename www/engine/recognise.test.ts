import { expect, test } from 'vitest';
import { recognise } from './recognise.ts';

test('a rule file is known by its members, whatever it is called', () => {
  expect(recognise('x.txt', '{ "format": 1,\n "rules": [], "states": [] }', true)).toBe('rules');
});

test('a rule file on one line is no evidence, though it has an id, signals and attributes', () => {
  expect(recognise('draft.json', '{"format":1,"id":"main","attributes":[],"signals":[],"dimensions":[],"states":[]}', true)).toBe('rules');
  expect(recognise('draft.json', '{"format":1,"id":"main","attributes":[],"signals":[],"dimensions":[],"states":[]}\n', true)).toBe('rules');
});

test('a rule file that does not parse is still a rule file', () => {
  expect(recognise('acme.reife.json', '{ "format": 1,,', true)).toBe('rules');
  expect(recognise('a.json', '{ "states": [}', true)).toBe('rules');
});

test('evidence is known by its first line', () => {
  expect(recognise('a', '{"contacts":[{"id":"c1"}]}\n{"contacts"', false)).toBe('evidence');
  expect(recognise('a', '{"id":"c1","signals":[]}\n', true)).toBe('evidence');
  expect(recognise('a', '{\n "account": {"id": "a"},\n "contacts": [{"id": "c"}]\n}', true)).toBe('evidence');
});

test('a table and foreign lines are an export', () => {
  expect(recognise('a.csv', '"age";"job"\n56;"x"', false)).toBe('export');
  expect(recognise('a.ndjson', '{"Id":"003","Email":"x"}\n', false)).toBe('export');
  expect(recognise('a.ndjson', '{"id":"003","decided":[{"dimensions":[],"states":1}]}\n{"id":"004"}\n', true)).toBe('export');
});

test('a first line whose end is not in sight is told by the members that are', () => {
  const long = 'x'.repeat(5000);
  expect(recognise('a.ndjson', `{"id":"003","heard":[],"activities":[{"text":"\\"signals\\":[]","signals":[{"text":"${long}`, false)).toBe('export');
  expect(recognise('a.jsonl.gz', `{"id":"c1", "signals" : [{"note":"${long}`, false)).toBe('evidence');
  expect(recognise('a.ndjson', `{"account":{"id":"a"},"contacts":[{"id":"${long}`, false)).toBe('evidence');
  expect(recognise('a.txt', `{"id":"${long}`, false)).toBe('unknown');
});

test('a mapping is known by its members', () => {
  expect(recognise('m.json', '{"fields":{"age":"Age"}}', true)).toBe('mapping');
});

test('nothing is made of an empty file, or of one that is no text', () => {
  expect(recognise('a', '', true)).toBe('unknown');
  expect(recognise('a.png', '\x89PNG\r\n\0\0,;', false)).toBe('unknown');
});
