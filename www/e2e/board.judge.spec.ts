/** Both sides judge the same contacts blind, on the page: nobody sees more than what was seen and said, and then how far they agree. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { open, panel } from './board/support.ts';
import { accessible, expect, fits, test } from './support.ts';

const dialog = (page: Page) => page.locator('dialog.judging');
const own = (page: Page) => panel(page, 'Calibration');

/** Judges all contacts by keyboard alone: the state with that number, of each contact by its place. */
async function judge(page: Page, side: string, which: (at: number) => number): Promise<string[]> {
  await own(page).getByRole('button', { name: `Judge as ${side}` }).click();
  await expect(dialog(page).getByRole('radio').first()).toBeVisible();
  const states = await dialog(page).getByRole('radio').count();
  const contacts: string[] = [];
  for (let at = 0; ; at++) {
    const heading = await dialog(page).getByRole('heading', { level: 3 }).textContent();
    const [, contact = '', all = '0'] = /Contact (\S+), \d+ of (\d+)/.exec(heading ?? '') ?? [];
    contacts.push(contact);
    await dialog(page).getByRole('radio').nth(which(at) % states).focus();
    await page.keyboard.press('Space');
    const last = at === Number(all) - 1;
    const next = dialog(page).getByRole('button', { name: last ? 'Done' : 'Next' });
    await expect(dialog(page).getByRole('status')).toContainText(`${at + 1} of ${all} judged`);
    await next.focus();
    await page.keyboard.press('Enter');
    if (last) break;
    await expect(dialog(page).getByRole('heading', { level: 3 })).toBeFocused();
  }
  await expect(dialog(page)).toBeHidden();
  return contacts;
}

test('each side judges all contacts, and then both see how far they agree', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  await expect(own(page)).toContainText('Nobody has judged yet');
  await own(page).getByRole('button', { name: 'Judge as marketing' }).click();
  // Blind: neither what rules propose nor what sales has checked or decided.
  await expect(dialog(page)).not.toContainText(/Stands|proposed|confirmed|refuted|accepted|rejected/);
  // What the rule file has no label for is called so that people can read it: the person's name, and the firm's.
  await expect(dialog(page).locator('dt').filter({ hasText: /^Name$/ })).toHaveCount(2);
  await expect(dialog(page).locator('dt').filter({ hasText: '_' })).toHaveCount(0);
  await accessible(page);
  await page.keyboard.press('Escape');
  const contacts = await judge(page, 'marketing', () => 1);
  // One side alone says nothing of the other.
  await expect(own(page)).toContainText('Nobody has judged yet');
  expect(await judge(page, 'sales', (at) => (at < 5 ? 2 : 1))).toEqual(contacts);
  await expect(own(page)).toContainText(`${contacts.length - 5} of ${contacts.length}`);
  await expect(own(page).getByRole('row')).toHaveCount(6);
  await accessible(page);
  await fits(page);
  // What was said leaves as a file that command line and page read, and stays on the device.
  const saved = page.waitForEvent('download');
  await own(page).getByRole('button', { name: 'Save judgements' }).click();
  const lines = readFileSync(await (await saved).path(), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { contact: string; side: string });
  expect(lines).toHaveLength(2 * contacts.length);
  expect(Object.keys(lines[0]!).sort()).toEqual(['contact', 'side', 'state']);
  await page.reload();
  await expect(own(page)).toContainText(`${contacts.length - 5} of ${contacts.length}`, { timeout: 30_000 });
  // Where they differ a definition is missing: its state’s note says so in a draft.
  const opening = page.context().waitForEvent('page');
  await own(page).getByRole('button', { name: 'Make the missing definitions a draft' }).click();
  await (await opening).close();
  await own(page).getByRole('button', { name: 'Delete judgements from this device' }).click();
  await expect(own(page)).toContainText('Nobody has judged yet', { timeout: 30_000 });
});

for (const [locale, scheme, width] of [['en-GB', 'light', 1360], ['de-DE', 'dark', 320]] as const) {
  test.describe(`${locale} ${scheme} ${width}`, () => {
    test.use({ locale, colorScheme: scheme, viewport: { width, height: 900 } });
    test('judging looks and is accessible', async ({ page }) => {
      test.slow();
      await open(page);
      await page.getByRole('button', { name: /^Judge as marketing|^Als Marketing beurteilen/ }).click();
      await expect(dialog(page).getByRole('radio').first()).toBeVisible();
      await page.screenshot({ path: `e2e/shots/board-judge-${locale.slice(0, 2)}-${scheme}-${width}.png` });
      await fits(page);
      await accessible(page);
    });
  });
}

test('the board prints: every panel, no controls, nothing cut off', async ({ page }) => {
  test.slow();
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1040, height: 1400 });
  for (const control of ['Save as CSV', 'Judge as marketing', 'Backtest']) await expect(page.getByRole('button', { name: control })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await fits(page);
  await page.screenshot({ path: 'e2e/shots/board-print.png', fullPage: true });
  expect((await page.pdf({ format: 'A4', landscape: true })).byteLength).toBeGreaterThan(20_000);
});
