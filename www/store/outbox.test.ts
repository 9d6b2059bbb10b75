import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';
import { areaOf, copyIn } from './copy.ts';
import { always, type Delivery, type Entry } from './entry.ts';
import { StoreFault } from './fault.ts';
import { Ledger } from './ledger.ts';
import { UNDO_FOR } from './outbox.ts';
import { areaInMemory, Device, draft } from './testing.ts';

const later = (device: Device, milliseconds = UNDO_FOR): void => { device.clock += milliseconds; };

test('nothing goes out before its ten seconds, then it does, once, and leaves both copies', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  expect(await outbox.drain()).toBe(device.clock + UNDO_FOR);
  expect(device.receiver.keys).toEqual([]);
  expect(device.area.kept.size).toBe(1);
  later(device);
  expect(await outbox.drain()).toBeNull();
  await outbox.drain();
  expect(device.receiver.keys).toEqual(['k1']);
  expect(await outbox.entries()).toEqual([]);
  expect(device.area.kept.size).toBe(0);
  expect(await outbox.settled()).toMatchObject([{ key: 'k1', how: 'saved' }]);
});

test('undo takes it back while it waits, and not once it has begun to go out', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  await outbox.put(draft(), 'k2');
  expect(await outbox.undo('k1')).toBe('undone');
  device.receiver.answers = [{ result: 'unreachable' }];
  later(device);
  expect(await outbox.undo('k2')).toBe('too_late');
  await outbox.drain();
  expect(await outbox.undo('k2')).toBe('too_late');
  later(device);
  await outbox.drain();
  expect(device.receiver.keys).toEqual(['k2']);
  // What was undone does not come back from a second copy that lags.
  device.area.kept.set('reife.outbox.k1', JSON.stringify({ ...(await outbox.settled())[0], due: 0, state: 'waiting', attempts: 0, next: 0 }));
  const again = await device.open();
  expect(await again.entries()).toEqual([]);
  expect(device.area.kept.size).toBe(0);
});

test('what a later decision rests on is not undone before it', async () => {
  const outbox = await new Device().open();
  await outbox.put(draft('c1', 'decision'), 'k1');
  await outbox.put(draft('c1', 'decision'), 'k2');
  expect(await outbox.undo('k1')).toBe('followed');
  expect(await outbox.undo('k2')).toBe('undone');
  expect(await outbox.undo('k1')).toBe('undone');
});

test('what the CRM cannot be reached for waits longer each time', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  later(device);
  device.receiver.answers = [{ result: 'unreachable' }, { result: 'expired' }];
  expect(await outbox.drain()).toBe(device.clock + 2_000);
  expect(await outbox.entries()).toMatchObject([{ state: 'waiting', reason: 'unreachable', attempts: 1 }]);
  expect(await outbox.drain()).toBe(device.clock + 2_000);
  later(device, 2_000);
  expect(await outbox.drain()).toBe(device.clock + 4_000);
  expect(await outbox.entries()).toMatchObject([{ reason: 'expired', attempts: 2 }]);
  later(device, 4_000);
  expect(await outbox.drain()).toBeNull();
  expect(device.receiver.keys).toEqual(['k1']);
});

test('an adapter that throws is one that could not be reached', async () => {
  const device = new Device();
  const outbox = await device.open({ route: always(() => Promise.reject(new Error('defect'))) });
  await outbox.put(draft(), 'k1');
  later(device);
  await outbox.drain();
  expect(await outbox.entries()).toMatchObject([{ state: 'waiting', reason: 'unreachable' }]);
});

test.each([
  ['conflict', 'conflict'], ['gone', 'refused'], ['no_permission', 'refused'], ['refused', 'refused'],
] as const)('%s stands still until the person says what to do', async (result, state) => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  await outbox.put(draft(), 'k2');
  await outbox.put(draft('c2'), 'k3');
  later(device);
  device.receiver.answers = [{ result, detail: 'Kim' }];
  expect(await outbox.drain()).toBeNull();
  expect(await outbox.entries()).toMatchObject([{ key: 'k1', state, reason: result, detail: 'Kim' }, { key: 'k2', state: 'waiting' }]);
  // What came after it on the same contact waits, others do not.
  expect(device.receiver.keys).toEqual(['k3']);
  await outbox.retry('k1');
  await outbox.drain();
  expect(device.receiver.keys).toEqual(['k3', 'k1', 'k2']);
});

test('what is given up lets the rest go on', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  await outbox.put(draft(), 'k2');
  expect(await outbox.discard('k1'), 'only what is stuck is given up').toBe(false);
  later(device);
  device.receiver.answers = [{ result: 'gone' }];
  await outbox.drain();
  expect(await outbox.discard('k1')).toBe(true);
  await outbox.drain();
  expect(device.receiver.keys).toEqual(['k2']);
});

test('an answer that was lost: sent again with the same key, taken once', async () => {
  const device = new Device();
  const lost = async (entry: Entry): Promise<Delivery> => {
    await device.receiver.deliver(entry);
    throw new Error('the line went dead');
  };
  const outbox = await device.open({ route: always(lost) });
  await outbox.put(draft(), 'k1');
  later(device);
  await outbox.drain();
  const again = await device.open();
  later(device);
  await again.drain();
  expect(device.receiver.keys).toEqual(['k1']);
  expect(await again.entries()).toEqual([]);
});

