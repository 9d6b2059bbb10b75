/** Each adapter against its real CRM, by the same tests. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cached } from '../../crm/cache.ts';
import type { Access, CrmRecord, Outcome, RecordRef, Saved } from '../../crm/contract.ts';
import { note, type Block } from '../../crm/note/block.ts';
import { rows } from '../../crm/rows.ts';
import { proxy, type Proxy } from './proxy.ts';
import type { Session } from './session.ts';
import { CREME, TRYTON, type World } from './worlds.ts';

const WORDS = 'Jana Brandt: angenommen.\nBedarf bestätigt, „sofort“ & <bald>.';
let made = 0;
const key = (): string => `test${String((made += 1)).padStart(8, '0')}`;

function accessOf(session: Session, signal: AbortSignal = new AbortController().signal, patience_ms?: number): Access {
  return { send: session.send, signal, ...(patience_ms === undefined ? {} : { patience_ms }) };
}

function good<Value>(outcome: Outcome<Value>): Value {
  expect(outcome, JSON.stringify(outcome).slice(0, 400)).toMatchObject({ ok: true });
  return (outcome as { value: Value }).value;
}

function block(contact: string, at = '2026-11-26T09:00:00Z'): Block {
  return {
    contact,
    decisions: [{ id: `d-${at}`, contact, at, by: 'jana', recorded_by: 'jana', role: 'sales', verdict: 'accepted', state: 'sales_ready', note: 'läuft', previous: null }],
    checks: [{ check: 'need', verdict: 'confirmed', by: 'jana', at }],
    heard: [{ id: `h-${at}`, type: 'goal_stated', at, topic: 'suite', source: 'call', reported_by: 'jana' }],
    disputes: [{ id: 's0', source: 'web', by: 'jana', at, reason: 'machine' }],
  };
}

describe.each([['tryton', TRYTON], ['creme', CREME]] as [string, World][])('%s', (_name, world) => {
  const { adapter, columns } = world;
  const wanted = { columns };
  let jana: Session;
  let omar: Session;
  const ref = (id: string, base?: string): RecordRef => adapter.detect(world.address(id, base)) as RecordRef;
  const read = async (record: RecordRef, session = jana): Promise<CrmRecord> => good(await adapter.read(record, wanted, accessOf(session)));

  beforeAll(async () => {
    jana = await world.login('jana');
    omar = await world.login('omar');
  });

  test('detects the record in the real address', () => {
    expect(ref(world.known)).toMatchObject({ crm: adapter.crm, base: world.url, id: world.known });
    expect(adapter.detect(world.url)).toBeUndefined();
    expect(adapter.detect('no address')).toBeUndefined();
  });

  test('reads the record, its account, people with roles, and what was said', async () => {
    const record = await read(ref(world.known));
    expect(record.title).not.toBe('');
    expect(record.account?.name).toBe('Nordhaus Logistik GmbH');
    expect(record.people.map(({ name, role }) => [name, role])).toContainEqual(['Miriam Castell', 'Champion']);
    expect(record.people.find(({ id }) => id === record.subject)?.name).toBe('Miriam Castell');
    expect(record.activities.map(({ head }) => head)).toContain('Anruf');
    expect(record.activities.find(({ text }) => text.startsWith('Termin'))?.text).toContain('er will <18 Monate bis zur Amortisation & eine feste Zusage.\nNächster Schritt: Angebot.');
    expect(record.unread).toEqual([]);
    expect(record.more_activities).toBe(false);
  });

  test('a verdict is written once, with its fields, and read back in another session', async () => {
    const record = ref(await world.make(jana));
    const before = await read(record);
    const id = key();
    const change = { note: await note(WORDS, id, block(before.subject)), fields: { [world.field]: 'so ist es jetzt' }, version: before.version, key: id };
    const saved = good(await adapter.write(record, change, accessOf(jana)));
    expect(saved).toMatchObject({ already: false, intact: true });
    expect(saved.version).not.toBe(before.version);

    // The answer was lost, so it is tried again with what is in the outbox.
    const again = good(await adapter.write(record, change, accessOf(jana)));
    expect(again).toMatchObject({ note: saved.note, already: true, intact: true });
    expect(await world.notes(jana, record, id)).toBe(1);

    const after = await read(record, omar);
    expect(after.version).toBe(saved.version);
    expect(after.notes).toHaveLength(1);
    expect(after.notes[0]).toMatchObject({ words: WORDS, found: [{ state: 'whole', key: id, block: block(before.subject) }] });
    expect(after.notes[0]?.author?.name).toContain('Jana');
    const { journals, ndjson } = rows(after);
    expect(journals.troubles).toEqual([]);
    expect(journals.people.get(after.subject)).toMatchObject({ decisions: [{ verdict: 'accepted' }], checks: [{ check: 'need' }], heard: [{ topic: 'suite' }], disputes: [{ id: 's0' }] });
    expect(ndjson).toContain('"verdict":"accepted"');
  });

  test('fields of a first try that did not come to the note are no conflict', async () => {
    const record = ref(await world.make(jana));
    const before = await read(record);
    await world.change(jana, record, 'schon geschrieben');
    const id = key();
    const saved = good(await adapter.write(record, { note: await note('', id, block(before.subject)), fields: { [world.field]: 'schon geschrieben' }, version: before.version, key: id }, accessOf(jana)));
    expect(saved.intact).toBe(true);
  });

  test('changed by somebody else: a conflict, and nothing is written', async () => {
    const record = ref(await world.make(jana));
    const before = await read(record);
    await world.change(omar, record, 'von Omar');
    const id = key();
    const change = { note: await note('', id, block(before.subject)), fields: { [world.field]: 'von Jana' }, version: before.version, key: id };
    expect(await adapter.write(record, change, accessOf(jana))).toMatchObject({ ok: false, code: 'conflict' });
    expect(await world.notes(jana, record, id)).toBe(0);
    // The note alone is about what was looked at, too.
    expect(await adapter.write(record, { ...change, fields: {} }, accessOf(jana))).toMatchObject({ ok: false, code: 'conflict' });
    // Looked at again, it can be written.
    expect(good<Saved>(await adapter.write(record, { ...change, version: (await read(record)).version }, accessOf(jana))).intact).toBe(true);
  });

  test('two people decide at once: both notes are there', async () => {
    const record = ref(await world.make(jana));
    const before = await read(record);
    const [one, other] = [key(), key()];
    const both = await Promise.all([
      adapter.write(record, { note: await note('', one, block(before.subject, '2026-11-26T10:00:00Z')), version: before.version, key: one }, accessOf(jana)),
      adapter.write(record, { note: await note('', other, block(before.subject, '2026-11-26T09:59:00Z')), version: before.version, key: other }, accessOf(omar)),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    const { journals } = rows(await read(record));
    expect(journals.people.get(before.subject)?.decisions.map(({ at }) => at)).toEqual(['2026-11-26T09:59:00Z', '2026-11-26T10:00:00Z']);
  });

  test('deleted meanwhile: gone', async () => {
    const record = ref(await world.make(jana));
    const before = await read(record);
    await world.remove(jana, record);
    const id = key();
    expect(await adapter.read(record, wanted, accessOf(jana))).toMatchObject({ ok: false, code: 'gone' });
    expect(await adapter.write(record, { note: await note('', id, block('x')), version: before.version, key: id }, accessOf(jana))).toMatchObject({ ok: false, code: 'gone' });
  });

  test('an expired session is told when reading and when writing', async () => {
    const session = await world.login('jana');
    session.cookies.clear();
    const id = key();
    expect(await adapter.read(ref(world.known), wanted, accessOf(session))).toMatchObject({ ok: false, code: 'expired_session' });
    expect(await adapter.stamp(ref(world.known), wanted, accessOf(session))).toMatchObject({ ok: false, code: 'expired_session' });
    expect(await adapter.write(ref(world.known), { note: await note('', id, block('x')), version: null, key: id }, accessOf(session))).toMatchObject({ ok: false, code: 'expired_session' });
  });

  test('without rights: what may be read is, the rest is listed; writing is refused', async () => {
    const kim = await world.login('kim');
    const record = good(await adapter.read(ref(world.known), wanted, accessOf(kim)));
    expect(record.activities.length).toBeGreaterThan(0);
    expect(record.unread.length).toBeGreaterThan(0);
    expect(record.unread.every(({ why }) => why === 'no_permission')).toBe(true);
    const id = key();
    expect(await adapter.write(ref(world.known), { note: await note('', id, block(record.subject)), version: null, key: id }, accessOf(kim))).toMatchObject({ ok: false, code: 'no_permission' });
    expect(await world.notes(jana, ref(world.known), id)).toBe(0);
    const guest = await world.login('gast');
    expect(await adapter.read(ref(world.known), wanted, accessOf(guest))).toMatchObject({ ok: false, code: 'no_permission' });
  });

  test('the cache asks again only when something changed', async () => {
    const record = ref(await world.make(jana));
    const cache = cached(adapter);
    const first = good(await cache.read(record, wanted, accessOf(jana)));
    expect(good(await cache.read(record, wanted, accessOf(jana)))).toBe(first);
    await world.fill(omar, record, 1);
    const second = good(await cache.read(record, wanted, accessOf(jana)));
    expect(second.activities).toHaveLength(first.activities.length + 1);
    await world.change(omar, record, 'anders');
    expect(good(await cache.read(record, wanted, accessOf(jana))).version).not.toBe(first.version);
  });

  describe('through a slow or absent server', () => {
    let slow: Proxy;
    beforeAll(async () => {
      slow = await proxy(world.url);
    });
    afterAll(() => slow.close());

    test('slow: waited for, up to the patience', async () => {
      const session = await world.login('jana', slow.url);
      const record = ref(world.known, slow.url);
      slow.delay_ms = 60;
      expect(good(await adapter.read(record, wanted, accessOf(session))).account?.name).toBe('Nordhaus Logistik GmbH');
      slow.delay_ms = 1500;
      expect(await adapter.read(record, wanted, accessOf(session, undefined, 300))).toMatchObject({ ok: false, code: 'too_slow', arguments: { seconds: '0.3' } });
      slow.delay_ms = 0;
    });

    test('a cancelled read asks nothing more', async () => {
      const session = await world.login('jana', slow.url);
      const stop = new AbortController();
      slow.delay_ms = 300;
      const reading = adapter.read(ref(world.known, slow.url), wanted, accessOf(session, stop.signal));
      setTimeout(() => stop.abort(), 400);
      expect(await reading).toMatchObject({ ok: false, code: 'cancelled' });
      const asked = session.asked.length;
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(session.asked.length).toBe(asked);
      slow.delay_ms = 0;
    });

    test('down: unreachable', async () => {
      const gone = await proxy(world.url);
      const session = await world.login('jana', gone.url);
      const record = ref(world.known, gone.url);
      await gone.close();
      const id = key();
      expect(await adapter.read(record, wanted, accessOf(session))).toMatchObject({ ok: false, code: 'unreachable' });
      expect(await adapter.write(record, { note: await note('', id, block('x')), version: null, key: id }, accessOf(session))).toMatchObject({ ok: false, code: 'unreachable' });
    });
  });

  test('many activities come in pages, and no more than asked for', async () => {
    const record = ref(await world.make(jana));
    await world.fill(jana, record, world.many);
    const all = await read(record);
    expect(all.activities).toHaveLength(world.many);
    expect(new Set(all.activities.map(({ id }) => id)).size).toBe(world.many);
    expect(all.more_activities).toBe(false);
    jana.asked.length = 0;
    const few = good(await adapter.read(record, { ...wanted, activities_at_most: 20 }, accessOf(jana)));
    expect(few.activities.map(({ text }) => text)).toEqual(all.activities.slice(0, 20).map(({ text }) => text));
    expect(few.more_activities).toBe(true);
    expect(jana.asked.length).toBeLessThan(20);
  });
});
