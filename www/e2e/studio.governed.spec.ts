/** Where rules are in force, a draft is written on them, and the plan tells changes from them. */
import { readFileSync } from 'node:fs';
import { ACME, ACME_CONTACTS, compare, folder } from './studio/generate.ts';
import { settled } from './studio/support.ts';
import { EARLIER, expect, test } from './trust/support.ts';

test('the plan is told from the rules in force', async ({ page, world }) => {
  test.setTimeout(180_000);
  const files = folder();
  try {
    const { summary } = compare(files.write('earlier.reife.json', EARLIER), ACME, ACME_CONTACTS);
    expect(summary.changed).toBeGreaterThan(0);
    await page.goto(`${world.host.address}/studio.html`);
    await page.getByRole('button', { name: /^Acme/ }).click();
    await settled(page, 60_000);
    await expect(page.locator('header')).toContainText('Draft on rules 1 in force, Acme EMEA');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save plan' }).click();
    const { counts } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { counts: { changed: number; flows: object[] } };
    expect(counts).toMatchObject({ changed: summary.changed, flows: summary.flows });
  } finally {
    files.close();
  }
});
