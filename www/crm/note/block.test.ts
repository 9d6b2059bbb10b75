import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find, note, words, type Block, type Entry } from './block.ts';
import { bytes, letters } from './letters.ts';

const KEY = 'k3y0000000000001';

const decision: Entry = {
  id: 'd1', contact: 'party.party,7', at: '2026-11-24T09:20:00Z', by: 'jana', recorded_by: 'jana', role: 'sales', verdict: 'accepted', state: 'sales_ready',
  reason: null, note: 'Sagt „ja“ & will <bald> anfangen', checks: [{ check: 'need', verdict: 'confirmed', by: 'jana', at: '2026-11-24T09:19:00Z' }],
  assumptions: [{ id: 'a_midmarket', holds: 'yes' }], rules: { id: 'acme-emea', seq: 9, sha256: '3f'.repeat(32) }, proposal: 'sales_ready', decide_by: null,
  dimensions: [{ id: 'fit', points: 40.5 }], receipt: 'ab'.repeat(32), previous: 'cd'.repeat(32),
};
const block: Block = { contact: 'party.party,7', decisions: [decision] };

const blocks = fc.record({
  contact: fc.string({ minLength: 1 }),
  decisions: fc.array(fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<Entry[string]>, { noNullPrototype: true }), { maxLength: 2 }),
  checks: fc.array(fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<Entry[string]>, { noNullPrototype: true }), { maxLength: 2 }),
});
const keys = fc.stringMatching(/^[a-z0-9]{8,64}$/);

/** As JSON says it: −0 is 0. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is written is read, whatever words stand before it', async () => {
  await fc.assert(fc.asyncProperty(blocks, keys, fc.string({ unit: 'grapheme' }), async (given, key, said) => {
    fc.pre(!/reife/i.test(said));
    const text = await note(said, key, given as Block);
    expect(await find(text)).toEqual([{ state: 'whole', key, block: asJson(given) }]);
    expect(words(text)).toBe(said.trim());
  }));
});

test('bytes are letters and back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (given) => {
    expect(letters(given)).toMatch(/^[a-z2-7]*$/);
    expect(bytes(letters(given))).toEqual(new Uint8Array(given));
  }));
});

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const wrapped = (text: string, at: number, end: string): string => text.replace(new RegExp(`(.{${at}})`, 'gu'), `$1${end}`);

const MISHAPS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'lines of Windows': (text) => text.replace(/\n/g, '\r\n'),
  'wrapped at 79': (text) => wrapped(text, 79, '\n'),
  'wrapped at 20 with blanks': (text) => wrapped(text, 20, '\n   '),
  'an editor of HTML': (text) => `<div class="note"><p>${escape(text).replace(/\n\n/g, '</p><p>').replace(/\n/g, '<br>')}</p></div>`,
  'escaped twice': (text) => escape(escape(text)),
  'colons as entities': (text) => text.replace(/:/g, '&#58;'),
  'tags and soft hyphens in long words': (text) => wrapped(text, 30, '<wbr>&shy;\u00ad\u200b&nbsp;'),
  'quoted in a mail': (text) => wrapped(text, 60, '\n').replace(/^/gm, '> '),
  'all in capitals': (text) => text.toUpperCase(),
  'text behind it': (text) => `${text}\n\nViele Grüße\nJana`,
  'text right behind it': (text) => `${text}</p><p>Best regards, Jana`,
};

for (const [name, mishap] of Object.entries(MISHAPS)) {
  test(`a block survives: ${name}`, async () => {
    const [found, ...more] = await find(mishap(await note('Angenommen: Bedarf bestätigt.', KEY, block)));
    expect(found).toEqual({ state: 'whole', key: KEY, block });
    expect(more).toEqual([]);
  });
}

test('a shortened note is told, wherever it ends', async () => {
  const text = await note('Angenommen.', KEY, block);
  for (let length = text.indexOf('reife:1:') + 8; length < text.length; length += 1) {
    const [found] = await find(text.slice(0, length));
    expect(found?.state, text.slice(0, length)).toBe('damaged');
  }
});

test('a letter changed, lost or doubled is told, never half read', async () => {
  const text = await note('', KEY, block);
  const begin = text.indexOf(KEY) + KEY.length + 1;
  await fc.assert(fc.asyncProperty(fc.nat(text.length - begin - 1), fc.constantFrom('', 'a', 'z', '2', '7', 'ab', '=', ':'), async (place, instead) => {
    const at = begin + place;
    fc.pre(text[at] !== instead);
    const [found] = await find(text.slice(0, at) + instead + text.slice(at + 1));
    // A count may only have grown by letters that are not there, or a digit may have been doubled into the same block.
    if (found?.state === 'whole') expect(found.block).toEqual(block);
    else expect(found).toMatchObject({ state: 'damaged' });
  }), { numRuns: 500 });
});

test('several blocks of one note, a newer one among them', async () => {
  const first = await note('Zwei Kollegen', KEY, block);
  const second = await note('und noch einer', 'anotherkey', { contact: 'c2', checks: [{ check: 'need' }] });
  const found = await find(`${first}\n${second}\nreife:7:somekey00:12:00000000:abc`);
  expect(found).toEqual([
    { state: 'whole', key: KEY, block },
    { state: 'whole', key: 'anotherkey', block: { contact: 'c2', checks: [{ check: 'need' }] } },
    { state: 'newer', key: 'somekey00', version: 7 },
  ]);
});

test('people may write of Reife', async () => {
  expect(await find('Reife: noch nicht. reife 1: vielleicht. Die Reife:: egal')).toEqual([]);
});

test('what is no block of ours is damaged: no contact, lists that are none, a bomb', async () => {
  const write = (given: unknown): Promise<string> => note('', KEY, given as Block);
  for (const given of [{}, [], { contact: 3 }, { contact: 'c', checks: {} }, { contact: 'c', heard: ['x'] }, { contact: 'c', more: 'x'.repeat(2 << 20) }]) {
    expect((await find(await write(given)))[0]).toMatchObject({ state: 'damaged', why: 'changed' });
  }
  await expect(note('', 'Not a key', block)).rejects.toThrow('8 to 64');
});
