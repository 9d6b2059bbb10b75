/** The widget: the card in a frame of another page, by messages alone. */
import type { FrameLocator, Page } from '@playwright/test';
import { accessible, expect, fits, test } from './support.ts';

const widget = (page: Page): FrameLocator => page.frameLocator('reife-card iframe');
const card = (page: Page) => widget(page).getByRole('article');
const notes = (page: Page) => page.locator('.crm pre');

async function accept(page: Page): Promise<void> {
  await card(page).getByRole('button', { name: /^For:/ }).first().click();
  await card(page).getByRole('button', { name: 'Accept' }).click();
  await widget(page).getByRole('button', { name: 'Accept: Ready for sales' }).click();
  await expect(card(page)).toContainText('Decision saved here');
}

test('a page with a card: records change, a decision goes to the page and comes back as saved', async ({ page }) => {
  await page.goto('/host.html');
  await expect(card(page).getByRole('heading').first()).toHaveText('Miriam Castell');
  await expect(page).toHaveTitle(/^Reife: [a-z_]+$/);
  await fits(page);
  await accessible(page);
  await page.screenshot({ path: 'e2e/shots/widget-host.png' });
  await accept(page);
  await expect(notes(page)).toHaveCount(0);
  await expect(notes(page)).toContainText('Jana Brandt: accepted as “Ready for sales”.', { timeout: 20_000 });
  await expect(notes(page)).toContainText(/reife:1:[a-z0-9]{32}:/);
  await expect(card(page).locator('reife-kept')).not.toContainText('on this device');
  await page.locator('.crm nav').first().getByRole('button').nth(1).click();
  await expect(card(page).getByRole('heading').first()).not.toHaveText('Miriam Castell');
});

test('the page refuses, or the record was changed: said, and nothing lost', async ({ page }) => {
  await page.goto('/host.html');
  await page.getByRole('button', { name: 'This CRM takes nothing' }).click();
  await accept(page);
  await expect(card(page).locator('reife-kept')).toContainText('You may not write this in the CRM.', { timeout: 20_000 });
  await page.getByRole('button', { name: 'This CRM takes nothing' }).click();
  await page.getByRole('button', { name: 'Somebody changes this record' }).click();
  await card(page).getByRole('button', { name: 'Try again' }).click();
  await expect(card(page).locator('reife-kept')).toContainText('changed this record after you had looked at it', { timeout: 20_000 });
  await expect(notes(page)).toHaveCount(0);
});

test('what is no message of ours is passed over', async ({ page }) => {
  await page.goto('/host.html');
  await expect(card(page).getByRole('heading').first()).toHaveText('Miriam Castell');
  await page.evaluate(() => {
    const frame = document.querySelector('reife-card')!.shadowRoot!.querySelector('iframe')!;
    for (const message of [null, 'x', { reife: 2, say: 'clear' }, { reife: 1, say: 'show' }, { reife: 1, say: 'show', record: { id: 'x', contact: 'x', evidence: 'x' }, person: { name: 'x', role: 'x' } }, { reife: 1, say: 'answer', key: 'x', result: 'fine' }]) frame.contentWindow!.postMessage(message, '*');
  });
  await page.waitForTimeout(500);
  await expect(card(page).getByRole('heading').first()).toHaveText('Miriam Castell');
});

test('by itself the widget says that nobody is around it', async ({ page }) => {
  await page.goto('/widget.html');
  await expect(page.getByText('Reife does not know the page around it.')).toBeVisible();
  await accessible(page);
});
