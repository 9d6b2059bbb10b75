/** A page of its own host, with a repository that a test changes as it likes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect as plainExpect, test as plain, type Page } from '@playwright/test';
import { Host } from './server.ts';
import { Repository } from './repository.ts';

export { accessible, card, fits, rows } from '../support.ts';

/** Looking for news takes several files, one after the other: on a busy machine longer than what is drawn at once. */
export const expect = plainExpect.configure({ timeout: 20_000 });

/** The example's rules, and an earlier state of them that asks for less. */
export const RULES = readFileSync(resolve(import.meta.dirname, '../../../examples/acme/acme.reife.json'), 'utf8');
export const EARLIER = RULES.replace('{">=": [{"var": "fit"}, 40]}', '{">=": [{"var": "fit"}, 30]}');

export interface World { host: Host; repository: Repository }

/** Two releases can be had; the first is out, and its root is pinned in the page. The page may not complain of anything but
 *  what is missing on the host: the next root always is. */
export const test = plain.extend<{ world: World; quiet: void }>({
  world: async ({}, use) => {
    const host = await Host.open();
    const repository = new Repository();
    repository.release({ seq: 1 }, EARLIER);
    host.rules = repository.files;
    host.pin(repository.pinned);
    await use({ host, repository });
    await host.close();
  },
  quiet: [async ({ page }, use) => {
    const heard: string[] = [];
    page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) heard.push(message.text()); });
    page.on('pageerror', (error) => heard.push(error.message));
    await use();
    expect(heard).toEqual([]);
  }, { auto: true }],
});

export const panel = (page: Page) => page.locator('reife-card');

/** The card by itself, as a rep has it beside a record. */
export async function open(page: Page, { host }: World, contact = 'c1001'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${host.address}/alone.html#contact=${contact}`);
  await expect(panel(page).locator('reife-stand, reife-not-assessed').first()).toBeVisible();
}

/** The explore page with the example. */
export async function explore(page: Page, { host }: World, contact = 'c1001'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${host.address}/#example=acme&contact=${contact}`);
  await expect(panel(page).locator('reife-stand')).toBeVisible();
}

/** Opens the card's fold on rules. */
export async function fold(page: Page): Promise<void> {
  await panel(page).locator('reife-provenance summary').click();
  await panel(page).locator('reife-provenance').evaluate((part) => part.scrollIntoView());
}

/** Asks for news at once. */
export async function look(page: Page): Promise<void> {
  await Promise.all([
    page.waitForResponse(/timestamp\.json/).catch(() => null),
    panel(page).locator('reife-provenance').getByRole('button', { name: /Look now|Jetzt nachsehen/ }).click(),
  ]);
}
