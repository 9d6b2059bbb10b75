import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { address, companySignals, pinned, settingsOf, shadowFault, shadowOf, type ManagedPolicy } from './policy.ts';

const root = new TextEncoder().encode('{}');
const inPackage = { repository: 'https://rules.example/package/', root };
const firstUse = { repository: 'https://rules.example/first/', root };
const sources = (managed: ManagedPolicy, ...lower: Parameters<typeof settingsOf> extends [unknown, ...infer L] ? L : never) => {
  const { settings, faults } = settingsOf(managed, ...lower);
  return [settings?.pin.source, settings?.repository, faults.map(({ member }) => member)];
};

test('the higher source wins', () => {
  const managed = { repository: 'https://rules.example/managed', trustedRoot: '{"signed": {}}' };
  expect(sources(managed, inPackage, firstUse)).toEqual(['managed', 'https://rules.example/managed/', []]);
  expect(sources({}, inPackage, firstUse)).toEqual(['package', 'https://rules.example/package/', []]);
  expect(sources({}, undefined, firstUse)).toEqual(['first-use', 'https://rules.example/first/', []]);
  expect(sources({})).toEqual([undefined, undefined, []]);
});

test('what policy leaves out has a default', () => {
  expect(settingsOf({}, inPackage).settings).toMatchObject({ ring: 'stable', rules: [], maxOfflineDays: 30, minRootVersion: 0, minSeq: 0 });
  expect(settingsOf({ ring: 'pilot', rules: ['main'], maxOfflineDays: 7, minRootVersion: 2, minSeq: 9 }, inPackage).settings)
    .toMatchObject({ ring: 'pilot', rules: ['main'], maxOfflineDays: 7, minRootVersion: 2, minSeq: 9 });
});

test('a policy with a fault is not used, and no lower source takes its place', () => {
  const wrong: ManagedPolicy[] = [
    { repository: 'http://rules.example/' }, { repository: 7 }, { repository: 'https://a:b@rules.example/' }, { trustedRoot: 'root.json' }, { trustedRoot: {} },
    { ring: 'Stable' }, { ring: '../x' }, { rules: 'main' }, { rules: ['Main'] }, { maxOfflineDays: 0 }, { maxOfflineDays: '30' }, { minSeq: 1.5 },
  ];
  for (const managed of wrong) expect(sources(managed, inPackage), JSON.stringify(managed)).toEqual([undefined, undefined, Object.keys(managed)]);
});

test('a root without an address says so', () => {
  expect(sources({ trustedRoot: '{}' })).toEqual([undefined, undefined, ['repository']]);
});

test('addresses', () => {
  expect(address('http://127.0.0.1:4173/rules')).toBe('http://127.0.0.1:4173/rules/');
  expect(address('http://localhost/rules/')).toBe('http://localhost/rules/');
  for (const bad of ['javascript:alert(1)', 'file:///rules', 'https://rules.example/?a', 'https://rules.example/#a', '', null]) expect(address(bad), String(bad)).toBeUndefined();
});

test('the schema names every member that is read', () => {
  const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, 'managed.schema.json'), 'utf8')) as { properties: object };
  expect(Object.keys(schema.properties)).toEqual(['repository', 'trustedRoot', 'rules', 'ring', 'maxOfflineDays', 'minRootVersion', 'minSeq', 'statusAddress', 'signals', 'signalsDays', 'shadow']);
});

test('what a page or a package pins is an address and a root, or nothing', () => {
  expect(pinned({ repository: './rules/', trustedRoot: '{}' }, 'https://reife.example/app/')).toEqual({ repository: 'https://reife.example/app/rules/', root });
  expect(pinned({ repository: 'https://rules.example', trustedRoot: '{}' })).toEqual({ repository: 'https://rules.example/', root });
  for (const none of [null, '', [], {}, { repository: './rules/', trustedRoot: '{}' }, { repository: 'https://rules.example/' }, { repository: 'http://rules.example/', trustedRoot: '{}' }]) {
    expect(pinned(none), JSON.stringify(none)).toBeUndefined();
  }
});

test('signals of the company: by what address, for how long, never from where the rules are', () => {
  const rules = 'https://rules.example/r/';
  expect(companySignals({}, rules)).toEqual({ company: null, faults: [] });
  expect(companySignals({ signals: 'https://data.example/all.ndjson' }, rules)).toEqual({ company: { address: 'https://data.example/all.ndjson', days: 7 }, faults: [] });
  expect(companySignals({ signals: 'https://data.example/{prefix}.ndjson', signalsDays: 3 }, undefined).company).toEqual({ address: 'https://data.example/{prefix}.ndjson', days: 3 });
  const wrong = (managed: ManagedPolicy): unknown => [companySignals(managed, rules).company, companySignals(managed, rules).faults.map(({ member, expected }) => `${member}: ${expected}`)];
  expect(wrong({ signals: 'http://data.example/' })).toEqual([null, ['signals: address']]);
  expect(wrong({ signals: 'https://rules.example/signals' })).toEqual([null, ['signals: elsewhere']]);
  expect(wrong({ signals: 'https://data.example/', signalsDays: 'x' })).toEqual([null, ['signalsDays: days']]);
});

test('what stands in the place of a draft and is no hash is named', () => {
  const hash = 'a1'.repeat(32);
  for (const [shadow, draft, fault] of [[undefined, null, null], ['', null, null], [hash, hash, null], [hash.toUpperCase(), null, hash.toUpperCase()], ['draft.json', null, 'draft.json'], [7, null, '7']] as const) {
    expect([shadowOf({ shadow }), shadowFault({ shadow })]).toEqual([draft, fault]);
  }
});
