/** A draft that runs as a shadow beside the widget's card: `rules.json` names it, counts arise, the card does not change. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { counted as countedThere } from './counted.ts';
import { Repository, sha256 } from './trust/repository.ts';
import { Host } from './trust/server.ts';

const RULES = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');

/** Whoever is in no earlier state explores. */
function kinder(): string {
  const rules = JSON.parse(RULES) as { states: { id: string; when?: unknown }[] };
  for (const state of rules.states) if (state.id === 'exploring') state.when = true;
  return JSON.stringify(rules);
}
const DRAFT = kinder();

/** How many contacts were counted; null where there is no such database. */
const counted = (page: Page): Promise<number | null> => page.evaluate(countedThere).then((all) => all?.length ?? null);

test('counted beside the widget, and gone when the page names no draft any more', async ({ page }) => {
  const host = await Host.open();
  const repository = new Repository();
  repository.release({ seq: 1 }, RULES);
  repository.files.set(`drafts/${sha256(DRAFT)}.json`, Buffer.from(DRAFT));
  host.rules = repository.files;
  host.pin(repository.pinned);
  const card = page.frameLocator('reife-card iframe').getByRole('article');
  const told = async (): Promise<string> => (await card.locator('reife-stand').innerText()).trim();
  await page.goto(`${host.address}/host.html`);
  await expect(card.getByRole('heading').first()).toHaveText('Miriam Castell', { timeout: 20_000 });
  const before = await told();
  await page.waitForTimeout(1000);
  expect(await counted(page)).toBeNull();

  host.beside.shadow = sha256(DRAFT);
  await page.reload();
  await expect.poll(() => counted(page), { timeout: 20_000 }).toBe(1);
  await expect(card.getByRole('heading').first()).toHaveText('Miriam Castell');
  expect(await told()).toBe(before);

  delete host.beside.shadow;
  await page.reload();
  await expect.poll(() => counted(page), { timeout: 20_000 }).toBeNull();
  await host.close();
});
