/** A workbook is read in one go, which can be stopped all the same: in the studio, and beside contacts that are open. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { workbook } from './large-workbook.ts';
import { openFiles, start } from './studio/support.ts';
import { accessible, expect, fits, name, openAcme, rows, test } from './support.ts';

test.describe.configure({ timeout: 240_000 });

/** So long may it take until the page is as it was before, on a busy machine; the whole workbook takes many times that. */
const PROMPT_MS = 5000;
const SMALL = resolve(import.meta.dirname, '../../tests/sheets/several.xlsx');
const large = (path: string): string => {
  writeFileSync(path, workbook(500_000));
  return path;
};

async function cancelled(page: Page, back: () => Promise<void>): Promise<void> {
  const since = Date.now();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await back();
  expect(Date.now() - since).toBeLessThan(PROMPT_MS);
}

async function reads(page: Page): Promise<void> {
  await expect(page.getByText('Reading the workbook large.xlsx')).toBeVisible();
  await expect(page.getByText(/^It has .* MB and is unpacked in one go/)).toBeVisible();
  // Nothing is said of how far it is.
  await expect(page.getByRole('progressbar')).not.toHaveAttribute('value');
}

test('in the studio: cancelled, the next workbook is read at once', async ({ page }, info) => {
  await start(page);
  await openFiles(page, [large(info.outputPath('large.xlsx'))]);
  await reads(page);
  await accessible(page);
  await fits(page);
  await page.screenshot({ path: 'e2e/shots/workbook-reading.png' });
  await cancelled(page, () => expect(page.getByRole('heading', { name: 'Who changes when a rule does?' })).toBeVisible());
  const since = Date.now();
  await openFiles(page, [SMALL]);
  await expect(page.getByRole('combobox', { name: 'Sheet' })).toHaveValue('People');
  expect(Date.now() - since).toBeLessThan(2 * PROMPT_MS);
});

test('beside contacts that are open: cancelled, they are there and answer', async ({ page }, info) => {
  await openAcme(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  await (await chooser).setFiles(large(info.outputPath('large.xlsx')));
  await reads(page);
  await cancelled(page, () => expect(rows(page).first()).toBeVisible());
  const since = Date.now();
  await rows(page).first().click();
  await expect(name(page)).toBeVisible();
  expect(Date.now() - since).toBeLessThan(2 * PROMPT_MS);
});

test('to its end: its rows are counted', async ({ page }, info) => {
  const path = info.outputPath('small.xlsx');
  writeFileSync(path, workbook(300));
  await start(page);
  await openFiles(page, [path]);
  await expect(page.locator('reife-found-file')).toContainText('301 lines');
});
