import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, expect, name, rows, test } from './support.ts';

const example = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
const RULES = example('acme/acme.reife.json');
const EVIDENCE = example('acme/acme.ndjson').split('\n').slice(0, 5).join('\n');

async function drop(page: Page, files: Record<string, string>): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('rule file and evidence dropped together, recognised whatever they are called', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'one.txt': EVIDENCE, 'two.txt': RULES });
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByLabel('What is open')).toContainText('Acme EMEA');
});

test('chosen with the button, one after the other, each step says what is missing', async ({ page }) => {
  await page.goto('/');
  const choose = async (name: string, text: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await asked).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
  await choose('acme.ndjson', EVIDENCE);
  await expect(page.getByText('A rule file is missing.')).toBeVisible();
  await accessible(page);
  await choose('acme.reife.json', RULES);
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
  await expect(rows(page).first()).toBeVisible();
});

test('faults in the evidence are told with their line, the rest is there', async ({ page }) => {
  await page.goto('/');
  const broken = EVIDENCE.replace('"at":"2026-09-22T07:30:00Z"', '"at":"2026-13-22T07:30:00Z"');
  await drop(page, { 'a.reife.json': RULES, 'e.ndjson': `${broken}\n{"contacts":[{"name":"nobody"}]}\nnot json\n` });
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
  await rows(page).first().click();
  await expect(name(page)).toHaveText(evil);
  expect(await page.locator('img').count()).toBe(0);
});

test('something that is no such file', async ({ page }) => {
  await page.goto('/');
  await drop(page, { 'x.bin': '\u0000\u0001' });
  await expect(page.getByText('not recognised, ignored')).toBeVisible();
});
