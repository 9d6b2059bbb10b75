/** Pictures of every state in every dress, each checked by axe; look at them in e2e/shots. */
import { accessible, card, expect, fits, openAcme, openBank, test } from './support.ts';

const STATES = { waits: 'c1001', overdue: 'c1005', question: 'c1012', unsaid: 'c1036', objects: 'c1004', list: undefined } as const;

for (const locale of ['en-GB', 'de-DE']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, size] of [['wide', { width: 1360, height: 1000 }], ['narrow', { width: 360, height: 780 }]] as const) {
      test.describe(`${locale} ${colorScheme} ${width}`, () => {
        test.use({ locale, colorScheme, viewport: size });
        for (const [name, contact] of Object.entries(STATES)) {
          test(name, async ({ page }) => {
            await openAcme(page, contact);
            if (contact !== undefined) await expect(card(page)).toBeVisible();
            await fits(page);
            await accessible(page);
            await page.screenshot({ path: `e2e/shots/${name}-${locale.slice(0, 2)}-${colorScheme}-${width}.png` });
          });
        }
      });
    }
  }
}

test('the whole card with one sum and one reason open', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 2600 });
  await openAcme(page, 'c1001');
  await card(page).getByRole('button', { name: /^Need clarity/ }).click();
  await card(page).getByRole('button', { name: /^Against:/ }).first().click();
  for (const summary of await card(page).locator('summary').all()) await summary.click();
  await accessible(page);
  await page.screenshot({ path: 'e2e/shots/everything-en-light-wide.png' });
});

test('the bank, and a contact of it', async ({ page }) => {
  await openBank(page);
  await page.getByRole('listbox').press('ArrowDown');
  await expect(card(page)).toBeVisible();
  await accessible(page);
  await page.screenshot({ path: 'e2e/shots/bank-en-light-wide.png' });
});

test('forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAcme(page, 'c1012');
  await expect(card(page).locator('.val').first()).toBeVisible();
  await page.screenshot({ path: 'e2e/shots/question-en-forced-wide.png' });
});
