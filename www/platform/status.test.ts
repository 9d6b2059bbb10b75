import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RulesView } from '../engine/rules.ts';
import { areaInMemory } from '../store/testing.ts';
import type { Told } from '../store/shadow.ts';
import { shadowOf, statusAddress } from './policy.ts';
import { clientId, isRuns, report, running, type StatusReport, type World } from './status.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/status.schema.json'), 'utf8')) as { required: string[]; properties: Record<string, { pattern?: string; enum?: string[] }> };
const view = (seq: number | null, state: string): RulesView => ({ ring: 'stable', rules: [{ name: 'main', standing: { state, in_force: seq === null ? null : { seq } } }], refusal: null }) as unknown as RulesView;
const ADDRESS = 'https://status.example/in/';

function world() {
  const sent: StatusReport[] = [];
  const made: World & { area: ReturnType<typeof areaInMemory>; sent: StatusReport[]; clock: number; down: boolean; told: Told | undefined } = {
    area: areaInMemory(), sent, clock: Date.parse('2026-11-24T09:20:00Z'), down: false, told: undefined, version: '0.1.0',
    now: () => made.clock,
    shadow: async () => made.told,
    send: (_: string, body: string) => {
      if (made.down) return Promise.reject(new Error('down'));
      sent.push(JSON.parse(body) as StatusReport);
      return Promise.resolve();
    },
  };
  return made;
}

test('a report says which rules run, as the schema has it, and nothing else', async () => {
  const here = world();
  await report(ADDRESS, running(view(9, 'current')), here);
  const [made] = here.sent;
  expect(made).toEqual({ format: 1, client: made?.client, rules: 'main', ring: 'stable', seq: 9, state: 'current', version: '0.1.0', at: '2026-11-24T09:20:00.000Z' });
  expect(Object.keys(made ?? {}).sort()).toEqual([...schema.required].sort());
  for (const [name, { pattern }] of Object.entries(schema.properties)) if (pattern !== undefined) expect(String(made?.[name as keyof typeof made])).toMatch(new RegExp(pattern));
  expect(schema.properties['state']?.enum).toContain(made?.state);
});

test('without rules in force it says so', () => {
  expect(running(view(null, 'withdrawn'))).toEqual([{ rules: 'main', ring: 'stable', seq: null, state: 'none' }]);
  expect(running({ ring: 'stable', rules: [] })).toEqual([]);
});

test('news are said at once, anything else once a day, always under the same id; what did not go out is said later', async () => {
  const here = world();
  const say = (seq: number, state = 'current'): Promise<void> => report(ADDRESS, running(view(seq, state)), here);
  await say(9);
  await say(9);
  await say(9, 'unconfirmed');
  here.down = true;
  await say(10);
  here.down = false;
  here.clock += 900_000;
  await say(10);
  here.clock += 86_399_999;
  await say(10);
  here.clock += 1;
  await say(10);
  expect(here.sent.map(({ seq, state }) => [seq, state])).toEqual([[9, 'current'], [9, 'unconfirmed'], [10, 'current'], [10, 'current']]);
  expect(new Set(here.sent.map(({ client }) => client)).size).toBe(1);
  expect([...here.area.kept.keys()]).toEqual(['reife.status']);
});

test('what was counted of a draft goes along, once a day; that another one runs, or none any more, at once', async () => {
  const here = world();
  const say = (): Promise<void> => report(ADDRESS, running(view(9, 'current')), here);
  const told = (of: string, contacts: number, state: Told['state'] = 'runs'): Told => ({ draft: of.repeat(64), state, counts: [['nurture', 'sales', contacts]] });
  await say();
  here.told = told('d', 5);
  await say();
  here.told = told('d', 10);
  await say();
  here.clock += 86_400_000;
  await say();
  here.told = told('e', 0, 'unread');
  await say();
  here.told = undefined;
  await say();
  expect(here.sent.map(({ shadow }) => shadow)).toEqual([undefined, told('d', 5), told('d', 10), told('e', 0, 'unread'), undefined]);
  const allowed = Object.keys(schema.properties);
  for (const made of here.sent) for (const name of Object.keys(made)) expect(allowed).toContain(name);
});

test('what cannot be counted keeps no report back', async () => {
  const here = world();
  here.shadow = () => Promise.reject(new Error('no store'));
  await report(ADDRESS, running(view(9, 'current')), here);
  expect(here.sent).toHaveLength(1);
});

test('a message may say what runs, and nothing else', () => {
  const good = { rules: 'main', ring: 'stable', seq: 9, state: 'current' };
  expect(isRuns(good)).toBe(true);
  expect(isRuns({ ...good, seq: null })).toBe(true);
  for (const bad of [{ ...good, contact: 'c1' }, { ...good, seq: '9' }, null, 'main', { rules: 'main' }]) expect(isRuns(bad)).toBe(false);
  expect(clientId(new Uint8Array(16).fill(171))).toBe('ab'.repeat(16));
});

test('it is off unless policy names an address', () => {
  expect(statusAddress({})).toBeUndefined();
  expect(statusAddress({ statusAddress: 'http://elsewhere.example/' })).toBeUndefined();
  expect(statusAddress({ statusAddress: 'https://status.example/in' })).toBe('https://status.example/in/');
});

test('a draft runs only where policy names a SHA-256', () => {
  expect(shadowOf({ shadow: 'd'.repeat(64) })).toBe('d'.repeat(64));
  for (const bad of [undefined, null, '', 'D'.repeat(64), 'd'.repeat(63), `../${'d'.repeat(61)}`, 7, {}]) expect(shadowOf({ shadow: bad })).toBeNull();
});
