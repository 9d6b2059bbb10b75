/** Pictures of every state in every dress; look at them in e2e/shots. Axe checks two dresses: English, light, wide, and German, dark, narrow. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, card, drop, expect, fits, openAcme, openBank, rows, test } from './support.ts';

const rules = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');
const EXPORT = 'Kundennr.;Name;Umsatz;Stand\n0017;Jörg Süß;12,50;03.02.2026\n0018;Änne Groß;99,00;28.02.2026\n;ohne Kennung;3;01.01.2026\n0020;A;b;c;d\n';

const contact = (id: string) => async (page: Page): Promise<void> => openAcme(page, id);
const STATES: Record<string, (page: Page) => Promise<void>> = {
  list: (page) => openAcme(page),
  waits: contact('c1001'), overdue: contact('c1005'), question: contact('c1012'), unsaid: contact('c1036'), objects: contact('c1004'),
  open: async (page) => {
    await openAcme(page, 'c1028');
    await card(page).locator('reife-open').evaluate((part) => part.scrollIntoView());
  },
  course: async (page) => {
    await openAcme(page, 'c1012');
    const course = card(page).locator('reife-course');
    await course.locator('summary').click();
    await expect(course.locator('polyline').first()).toBeVisible();
    await course.evaluate((part) => part.scrollIntoView());
  },
  compare: async (page) => {
    await openAcme(page, 'c1001');
    await page.keyboard.press('c');
    await page.getByRole('searchbox').fill('lenz');
    await rows(page).first().click();
    await expect(page.locator('tr.differs').first()).toBeVisible();
  },
  found: async (page) => {
    await page.goto('about:blank');
    await page.goto('/');
    await drop(page, { 'acme.reife.json': rules, 'kunden.csv': Buffer.from(EXPORT, 'latin1') });
    await expect(page.locator('reife-found-guess')).toBeVisible();
  },
};

for (const locale of ['en-GB', 'de-DE']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, size] of [['wide', { width: 1360, height: 1000 }], ['narrow', { width: 360, height: 780 }]] as const) {
      const checked = (locale === 'en-GB' && colorScheme === 'light' && width === 'wide') || (locale === 'de-DE' && colorScheme === 'dark' && width === 'narrow');
      test.describe(`${locale} ${colorScheme} ${width}`, () => {
        test.use({ locale, colorScheme, viewport: size });
        test('every state', async ({ page }) => {
          test.setTimeout(120_000);
          for (const [name, go] of Object.entries(STATES)) {
            await go(page);
            await fits(page);
            if (checked) await accessible(page);
            await page.screenshot({ path: `e2e/shots/${name}-${locale.slice(0, 2)}-${colorScheme}-${width}.png` });
          }
        });
      });
    }
  }
}

test('the whole card with one sum, one reason and every fold open', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 3400 });
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
  await card(page).locator('reife-course summary').click();
  await expect(card(page).locator('polyline').first()).toBeVisible();
  await page.screenshot({ path: 'e2e/shots/question-en-forced-wide.png' });
  await card(page).locator('reife-course').evaluate((part) => part.scrollIntoView());
  await page.screenshot({ path: 'e2e/shots/course-en-forced-wide.png' });
});
