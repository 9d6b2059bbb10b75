// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import './editor.ts';
import { bundle, load } from './texts.ts';

await Promise.all([load('en'), load('de')]);

const root = join(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function ids(language: string): Map<string, string[]> {
  const folder = join(root, 'texts', language);
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const { id } of new FluentResource(text).body) {
      expect(found.has(id), `${language} has ${id} twice`).toBe(false);
      const message = `\n${text}`.split(`\n${id} =`)[1]?.split(/\n(?=[a-z#])/)[0] ?? '';
      found.set(id, [...new Set([...message.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].sort());
    }
  }
  return found;
}

const english = ids('en');
const german = ids('de');

test('both languages have the same messages, with the same arguments', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [id, given] of english) expect(german.get(id), id).toEqual(given);
});

test('every id in the code has a message', () => {
  const code = ['pages', 'parts', 'texts', 'reading'].flatMap(sources).join('\n');
  const used = [...code.matchAll(/\bt\((?:[^'"`()]*\? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g)].flatMap(([, a, b]) => [a, b]).filter((id) => id !== undefined);
  const phrases = [...code.matchAll(/id: '(lead-[a-z-]+)'/g)].map(([, id]) => id ?? '');
  expect(used.length).toBeGreaterThan(80);
  expect([...used, ...phrases].filter((id) => !english.has(id))).toEqual([]);
});

test('every message can be written in both languages', () => {
  for (const [language, messages] of [['en', english], ['de', german]] as const) {
    for (const [id, names] of messages) {
      const message = bundle(language).getMessage(id);
      const errors: Error[] = [];
      const text = bundle(language).formatPattern(message?.value ?? '', Object.fromEntries(names.map((name) => [name, 1])), errors);
      expect(errors, id).toEqual([]);
      expect(text.trim(), id).not.toBe('');
    }
  }
});

test('German says Sie and has no English quotes, English no German ones', () => {
  const all = (language: string): string => readdirSync(join(root, 'texts', language)).map((name) => readFileSync(join(root, 'texts', language, name), 'utf8')).join('\n');
  expect(all('de')).not.toMatch(/”|\bdu\b|\bdein/);
  expect(all('en')).not.toMatch(/„/);
});
