import { expect, test } from 'vitest';
import type { Area } from '../../store/copy.ts';
import { choose, keep, kit, remove } from './kit.ts';

function area(): Area {
  const kept = new Map<string, unknown>([['reife.outbox.x', '{}'], ['reife.kit.mapping/broken', 'no json'], ['other', 7]]);
  return { all: async () => Object.fromEntries(kept), set: async (name, text) => { kept.set(name, text); }, remove: async (name) => { kept.delete(name); } };
}

const rules = { name: 'a.reife.json', text: '{"states": []}' };
const mapping = { name: 'm.json', text: '{"id": "tryton-opportunity", "objects": []}' };
const crm = { name: 'c.crm.json', text: '{"crm": "rest", "addresses": [], "objects": {}}' };

test('files are told apart by what is in them, and the newer one takes the place of the older', async () => {
  const own = area();
  for (const file of [rules, mapping, crm]) expect(await keep(own, file), file.name).toBe(true);
  expect(await kit(own)).toEqual({ rules, mappings: { 'tryton-opportunity': mapping }, crms: { rest: crm }, role: 'sales', place: 'panel' });
  const newer = { name: 'b.reife.json', text: '{"states": [1]}' };
  await keep(own, newer);
  expect((await kit(own)).rules).toEqual(newer);
  await remove(own, newer);
  expect((await kit(own)).rules).toBeNull();
});

test('what is none of them is not kept', async () => {
  for (const text of ['', 'x', '[]', '{}', '{"id": "x"}', 'null']) expect(await keep(area(), { name: 'x', text }), text).toBe(false);
});

test('choices hold; what is not known is passed over', async () => {
  const own = area();
  await choose(own, 'role', 'marketing');
  await choose(own, 'place', 'frame');
  expect(await kit(own)).toMatchObject({ role: 'marketing', place: 'frame' });
  await own.set('reife.kit.place', 'elsewhere');
  expect(await kit(own)).toMatchObject({ place: 'panel' });
});
