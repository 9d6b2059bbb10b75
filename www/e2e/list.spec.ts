import { accessible, card, expect, fits, name, openAcme, openBank, rows, test } from './support.ts';

test('what waits comes first, and filters say how many', async ({ page }) => {
  await openAcme(page);
  await expect(rows(page).first()).toContainText('late');
  const overdue = page.getByRole('button', { name: /^Overdue \d+/ });
  const count = Number((await overdue.textContent())?.match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(0);
  await overdue.click();
  await expect(rows(page)).toHaveCount(count);
  await page.getByRole('button', { name: /^All/ }).click();
  await page.getByLabel('State').selectOption({ index: 1 });
  for (const row of await rows(page).all()) await expect(row).toBeVisible();
});

test('search by keyboard: slash, words, down, arrows, escape', async ({ page }) => {
  await openAcme(page);
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await search.fill('castell');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(card(page)).toBeVisible();
  const first = await name(page).textContent();
  await page.keyboard.press('ArrowDown');
  await expect(name(page)).not.toHaveText(first ?? '');
  await page.keyboard.press('End');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-activedescendant', /r\d+/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole('listbox')).toBeFocused();
});

test('nobody found: the page says what to do', async ({ page }) => {
  await openAcme(page);
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.getByText('No contact fits.')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('by one dimension, unknown at the end', async ({ page }) => {
  await openAcme(page);
  await page.getByLabel('Order', { exact: true }).selectOption({ label: 'By Need clarity' });
  await page.getByRole('button', { name: 'Reverse the order' }).click();
  const shown = (await rows(page).allTextContents()).length;
  expect(shown).toBeGreaterThan(5);
  await page.getByRole('listbox').press('End');
  await expect(rows(page).last()).toContainText('Not assessed');
});

test('another moment, another list, and back', async ({ page }) => {
  await openAcme(page);
  const before = await rows(page).first().textContent();
  await page.getByRole('button', { name: 'One week on' }).click();
  await expect(rows(page).first()).not.toHaveText(before ?? '');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(rows(page).first()).toHaveText(before ?? '');
});

test('41,188 rows scroll smoothly, and only those in sight exist', async ({ page }) => {
  await openBank(page);
  await expect(page.getByText('41,188 of 41,188')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(60);
  const worst = await page.getByRole('listbox').evaluate(async (list) => {
    let last = performance.now();
    let longest = 0;
    for (let turn = 0; turn < 60; turn++) {
      list.scrollTop += 1777;
      await new Promise(requestAnimationFrame);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  expect(worst).toBeLessThan(200);
  await page.getByRole('listbox').press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-posinset', '41188');
  await accessible(page);
});

test('narrow: the card opens as a page, and the way back works', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAcme(page);
  await fits(page);
  await accessible(page);
  await rows(page).nth(1).click();
  await expect(card(page)).toBeVisible();
  await expect(name(page)).toBeFocused();
  await fits(page);
  await accessible(page);
  await page.goBack();
  await expect(card(page)).toBeHidden();
  await rows(page).nth(1).click();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.getByRole('listbox')).toBeFocused();
});
