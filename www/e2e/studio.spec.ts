import { accessible, expect, fits, test } from './support.ts';

test('shell', async ({ page }) => {
  await page.goto('/studio.html');
  await page.getByRole('button', { name: /^Acme/ }).click();
  await expect(page.locator('reife-matrix')).toBeVisible();
  await page.screenshot({ path: 'e2e/shots/studio-x.png' });
  const box = page.getByRole('spinbutton', { name: /Points of .Goal/ }).first();
  await box.fill('45');
  await expect(page.locator('.sentence')).not.toContainText('computing');
  await expect(page.locator('.sentence')).toContainText('owner');
  await page.setViewportSize({ width: 1680, height: 2000 });
  await page.screenshot({ path: 'e2e/shots/studio-y.png' });
  await fits(page);
  await accessible(page);
});
