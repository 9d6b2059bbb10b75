import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessible, card, expect, openAcme, test } from './support.ts';

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

test('a journal is verified when its decisions are looked at, and what breaks it stands beside them', async ({ page }) => {
  const loaded = asked(page);
  await openAcme(page, 'c1015');
  const history = card(page).locator('reife-history');
  await expect(history).toContainText('2 decisions');
  expect(loaded()).toEqual([]);
  await history.locator('summary').click();
  await expect(history).toContainText('The decision before this one was changed or removed.');
  await openAcme(page, 'c1012');
  await expect(history).not.toContainText('was changed or removed');
  expect(loaded()).toHaveLength(1);
});
