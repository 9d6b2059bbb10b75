// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Access, CrmRequest, RecordRef, Unread } from '../contract.ts';
import { recorded, replay } from '../testing.ts';
import { creme } from './adapter.ts';
import { fieldsIn, form, version } from './form.ts';
import { day, instant } from './moments.ts';
import { html, page, text } from './pages.ts';

const RECORDED = recorded('./creme/fixtures/read.json');
const record: RecordRef = { crm: 'creme', base: 'http://crm.example/', object: 'persons.contact', id: '13' };

test.each([
  ['http://127.0.0.1:8501/persons/contact/13', { ...record, base: 'http://127.0.0.1:8501/' }],
  ['https://x.example/crm/persons/contact/edit/13/?callback_url=/x', { ...record, base: 'https://x.example/crm/' }],
  ['https://x.example/opportunities/opportunity/15#top', { crm: 'creme', base: 'https://x.example/', object: 'opportunities.opportunity', id: '15' }],
  ['https://x.example/persons/organisation/12', undefined],
  ['https://x.example/persons/contacts', undefined],
  ['no address', undefined],
])('%s', (address, expected) => {
  expect(creme.detect(address)).toEqual(expected);
});

test.each([
  ['Nov. 26, 2026', 'en', '2026-11-26'], ['March 5, 2026', 'en', '2026-03-05'], ['May 1, 2026', 'en', '2026-05-01'], ['Sept. 30, 2026', 'en', '2026-09-30'], ['June 7, 2026', 'en', '2026-06-07'],
  ['26 novembre 2026', 'fr', '2026-11-26'], ['1er août 2026', 'fr', '2026-08-01'], ['5 février 2026', 'fr', '2026-02-05'], ['14 juillet 2026', 'fr', '2026-07-14'], ['3 avril 2026', 'fr', '2026-04-03'],
  ['11/24/2026 02h07', 'en', '2026-11-24'], ['24/11/2026 02h07', 'fr', '2026-11-24'], ['24/11/2026', 'en', undefined], ['soon', 'en', undefined],
])('%s (%s) is the day %s', (shown, language, expected) => {
  expect(day(shown, language)).toBe(expected);
});

test.each([
  ['11/24/2026 02h07', 'Europe/Berlin', '2026-11-24T01:07:00Z'], ['07/01/2026 00h30', 'Europe/Berlin', '2026-06-30T22:30:00Z'], ['10/25/2026 03h30', 'Europe/Berlin', '2026-10-25T02:30:00Z'],
  ['03/29/2026 03h30', 'Europe/Berlin', '2026-03-29T01:30:00Z'], ['11/24/2026 20h00', 'America/New_York', '2026-11-25T01:00:00Z'], ['11/24/2026 20h00', 'UTC', '2026-11-24T20:00:00Z'],
])('%s in %s is %s', (shown, zone, expected) => {
  expect(instant(shown, 'en', zone)).toBe(expected);
});

const answering = (status: number, body: string, to = 'x'): Access =>
  ({ signal: new AbortController().signal, send: () => Promise.resolve({ status, url: `http://crm.example/${to}`, headers: {}, body }) });

test.each([[403, 'no_permission'], [404, 'gone'], [409, 'refused'], [500, 'server_failed'], [418, 'not_understood'], [503, 'unreachable']])('a page with status %i is %s', async (status, code) => {
  expect(await page(answering(status, '<p>no</p>'), { method: 'GET', path: 'x', headers: {} })).toMatchObject({ ok: false, code });
});

test('the login page is an expired session, whatever was asked for', async () => {
  expect(await page(answering(200, '<form>', 'creme_login?next=/persons/contact/edit/13'), { method: 'GET', path: 'x', headers: {} })).toMatchObject({ code: 'expired_session' });
  expect(await creme.read(record, { columns: [] }, answering(200, '', 'creme_login/?next=/'))).toMatchObject({ code: 'expired_session' });
});

test('a form says what it shows and what it sends', () => {
  const document = html(`<form action="" method="POST"><input type="hidden" name="csrfmiddlewaretoken" value="t"><input name="name" value="A &amp; B"><input name="empty" value="">
    <select name="one"><option value="">-</option><option value="4" selected>Champion</option></select><select name="none"><option value="">-</option></select>
    <select name="many" multiple><option value="1" selected>Deutsch</option><option value="2" selected>English</option><option value="3">Français</option></select>
    <input type="checkbox" name="yes" checked><input type="checkbox" name="no"><input type="file" name="image"><input type="submit" name="go" value="x">
    <textarea name="text">\nzwei\nZeilen &lt;b&gt;</textarea><input name="off" value="x" disabled></form>`);
  const read = form({ document, language: 'en', url: 'http://crm.example/x' });
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(read.value.shown).toEqual({ name: 'A & B', empty: null, one: 'Champion', none: null, many: ['Deutsch', 'English'], yes: true, no: false, text: 'zwei\nZeilen <b>' });
  expect(read.value.controls).toEqual([['csrfmiddlewaretoken', 't'], ['name', 'A & B'], ['empty', ''], ['one', '4'], ['none', ''], ['many', '1'], ['many', '2'], ['yes', 'on'], ['text', 'zwei\nZeilen <b>']]);
  const again = { ...read.value, controls: read.value.controls.map(([name, value]): [string, string] => [name, name === 'csrfmiddlewaretoken' ? 'another' : value]) };
  expect(version(again)).toBe(version(read.value));
  expect(version({ ...again, controls: [...again.controls, ['more', '']] })).not.toBe(version(read.value));
  const unread: Unread[] = [];
  expect(fieldsIn(read.value, ['one', 'colour'], 'person', unread)).toEqual({ one: 'Champion' });
  expect(fieldsIn(null, ['one'], 'person', unread)).toEqual({});
  expect(unread).toEqual([{ what: '/person/colour', why: 'not_there' }, { what: '/person/one', why: 'no_permission' }]);
  expect(form({ document: html('<p>nothing</p>'), language: 'en', url: 'http://crm.example/x' })).toMatchObject({ code: 'not_understood' });
});

test('text is read as it is shown, and nothing in it runs', () => {
  expect(text(html('<td><p>one<br>two</p><p>&lt;script&gt; &amp;</p><script>alert(1)</script></td>').body)).toBe('one\ntwo\n\n<script> &');
});

test('what Creme answered is a record', async () => {
  const asked: CrmRequest[] = [];
  const read = await creme.read(record, { columns: ['/activities', '/person/email', '/role', '/owner'] }, replay(RECORDED, asked));
  if (!read.ok) throw new Error(JSON.stringify(read));
  expect(asked).toHaveLength(RECORDED.length);
  expect(read.value).toMatchObject({
    title: 'Miriam Castell', subject: 'persons.contact,13', account: { id: 'persons.organisation,12', name: 'Nordhaus Logistik GmbH' }, unread: [], more_activities: false,
    people: [{ id: 'persons.contact,13', name: 'Miriam Castell', role: 'Champion', owner: 'Jana B.', fields: { email: 'm.castell@nordhaus.example' } }, { name: 'Jörg Öztürk', role: 'Economic buyer' }],
  });
  expect(read.value.activities.map(({ kind, head }) => `${kind} ${head}`).sort()).toEqual(['call Phone call', 'call Phone call', 'meeting Meeting', 'note Anruf', 'note E-Mail', 'note Termin']);
  expect(read.value.activities.find(({ kind }) => kind === 'meeting')?.text).toBe('Termin\nTermin: Der kaufmännische Leiter war dabei; er will <18 Monate bis zur Amortisation & eine feste Zusage.\nNächster Schritt: Angebot.');
});
