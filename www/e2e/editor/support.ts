/** The editor's page, and what of it tests take hold of. */
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export { accessible, expect, fits, test } from '../support.ts';

export const ACME = readFileSync(join(import.meta.dirname, '../../../examples/acme/acme.reife.json'), 'utf8');

export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await expect(form(page).getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(/^(no problems|keine Probleme)$/)).toBeVisible();
}

export const editor = (page: Page): Locator => page.locator('reife-editor');
export const form = (page: Page): Locator => page.locator('reife-editor-form');
export const list = (page: Page): Locator => page.locator('reife-editor-list');
export const tree = (page: Page): Locator => page.getByRole('treegrid').first();
export const rows = (page: Page): Locator => tree(page).locator('.row');
export const code = (page: Page): Locator => page.locator('reife-editor-text .cm-content');

export const text = (page: Page): Promise<string> => page.evaluate(() => window.harness.text);
export const load = (page: Page, given: string): Promise<void> => page.evaluate((one) => window.harness.load(one), given);

/** Opens an item by its id. */
export async function pick(page: Page, id: string): Promise<void> {
  const search = list(page).getByRole('searchbox');
  await search.fill(id);
  await list(page).getByRole('navigation').getByRole('button').first().click();
  await search.fill('');
}

/** The member of an item in the text now. */
export async function item(page: Page, section: string, id: string): Promise<Record<string, unknown>> {
  const file = JSON.parse(await text(page)) as Record<string, Record<string, unknown>[]>;
  return file[section]!.find((one) => one['id'] === id)!;
}
