/** The studio on small populations: its numbers are the command line's, and every way through it can be gone by keys. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ACME_CONTACTS, AS_OF, compare, folder, ACME, type Folder } from './studio/generate.ts';
import { accessible, fits, test } from './support.ts';
import { expect, matrix, openAcme, openFiles, points, rulesText, sentence, settled, start, threshold } from './studio/support.ts';

test.describe.configure({ timeout: 240_000 });

let files: Folder;
test.beforeAll(() => { files = folder(); });
test.afterAll(() => files.close());

/** The file as it is edited on the page. */
const draft = (page: Page): Promise<string> => page.locator('reife-plan').evaluate((part) => (part as unknown as { studio: { text: string } }).studio.text);

/** What every editor of rules tells. */
const edit = (page: Page, text: string): Promise<void> => page.locator('reife-levers').evaluate((part, own) => { part.dispatchEvent(new CustomEvent('reife-edited', { detail: { text: own }, bubbles: true, composed: true })); }, text);

test('numbers of the plan are those of `reife compare` on the same files', async ({ page }) => {
  await openAcme(page);
  await expect(sentence(page)).toContainText('Nothing changes');
  await points(page, 'Goal stated').fill('45');
  await threshold(page, 'Ready for sales', 'Fit').fill('60');
  await threshold(page, 'Evaluating', 'Need clarity').fill('36');
  await settled(page);
  const text = await draft(page);
  expect(text).toBe(rulesText().replace('"need_clarity", "points": 20, "when": {">=": [{"var": "goals_180"}', '"need_clarity", "points": 45, "when": {">=": [{"var": "goals_180"}')
    .replace('[{">=": [{"var": "fit"}, 40]}, {">=": [{"var": "need_clarity"}, 50]}, {">=": [{"var": "preference_stability"}, 30]}', '[{">=": [{"var": "fit"}, 60]}, {">=": [{"var": "need_clarity"}, 50]}, {">=": [{"var": "preference_stability"}, 30]}')
    .replace('{">=": [{"var": "need_clarity"}, 30]}', '{">=": [{"var": "need_clarity"}, 36]}'));

  const { contacts, summary } = compare(ACME, files.write('draft.reife.json', text), ACME_CONTACTS);
  expect(summary.changed).toBeGreaterThan(5);
  const moving = Object.fromEntries(Object.entries(await matrix(page)).filter(([way]) => new Set(way.split(' ')).size === 2));
  const flows = summary.flows.filter(({ from, to }) => from !== to);
  expect(moving).toEqual(Object.fromEntries(flows.map(({ from, to, contacts: count }) => [`${from} ${to}`, count])));
  const order = ['in_dialogue', 'ready_for_sales', 'evaluating', 'exploring', 'unaware', 'excluded'];
  const sum = (which: (flow: { from: string; to: string }) => boolean): number => flows.filter(which).reduce((all, { contacts: count }) => all + count, 0);
  const rise = sum(({ from, to }) => order.indexOf(to) < order.indexOf(from));
  const fall = sum(({ from, to }) => order.indexOf(to) > order.indexOf(from));
  const owners = new Set(contacts.flatMap(({ owner }) => owner ?? [])).size;
  await expect(sentence(page)).toContainText(`${rise} rise, ${fall} fall`);
  await expect(sentence(page)).toContainText(`${owners} owners`);
  await expect(page.locator('reife-plan-head')).toContainText(`${summary.contacts} contacts assessed`);

  // The plan that is saved counts the same, names files by their hashes, and nobody by name.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save plan' }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { counts: object; moment: string; old: string; new: string; population: string };
  expect(saved.counts).toEqual({ contacts: summary.contacts, changed: summary.changed, flows: summary.flows, to_sales: sum(({ to }) => to === 'ready_for_sales'), from_sales: sum(({ from }) => from === 'ready_for_sales') });
  expect(saved.moment).toBe(AS_OF);
  const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
  expect([saved.old, saved.new, saved.population]).toEqual([hash(readFileSync(ACME)), hash(text), hash(readFileSync(ACME_CONTACTS))]);
  expect(Object.keys(saved).sort()).toEqual(['counts', 'moment', 'new', 'old', 'population']);
});

