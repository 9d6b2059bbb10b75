import { accessible, card, expect, fits, name, openAcme, rows, test } from './support.ts';

test('two contacts side by side by keyboard: c, arrows, enter, escape', async ({ page }) => {
  await openAcme(page, 'c1001');
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: 'Compare Miriam Castell with' })).toBeVisible();
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(name(page)).toHaveText('Miriam Castell');
  await page.keyboard.press('Enter');
  const table = page.getByRole('table');
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeFocused();
  await expect(table.getByRole('columnheader').filter({ hasText: 'Miriam Castell' })).toBeVisible();
  await expect(table.getByRole('columnheader').nth(1)).not.toContainText('Miriam Castell');
  await expect(table.getByRole('columnheader').nth(1)).toContainText(/\w{3}/);
  await expect(table.getByRole('row').filter({ hasText: 'Internal agreement' }).first()).toBeVisible();
  await expect(table.locator('tr.rule.differs').first()).toBeVisible();
  await expect(table).toContainText('not there');
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(name(page)).toHaveText('Miriam Castell');
});

test('the same contact at two moments, and each column can be moved', async ({ page }) => {
  await openAcme(page, 'c1012');
  await card(page).getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: /four weeks earlier/ }).click();
  const heads = page.getByRole('table').getByRole('columnheader');
  await expect(heads).toHaveText([/Dario Lenz/, /Dario Lenz/]);
  const moments = page.getByRole('table').locator('input');
  await expect(moments.nth(1)).toHaveValue('2026-10-27 10:20');
  const dimension = page.locator('tr.dim').filter({ hasText: 'Preference stability' });
  await expect(dimension.locator('td').nth(0)).not.toHaveText((await dimension.locator('td').nth(1).textContent()) ?? '');
  await moments.nth(1).fill('2026-11-24T10:20');
  await moments.nth(1).blur();
  await expect(dimension.locator('td').nth(0)).toHaveText((await dimension.locator('td').nth(0).textContent()) ?? '');
  await expect(page.locator('tr.differs')).toHaveCount(0);
});

test('beside somebody who is not assessed: no number, and said', async ({ page }) => {
  await openAcme(page, 'c1001');
  await page.keyboard.press('c');
  await page.getByRole('searchbox').fill('Anna Velten');
  await rows(page).first().click();
  await expect(page.getByRole('table')).toContainText('Not assessed');
});

test('a moment of the course is laid beside the present', async ({ page }) => {
  await openAcme(page, 'c1012');
  const course = card(page).locator('reife-course');
  await course.locator('summary').click();
  await course.getByRole('slider').press('Home');
  await course.getByRole('button', { name: /^Compare .* with now/ }).click();
  await expect(page.getByRole('table').getByRole('columnheader')).toHaveCount(2);
});

test('on 320 pixels the names stand above the two columns', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openAcme(page, 'c1001');
  await card(page).getByRole('button', { name: 'Compare' }).click();
  await rows(page).nth(2).click();
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  await fits(page);
  await accessible(page);
  await page.getByRole('button', { name: 'Back to the card' }).click();
  await expect(name(page)).toHaveText('Miriam Castell');
  await expect(card(page)).toBeVisible();
});
