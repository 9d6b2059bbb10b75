import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { copyIn } from './copy.ts';
import { always, type Draft } from './entry.ts';
import { Ledger, REMEMBERED } from './ledger.ts';
import { Outbox } from './outbox.ts';
import { areaInMemory, Tabs } from './testing.ts';

const DAY = 86_400_000;
let databases = 0;

function opened(now: () => number) {
  const area = areaInMemory();
  const name = `erasing-${databases++}`;
  const around = () => ({ ledger: new Ledger(name), copy: copyIn(area), route: always(async () => ({ result: 'unreachable' }) as const), turns: new Tabs().open(), now, random: () => 0 });
  return { area, name, around, outbox: new Outbox(around()) };
}

const draft = (contact: string, kind: Draft['kind'] = 'check'): Draft => ({ kind, scope: 'acme', contact, record: JSON.stringify({ id: 'k', note: `about ${contact}` }), words: `said of ${contact}` });

/** Everything that any store of this device holds, as one text. */
async function everything(area: { kept: Map<string, string> }): Promise<string> {
  const found: unknown[] = [...area.kept];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => { const asked = indexedDB.open(name ?? ''); asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(new Error('not opened')); });
    for (const store of database.objectStoreNames) {
      found.push(await new Promise((resolve) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => resolve(asked.result); }));
    }
    database.close();
  }
  return JSON.stringify(found);
}

test('after erasing no store holds anything of the contact, and others keep theirs', async () => {
  const { area, outbox } = opened(() => 1_000 * DAY);
  await outbox.put(draft('miriam-castell'), 'k1');
  await outbox.put(draft('miriam-castell', 'decision'), 'k2');
  await outbox.put(draft('bruno'), 'k3');
  await outbox.undo('k1');
  expect(await everything(area)).toContain('miriam-castell');
  expect(await outbox.erase('acme', 'miriam-castell')).toBe(2);
  const left = await everything(area);
  expect(left).not.toContain('miriam-castell');
  expect(left).toContain('about bruno');
  await outbox.close();
});

test('a tombstone names nobody, and keeps a lagging second copy from bringing the contact back', async () => {
  const { area, around, outbox } = opened(() => 1_000 * DAY);
  await outbox.put(draft('ann'), 'k1');
  const lagging = new Map(area.kept);
  await outbox.erase('acme', 'ann');
  await outbox.close();
  for (const [key, text] of lagging) area.kept.set(key, text);
  const again = new Outbox(around());
  expect(await again.start()).toBe(0);
  expect(await again.entries()).toEqual([]);
  expect([...area.kept.keys()]).toEqual([]);
  expect(await everything(area)).not.toContain('ann"');
  await again.close();
});

test('what was settled expires after 30 days', async () => {
  let now = 1_000 * DAY;
  const { area, around, outbox } = opened(() => now);
  await outbox.put(draft('clara'), 'k1');
  await outbox.undo('k1');
  await outbox.put(draft('clara'), 'k2');
  await outbox.close();
  now += REMEMBERED - 1;
  const before = new Outbox(around());
  await before.start();
  expect(await before.settled()).toHaveLength(1);
  await before.close();
  now += 2;
  const after = new Outbox(around());
  await after.start();
  expect(await after.settled()).toEqual([]);
  expect(await after.entries(), 'what was never sent is a person’s work and stays').toHaveLength(1);
  expect(REMEMBERED).toBe(30 * DAY);
  await after.close();
  expect(await everything(area)).toContain('k2');
});