test('every cell opens its people, and each is explained twice', async ({ page }) => {
  await openAcme(page);
  await points(page, 'Goal stated').fill('45');
  await settled(page);
  await page.getByRole('button', { name: /rise from Evaluating to Ready for sales/ }).click();
  const list = page.getByRole('tree');
  await expect(list).toBeFocused();
  await expect(list.getByRole('treeitem', { expanded: true })).toHaveCount(1);
  await list.press('ArrowDown');
  await list.press('ArrowDown');
  await list.press('Enter');
  const person = page.locator('section.box', { has: page.getByRole('columnheader', { name: 'This draft' }) });
  await expect(person.getByRole('row', { name: /^Goal stated \+20 \+45/ })).toBeVisible();
  await expect(person.getByRole('row', { name: /Evaluating Ready for sales$/ })).toBeVisible();
  // Those who stay, too.
  const stay = page.getByRole('button', { name: /stay Exploring/ });
  const count = Number((await stay.textContent())?.trim());
  await stay.click();
  await expect(page.getByRole('heading', { name: `${count} stay Exploring` })).toBeVisible();
  await list.press('End');
  await expect(list.getByRole('treeitem', { level: 3 }).last()).not.toContainText('Loading');
  await page.getByRole('button', { name: 'All changes' }).click();
  await expect(page.getByRole('heading', { name: 'Who changes' })).toBeVisible();
});

test('a draft with an error keeps the plan, greyed, with the reason', async ({ page }) => {
  await openAcme(page);
  await points(page, 'Goal stated').fill('45');
  await settled(page);
  const said = await sentence(page).textContent();
  await edit(page, (await draft(page)).replace('"var": "goals_180"', '"var": "goals_18"'));
  await expect(page.getByText('This plan is that of the last draft without an error.')).toBeVisible();
  await expect(page.locator('header')).toContainText('1 problem');
  expect(await sentence(page).textContent()).toBe(said);
  await expect(page.getByRole('button', { name: 'Save plan' })).toHaveAttribute('aria-disabled', 'true');
  await accessible(page);
  await page.getByRole('button', { name: 'Back to the compared rules' }).click();
  await expect(sentence(page)).toContainText('Nothing changes');
});

test('a draft that reads other evidence asks to read the contacts again, and then counts it', async ({ page }) => {
  await openAcme(page);
  const file = JSON.parse(rulesText()) as { signals: object[]; facts: object[]; rules: object[] };
  file.signals.push({ id: 'site_visited', kind: 'behavioural', class: 'binding', party: 'first', owner: 'sales', label: { en: 'Site visited', de: 'Vor Ort gewesen' } });
  file.facts.push({ id: 'site_visits', signals: { types: ['site_visited'] }, within_days: 90, measure: 'count', label: { en: 'Sites', de: 'Besuche' } });
  file.rules.push({ id: 'site', owner: 'sales', dimension: 'need_clarity', points: 5, when: { '==': [{ var: 'site_visits' }, 0] }, label: { en: 'Site', de: 'Besuch' } });
  await edit(page, JSON.stringify(file, null, 1));
  await page.getByRole('button', { name: 'Read the contacts again' }).click();
  await settled(page);
  await expect(sentence(page)).toContainText('rise');
});

test('what was loaded is there at once on return, and a button deletes it', async ({ page }) => {
  await openAcme(page);
  await expect(page.locator('reife-plan-head')).toContainText('stays on this device until');
  await page.reload();
  await settled(page);
  await expect(page.locator('reife-plan-head')).toContainText('296 contacts assessed');
  await page.getByRole('button', { name: 'Delete from this device' }).click();
  await expect(page.getByRole('heading', { name: /Who changes when/ })).toBeVisible();
  const left = await page.evaluate(async () => {
    const names: string[] = [];
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('population');
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
    return names;
  });
  expect(left).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: /Who changes when/ })).toBeVisible();
});

