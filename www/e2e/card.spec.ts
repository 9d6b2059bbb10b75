import { accessible, card, expect, name, openAcme, test } from './support.ts';

test('a hand-over that waits: sentence, states, deadline, bars, gauges, reasons, checks', async ({ page }) => {
  await openAcme(page, 'c1001');
  const one = card(page);
  await expect(name(page)).toHaveText('Miriam Castell');
  await expect(one).toContainText('Nordhaus Logistics');
  await expect(one).toContainText('Waits for sales until tomorrow, 16:10');
  await expect(one).toContainText('29 h left');
  await expect(one.getByRole('button', { name: /^Need clarity .* of 100, needed 50/ })).toBeVisible();
  await expect(one.getByRole('button', { name: /^(For|Against):/ })).toHaveCount(6);
  await expect(one).toContainText('open checks could add');
  await expect(one).toContainText('confirmed: In dialogue · refuted: Excluded');
  await accessible(page);
});

test('the whole sum adds up to the digit', async ({ page }) => {
  await openAcme(page, 'c1001');
  for (const button of await card(page).getByRole('button', { name: /of 100/ }).all()) {
    await button.click();
    const table = card(page).getByRole('table').first();
    await expect(table.locator('tfoot td.num').first()).toBeVisible();
    const thousandths = (text: string): number => Math.round(Number(text.replace('−', '-')) * 1000);
    const cells = (rows: string): Promise<number[]> => table.locator(rows).allTextContents().then((texts) => texts.map((text) => text.trim()).filter((text) => /^−?\d/.test(text)).map(thousandths));
    const lines = await cells('tbody tr:not(.sub) td.num');
    const parts = await cells('tbody tr.sub td.num');
    const [total] = await cells('tfoot td.num');
    expect(lines.reduce((a, b) => a + b, 0)).toBe(total);
    expect(parts.length).toBeGreaterThan(0);
    await button.click();
  }
});

test('a reason opens to its evidence, with dates', async ({ page }) => {
  await openAcme(page, 'c1001');
  const reason = card(page).getByRole('button', { name: /^For:/ }).first();
  await reason.press('Enter');
  await expect(reason).toHaveAttribute('aria-expanded', 'true');
  await expect(card(page).locator('.evi time').first()).toHaveAttribute('datetime', /^\d{4}-/);
  await accessible(page);
});

test('an objection: no bars, no number, nothing about the decision', async ({ page }) => {
  await openAcme(page, 'c1004');
  await expect(card(page)).toContainText('Not assessed');
  await expect(card(page).locator('reife-dimensions, reife-reasons, reife-gauges, table')).toHaveCount(0);
  await expect(card(page)).not.toContainText(/of 100|needed/);
  await accessible(page);
});

test('in question: what stands, what is proposed, where it stood, what is new', async ({ page }) => {
  await openAcme(page, 'c1012');
  await expect(card(page)).toContainText('In question');
  await expect(card(page)).toContainText('nothing has moved');
  await expect(card(page).locator('.ghost').first()).toBeVisible();
  await expect(card(page)).toContainText('New since 4 Nov');
  await accessible(page);
});

test('unknown is dashed and said, never zero', async ({ page }) => {
  await openAcme(page, 'c1036');
  await expect(card(page)).toContainText('nobody has said anything yet');
  await expect(card(page).getByRole('button', { name: 'Preference stability unknown' })).toContainText('–');
  await expect(card(page)).toContainText('Intent is 0');
});

test('a fact that may not be read, and would decide, is named', async ({ page }) => {
  await openAcme(page, 'c1028');
  await expect(card(page)).toContainText('from 50 to 500: Ready for sales');
  await card(page).getByText('Left out').click();
  await expect(card(page)).toContainText('no permission');
});

test('everything folded opens by keyboard: left out, history, people, facts, rules', async ({ page }) => {
  await openAcme(page, 'c1012');
  for (const summary of await card(page).locator('summary').all()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  await expect(card(page)).toContainText('in force');
  await expect(card(page)).toContainText('SHA-256');
  await expect(card(page)).toContainText('Draft: not approved');
  await expect(card(page)).toContainText(/Receipt [0-9a-f]{4} [0-9a-f]{4}/);
  await accessible(page);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });
  test('the same card, with German numbers', async ({ page }) => {
    await openAcme(page, 'c1001');
    await expect(card(page)).toContainText('Wartet auf Vertrieb bis morgen, 16:10');
    await card(page).getByRole('button', { name: /^Bedarfsklarheit/ }).click();
    await expect(card(page).locator('tfoot')).toContainText(/\d,\d{3}/);
    await accessible(page);
  });
});
