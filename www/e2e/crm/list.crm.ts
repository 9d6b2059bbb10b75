/** Lists of the real CRMs: all records in pages, each as it is read by itself, whatever happens between two pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access, CrmRecord, ListPage, ListPlace, ListRef, Outcome, RecordRef } from '../../crm/contract.ts';
import { courteous, PATIENCE_OF_LIST_MS } from '../../crm/list/courteous.ts';
import { Gathering } from '../../crm/list/gathering.ts';
import { rows } from '../../crm/rows.ts';
import { columnsInUse } from '../../crm/used.ts';
import { evidence } from './evidence.ts';
import type { Session } from './session.ts';
import { CREME, mapping, rpc, TRYTON, type World } from './worlds.ts';

const never = new AbortController().signal;
const good = <Value>(outcome: Outcome<Value>): Value => {
  expect(outcome, JSON.stringify(outcome).slice(0, 400)).toMatchObject({ ok: true });
  return (outcome as { value: Value }).value;
};

interface Line { id: string; contacts?: { id: string }[] }

/** What the mapping makes of rows, by contact, with the account they stand in. */
function contacts(text: string, ndjson: string): Map<string, unknown> {
  const { lines, faults } = evidence(text, 'record', ndjson);
  expect(faults).toEqual([]);
  const found = new Map<string, unknown>();
  for (const line of lines as Line[]) {
    for (const one of line.contacts ?? [line]) {
      expect(found.has(one.id), `${one.id} twice`).toBe(false);
      found.set(one.id, { contact: one, account: { ...line, contacts: [] } });
    }
  }
  return found;
}

const text = async (gathering: Gathering): Promise<string> => (await Promise.all(gathering.files('x').map(({ blob }) => blob.text()))).join('');
const pace = (session: Session, signal = never): Access => ({ send: courteous(session.send), signal, patience_ms: PATIENCE_OF_LIST_MS });

describe.each([['tryton', TRYTON], ['creme', CREME]] as [string, World][])('%s', (_name, world) => {
  const { adapter, columns } = world;
  const wanted = { columns };
  const { count, size } = world.listed;
  let jana: Session;
  let of: ListRef;
  let made: string[];

  beforeAll(async () => {
    jana = await world.login('jana');
    const { id: _id, ...list } = adapter.detect(world.address(world.known)) as RecordRef;
    of = list;
    expect(adapter.lists?.(world.address(world.known))).toContainEqual(of);
    made = await world.fillList(jana, count);
  });

  test('all of them: stopped, gone on, signed out, deleted between two pages; nobody twice, nobody missing, each as read alone', async () => {
    const gathering = new Gathering();
    const pages: ListPage[] = [];
    // Of Creme, which is read one by one, only those that were made for this; colleagues are in what was recorded.
    const from = world === TRYTON ? null : { after: String(Number(made[0]) - 1), read: 0, total: null, given: new Set<string>() };
    const by = (access: Access) => async (place: ListPlace | null): Promise<Outcome<ListPage>> => {
      const page = await adapter.list!(of, { place: place ?? from, size }, wanted, access);
      if (page.ok) pages.push(page.value);
      return page;
    };
    // Stopped while the second page is asked for.
    const stop = new AbortController();
    const stopped = await gathering.run(by(pace(jana, stop.signal)), () => setTimeout(() => stop.abort(), 5));
    expect(stopped).toMatchObject({ code: 'cancelled' });
    expect(pages).toHaveLength(1);
    const asked = jana.asked.length;
    await new Promise((rest) => setTimeout(rest, 300));
    expect(jana.asked.length).toBe(asked);

    // One that is behind us and one that is still to come are deleted meanwhile.
    const [behind] = pages[0]!.accounts.flatMap(({ records }) => records.map(({ record }) => record)).filter(({ id }) => id !== world.known).slice(-1);
    const ahead = { ...of, id: made.at(-2)! };
    const removed = world === TRYTON ? [behind!, ahead] : [ahead];
    for (const record of removed) await world.remove(jana, record);

    // Signed out before the third page.
    let turn = 0;
    const signedOut = await world.login('jana');
    const out = await gathering.run(async (place) => {
      if ((turn += 1) === 2) signedOut.cookies.clear();
      return by(pace(signedOut))(place);
    }, () => {});
    expect(out).toMatchObject({ code: 'expired_session' });
    expect(gathering.whole).toBe(false);

    expect(await gathering.run(by(pace(await world.login('jana'))), () => {})).toBeNull();
    expect(pages.length).toBeGreaterThan(2);
    expect(gathering.read).toBe(gathering.total! - (world === TRYTON ? 1 : 0));
    const found = contacts(world.mapping, await text(gathering));
    expect(found.size).toBe(gathering.people);

    const records = pages.flatMap(({ accounts }) => accounts.flatMap((account) => account.records));
    expect(new Set(records.map(({ record }) => record.id)).size).toBe(records.length);
    for (const id of made) expect(records.some(({ record }) => record.id === id) || removed.some((record) => record.id === id), id).toBe(true);

    // The first of the seed, and some of each page.
    const step = Math.ceil(records.length / 8);
    const looked = records.filter(({ record }, at) => record.id === world.known || at % step === 0).filter(({ record }) => !removed.some(({ id }) => id === record.id));
    expect(looked.length).toBeGreaterThan(4);
    for (const record of looked) {
      const alone: CrmRecord = good(await adapter.read(record.record, wanted, { send: jana.send, signal: never }));
      if (world === TRYTON) expect({ ...record, stamp: '' }).toEqual({ ...alone, stamp: '' });
      expect(found.get(record.subject), record.record.id).toEqual(contacts(world.mapping, rows(alone).ndjson).get(alone.subject));
    }
  });

  test('without rights: what may be read is, the rest is listed; without any there is no list, or nobody in it', async () => {
    const kim = await world.login('kim');
    const page = good(await adapter.list!(of, { place: null, size: 2 }, wanted, pace(kim)));
    const records = page.accounts.flatMap((account) => account.records);
    expect(records.length).toBeGreaterThan(0);
    expect(records.flatMap(({ unread }) => unread).every(({ why }) => why === 'no_permission')).toBe(true);
    // Creme shows an empty list to whoever may see nobody.
    expect(await adapter.list!(of, { place: null, size: 5 }, wanted, pace(await world.login('gast'))))
      .toMatchObject(world === TRYTON ? { ok: false, code: 'no_permission' } : { ok: true, value: { accounts: [], left: [], last: true, place: { total: 0 } } });
  });
});

