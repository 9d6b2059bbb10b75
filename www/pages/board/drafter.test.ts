// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Drafts } from '../../store/drafts.ts';
import { points } from './change.ts';
import { Drafter, type Of } from './drafter.ts';

const text = (a: number, b: number): string => `{ "id": "acme", "rules": [{ "id": "a", "points": ${a} }, { "id": "b", "points": ${b} }] }\n`;
const of: Of = { id: 'acme', name: 'acme.reife.json', text: text(20, 5), example: null };
const more = points([{ rule: 'a', place: '/rules/0/points', to: 30 }]);

test('a draft is kept and can be opened', async () => {
  const drafts = new Drafts('made');
  const drafter = new Drafter(drafts);
  await drafter.make({ ...of, example: 'acme' }, more);
  expect(await drafts.get('acme')).toMatchObject({ text: text(30, 5), base: of.text, name: 'acme.reife.json' });
  expect(drafter.address).toBe('./studio.html#draft=acme&example=acme');
  await drafts.close();
});

test('a draft that is there stays until somebody decides', async () => {
  const drafts = new Drafts('there');
  const drafter = new Drafter(drafts);
  await drafts.keep({ id: 'acme', name: 'acme.reife.json', text: text(20, 7), base: of.text });
  await drafter.make(of, more);
  expect(drafter.waiting?.kept.text).toBe(text(20, 7));
  expect((await drafts.get('acme'))?.text).toBe(text(20, 7));
  drafter.leave();
  expect([drafter.waiting, drafter.address]).toEqual([null, null]);
  await drafter.make(of, more);
  await drafter.decide(true);
  expect((await drafts.get('acme'))?.text).toBe(text(30, 7));
  await drafter.make(of, more);
  await drafter.decide(false);
  expect((await drafts.get('acme'))?.text).toBe(text(30, 5));
  await drafts.close();
});

test('what a draft has already is said, and a store that cannot be used', async () => {
  const drafts = new Drafts('nothing');
  const drafter = new Drafter(drafts);
  await drafter.make({ ...of, text: text(30, 5) }, more);
  expect([drafter.problem, drafter.address]).toEqual(['board-draft-nothing', null]);
  await drafts.close();
});
