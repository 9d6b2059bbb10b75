import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, card, drop, expect, openAcme, rows, test, use } from './support.ts';

const example = (name: string): string => readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');

/** Addresses of what a page loads besides its first paint. */
function asked(page: Page): () => string[] {
  const found: string[] = [];
  page.on('request', (request) => { if (/rights_bg/.test(request.url())) found.push(request.url()); });
  return () => found;
}

test('what is held about a contact is told when somebody asks, and only then is its package loaded', async ({ page }) => {
  const loaded = asked(page);
  await openAcme(page, 'c1001');
  await expect(card(page).locator('reife-access')).toContainText('Access and erasure');
  expect(loaded()).toEqual([]);
  const access = card(page).locator('reife-access');
  await access.locator('summary').click();
  await access.getByRole('button', { name: 'Show the answer' }).click();
  await expect(access.getByRole('region')).toContainText('Miriam Castell');
  await expect(access.getByRole('region')).toContainText('c1001');
  const taken = page.waitForEvent('download');
  await access.getByRole('button', { name: 'Save for machines (JSON)' }).click();
  expect(JSON.parse(readFileSync(await (await taken).path(), 'utf8'))).toMatchObject({ contact: 'c1001', rules: { id: 'acme-emea', seq: null } });
  expect(loaded()).toHaveLength(1);
  await accessible(page);
});

test('a journal is verified with its fold closed, and what breaks it stands beside its decisions', async ({ page }) => {
  const evidence = example('acme/acme.ndjson').replace(/("id":"c1015"[^\n]*?"previous":")[0-9a-f]/, '$1x');
  const loaded = asked(page);
  await page.goto('/');
  await drop(page, { 'acme.reife.json': example('acme/acme.reife.json'), 'acme.ndjson': evidence });
  await use(page);
  await rows(page).filter({ hasText: 'Nadia Saleh' }).click();
  const history = card(page).locator('reife-history');
  await expect(history).toContainText('1 irregularity · 2 decisions');
  await history.locator('summary').click();
  await expect(history).toContainText('The decision before this one was changed or removed.');
  // Whoever stands beside her in the list.
  await page.locator('reife-list [aria-selected="true"] + [role="option"]').click();
  await expect(card(page).getByRole('heading').first()).not.toHaveText('Nadia Saleh');
  await expect(history).toBeVisible();
  await expect(history).not.toContainText('irregular');
  expect(loaded()).toHaveLength(1);
});
