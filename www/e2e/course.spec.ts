import { accessible, card, expect, fits, openAcme, test } from './support.ts';

test('the fold line says what comes if nothing happens; opened, it is drawn, told and tabled', async ({ page }) => {
  await openAcme(page, 'c1012');
  const course = card(page).locator('reife-course');
  await expect(course).toContainText('falls to Exploring on 3 Mar 2027 if nothing happens');
  await course.locator('summary').press('Enter');
  await expect(course.locator('polyline.coming').first()).toBeVisible();
  await expect(course).toContainText('3 Mar 2027: from Evaluating to Exploring, if nothing happens');
  const moment = course.getByRole('slider');
  await moment.press('End');
  await expect(moment).toHaveAttribute('aria-valuetext', /if nothing happens: Exploring/);
  await moment.press('Home');
  await expect(moment).toHaveAttribute('aria-valuetext', /Preference stability unknown/);
  await course.getByRole('button', { name: 'As a table' }).press('Enter');
  await expect(course.getByRole('row').filter({ hasText: '3 Mar 2027' })).toContainText('Exploring');
  await accessible(page);
});

test('another contact at once stops the course of the first, and each shows its own', async ({ page }) => {
  await openAcme(page, 'c1012');
  await page.getByRole('listbox').press('ArrowDown');
  await page.getByRole('listbox').press('ArrowDown');
  await page.getByRole('listbox').press('ArrowUp');
  await expect(card(page).locator('reife-course')).toContainText('if nothing happens');
});

test('on 320 pixels, in forced colours', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openAcme(page, 'c1001');
  await card(page).locator('reife-course summary').click();
  await expect(card(page).locator('polyline').first()).toBeVisible();
  await fits(page);
});
