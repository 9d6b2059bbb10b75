/** Somebody from marketing who has never seen the page, with a workbook and nothing else: from there to a plan. And the files that people have. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openFiles, points, sentence, settled, start } from './studio/support.ts';
import { accessible, fits, test } from './support.ts';

test.describe.configure({ timeout: 400_000 });

const sheet = (name: string): string => resolve(import.meta.dirname, '../../tests/sheets', name);
const found = (page: Page) => page.locator('reife-found-file');
const of = (page: Page, name: string) => found(page).filter({ has: page.getByRole('heading', { name, exact: true }) });
const shot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: `e2e/shots/newcomer-${name}-en.png`, fullPage: true });

test('from a workbook to a plan, with what the page says and nothing else', async ({ page }) => {
  await start(page);
  await openFiles(page, [sheet('several.xlsx')]);
  // The page of notes before the table is not taken for it; another sheet can be.
  await expect(page.getByRole('combobox', { name: 'Sheet' })).toHaveValue('People');
  await expect(page.getByText('A rule file is missing.')).toBeVisible();
  await accessible(page);
  await shot(page, 'found');

  // Rules to start from; the proposal for the columns then speaks their language.
  await page.getByRole('button', { name: 'Software', exact: true }).click();
  const guess = page.locator('reife-found-guess');
  await expect(guess).toContainText('When this was seen: Goal stated.');
  await expect(guess).toContainText('When this was seen: Webinar attended.');
  await expect(guess).toContainText('Europe/Berlin');
  await accessible(page);
  await shot(page, 'rules');
  await guess.getByRole('button', { name: 'Read it this way' }).click();
  await expect(page.getByRole('heading', { name: '4 lines of evidence can be read.' })).toBeVisible();
  // Numbers that are ids keep their zeros.
  await expect(of(page, 'several.xlsx')).toContainText('00815');
  await expect(of(page, 'several.xlsx')).toContainText('Everything could be read.');
  await shot(page, 'mapped');
  await page.getByRole('button', { name: 'Use these files' }).click();
  await settled(page);
  await page.getByLabel('as of').fill('2026-11-24 10:20');
  await page.getByLabel('as of').press('Enter');
  await settled(page);
  await expect(page.locator('reife-plan-head')).toContainText('12 contacts assessed');
  await points(page, 'Goal stated').fill('5');
  await settled(page);
  await expect(sentence(page)).toContainText('6 fall');
  await fits(page);
  await accessible(page);
  await shot(page, 'plan');
});

test('what is odd in a file is said, and what cannot be read says what to do', async ({ page }) => {
  await start(page);
  await openFiles(page, ['merged.xlsx', 'formulas.xlsx', 'locked.xlsx', 'broken.xlsx', 'no-workbook.xlsx', 'people.brotli.parquet'].map(sheet));
  await expect(of(page, 'merged.xlsx')).toContainText('2 merged cells');
  await expect(of(page, 'formulas.xlsx')).toContainText('One formula has no value');
  await expect(of(page, 'formulas.xlsx')).toContainText('One cell shows an error');
  await expect(of(page, 'locked.xlsx')).toContainText('save a copy without a password');
  await expect(of(page, 'broken.xlsx')).toContainText('breaks off');
  await expect(of(page, 'no-workbook.xlsx')).toContainText('This is not an Excel workbook');
  await expect(of(page, 'people.brotli.parquet')).toContainText('Save it with Snappy');
  await accessible(page);
  await shot(page, 'odd');
});

test('another sheet can be chosen; Parquet goes the same way; refused rows can be taken away', async ({ page }) => {
  await start(page);
  await openFiles(page, [sheet('several.xlsx')]);
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Read me');
  await expect(of(page, 'several.xlsx')).toContainText('Export of 24 November 2026');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await openFiles(page, [sheet('people.zstd.parquet')]);
  await page.getByRole('button', { name: 'Read it this way' }).click();
  await expect(of(page, 'people.zstd.parquet')).toContainText('9007199254740993');
  const mapping = { format: 1, id: 'people', objects: [{ id: 'people', contact: { id: 'contact_id', attributes: { code: { column: 'note', type: 'number' } } } }] };
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add files' }).click();
  await (await chooser).setFiles({ name: 'people.mapping.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mapping)) });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Refused rows as CSV' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('9007199254740993');
});
