import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RulesView } from '../engine/rules.ts';
import { statusAddress } from './policy.ts';
import { clientId, statusReports } from './status.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/status.schema.json'), 'utf8')) as { required: string[]; properties: Record<string, { pattern?: string; enum?: string[] }> };
const view = (rules: object[]): RulesView => ({ ring: 'stable', rules, refusal: null }) as unknown as RulesView;

test('a report says which rules run, as the schema has it, and nothing else', () => {
  const client = clientId(new Uint8Array(16).fill(171));
  const [report] = statusReports(view([{ name: 'main', standing: { state: 'current', in_force: { seq: 9 } } }]), client, '0.1.0', '2026-11-24T09:20:00Z');
  expect(report).toEqual({ format: 1, client: 'ab'.repeat(16), rules: 'main', ring: 'stable', seq: 9, state: 'current', version: '0.1.0', at: '2026-11-24T09:20:00Z' });
  expect(Object.keys(report ?? {}).sort()).toEqual([...schema.required].sort());
  for (const [name, { pattern }] of Object.entries(schema.properties)) if (pattern !== undefined) expect(String(report?.[name as keyof typeof report])).toMatch(new RegExp(pattern));
  expect(schema.properties['state']?.enum).toContain(report?.state);
});

test('without rules in force it says so', () => {
  expect(statusReports(view([{ name: 'main', standing: { state: 'withdrawn', in_force: null } }]), clientId(), '0.1.0', '2026-11-24')).toMatchObject([{ seq: null, state: 'none' }]);
  expect(statusReports(view([]), clientId(), '0.1.0', '2026-11-24')).toEqual([]);
});

test('it is off unless policy names an address', () => {
  expect(statusAddress({})).toBeUndefined();
  expect(statusAddress({ statusAddress: 'http://elsewhere.example/' })).toBeUndefined();
  expect(statusAddress({ statusAddress: 'https://status.example/in' })).toBe('https://status.example/in/');
});