test('an export with its mapping, refused rows to take away', async ({ page }) => {
  await start(page);
  const mapping = JSON.stringify({ format: 1, id: 'people', objects: [{ id: 'contacts', contact: { id: 'Nr', owner: 'Owner', attributes: { name: 'Name' } }, account: { id: 'Nr', attributes: { employees: { column: 'Employees', type: 'number' } } } }] });
  const rows = 'Nr,Name,Owner,Employees\n1,Ann,rep-1,120\n2,Bo,rep-2,30\n3,Cy,rep-1,many\n';
  await openFiles(page, [ACME, files.write('people.mapping.json', mapping), files.write('people.csv', rows)]);
  await expect(page.getByRole('heading', { name: /lines of evidence can be read/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /rows/ }).first().click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('3,Cy,rep-1,many');
  await page.getByRole('button', { name: 'Use these files' }).click();
  await settled(page);
  await points(page, 'Mid-market').fill('3');
  await settled(page);
  await page.getByRole('button', { name: /stay Not yet aware/ }).click();
  await expect(page.getByRole('treeitem', { level: 3 }).first()).toContainText('Ann');
});

test('an attribute that only the draft reads, and the mapping of the file does not deliver', async ({ page }) => {
  await start(page);
  const mapping = JSON.stringify({ format: 1, id: 'people', objects: [{ id: 'contacts', contact: { id: 'Nr', attributes: { name: 'Name' } }, account: { id: 'Nr', attributes: { employees: { column: 'Employees', type: 'number' } } } }] });
  await openFiles(page, [ACME, files.write('people.mapping.json', mapping), files.write('people.csv', 'Nr,Name,Employees\n1,Ann,120\n2,Bo,30\n')]);
  await page.getByRole('button', { name: 'Use these files' }).click();
  await settled(page);
  const told = page.locator('reife-lacking').getByRole('status');
  // What the compared rules read, too, and no row has, is nothing new.
  await expect(told).toHaveCount(0);
  const file = JSON.parse(rulesText()) as { attributes: object[] };
  file.attributes.push({ id: 'fleet', of: 'account', type: 'number', kind: 'profile', class: 'binding', party: 'first', owner: 'sales', label: { en: 'Vehicles', de: 'Fahrzeuge' } });
  await edit(page, JSON.stringify(file, null, 1));
  await expect(told).toContainText('Their mapping does not deliver Vehicles, so it is unknown of everybody. If the file has a column for it');
  await expect(page.getByRole('button', { name: 'Read them from the CRM again' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Read the contacts again' }).click();
  await settled(page);
  await expect(told).toContainText('Vehicles');
  await accessible(page);
  await page.reload();
  await settled(page);
  await expect(told).toContainText('Vehicles');
  await edit(page, rulesText());
  await expect(told).toHaveCount(0);
});

test('another moment; what if; answers that would move people', async ({ page }) => {
  await openAcme(page);
  await page.getByLabel('as of').fill('2026-06-01T10:20');
  await page.getByLabel('as of').blur();
  await settled(page);
  const { summary } = compare(ACME, ACME, ACME_CONTACTS);
  expect(summary.contacts).toBeGreaterThan(0);
  await expect(page.locator('reife-plan-head')).toContainText('contacts assessed');
  await page.getByRole('combobox', { name: 'Signal' }).selectOption('goal_stated');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.locator('reife-suppose').getByRole('row', { name: /^Goal stated .*\+20/ })).toBeVisible();
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.locator('reife-missing')).toContainText('Every contact was asked about.');
  await expect(page.locator('reife-missing').getByRole('row').nth(1)).toBeVisible();
});

for (const [locale, colorScheme, width] of [['en-GB', 'light', 1680], ['de-DE', 'dark', 320], ['de-DE', 'light', 1360], ['en-GB', 'dark', 1000]] as const) {
  test.describe(`${locale} ${colorScheme} ${width}`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 1300 } });
    test('every state of the page', async ({ page }) => {
      const shot = (name: string): Promise<Buffer> => page.screenshot({ path: `e2e/shots/studio-${name}-${locale.slice(0, 2)}-${colorScheme}-${width}.png` });
      await start(page);
      await accessible(page);
      await shot('start');
      await page.getByRole('button', { name: /^Acme/ }).click();
      await expect(page.locator('reife-matrix')).toBeVisible();
      await page.getByRole('spinbutton', { name: /“Goal stated”|„Ziel genannt“/ }).fill('45');
      await page.getByRole('spinbutton', { name: /^(Evaluating|Wägt ab): .*/ }).last().fill('36');
      await expect(page.locator('reife-owners tfoot')).toBeVisible();
      await expect(page.locator('reife-told details')).toBeVisible();
      await page.getByRole('treeitem', { level: 3 }).first().click();
      await expect(page.locator('reife-compare').first()).toBeVisible();
      await fits(page);
      await accessible(page);
      await shot('plan');
      for (const button of await page.getByRole('button', { name: /^(Table|Tabelle)$/ }).all().then((all) => all.reverse())) await button.click();
      await page.locator('reife-told summary').click();
      await page.getByRole('button', { name: /^(Look|Nachsehen)$/ }).click();
      await expect(page.locator('reife-missing table')).toBeVisible();
      await accessible(page);
      await fits(page);
      await page.locator('reife-missing').scrollIntoViewIfNeeded();
      await shot('tables');
    });
  });
}

test('forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1360, height: 1300 });
  await openAcme(page);
  await points(page, 'Goal stated').fill('45');
  await settled(page);
  await page.screenshot({ path: 'e2e/shots/studio-plan-en-forced-1360.png' });
});
