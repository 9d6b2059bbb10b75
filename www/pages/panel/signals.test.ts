import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Signals } from '../../store/signals.ts';
import { AGAIN_MS, DAYS, namesOf, partsOf, refresh, sorted, sourceOf, type World } from './signals.ts';

const visit = { id: 's1', type: 'visit', at: '2026-11-24T09:00:00Z', source: 'web' };
const line = (id: string, ...signals: unknown[]): string => JSON.stringify({ id, signals });
let databases = 0;

interface Here extends Omit<World, 'store'> { asked: string[]; store: Signals; clock: number }

function world(answers: Record<string, () => Response>, change: Partial<Omit<World, 'store'>> = {}): Here {
  const made: Here = {
    asked: [] as string[], store: new Signals(`signals-${++databases}`), clock: Date.parse('2026-11-26T09:00:00Z'), allowed: async () => true, now: () => made.clock,
    fetch: async (address: string) => {
      made.asked.push(address);
      const answer = answers[address];
      if (answer === undefined) throw new TypeError('no such host');
      return answer();
    },
    ...change,
  };
  return made;
}

test('lines, a list, accounts: whom it is about and what they did, and what could not be used', () => {
  const text = [line('c1', visit, { type: 'visit' }, { ...visit, at: 'yesterday' }), line('Ann@Example.com', visit), '{"contacts":[{"id":"c2","attributes":{"email":"bo@example.com"},"signals":[]}]}', 'no json', '{"id":"c3"}'].join('\n');
  const found = sorted(text);
  expect(found).toMatchObject({ people: 3, signals: 2, left: 4 });
  expect(found.heaps.map(({ who, signals }) => [who, signals.length])).toEqual([['id:c1', 1], ['id:Ann@Example.com', 1], ['mail:ann@example.com', 1], ['id:c2', 0], ['mail:bo@example.com', 0]]);
  expect(sorted(`[${line('c1', visit)}]`)).toMatchObject({ people: 1, signals: 1, left: 0 });
  expect(sorted('')).toMatchObject({ people: 0, signals: 0, left: 0 });
});

test('of a signal only what the engine reads, in whole letters', () => {
  const [heap] = sorted(line('c1', { ...visit, note: 'x\ud83d', who: { deep: 1 }, topic: 7, value: { deep: 1 } })).heaps;
  expect(heap?.signals.map((one) => JSON.parse(one) as unknown)).toEqual([{ ...visit, note: 'x\ufffd' }]);
});

test('numbers of rows are no names: what stands in two tables is one, and the same row of another table is not', () => {
  const mapping = JSON.stringify({ objects: [{ id: 'web', signals: [{ type: 'What' }] }, { id: 'mails', signals: [{ id: 'No', type: 'What' }] }] });
  const ids = (at: string, id: string): unknown[] => sorted(JSON.stringify({ id: 'p1', signals: [{ id, type: 'visit', at, topic: 'suite' }] }), mapping).heaps.flatMap(({ signals }) => signals.map((text) => (JSON.parse(text) as { id: string }).id));
  expect(ids('2026-11-20T09:00:00Z', 'web-1-1')).toEqual(ids('2026-11-20T09:00:00Z', 'web-7-1-2'));
  expect(ids('2026-11-20T09:00:00Z', 'web-1-1')).not.toEqual(ids('2026-11-21T09:00:00Z', 'web-1-1'));
  expect(ids('2026-11-20T09:00:00Z', 'mails-1-1')).toEqual(['mails-1-1']);
});

test('names of a person', () => {
  expect(namesOf({ id: 'persons.contact,13', email: 'A@B.example' })).toEqual(['id:persons.contact,13', 'mail:a@b.example']);
  expect(namesOf({ id: 7 })).toEqual([]);
});

test('kept on the device by source; the same signal from two counts once, what has expired not at all', async () => {
  const store = new Signals(`signals-${++databases}`);
  const found = sorted(`${line('c1', visit)}\n${line('c2', visit)}`);
  await store.put(sourceOf('a', 'a.ndjson', 0, 1, found), found.heaps);
  await store.put(sourceOf('b', 'b.ndjson', 0, DAYS, found), found.heaps);
  expect(await store.of(['id:c1', 'mail:nobody@example.com'], 1000)).toEqual([JSON.stringify(visit)]);
  expect(await store.of(['id:c1'], (DAYS + 1) * 86_400_000)).toEqual([]);
  const fewer = sorted(line('c2', visit));
  await store.put(sourceOf('b', 'b.ndjson', 0, DAYS, fewer), fewer.heaps);
  await store.tidy(2 * 86_400_000);
  expect((await store.sources()).map(({ source }) => source)).toEqual(['b']);
  expect(await store.of(['id:c1'], 2 * 86_400_000)).toEqual([]);
  await store.remove('b');
  expect(await store.of(['id:c2'], 1000)).toEqual([]);
});

test('by prefix: two signs of a hash go out, never an id; each part is asked for once a while', async () => {
  const company = { address: 'https://signals.example/{prefix}.ndjson', days: 7 };
  // printf %s party.party,4 | sha256sum
  const [part = ''] = await partsOf(company, ['party.party,4', 'party.party,4']);
  expect(part).toMatch(/^https:\/\/signals\.example\/[0-9a-f]{2}\.ndjson$/);
  const here = world({ [part]: () => new Response(line('party.party,4', visit)) });
  expect(await refresh(company, ['party.party,4'], here)).toBeNull();
  here.clock += AGAIN_MS - 1;
  await refresh(company, ['party.party,4'], here);
  expect(here.asked).toEqual([part]);
  expect(await here.store.of(['id:party.party,4'], here.clock)).toHaveLength(1);
  here.clock += 1;
  await refresh(company, ['party.party,4'], here);
  expect(here.asked).toHaveLength(2);
});

test('whatever goes wrong has its code, and what was held counts on', async () => {
  const address = 'https://signals.example/all.ndjson';
  const company = { address, days: 7 };
  let answer = (): Response => new Response(line('c1', visit));
  const here = world({ [address]: () => answer() });
  await refresh(company, [], here);
  const cases: [() => Response, string | null][] = [
    [() => new Response('', { status: 401 }), 'signed_out'], [() => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'signed_out'], [() => new Response('', { status: 500 }), 'status'],
    [() => new Response('name;date\nx;y'), 'no_evidence'], [() => new Response('x', { headers: { 'content-length': '99999999999' } }), 'too_large'], [() => { throw new TypeError('down'); }, 'unreachable'],
  ];
  for (const [given, code] of cases) {
    here.clock += AGAIN_MS;
    answer = given;
    expect((await refresh(company, [], here))?.code ?? null, code ?? '').toBe(code);
    expect(await here.store.of(['id:c1'], here.clock)).toHaveLength(1);
  }
  const shut = world({}, { allowed: async () => false });
  expect(await refresh(company, [], shut)).toEqual({ code: 'not_allowed', says: 'signals.example' });
  expect(shut.asked).toEqual([]);
});