test('Tryton: few questions a page, several opportunities of one firm together, the newest stands for its contact', async () => {
  const jana = await TRYTON.login('jana');
  const { adapter, columns } = TRYTON;
  const { id: _id, ...of } = adapter.detect(TRYTON.address('1')) as RecordRef;
  const [first] = await TRYTON.fillList(jana, 1) as [string];
  const [{ party }] = await rpc(jana, 'model.sale.opportunity.read', [Number(first)], ['party']) as [{ party: number }];
  const [company] = await rpc(jana, 'model.company.company.search', [], 0, 1, null) as number[];
  const [second] = await rpc(jana, 'model.sale.opportunity.create', [{ party, company, currency: 1, description: 'ein zweites' }]) as number[];
  jana.asked.length = 0;
  const from = { after: String(Number(first) - 1), read: 0, total: 2, given: new Set<string>() };
  const page = good(await adapter.list!(of, { place: from, size: 1 }, { columns }, pace(jana)));
  expect(jana.asked.length).toBeLessThan(14);
  expect(page.accounts.map(({ records }) => records.map(({ record }) => record.id))).toEqual([[String(second), first]]);
  expect(page.place.given).toEqual(new Set([String(second)]));
  const gathering = new Gathering();
  await gathering.run((place) => adapter.list!(of, { place: place ?? from, size: 1 }, { columns }, pace(jana)), () => {});
  expect(gathering).toMatchObject({ read: 2, people: 1, left: [] });
  expect(await text(gathering)).toContain('ein zweites');
});

test('Tryton: parties, firms through their people, and somebody of two firms once', async () => {
  const jana = await TRYTON.login('jana');
  const admin = await TRYTON.login('admin');
  const [one, other, both] = await rpc(jana, 'model.party.party.create', [{ name: 'Eins GmbH' }, { name: 'Zwei GmbH' }, { name: 'Kai Beides' }]) as [number, number, number];
  const [type] = await rpc(jana, 'model.party.relation.type.search', [['name', '=', 'Champion']], 0, 1, null) as number[];
  await rpc(admin, 'model.party.relation.all.create', [{ from_: one, to: both, type }, { from_: other, to: both, type }]);
  const of = TRYTON.adapter.lists!(TRYTON.address('1')).find(({ object }) => object === 'party.party')!;
  const parties = mapping('tryton/party.mapping.json');
  const columns = columnsInUse(JSON.parse(parties), null);
  const gathering = new Gathering();
  const pages: ListPage[] = [];
  expect(await gathering.run(async (place) => {
    const page = await TRYTON.adapter.list!(of, { place, size: 150 }, { columns }, pace(jana));
    if (page.ok) pages.push(page.value);
    return page;
  }, () => {})).toBeNull();
  expect(pages.length).toBeGreaterThan(1);
  const found = contacts(parties, await text(gathering));
  expect(found.size).toBe(gathering.people);
  expect(found.get(`party.party,${both}`)).toMatchObject({ account: { account: { id: `party.party,${one}` } } });
  expect([one, 3].map((id) => found.has(`party.party,${id}`))).toEqual([false, false]);
  for (const id of [both, 4, 5]) {
    const alone = good(await TRYTON.adapter.read({ ...of, id: String(id) }, { columns }, { send: jana.send, signal: never }));
    expect(found.get(`party.party,${id}`)).toEqual(contacts(parties, rows(alone).ndjson).get(`party.party,${id}`));
  }
});
