import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Said } from '../engine/deciding.ts';
import { StoreFault } from '../store/fault.ts';
import type { Outbox } from '../store/outbox.ts';
import { Device } from '../store/testing.ts';
import { Journal, type Desk } from './journal.ts';

const AT = '2026-11-24T09:20:00Z';

async function desk(change: Partial<Desk> = {}) {
  const device = new Device();
  const outbox: Outbox = await device.open();
  const amended: [number, string][][] = [];
  const said: Said[] = [];
  let next = 0;
  const made: Desk = {
    outbox, scope: 'acme', by: 'rep-7', role: () => 'sales', at: () => AT, key: () => `k${++next}`,
    decide: async (_, what) => {
      said.push(what);
      return what.reason === 'wrong' ? { record: null, sha256: null, problems: [{ severity: 'error', code: 'decision-other-reason', place: '/reason', line: 1, column: 1, arguments: {} }] }
        : { record: `{"id":"${what.id}","note":1.50}`, sha256: 'ab', problems: [] };
    },
    amend: async (additions) => { amended.push(additions); },
    ...change,
  };
  const journal = new Journal(made);
  await journal.load();
  return { journal, outbox, device, amended, said, target: { index: 3, contact: 'c1' } };
}

const indexOf = (contact: string): number | undefined => ({ c1: 3, c2: 4 })[contact];

test('a check, something heard, a dispute: records as evidence has them, added at once', async () => {
  const { journal, amended, target } = await desk();
  await journal.take('reife-check', { check: 'need', verdict: 'confirmed', note: ' said so \uD800' }, target);
  await journal.take('reife-heard', { type: 'stance', topic: 'suite', value: -2, contact: 'c2' }, target);
  await journal.take('reife-dispute', { contact: null, source: '', id: 's1', reason: 'machine' }, target);
  await journal.load();
  expect(await journal.amend(indexOf)).toBe(true);
  const of = (index: number): unknown => JSON.parse(amended.flat().find(([at]) => at === index)?.[1] ?? 'null');
  expect(of(3)).toEqual({
    checks: [{ id: 'k1', check: 'need', verdict: 'confirmed', by: 'rep-7', at: AT, note: 'said so \uFFFD' }],
    disputes: [{ id: 's1', by: 'rep-7', at: AT, reason: 'machine' }],
  });
  expect(of(4)).toEqual({ signals: [{ id: 'k2', type: 'stance', at: AT, topic: 'suite', value: -2, source: 'heard', reported_by: 'rep-7' }] });
  expect(await journal.amend(indexOf), 'only what changed is told').toBe(false);
  expect(await journal.amend(indexOf, true), 'and all of it after other evidence was loaded').toBe(true);
  expect(journal.kept('c1').map(({ kind, state }) => [kind, state])).toEqual([['check', 'waiting'], ['dispute', 'waiting']]);
});

test('a decision is made by the engine and kept to the letter', async () => {
  const { journal, amended, said, target, device, outbox } = await desk();
  expect(await journal.take('reife-decide', { verdict: 'rejected', reason: 'no_budget', note: '', assumptions: [], opened: true }, target)).toEqual([]);
  expect(said).toEqual([{ id: 'k1', at: AT, by: 'rep-7', role: 'sales', verdict: 'rejected', reason: 'no_budget', assumptions: [], opened: true }]);
  await journal.load();
  await journal.amend(indexOf);
  expect(amended).toEqual([[[3, '{"decisions":[{"id":"k1","note":1.50}]}']]]);
  device.clock += 10_000;
  await outbox.drain();
  expect(device.receiver.taken.map(({ record }) => record)).toEqual(['{"id":"k1","note":1.50}']);
  await journal.load();
  expect(journal.kept('c1')).toMatchObject([{ state: 'saved' }]);
  // The CRM's own evidence has it by now.
  journal.seen(['k1']);
  expect(await journal.amend(indexOf)).toBe(true);
  expect(amended.at(-1)).toEqual([[3, '{}']]);
});

test('what may not be is said and not kept', async () => {
  const { journal, outbox, target } = await desk();
  const problems = await journal.take('reife-decide', { verdict: 'rejected', reason: 'wrong', assumptions: [], opened: true }, target);
  expect(problems.map(({ code }) => code)).toEqual(['decision-other-reason']);
  expect(await outbox.entries()).toEqual([]);
});

test('undone it is gone from the evidence; too late is said', async () => {
  const { journal, amended, target, device } = await desk();
  await journal.take('reife-check', { check: 'need', verdict: 'open' }, target);
  await journal.load();
  await journal.amend(indexOf);
  expect(await journal.take('reife-undo', { key: 'k1' }, target)).toEqual([]);
  await journal.load();
  await journal.amend(indexOf);
  expect(amended.at(-1)).toEqual([[3, '{}']]);
  await journal.take('reife-check', { check: 'need', verdict: 'open' }, target);
  device.clock += 10_000;
  expect((await journal.take('reife-undo', { key: 'k2' }, target)).map(({ code }) => code)).toEqual(['undo-too-late']);
});

test('what is stuck is shown and does not count', async () => {
  const { journal, amended, target, device, outbox } = await desk();
  await journal.take('reife-decide', { verdict: 'accepted', assumptions: [], opened: true }, target);
  device.clock += 10_000;
  device.receiver.answers = [{ result: 'conflict', detail: 'Kim' }];
  await outbox.drain();
  await journal.load();
  await journal.amend(indexOf);
  expect(amended).toEqual([]);
  expect(journal.kept('c1')).toMatchObject([{ state: 'conflict', detail: 'Kim' }]);
});

test('other scopes stay out', async () => {
  const { journal, outbox } = await desk();
  await outbox.put({ kind: 'check', scope: 'bank', contact: 'c1', record: '{}' }, 'other');
  await journal.load();
  expect(journal.all).toEqual([]);
});

test('a device that is full is said; a defect is not hidden', async () => {
  const { device, target } = await desk();
  const outbox = await device.open();
  const full = (cause: Error): Desk['outbox'] => ({
    put: () => Promise.reject(cause), erase: (...given) => outbox.erase(...given), entries: () => outbox.entries(), settled: () => outbox.settled(), undo: (key) => outbox.undo(key),
    retry: (key) => outbox.retry(key), discard: (key) => outbox.discard(key), addEventListener: () => {}, removeEventListener: () => {},
  });
  const failing = await desk({ outbox: full(new StoreFault('quota')) });
  expect((await failing.journal.take('reife-check', { check: 'need', verdict: 'open' }, target)).map(({ code }) => code)).toEqual(['store-quota']);
  const broken = await desk({ outbox: full(new TypeError('defect')) });
  await expect(broken.journal.take('reife-check', { check: 'need', verdict: 'open' }, target)).rejects.toThrow('defect');
});
