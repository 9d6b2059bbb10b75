import { expect, test } from 'vitest';
import { isOf, tombstone } from '../../store/tombstone.ts';
import { failed, fine, type Access, type Adapter, type ReadNote, type RecordRef } from '../contract.ts';
import { erasedNote, find, note, words, type Block } from './block.ts';
import { eraseNotes } from './erase.ts';
import { journals } from './journal.ts';

const RECORD: RecordRef = { crm: 'any', base: 'https://crm.example/', object: 'deal', id: '1' };
const ACCESS: Access = { send: () => Promise.reject(new Error('not asked')), signal: new AbortController().signal };
const ADA = { id: 'p1', former_ids: ['p0'], name: 'Ada Nordmann' };
const WORDS = 'Reife: on 2026-11-26 everything was erased.';
const block = (contact: string): Block => ({ contact, checks: [{ check: 'need', verdict: 'confirmed', note: 'Ada says so' }] });

async function read(id: string, text: string): Promise<ReadNote> {
  return { id, at: '2026-11-20', author: null, words: words(text), found: await find(text) };
}

/** A CRM of notes; `fixed` ones cannot be changed. */
async function crm(texts: Record<string, string>, fixed: Record<string, 'no_permission' | 'refused' | 'gone' | 'unreachable'> = {}) {
  const notes = new Map(Object.entries(texts));
  const adapter = {
    notes: async () => fine(await Promise.all([...notes].map(([id, text]) => read(id, text)))),
    rewrite: (_: RecordRef, id: string, text: string) => {
      const why = fixed[id];
      if (why !== undefined) return Promise.resolve(failed(why));
      notes.set(id, text);
      return Promise.resolve(fine(null));
    },
  } as unknown as Adapter;
  const stone = await tombstone('any', ADA.id, 1000);
  return { notes, adapter, erase: (known: ReadNote[] = []) => eraseNotes(adapter, RECORD, ADA, { words: WORDS, stone }, known, ACCESS) };
}

test('each note about them becomes a tombstone, under former ids too; what is about others stays as it is', async () => {
  const texts = { n1: await note('Ada: yes', 'key00001', block('p1')), n2: await note('Ada: no', 'key00002', block('p0')), n3: await note('Bruno: yes', 'key00003', block('p2')) };
  const { notes, erase } = await crm(texts);
  expect(await erase()).toEqual(fine({ rewritten: 2, left: [] }));
  expect(notes.get('n3')).toBe(texts.n3);
  for (const [id, key] of [['n1', 'key00001'], ['n2', 'key00002']] as const) {
    const text = notes.get(id) ?? '';
    expect(words(text)).toBe(WORDS);
    const [found] = await find(text);
    expect(found).toMatchObject({ state: 'erased', key });
    expect(text + JSON.stringify(found)).not.toMatch(/Ada|p1|p0|need/);
    expect(found?.state === 'erased' && (await isOf(found.stone, 'any', 'p1'))).toBe(true);
  }
  expect(await erase(), 'a second time there is nothing left').toEqual(fine({ rewritten: 0, left: [] }));
});

test('what a person has to see to is listed, each with its reason', async () => {
  const { erase } = await crm({
    own: await note('', 'key00001', block('p1')), closed: await note('', 'key00002', block('p1')), odd: await note('', 'key00003', block('p1')),
    several: `${await note('', 'key00004', block('p2'))}\n${await note('', 'key00005', block('p1'))}`, torn: (await note('', 'key00006', block('p1'))).slice(0, -9),
    named: await note('Bruno says that ada nordmann agrees', 'key00007', block('p2')), gone: await note('', 'key00008', block('p1')),
  }, { closed: 'no_permission', odd: 'refused', gone: 'gone' });
  const erased = await erase();
  expect(erased.ok && erased.value.left.map(({ id, why }) => [id, why])).toEqual([['closed', 'no_permission'], ['odd', 'refused'], ['several', 'several'], ['torn', 'damaged'], ['named', 'named']]);
});

test('a CRM whose notes cannot be changed from here: all are listed; one that cannot be reached says so', async () => {
  const text = await note('', 'key00001', block('p1'));
  const { erase, adapter } = await crm({ n1: text }, { n1: 'unreachable' });
  expect(await erase()).toMatchObject({ ok: false, code: 'unreachable' });
  delete adapter.notes;
  delete adapter.rewrite;
  expect(await erase([await read('n9', text)])).toEqual(fine({ rewritten: 0, left: [{ id: 'n9', at: '2026-11-20', why: 'not_possible' }] }));
});

test('a tombstone is no trouble, and belongs to no journal', async () => {
  const { hash, salt, at } = await tombstone('any', 'p1', 1000);
  const all = journals([await read('n1', await erasedNote(WORDS, 'key00001', { hash, salt, at }))], [{ id: 'p1', former_ids: [] }]);
  expect(all.troubles).toEqual([]);
  expect(all.people.get('p1')).toEqual({ decisions: [], checks: [], heard: [], disputes: [] });
});