test('two tabs: one of them delivers, both see the same', async () => {
  const device = new Device();
  let calls = 0;
  const deliver = async (entry: Entry): Promise<Delivery> => { calls++; return device.receiver.deliver(entry); };
  const [one, two] = [await device.open({ route: always(deliver) }), await device.open({ route: always(deliver) })];
  let heard = 0;
  two.addEventListener('change', () => heard++);
  for (const key of ['k1', 'k2', 'k3']) await one.put(draft(), key);
  expect(heard).toBe(3);
  later(device);
  await Promise.all([one.drain(), two.drain(), one.drain()]);
  await Promise.all([one.drain(), two.drain()]);
  expect(calls).toBe(3);
  expect(device.receiver.keys).toEqual(['k1', 'k2', 'k3']);
});

test('who cannot deliver leaves it to who can: no attempt, no time to come, no delay for the other', async () => {
  const device = new Device();
  const asked: string[] = [];
  const lame = await device.open({ route: async ({ key }) => { asked.push(key); return null; } });
  const able = await device.open();
  await able.put(draft('c1'), 'k1');
  await able.put(draft('c1'), 'k2');
  await able.put(draft('c2'), 'k3');
  later(device);
  for (let round = 0; round < 5; round += 1) expect(await lame.drain(), 'nothing of this is ours').toBeNull();
  expect(asked, 'once a round, and none behind another').toEqual(Array.from({ length: 5 }, () => ['k1', 'k3']).flat());
  expect(await lame.entries()).toMatchObject(['k1', 'k2', 'k3'].map((key) => ({ key, state: 'waiting', attempts: 0, next: 0, reason: null })));
  expect(await lame.undo('k2'), 'as late as ever').toBe('too_late');
  expect(await able.drain()).toBeNull();
  expect(device.receiver.keys).toEqual(['k1', 'k2', 'k3']);
});

test('a way that leads out again is found when it is looked for; ways are given back, taken or not', async () => {
  const device = new Device();
  let open = false;
  let out = 0;
  const outbox = await device.open({
    route: async () => {
      if (!open) return null;
      out += 1;
      return { deliver: device.receiver.deliver, done: () => { out -= 1; } };
    },
  });
  await outbox.put(draft(), 'k1');
  later(device);
  expect(await outbox.drain()).toBeNull();
  open = true;
  expect(await outbox.nextTime()).toBeNull();
  let changes = 0;
  outbox.addEventListener('change', () => changes++);
  outbox.look();
  expect(changes, 'which is what a pump waits for').toBe(1);
  expect(await outbox.nextTime()).toBeLessThanOrEqual(device.clock);
  device.receiver.answers = [{ result: 'unreachable' }];
  await outbox.drain();
  later(device);
  await outbox.drain();
  expect(device.receiver.keys).toEqual(['k1']);
  expect(out).toBe(0);
});

test('looking for a way that fails is none found', async () => {
  const device = new Device();
  const outbox = await device.open({ route: () => Promise.reject(new Error('defect')) });
  await outbox.put(draft(), 'k1');
  later(device);
  expect(await outbox.drain()).toBeNull();
  expect(await outbox.entries()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
});

test('each copy heals the other', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  await outbox.put(draft(), 'k2');
  await outbox.close();
  // The second one is cleared.
  device.area.kept.clear();
  await device.open();
  expect([...device.area.kept.keys()]).toEqual(['reife.outbox.k1', 'reife.outbox.k2']);
  // The database is cleared: another one of that device, with the same second copy.
  const other = new Device();
  other.area = device.area;
  const healed = await other.open();
  expect((await healed.entries()).map(({ key }) => key)).toEqual(['k1', 'k2']);
});

test('a second copy that is full loses nothing, and is told of', async () => {
  const device = new Device();
  const full = { ...areaInMemory(), set: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
  const outbox = await device.open({ copy: copyIn(full) });
  await outbox.put(draft(), 'k1');
  expect(outbox.copied).toBe(false);
  expect(await outbox.entries()).toHaveLength(1);
});

test('a database that is full keeps nothing, and says so', async () => {
  const device = new Device();
  const ledger = new Ledger(device.name);
  ledger.add = () => Promise.reject(new StoreFault('quota'));
  const outbox = await device.open({ ledger });
  await expect(outbox.put(draft(), 'k1')).rejects.toMatchObject({ code: 'quota' });
  expect(device.area.kept.size).toBe(0);
});

test('a second copy holds other things, too, and nonsense is passed over', async () => {
  const texts = new Map([['other', 'x'], ['reife.outbox.bad', '{'], ['reife.outbox.odd', '{"key": 1}']]);
  expect(await copyIn(areaInMemory(texts)).read()).toEqual([]);
});

test('local storage as an area', async () => {
  const kept = new Map<string, string>();
  const storage = {
    get length() { return kept.size; },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => { kept.set(name, text); },
    removeItem: (name: string) => { kept.delete(name); },
  } as Storage;
  const area = areaOf(storage);
  await area.set('a', '1');
  expect(await area.all()).toEqual({ a: '1' });
  await area.remove('a');
  expect(await area.all()).toEqual({});
});

test('forgetting a scope leaves the others', async () => {
  const device = new Device();
  const outbox = await device.open();
  await outbox.put(draft(), 'k1');
  await outbox.put({ ...draft(), scope: 'bank' }, 'k2');
  await outbox.forget('acme');
  expect((await outbox.entries()).map(({ key }) => key)).toEqual(['k2']);
  expect([...device.area.kept.keys()]).toEqual(['reife.outbox.k2']);
});

test('twice as long each time, up to ten minutes, up to half of it sooner', () => {
  expect([1, 2, 3, 9, 10, 99].map((attempts) => backoff(attempts, () => 0))).toEqual([2_000, 4_000, 8_000, 512_000, 600_000, 600_000]);
  expect(backoff(3, () => 1)).toBe(4_000);
});
