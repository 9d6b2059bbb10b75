/** Erasing somebody beside a real Tryton: afterwards no store of the browser and no note of the CRM has anything of them but that somebody was erased. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { find } from '../../../crm/note/block.ts';
import { card, nameOf } from '../support.ts';
import { expect, notes, opportunity, show, test, type Call, type Seat } from './tryton.ts';

const NAME = 'Ada Lindqvist';
const MAIL = 'ada.lindqvist@lager.example';

/** Of the browser, with the types that a test in a page does not have. */
declare const chrome: { storage: Record<string, { get(what: null): Promise<object> }> };

/** Everything that any store of our pages holds, as one text: databases, caches, both storages, the extension's, private files. */
const everything = (page: Page): Promise<string> => page.evaluate(async () => {
  const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
  for (const area of ['local', 'session', 'managed', 'sync']) found.push(await chrome.storage[area]?.get(null).catch(() => null));
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((done, failed) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); });
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store);
      for (const asked of [rows.getAll(), rows.getAllKeys()]) found.push([name, store, await new Promise((done) => { asked.onsuccess = () => done(asked.result); })]);
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
  }
  const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const [name, entry] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries()) {
      if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
      else found.push(name, await (await (entry as FileSystemFileHandle).getFile()).text());
    }
  };
  await walk(await navigator.storage.getDirectory());
  return JSON.stringify(found);
});

interface Who { id: string; deals: number[] }

/** Somebody with two opportunities of their firm, and an address. */
async function somebody(call: Call): Promise<Who> {
  const first = await opportunity(call, NAME);
  const [{ party: firm } = { party: 0 }] = await call('admin', 'model.sale.opportunity.read', [first], ['party']) as { party: number }[];
  const [{ to } = { to: 0 }] = await call('admin', 'model.party.relation.all.search_read', [['from_', '=', firm]], 0, 1, null, ['to']) as { to: number }[];
  await call('jana', 'model.party.contact_mechanism.create', [{ party: to, type: 'email', value: MAIL }]);
  const [company] = await call('jana', 'model.company.company.search', [], 0, 1, null) as [number];
  const [second] = await call('jana', 'model.sale.opportunity.create', [{ party: firm, company, currency: 1, description: 'Noch ein Lager', amount: { __class__: 'Decimal', decimal: '100' } }]) as [number];
  return { id: `party.party,${to}`, deals: [first, second] };
}

const tick = async (panel: Page, answer: string): Promise<void> => {
  await card(panel).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: answer }).click();
  await expect(card(panel)).toContainText('Check saved here');
};

/** With a note that names them. */
async function reject(panel: Page): Promise<void> {
  await card(panel).locator('reife-foot').getByRole('button', { name: 'Reject' }).click();
  const form = panel.locator('reife-decide-form');
  await form.getByRole('radio', { name: 'Too early' }).check();
  await form.getByLabel('Note for marketing').fill(`${NAME} is on leave, ${MAIL}.`);
  await form.getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
}

async function erase(panel: Page): Promise<void> {
  const access = card(panel).locator('reife-access');
  await access.getByText('Access and erasure').first().click();
  await access.getByRole('button', { name: 'Erase …' }).click();
  await access.getByRole('button', { name: 'Erase', exact: true }).click();
}

/** Nothing of them: not their name, their address, their id. */
function expectNothing(text: string, who: Who, where: string): void {
  for (const what of [NAME, 'Lindqvist', MAIL, who.id]) expect(text.includes(what) ? what : null, `${where} holds ${what}`).toBeNull();
}

async function written(call: Call, { deals }: Who): Promise<string[]> {
  return (await Promise.all(deals.map((id) => notes(call, id)))).flat();
}

