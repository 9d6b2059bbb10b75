/** The examples in docs/policy: each a file of its system as that system reads it, and a policy as our schema and the page take it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsOf, statusAddress, type ManagedPolicy } from './policy.ts';

const FOLDER = join(import.meta.dirname, '../../docs/policy');
const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'managed.schema.json'), 'utf8')) as { properties: Record<string, { type: string; minimum?: number; maximum?: number }> };
const CHROMIUM_ID = 'abcdefghijklmnopabcdefghijklmnop';

type Policy = Record<string, unknown>;

/** What lies below the policy's own key, by kind of file. */
function read(name: string, text: string): Policy {
  if (name.endsWith('.reg')) return registry(text, name.startsWith('edge') ? 'Microsoft\\Edge' : 'Google\\Chrome');
  if (name.endsWith('.mobileconfig')) return profile(text, name.startsWith('edge') ? 'com.microsoft.Edge' : 'com.google.Chrome');
  const json = JSON.parse(text) as Record<string, Record<string, Record<string, unknown>>>;
  const found = name === 'firefox.json' ? (json['policies']?.['3rdparty'] as unknown as Record<string, Record<string, Policy>>)?.['Extensions']?.['reife@reife.invalid'] : json['3rdparty']?.['extensions']?.[CHROMIUM_ID];
  return found as Policy;
}

/** Lists are keys of their own, with values numbered from 1. */
function registry(text: string, vendor: string): Policy {
  const [head, ...parts] = text.split(/^\[/m);
  expect(head?.trim()).toBe('Windows Registry Editor Version 5.00');
  const own = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy`;
  const made: Policy = {};
  for (const part of parts) {
    const [key = '', ...lines] = part.split('\n');
    const values = lines.filter((line) => line.trim() !== '').map((line) => {
      const [, name = '', string, dword] = /^"(\w+)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? expect.fail(line);
      return [name, dword === undefined ? string?.replace(/\\(.)/g, '$1') : parseInt(dword, 16)] as const;
    });
    const list = key.startsWith(`${own}\\`) ? key.slice(own.length + 1).replace(']', '') : null;
    if (list === null) expect(key).toBe(`${own}]`);
    else expect(values.map(([number]) => number)).toEqual(values.map((_, at) => String(at + 1)));
    if (list === null) Object.assign(made, Object.fromEntries(values));
    else made[list] = values.map(([, value]) => value);
  }
  return made;
}

/** The payload whose type is the browser's domain; what begins with "Payload" is the profile's own. */
function profile(text: string, browser: string): Policy {
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE plist /);
  const tags = [...text.matchAll(/<(\/?)(\w+)(?:\s[^>]*)?>/g)].filter(([, , name]) => name !== 'xml' && name !== 'DOCTYPE');
  const open: string[] = [];
  for (const [, ends, name] of tags) if (ends === '/') expect(open.pop()).toBe(name); else open.push(name ?? '');
  expect(open).toEqual([]);
  const payload = /<array>\s*<dict>([\s\S]*?)<\/dict>/.exec(text)?.[1] ?? '';
  const values = [...payload.matchAll(/<key>(\w+)<\/key>\s*(?:<string>([^<]*)<\/string>|<integer>(\d+)<\/integer>|<array>(.*?)<\/array>)/gs)].map(([, name = '', string, integer, array]) =>
    [name, string ?? (integer === undefined ? [...(array ?? '').matchAll(/<string>([^<]*)<\/string>/g)].map(([, item]) => item) : Number(integer))] as const);
  const found = Object.fromEntries(values) as Policy;
  expect(found['PayloadType']).toBe(`${browser}.extensions.${CHROMIUM_ID}`);
  return Object.fromEntries(Object.entries(found).filter(([name]) => !name.startsWith('Payload')));
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string', integer: (value) => Number.isSafeInteger(value), array: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

const files = readdirSync(FOLDER);

test('there is one for each browser and system', () => {
  expect(files.sort()).toEqual(['chrome-linux.json', 'chrome-macos.mobileconfig', 'chrome-windows.reg', 'edge-linux.json', 'edge-macos.mobileconfig', 'edge-windows.reg', 'firefox.json']);
});

test.each(files)('%s says the same policy, which the schema and the page take', (name) => {
  const policy = read(name, readFileSync(join(FOLDER, name), 'utf8'));
  for (const [member, value] of Object.entries(policy)) {
    const { type = '', minimum = -Infinity, maximum = Infinity } = schema.properties[member] ?? expect.fail(`${member} is not in the schema`);
    expect(TYPES[type]?.(value), member).toBe(true);
    if (type === 'integer') expect(Number(value) >= minimum && Number(value) <= maximum, member).toBe(true);
  }
  expect(policy).toEqual({
    repository: 'https://rules.example/reife/', trustedRoot: '{"signatures": [], "signed": {}}', ring: 'stable', rules: ['main'], maxOfflineDays: 30, statusAddress: 'https://status.example/in/',
  });
  const { settings, faults } = settingsOf(policy as ManagedPolicy);
  expect([faults, settings?.ring, settings?.pin.source, settings?.maxOfflineDays]).toEqual([[], 'stable', 'managed', 30]);
  expect(statusAddress(policy as ManagedPolicy)).toBe('https://status.example/in/');
});
