/** What every end-to-end test needs: a page that may not complain, the examples, and axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as plain, type Locator, type Page } from '@playwright/test';
import { PORT } from '../playwright.config.ts';

/** Fails when the page logs an error, breaks its own policy or asks for anything from elsewhere. */
export const test = plain.extend<{ quiet: void }>({
  quiet: [async ({ page }, use) => {
    const heard: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => {
      if (![`http://localhost:${PORT}/`, 'data:', 'blob:'].some((own) => request.url().startsWith(own))) heard.push(`asked for ${request.url()}`);
    });
    await use();
    expect(heard).toEqual([]);
  }, { auto: true }],
});
export { expect };

export const rows = (page: Page): Locator => page.locator('reife-list').getByRole('option');
export const card = (page: Page): Locator => page.getByRole('article');

/** Whose card it is. */
export const name = (page: Page): Locator => card(page).getByRole('heading').first();

export async function openAcme(page: Page, contact?: string): Promise<void> {
  await page.goto(`/#example=acme${contact === undefined ? '' : `&contact=${contact}`}`);
  if (contact === undefined) await expect(rows(page).first()).toBeVisible();
  // Going to another contact keeps the page: the card before it may still stand there.
  else await expect(card(page)).toContainText(contact);
}

export async function openBank(page: Page): Promise<void> {
  await page.goto('/#example=bank');
  await expect(rows(page).first()).toBeVisible({ timeout: 45_000 });
}

/** Nothing serious or critical, in the whole page with all its shadow roots. */
export async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`).join('; ')}`);
  expect(found.filter((text) => /^(serious|critical)/.test(text))).toEqual([]);
  expect(found, 'lesser findings, too').toEqual([]);
}

/** Nothing sticks out to the right. */
export async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Files dropped on the page, as text or as bytes. */
export async function drop(page: Page, files: Record<string, string | Buffer>): Promise<void> {
  const given = Object.entries(files).map(([name, content]): [string, string] => [name, Buffer.from(content as string).toString('base64')]);
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, content] of all) transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, given);
  // A page listens once it has the texts of its language, which may be after it counts as loaded.
  await page.locator('reife-explore:defined').waitFor({ state: 'attached' });
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** What was found is used. */
export const use = (page: Page): Promise<void> => page.getByRole('button', { name: 'Use these files' }).click();
