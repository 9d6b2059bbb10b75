import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Shadows, type Trial } from './shadow.ts';

const DAY = 86_400_000;
const DRAFT = 'd'.repeat(64);
const TRIAL: Trial = { rules: 'main', ring: 'pilot', seq: 9, draft: DRAFT };
const RELEASE = { rules: 'main', ring: 'pilot', seq: 9 };

let names = 0;
function world() {
  const name = `shadow-${++names}`;
  const here = { clock: Date.parse('2026-11-24T09:20:00Z'), named: DRAFT as string | null, name };
  return { here, shadows: new Shadows(async () => here.named, () => here.clock, name) };
}

const opened = (name: string): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const asked = indexedDB.open(name);
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(new Error('not opened'));
});

/** Everything that lies in a table. */
async function held<T>(name: string, table: string): Promise<T[]> {
  const database = await opened(name);
  const all = await new Promise<T[]>((resolve) => {
    const asked = database.transaction(table).objectStore(table).getAll();
    asked.onsuccess = () => resolve(asked.result as T[]);
  });
  database.close();
  return all;
}

const isThere = async (name: string): Promise<boolean> => (await indexedDB.databases()).some((one) => one.name === name);

test('a contact counts once, by its latest answer, and nothing that is kept names it', async () => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:party.party,4', ['nurture', 'sales']);
  await shadows.count(TRIAL, 'id:party.party,4', ['nurture', 'nurture']);
  await shadows.count(TRIAL, 'id:party.party,5', ['nurture', 'sales']);
  const counted = await held<{ who: string; from: string; to: string; at: number }>(here.name, 'counted');
  expect(counted.map(({ from, to }) => [from, to]).sort()).toEqual([['nurture', 'nurture'], ['nurture', 'sales']]);
  for (const one of counted) {
    expect(Object.keys(one).sort()).toEqual(['at', 'from', 'to', 'who']);
    expect(one.who).toMatch(/^[0-9a-f]{64}$/);
  }
  const [running] = await held<{ key: CryptoKey }>(here.name, 'running');
  expect(running?.key.extractable).toBe(false);
  expect(JSON.stringify([counted, running])).not.toMatch(/party/);
});

test('what became of the draft is that of this draft beside this release', async () => {
  const { here, shadows } = world();
  expect(await shadows.standing(RELEASE)).toEqual({ draft: DRAFT, state: 'waits' });
  await shadows.stands(TRIAL, 'missing');
  expect(await shadows.standing(RELEASE)).toEqual({ draft: DRAFT, state: 'missing' });
  expect(await shadows.told(RELEASE)).toMatchObject({ draft: DRAFT, state: 'missing' });
  // Of another release, or none, nothing is known yet.
  expect(await shadows.standing({ ...RELEASE, seq: 10 })).toEqual({ draft: DRAFT, state: 'waits' });
  expect(await shadows.standing({ ...RELEASE, seq: null })).toEqual({ draft: DRAFT, state: 'waits' });
  here.named = null;
  expect(await shadows.standing(RELEASE)).toBeNull();
});

test('whoever is assessed no longer is counted no longer', async () => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
  await shadows.count(TRIAL, 'id:c1', null);
  expect(await held(here.name, 'counted')).toEqual([]);
});

test('what is told is in steps of five, always alike, and right on average', async () => {
  let sum = 0;
  for (let browser = 0; browser < 40; browser++) {
    const { shadows } = world();
    for (let contact = 0; contact < 7; contact++) await shadows.count(TRIAL, `id:c${contact}`, ['nurture', 'sales']);
    const told = await shadows.told(RELEASE);
    expect(await shadows.told(RELEASE)).toEqual(told);
    expect(told).toMatchObject({ draft: DRAFT, state: 'runs' });
    const [, , contacts] = told?.counts[0] ?? ['', '', NaN];
    expect([5, 10]).toContain(contacts);
    sum += contacts;
  }
  // 280 contacts; a browser is off by 2.4 at the standard deviation, forty by 15.5: beyond five of them it is no chance.
  expect(Math.abs(sum - 280)).toBeLessThan(78);
});

test('a single contact is mostly not told at all', async () => {
  const told = await Promise.all(Array.from({ length: 40 }, async () => {
    const { shadows } = world();
    await shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
    return (await shadows.told(RELEASE))?.counts ?? null;
  }));
  expect(told.filter((counts) => counts?.length === 0).length).toBeGreaterThan(20);
});

test.each([['draft', { draft: 'e'.repeat(64) }], ['release', { seq: 10 }], ['ring', { ring: 'stable' }]])('with another %s all that was counted goes, and its key', async (_, other) => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
  const [before] = await held<{ who: string }>(here.name, 'counted');
  await shadows.count({ ...TRIAL, ...other }, 'id:c1', ['sales', 'sales']);
  const after = await held<{ who: string; from: string }>(here.name, 'counted');
  expect(after.map(({ from }) => from)).toEqual(['sales']);
  expect(after[0]?.who).not.toBe(before?.who);
  expect(await shadows.told(RELEASE)).toBeUndefined();
});

test('a draft that policy no longer names leaves nothing', async () => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
  here.named = null;
  expect(await shadows.draft()).toBeNull();
  expect(await isThere(here.name)).toBe(false);
  expect(await shadows.told(RELEASE)).toBeUndefined();
  expect(await isThere(here.name)).toBe(false);
});

test('where no draft ever ran there is no database, whatever is asked', async () => {
  const { here, shadows } = world();
  here.named = null;
  await shadows.forget(['id:c1']);
  await shadows.tidy();
  await shadows.end();
  await shadows.told(RELEASE);
  expect(await isThere(here.name)).toBe(false);
});

test('erasing reaches it, a count that is on its way, too', async () => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:c2', ['nurture', 'sales']);
  await shadows.count(TRIAL, 'id:former', ['nurture', 'sales']);
  const counting = shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
  await shadows.forget(['mail:ann@example.com', 'id:c1', 'id:former']);
  await counting;
  expect(await held(here.name, 'counted')).toHaveLength(1);
});

test('after 30 days a contact is counted no longer', async () => {
  const { here, shadows } = world();
  await shadows.count(TRIAL, 'id:c1', ['nurture', 'sales']);
  here.clock += 29 * DAY;
  await shadows.count(TRIAL, 'id:c2', ['nurture', 'sales']);
  await shadows.told(RELEASE);
  expect(await held(here.name, 'counted')).toHaveLength(2);
  here.clock += DAY;
  await shadows.told(RELEASE);
  expect(await held(here.name, 'counted')).toHaveLength(1);
});

test('what became of the draft is told, and that it runs again', async () => {
  const { shadows } = world();
  await shadows.stands(TRIAL, 'unread');
  expect(await shadows.told(RELEASE)).toEqual({ draft: DRAFT, state: 'unread', counts: [] });
  expect(await shadows.told({ ...RELEASE, seq: null })).toBeUndefined();
  await shadows.stands(TRIAL, 'runs');
  expect((await shadows.told(RELEASE))?.state).toBe('runs');
});
