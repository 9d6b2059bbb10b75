/** A page of another origin is not listened to by the widget, unless widget.json names it. */
import { expect, test } from '@playwright/test';
import { PORT } from '../playwright.config.ts';

const OTHER = `http://127.0.0.1:${PORT}`;

test.use({
  // The example's own policy frames its own origin only; and a page of one loopback address may frame one of another.
  bypassCSP: true,
  launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-features=LocalNetworkAccessChecks'] },
});

for (const [named, hosts] of [['named', [OTHER]], ['not named', []]] as const) {
  test(`a page of another origin, ${named}`, async ({ page }) => {
    await page.route('**/widget.json', (route) => route.fulfill({ json: { hosts, rules: 'examples/acme/acme.reife.json' } }));
    await page.goto(`${OTHER}/host.html?widget=${encodeURIComponent(`http://localhost:${PORT}/widget.html`)}`);
    const widget = page.frameLocator('reife-card iframe');
    if (hosts.length > 0) return expect(widget.getByRole('article').getByRole('heading').first()).toHaveText('Miriam Castell', { timeout: 20_000 });
    await expect(widget.getByText('Waiting for the record.')).toBeVisible({ timeout: 20_000 });
    await page.waitForTimeout(1000);
    await expect(widget.getByRole('article')).toHaveCount(0);
  });
}
