/** The board: figures that open their contacts, files in and table out, backtests, cancel. */
import { readFileSync } from 'node:fs';
import { choose, file, given, open, panel } from './board/support.ts';
import { accessible, expect, fits, test } from './support.ts';

test('the sentence says what the table says, and figures open their contacts', async ({ page }) => {
  await open(page);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const [, good, all] = /accepts (\d+) of (\d+)/.exec(heading ?? '') ?? [];
  const row = page.getByRole('row', { name: /Accepted as proposed/ });
  await expect(row).toContainText(`${Math.round((100 * Number(good)) / Number(all))}%`);
  await row.getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText(/contacts/);
  expect(await dialog.getByRole('listitem').count()).toBeLessThanOrEqual(Number(all));
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', /index\.html#example=acme&contact=c\d+/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row.getByRole('button')).toBeFocused();
  // Reasons that fewer than five people gave are not shown, and have nothing to open.
  await expect(panel(page, 'Why sales decided otherwise').first()).toContainText('too few people decided');
});

test('own files: what is lacking is said, and outcomes make backtests possible', async ({ page }) => {
  await page.goto('/board.html');
  await choose(page, [given('acme.ndjson')]);
  await expect(page.getByRole('alert')).toContainText('no rule file');
  await choose(page, [given('acme.reife.json')]);
  await expect(page.getByText('Open a file of outcomes, too')).toBeVisible();
  await choose(page, [given('outcomes.ndjson')]);
  await page.getByRole('button', { name: 'Backtest' }).click();
  await expect(page.getByText(/outcomes, each looked at as of the moment before it/)).toBeVisible();
  await page.getByRole('button', { name: 'Suggestion' }).click();
  await expect(page.getByText(/are not enough to suggest anything/)).toBeVisible();
});

test('the table leaves as CSV without anybody’s name', async ({ page }) => {
  await open(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toMatch(/^\uFEFFfigure,of,value,low,high,n,unit,before\r\nacceptance,,0\./);
  expect(text).not.toMatch(/rep-|mkt-|c1\d{3}/);
});

test('another stretch of days, other cohorts and segments', async ({ page }) => {
  await open(page);
  await page.getByLabel('Compared').selectOption('365');
  await expect(page.getByText('365 days to').first()).toBeVisible();
  await page.getByText('Campaign', { exact: true }).first().click();
  await expect(page.getByRole('rowheader', { name: 'Q3 webinars' }).first()).toBeVisible();
  await page.getByLabel('Segments by').selectOption('country');
  await page.getByText('Segment', { exact: true }).first().click();
  await expect(page.getByRole('rowheader', { name: 'DE', exact: true })).toBeVisible();
});

test('reading can be cancelled, and begun anew', async ({ page }) => {
  await page.goto('/board.html');
  const many = Array.from({ length: 60 }, (_, at) => file('acme.ndjson').toString().replaceAll('"id":"c', `"id":"x${at}c`)).join('\n');
  await choose(page, [given('acme.reife.json'), { name: 'many.ndjson', mimeType: 'application/json', buffer: Buffer.from(many) }]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('button', { name: 'Open the made-up company' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sales accepts', { timeout: 30_000 });
});

for (const [locale, scheme, width] of [['en-GB', 'light', 1360], ['de-DE', 'dark', 1360], ['en-GB', 'dark', 320], ['de-DE', 'light', 320]] as const) {
  test.describe(`${locale} ${scheme} ${width}`, () => {
    test.use({ locale, colorScheme: scheme, viewport: { width, height: 900 } });
    test('looks and is accessible', async ({ page }) => {
      test.slow();
      await page.goto('/board.html');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await accessible(page);
      await page.goto('about:blank');
      await page.goto('/board.html#example=acme');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 30_000 });
      await page.screenshot({ path: `e2e/shots/board-${locale.slice(0, 2)}-${scheme}-${width}.png`, fullPage: true });
      await fits(page);
      await accessible(page);
      await page.getByRole('button', { name: /Kontakte|contacts/ }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(page);
    });
  });
}
