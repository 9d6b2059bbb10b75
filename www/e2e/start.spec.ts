import { accessible, expect, fits, rows, test } from './support.ts';

test('the start says what this is and offers two examples', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toContainText('decision');
  await accessible(page);
  await page.getByRole('button', { name: /^Acme/ }).click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page).toHaveURL(/example=acme/);
  await page.goBack();
  await expect(page.getByRole('button', { name: /^Acme/ })).toBeVisible();
});

test.describe('in a German browser', () => {
  test.use({ locale: 'de-AT' });
  test('the page speaks German, and English when asked, and remembers', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByText('Eigene Dateien')).toBeVisible();
    await page.getByRole('radio', { name: 'English' }).check();
    await expect(page.getByText('Your own files')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByText('Your own files')).toBeVisible();
  });
});

test('light, dark and system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await ground()).not.toBe(dark);
  await page.reload();
  expect(await ground()).not.toBe(dark);
  await page.getByRole('radio', { name: 'As the system' }).check();
  expect(await ground()).toBe(dark);
});

test('the start fits 320 pixels and 200 % text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await fits(page);
  await accessible(page);
});

test('the page carries its policy and nothing from elsewhere', async ({ page }) => {
  await page.goto('/');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toContain('unsafe-inline');
});
