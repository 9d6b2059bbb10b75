import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { accessible, drop, expect, fits, name, rows, test, use } from './support.ts';

const example = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const RULES = example('acme/acme.reife.json');
const EVIDENCE = example('acme/acme.ndjson').split('\n').slice(0, 5).join('\n');

test('rule file and evidence dropped together, recognised whatever they are called', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'one.txt': EVIDENCE, 'two.txt': RULES });
  await expect(page.getByRole('region', { name: 'two.txt', exact: true })).toContainText('rule file');
  await expect(page.getByRole('region', { name: 'one.txt', exact: true })).toContainText('evidence');
  await use(page);
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByLabel('What is open')).toContainText('Acme EMEA');
});

test('chosen with the button, one after the other, each step says what is missing', async ({ page }) => {
  await page.goto('/');
  const choose = async (name: string, text: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^(Choose|Add) files/ }).click();
    await (await asked).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
  await choose('acme.ndjson', EVIDENCE);
  await expect(page.getByText('A rule file is missing.')).toBeVisible();
  await accessible(page);
  await choose('acme.reife.json', RULES);
  await use(page);
  await expect(rows(page).first()).toBeVisible();
});

test('a refused rule file: every problem in words, with its place, to take away', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'a.reife.json': RULES.replace('"var": "employees"', '"var": "employes"').replace('"half_life_days": 30', '"half_life_days": 0'), 'e.ndjson': EVIDENCE });
  await expect(page.getByText('These files are refused.')).toBeVisible();
  await expect(page.getByText(/line \d+, column \d+/).first()).toBeVisible();
  await accessible(page);
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as text' }).first().click();
  expect(readFileSync(await (await taken).path(), 'utf8')).toMatch(/line \d+/);
  await drop(page, { 'a.reife.json': RULES });
  await use(page);
  await expect(rows(page).first()).toBeVisible();
});

test('faults in the evidence are told with their line, the rest is there', async ({ page }) => {
  await page.goto('/');
  const broken = EVIDENCE.replace('"at":"2026-09-22T07:30:00Z"', '"at":"2026-13-22T07:30:00Z"');
  await drop(page, { 'a.reife.json': RULES, 'e.ndjson': `${broken}\n{"contacts":[{"name":"nobody"}]}\nnot json\n` });
  await expect(page.getByRole('region', { name: 'e.ndjson', exact: true })).toContainText('faults; the smallest item');
  await use(page);
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('button', { name: /\d+ problems/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Faults in the evidence');
  await expect(page.getByRole('dialog')).toContainText(/e\.ndjson · line \d+/);
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('what a record says is text, whatever it says', async ({ page }) => {
  await page.goto('/');
  const evil = '<img src=x onerror="document.title=1">';
  const evidence = JSON.stringify({ account: { id: 'a', attributes: { name: evil } }, contacts: [{ id: evil, attributes: { name: evil }, signals: [{ id: 's', type: 'goal_stated', at: '2026-11-20T09:00:00Z', source: evil, note: evil }] }] });
  await drop(page, { 'a.reife.json': RULES, 'e.ndjson': evidence });
  await use(page);
  await rows(page).first().click();
  await expect(name(page)).toHaveText(evil);
  expect(await page.locator('img').count()).toBe(0);
});

test('something that is no such file', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'x.bin': '\u0000\u0001' });
  await expect(page.getByText('not recognised, ignored')).toBeVisible();
});

const EXPORT = (refused: boolean): string => `Kundennr.;Name;Umsatz\n0017;Jörg Süß;12\n0018;Änne Groß;99\n${refused ? ';ohne Kennung;3\n0020;A;b;c;d\n' : ''}`;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const mapped = { format: 1, id: 'k', objects: [{ id: 'k', file: { format: 'csv', separator: ';' }, contact: { id: 'Kundennr.', attributes: { name: 'Name' } } }] };

test('an export in windows-1252 with rows that are refused: counted, told, and to take away as they stand', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'r.reife.json': RULES, 'm.mapping.json': JSON.stringify(mapped), 'kunden.csv': latin(EXPORT(true)) });
  const file = page.getByRole('region', { name: 'kunden.csv', exact: true });
  await expect(file).toContainText('written in windows-1252');
  await expect(file).toContainText('Jörg Süß');
  await expect(file.locator('dl')).toContainText(/rows read\s*4\s*taken over\s*2\s*refused\s*2/);
  await expect(file).toContainText('The row has no id.');
  await expect(file).toContainText('kunden.csv · line 4');
  await accessible(page);
  const taken = page.waitForEvent('download');
  await file.getByRole('button', { name: 'Refused rows as CSV' }).click();
  const table = readFileSync(await (await taken).path(), 'utf8');
  expect(table).toContain('4;Kundennr.;"The row has no id.";map-id-missing;";ohne Kennung;3"');
  await use(page);
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('Jörg Süß');
});

test('UTF-16 with its mark is read as it is meant', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'r.reife.json': RULES, 'm.mapping.json': JSON.stringify(mapped), 'kunden.csv': Buffer.from(`\uFEFF${EXPORT(false)}`, 'utf16le') });
  await expect(page.getByRole('region', { name: 'kunden.csv', exact: true })).toContainText('written in utf-16le');
  await use(page);
  await expect(rows(page).first()).toContainText('Jörg Süß');
});

test('an export without a mapping: said, a proposal with its reasons, taken by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/');
  await drop(page, { 'r.reife.json': RULES, 'kunden.csv': EXPORT(false) });
  await expect(page.getByText('A mapping is missing.')).toBeVisible();
  await expect(page.getByText('The first lines, as they stand in the file')).toBeVisible();
  const proposal = page.getByRole('region', { name: 'How kunden.csv could be read', exact: true });
  await expect(proposal).toContainText('The id of the contact: every row has another.');
  await expect(proposal).toContainText('The rule file does not name “umsatz”');
  await expect(page.getByRole('button', { name: 'Use these files' })).toHaveCount(0);
  await fits(page);
  await accessible(page);
  await proposal.getByRole('button', { name: 'Read it this way' }).press('Enter');
  await expect(page.getByText('2 contacts can be assessed.')).toBeVisible();
  await use(page);
  await expect(rows(page)).toHaveCount(2);
});

test('cancelled: what was open is open as it was', async ({ page }) => {
  await page.goto('/#example=acme&contact=c1001');
  await expect(name(page)).toHaveText('Miriam Castell');
  await drop(page, { 'e.ndjson': EVIDENCE });
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'acme.reife.json', exact: true })).toContainText('kept from before');
  await page.keyboard.press('Escape');
  await expect(name(page)).toHaveText('Miriam Castell');
  await expect(page.getByText('300 of 300')).toBeVisible();
});
