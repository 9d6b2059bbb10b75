// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { expect, test } from 'vitest';
import './editor.ts';
import './pages.ts';
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

const said = (code: string): string[] => [...code.matchAll(/\bt\((?:[^'"`()]*\? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g)].flatMap(([, a, b]) => [a, b]).filter((id) => id !== undefined);

test('every id in the code has a message', () => {
  const code = ['pages', 'parts', 'texts', 'reading'].flatMap(sources).join('\n');
  const used = said(code);
  const phrases = [...code.matchAll(/id: '(lead-[a-z-]+)'/g)].map(([, id]) => id ?? '');
  expect(used.length).toBeGreaterThan(80);
  expect([...used, ...phrases].filter((id) => !english.has(id))).toEqual([]);
});

/** The modules that some come to load, at once or later. */
function reached(first: string[]): Map<string, string> {
  const found = new Map<string, string>();
  const open = first.map((name) => join(root, name));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !path.endsWith('.ts')) continue;
    const text = readFileSync(path, 'utf8');
    found.set(path, text);
    const imported = text.matchAll(/(?:^(?:import|export)(?! type)\b[^;]*?|\bimport\()'(\.[^']+)'/gm);
    open.push(...[...imported].map(([, other]) => join(dirname(path), other ?? '')));
  }
  return found;
}

test('beside a record nothing is said that only other pages load', () => {
  const others = ['compare', 'found', 'list', 'options', 'page'].flatMap((name) => new FluentResource(readFileSync(join(root, `texts/en/${name}.ftl`), 'utf8')).body.map(({ id }) => id));
  const code = [...reached(['extension/entrypoints/sidepanel/main.ts', 'extension/entrypoints/beside/main.ts', 'pages/widget/main.ts']).values()].join('\n');
  expect(said(code).length).toBeGreaterThan(200);
  expect(said(code).filter((id) => others.includes(id))).toEqual([]);
  const begun = [...code.matchAll(/\b(?:t|find)\(`([a-z-]+-)\$/g)].map(([, start]) => start ?? '');
  expect(others.filter((id) => begun.some((start) => id.startsWith(start)))).toEqual([]);
});

/** The files of messages that a module of a language loads. */
function files(module: string): string[] {
  const of = (glob: string | undefined): string[] => (glob ?? '').replace(/[{}]/g, '').split(',').filter((name) => name !== '');
  const text = readFileSync(join(root, 'texts', module), 'utf8');
  const without = of(text.match(/'!\.\/en\/(\{[^}]+\}|\w+)\.ftl'/)?.[1]);
  if (without.length > 0) return readdirSync(join(root, 'texts/en')).map((name) => name.replace('.ftl', '')).filter((name) => !without.includes(name));
  return of(text.match(/'\.\/en\/(\{[^}]+\}|\w+)\.ftl'/)?.[1]);
}

test.each([
  ...readdirSync(join(root, 'pages')).map((name) => `pages/${name}/main.ts`), ...['beside', 'options', 'sidepanel', 'studio'].map((name) => `extension/entrypoints/${name}/main.ts`), 'e2e/editor/harness.ts',
].filter((entry) => existsSync(join(root, entry))))('what %s says is loaded by it', (entry) => {
  const modules = reached([entry]);
  const loaded = [...modules.keys()].filter((path) => /\/texts\/([a-z]+-)?en\.ts$/.test(path)).flatMap((path) => files(basename(path)));
  expect(loaded.length).toBeGreaterThan(5);
  const messages = new Set(loaded.flatMap((name) => new FluentResource(readFileSync(join(root, `texts/en/${name}.ftl`), 'utf8')).body.map(({ id }) => id)));
  expect(said([...modules.values()].join('\n')).filter((id) => !messages.has(id))).toEqual([]);
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
