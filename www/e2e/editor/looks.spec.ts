/** Every form in both languages, light and dark, wide and narrow: nothing sticks out, axe finds nothing. Pictures in e2e/shots. */
import { ACME, accessible, code, expect, fits, form, list, load, open, pick, rows, test } from './support.ts';

const SECTIONS = ['rules', 'states', 'facts', 'signals', 'attributes', 'conditions', 'checks', 'questions', 'dimensions', 'assumptions', 'campaigns', 'topics', 'purposes', 'roles', 'reasons', 'deciders'];
const SINGLES = ['head', 'targets', 'calendar', 'exploration', 'privacy'];

for (const [locale, colorScheme, size] of [['en-GB', 'light', { width: 1100, height: 1000 }], ['de-DE', 'dark', { width: 1100, height: 1000 }], ['de-DE', 'light', { width: 320, height: 900 }], ['en-GB', 'dark', { width: 320, height: 900 }]] as const) {
  test.describe(`${locale} ${colorScheme} ${size.width}`, () => {
    test.use({ locale, colorScheme, viewport: size });
    const shot = (name: string): string => `e2e/shots/editor-${name}-${locale.slice(0, 2)}-${colorScheme}-${size.width}.png`;

    test('every form', async ({ page }) => {
      await open(page);
      for (const section of SECTIONS) {
        if (['rules', 'states', 'facts'].includes(section)) await list(page).locator('.tabs > button').nth(['rules', 'states', 'facts'].indexOf(section)).click();
        else await list(page).locator('.tabs select').selectOption(section);
        await accessible(page);
        await fits(page);
      }
      await list(page).locator('.tabs select').selectOption('file');
      for (const [at] of SINGLES.entries()) {
        await list(page).getByRole('navigation').getByRole('button').nth(at).click();
        await accessible(page);
        await fits(page);
      }
    });

    test('what is open, asked and wrong', async ({ page }) => {
      await open(page);
      await pick(page, 'goal_said');
      await page.screenshot({ path: shot('rule'), fullPage: true });
      await pick(page, 'large_operation');
      await rows(page).nth(1).focus();
      await page.screenshot({ path: shot('condition'), fullPage: true });
      await rows(page).nth(1).locator('reife-menu').getByRole('button').click();
      await accessible(page);
      await page.screenshot({ path: shot('menu') });
      await page.keyboard.press('Escape');
      await pick(page, 'goals_180');
      await form(page).getByRole('textbox', { name: /^(Id|Kennung)$/ }).fill('goals_said');
      await accessible(page);
      await fits(page);
      await page.screenshot({ path: shot('rename'), fullPage: true });
      await form(page).getByRole('button', { name: /^(Delete|Löschen)$/ }).click();
      await accessible(page);
      await load(page, ACME.replace('{">=": [{"var": "sites"}, 3]}', '{"between": [1, {"var": "site"}, 3]}').replace('"points": 35, "when"', '"points": 3500, "x": 1, "when"'));
      await expect(page.getByText(/^\d problem|^\d Problem/).first()).toBeVisible();
      await pick(page, 'large_operation');
      await accessible(page);
      await fits(page);
      await page.screenshot({ path: shot('problems'), fullPage: true });
      await pick(page, 'ready_for_sales');
      await page.screenshot({ path: shot('state'), fullPage: true });
    });

    test('the text', async ({ page }) => {
      await open(page);
      await pick(page, 'goal_said');
      await page.getByRole('button', { name: /^JSON.?[tT]ext$/ }).click();
      await expect(code(page)).toBeVisible();
      await accessible(page);
      await fits(page);
      await page.screenshot({ path: shot('text') });
      await code(page).focus();
      await page.keyboard.press('Control+f');
      await accessible(page);
      if (size.width > 1000) {
        await page.getByRole('button', { name: /^(Both|Beides)$/ }).click();
        await accessible(page);
        await page.screenshot({ path: shot('both') });
      }
      await load(page, ACME.slice(1));
      await accessible(page);
      await fits(page);
      await page.screenshot({ path: shot('broken') });
    });
  });
}
