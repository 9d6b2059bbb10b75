import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { Beside } from '../../engine/beside.ts';
import type { Fetched } from '../../engine/fetched.ts';
import type { Case } from '../../reading/case.ts';
import type { Keeper } from '../../store/shadow.ts';
import { Shadow } from './shadow.ts';

const BYTES = new TextEncoder().encode('{"a": "draft"}');
const DRAFT = createHash('sha256').update(BYTES).digest('hex');
const TRIAL = { rules: 'main', ring: 'pilot', seq: 9, draft: DRAFT };
const came = (bytes: Uint8Array): Fetched => ({ bytes, date: undefined });

/** A card of c1 under rules 9, and whatever is different here. */
function world(change: { draft?: string | null; inForce?: string | null; answer?: Fetched; seen?: Beside | null } = {}) {
  const { draft = DRAFT, inForce = 'a'.repeat(64), answer = came(BYTES), seen = { contact: 'c1', pair: ['nurture', 'sales'] } } = change;
  const told: unknown[] = [];
  const keeper: Keeper = {
    draft: async () => draft,
    count: async (...given) => void told.push(['count', ...given]),
    stands: async (...given) => void told.push(['stands', ...given]),
    end: async () => void told.push(['end']),
    forget: async () => {},
  };
  const beside = vi.fn(async () => seen);
  const fetch = vi.fn(async () => answer);
  const view = { name: 'main', rules: [{ name: 'main', standing: { in_force: inForce === null ? null : { rules: 'main', ring: 'pilot', seq: 9, sha256: inForce } } }] };
  const governed = { settings: { repository: 'https://rules.example/reife/' }, view };
  const shadow = new Shadow({ beside }, governed as never, keeper, fetch as never);
  const look = (given: { contact?: string; receipt?: string; decidable?: boolean } = {}, still = true): Promise<boolean> => {
    const { contact = 'c1', receipt = 'r1', decidable = true } = given;
    return shadow.look({ row: { index: 0, contact }, card: { asOf: '2026-11-24T09:15:00Z', receipt, decidable } } as Case, () => still);
  };
  return { look, told, beside, fetch };
}

test('the draft of the repository is previewed, and the pair is counted', async () => {
  const { look, told, beside, fetch } = world();
  expect(await look()).toBe(true);
  expect(fetch).toHaveBeenCalledExactlyOnceWith(`https://rules.example/reife/drafts/${DRAFT}.json`, 1 << 20, true, expect.any(AbortSignal));
  expect(beside).toHaveBeenCalledExactlyOnceWith(0, '2026-11-24T09:15:00Z', BYTES);
  expect(told).toEqual([['stands', TRIAL, 'runs'], ['count', TRIAL, 'id:c1', ['nurture', 'sales']]]);
});

test('it is fetched once, and a card that is as it was is not computed again', async () => {
  const { look, beside, fetch } = world();
  for (const receipt of ['r1', 'r1', 'r2']) await look({ receipt });
  expect([fetch.mock.calls.length, beside.mock.calls.length]).toEqual([1, 2]);
});

test.each([
  ['no draft', { draft: null }, {}], ['no rules in force', { inForce: null }, {}], ['a card that is a preview itself', {}, { decidable: false }],
])('with %s nobody is asked for anything', async (_, change, given) => {
  const { look, told, fetch } = world(change);
  expect(await look(given)).toBe(false);
  expect([told, fetch.mock.calls.length]).toEqual([[], 0]);
});

test('a draft that has come into force ends', async () => {
  const { look, told, fetch } = world({ inForce: DRAFT });
  expect(await look()).toBe(false);
  expect([told, fetch.mock.calls.length]).toEqual([[['end']], 0]);
});

const none = (why: 'failed' | 'not-found' | 'too-long'): Fetched => ({ why, date: undefined });
test.each([['missing', none('not-found')], ['other', none('too-long')], ['other', came(new TextEncoder().encode('{"another": "draft"}'))]])('what is wrong is said: %s', async (state, answer) => {
  const { look, told, beside, fetch } = world({ answer });
  expect([await look(), await look()]).toEqual([false, false]);
  expect(told).toEqual([['stands', TRIAL, state], ['stands', TRIAL, state]]);
  expect([beside.mock.calls.length, fetch.mock.calls.length]).toEqual([0, 1]);
});

test('without a connection nothing is said, and it is asked for again', async () => {
  const { look, told, fetch } = world({ answer: none('failed') });
  expect([await look(), await look()]).toEqual([false, false]);
  expect([told, fetch.mock.calls.length]).toEqual([[], 2]);
});

test('a draft that cannot be run is said, and counts nothing', async () => {
  const { look, told } = world({ seen: 'unread' });
  expect(await look()).toBe(false);
  expect(told).toEqual([['stands', TRIAL, 'unread']]);
});

test('who is not assessed is counted no longer', async () => {
  const { look, told } = world({ seen: { contact: 'c1', pair: null } });
  await look();
  expect(told.at(-1)).toEqual(['count', TRIAL, 'id:c1', null]);
});

test('another record by then, nobody, or somebody who is being erased: nothing is counted', async () => {
  for (const seen of [{ contact: 'c2', pair: ['nurture', 'sales'] }, null] as const) {
    const { look, told } = world({ seen: seen as Beside | null });
    await look();
    expect(told).toEqual([['stands', TRIAL, 'runs']]);
  }
  const { look, told } = world();
  await look({}, false);
  expect(told).toEqual([['stands', TRIAL, 'runs']]);
});
