import { expect, test } from 'vitest';
import { failed, fine, type CrmRecord, type ListPage, type ListPlace, type Outcome, type Person } from '../contract.ts';
import { rows } from '../rows.ts';
import { Gathering } from './gathering.ts';

const person = (id: string): Person => ({ id, former_ids: [], name: id, role: null, owner: null, fields: {}, marks: {} });

/** A record about the first of its people, with a call about the account. */
function record(id: string, people: string[], about = people[0] ?? '', say = 'Anruf: ja'): CrmRecord {
  return {
    record: { crm: 'x', base: 'http://crm.example/', object: 'deal', id }, title: id, version: id, stamp: '', subject: about, account: { id: 'firm', name: 'Firm', fields: {} }, people: people.map(person),
    fields: { deal: id }, campaigns: [], activities: [{ id: `a${id}`, kind: 'call', at: '2026-11-01T09:00:00Z', head: 'Anruf', text: say, by: null, about: 'firm' }], more_activities: false, notes: [], unread: [],
  };
}

const page = (accounts: ListPage['accounts'], read: number, last = true): Outcome<ListPage> =>
  fine({ accounts, left: [], last, place: { after: String(read), read, total: 9, given: new Set() } });
const lines = async (gathering: Gathering): Promise<{ id: string; about?: boolean; record?: { deal: string } | null }[]> =>
  (await Promise.all(gathering.files('x').map(({ blob }) => blob.text()))).join('').trim().split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { id: string });

test('each person comes once, as the record about them has it, the newest one; colleagues come along', async () => {
  const gathering = new Gathering();
  const people = ['ann', 'bob', 'cy'];
  const newest = record('3', people, 'ann');
  await gathering.run(() => Promise.resolve(page([{ records: [newest, record('2', people, 'bob'), record('1', people, 'ann')], people }], 3)), () => {});
  const found = await lines(gathering);
  expect(found.map(({ id, about, record: own }) => [id, about, own?.deal ?? null])).toEqual([['ann', true, '3'], ['cy', false, null], ['bob', true, '2']]);
  expect(found[0]).toEqual(JSON.parse(rows(newest).ndjson.split('\n')[0] ?? ''));
  expect(gathering).toMatchObject({ read: 3, total: 9, people: 3, whole: true });
});

test('what fails leaves everything as it was before that page; it goes on from there', async () => {
  const gathering = new Gathering();
  const asked: (string | null)[] = [];
  const answers = [page([{ records: [record('1', ['ann'])], people: ['ann'] }], 1, false), failed('expired_session'), page([{ records: [record('2', ['bob'])], people: ['bob'] }], 2)];
  const ask = (place: ListPlace | null): Promise<Outcome<ListPage>> => {
    asked.push(place?.after ?? null);
    return Promise.resolve(answers.shift() as Outcome<ListPage>);
  };
  expect(await gathering.run(ask, () => {})).toMatchObject({ code: 'expired_session' });
  expect(gathering).toMatchObject({ whole: false, read: 1, people: 1 });
  expect(await gathering.run(ask, () => {})).toBeNull();
  expect(asked).toEqual([null, '1', '1']);
  expect((await lines(gathering)).map(({ id }) => id)).toEqual(['ann', 'bob']);
});

test('a file is closed once it is large, never within an account, and one alone has no number', async () => {
  const gathering = new Gathering(1000);
  let at = 0;
  await gathering.run(() => Promise.resolve(page([{ records: [record(String(at += 1), [`p${at}`])], people: [`p${at}`] }], at, at === 9)), () => {});
  const files = gathering.files('crm-deal');
  expect(files.length).toBeGreaterThan(2);
  expect(files.map(({ name }) => name)).toEqual(files.map((_, nth) => `crm-deal-${nth + 1}.ndjson`));
  expect(await lines(gathering)).toHaveLength(9);
  expect(new Gathering().files('x')).toEqual([]);
});

test('a hundred thousand records are never in memory together', { timeout: 60_000 }, async () => {
  const gathering = new Gathering();
  const said = `Anruf: ${'ein langes Gespräch '.repeat(50)}`;
  const before = process.memoryUsage().heapUsed;
  let highest = 0;
  let at = 0;
  await gathering.run(() => {
    const accounts = Array.from({ length: 500 }, () => {
      const id = `p${(at += 1)}`;
      return { records: [record(id, [id], id, said)], people: [id] };
    });
    return Promise.resolve(page(accounts, at, at === 100_000));
  }, () => { highest = Math.max(highest, process.memoryUsage().heapUsed); });
  const size = gathering.files('x').reduce((sum, { blob }) => sum + blob.size, 0);
  expect(gathering.people).toBe(100_000);
  expect(size).toBeGreaterThan(100_000_000);
  expect(highest - before).toBeLessThan(size / 2);
});