test('erased: no store of either profile and no note has anything of them, and what is about others stays', async ({ seat, call }) => {
  test.setTimeout(240_000);
  const who = await somebody(call);
  const other = await opportunity(call, 'Bruno Reuter');
  const file = join(tmpdir(), 'reife-erasing.ndjson');
  writeFileSync(file, [{ id: 'crm-77', email: MAIL, signals: [{ type: 'page_view', at: '2026-11-20T10:00:00Z', note: NAME }] }, { id: who.id, signals: [{ type: 'page_view', at: '2026-11-21T10:00:00Z' }] }, { id: 'bruno', email: 'bruno@elsewhere.example', signals: [{ type: 'page_view', at: '2026-11-21T10:00:00Z' }] }].map((line) => `${JSON.stringify({ ...line })}\n`).join(''));

  // Both people record something on both records, and about somebody else; all of it is saved in the CRM.
  const [jana, omar]: [Seat, Seat] = [await seat('jana', `sale.opportunity/${who.deals[0]}`), await seat('omar', `sale.opportunity/${who.deals[1]}`)];
  const signals = async ({ page }: Seat): Promise<void> => {
    const options = await page('options.html');
    await options.getByRole('region', { name: 'Signals from elsewhere' }).locator('input[type=file]').setInputFiles(file);
    await expect(options.getByText('reife-erasing.ndjson').first()).toBeVisible();
    await options.close();
  };
  await signals(jana);
  await expect(nameOf(jana.panel)).toHaveText(NAME);
  await expect(nameOf(omar.panel)).toHaveText(NAME);
  await tick(jana.panel, 'Confirmed');
  await tick(omar.panel, 'Refuted');
  await expect.poll(async () => (await written(call, who)).length, { timeout: 60_000 }).toBe(2);
  await show(jana.crm, `sale.opportunity/${other}`);
  await expect(nameOf(jana.panel)).toHaveText('Bruno Reuter');
  await tick(jana.panel, 'Confirmed');
  await expect.poll(() => notes(call, other), { timeout: 60_000 }).toHaveLength(1);
  await show(jana.crm, `sale.opportunity/${who.deals[0]}`);
  await expect(nameOf(jana.panel)).toHaveText(NAME);
  // This one has not gone out when everything is erased.
  await reject(jana.panel);
  const before = await everything(jana.panel);
  for (const what of [who.id, MAIL, NAME]) expect(before, 'the search finds what is there').toContain(what);
  expect(await everything(omar.panel)).toContain(who.id);

  await erase(jana.panel);
  const told = jana.panel.locator('reife-erased');
  await expect(told.getByRole('status')).toHaveText('Erased', { timeout: 30_000 });
  await expect(told).toContainText('On this device: 2 records.');
  await expect(told).toContainText('In the CRM: 2 notes, which only say now that something was erased.');
  await expect(told).toContainText('the signals from beside the CRM');
  await expect(jana.panel.locator('main')).not.toContainText(NAME);
  await jana.panel.screenshot({ path: 'e2e/shots/extension-erased.png' });

  // Longer than the ten seconds: what had not gone out does not arrive afterwards.
  await jana.panel.waitForTimeout(15_000);
  const left = await everything(jana.panel);
  expectNothing(left, who, 'the browser');
  expect(left, 'a tombstone').toContain('"salt"');
  expect(left, 'of others').toContain('bruno@elsewhere.example');
  const texts = await written(call, who);
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).toContain('everything recorded on this contact was erased');
    const found = await find(text);
    expect(found.map(({ state }) => state)).toEqual(['erased']);
    expectNothing(text + JSON.stringify(found), who, 'the note');
  }
  expect((await notes(call, other))[0]).toContain('Need: confirmed');

  // The same file again brings nothing back.
  await signals(jana);
  expectNothing(await everything(jana.panel), who, 'the browser');

  // The other profile forgets as soon as it reads the record.
  await omar.panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(async () => (await everything(omar.panel)).includes(who.id), { timeout: 30_000 }).toBe(false);
  expectNothing(await everything(omar.panel), who, 'the other browser');

  // Whoever reads the record anew sees what the CRM itself has, and nothing of what was recorded.
  await told.getByRole('button', { name: 'Read the record again' }).click();
  await expect(nameOf(jana.panel)).toHaveText(NAME);
  await expect(card(jana.panel).locator('reife-kept')).not.toContainText('on this device');
  expectNothing(await everything(jana.panel), who, 'the browser');
  expect([...jana.errors, ...omar.errors]).toEqual([]);
});

test('a note that may not be changed is named, and so is a CRM that does not answer', async ({ seat, call, through }) => {
  test.setTimeout(180_000);
  const id = await opportunity(call, 'Edda Winter');
  const jana = await seat('jana', `sale.opportunity/${id}`, { url: through.url });
  await expect(nameOf(jana.panel)).toHaveText('Edda Winter');
  await tick(jana.panel, 'Confirmed');
  await expect.poll(() => notes(call, id), { timeout: 60_000 }).toHaveLength(1);
  await jana.panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  // Somebody cut the note short: whom it is about cannot be told.
  const [whole = ''] = await notes(call, id);
  const [noted] = await call('admin', 'model.ir.note.search', [['resource', '=', `sale.opportunity,${id}`], ['message', 'ilike', '%reife:%']], 0, 1, null) as [number];
  await call('admin', 'model.ir.note.write', [noted], { message: whole.slice(0, -20) });
  await erase(jana.panel);
  await expect(jana.panel.locator('reife-erased')).toContainText('is damaged: nobody can tell whom it is about', { timeout: 30_000 });
  await jana.panel.screenshot({ path: 'e2e/shots/extension-erased-left.png' });
  await call('admin', 'model.ir.note.write', [noted], { message: whole });

  await jana.panel.getByRole('button', { name: 'Read the record again' }).click();
  await expect(nameOf(jana.panel)).toHaveText('Edda Winter');
  through.down = true;
  await erase(jana.panel);
  await expect(jana.panel.locator('reife-erased')).toContainText('The notes in the CRM were not erased', { timeout: 60_000 });
  await expect(jana.panel.locator('reife-erased')).toContainText('cannot be reached');
  expect((await notes(call, id))[0]).toBe(whole);
});
