/** More than fits, loads that are given up, and two tabs over the same files. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ACME, ACME_CONTACTS, folder, type Folder } from './studio/generate.ts';
import { expect, openAcme, openFiles, sentence, settled, start } from './studio/support.ts';
import { accessible, test } from './support.ts';

test.describe.configure({ timeout: 240_000 });

let files: Folder;
test.beforeAll(() => { files = folder(); });
test.afterAll(() => files.close());

/** What lies in the origin's private files. */
const left = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const names: string[] = [];
  const own = await (await navigator.storage.getDirectory()).getDirectoryHandle('population', { create: true });
  for await (const name of (own as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  return names;
});

/** The made-up company so often that it takes a while. */
function many(name: string, times: number): string {
  const once = readFileSync(ACME_CONTACTS, 'utf8');
  const out = openSync(files.path(name), 'w');
  for (let at = 0; at < times; at++) writeSync(out, once.replaceAll(/"(c\d{4})"/g, `"$1-${at}"`));
  closeSync(out);
  return files.path(name);
}

test('more than fits is said before anything fails, and a sample of accounts can be taken', async ({ page }) => {
  // A device with little memory: workers may hold a megabyte each.
  await page.addInitScript(() => {
    const plain = Worker.prototype.postMessage as (message: unknown, ...more: unknown[]) => void;
    Worker.prototype.postMessage = function (this: Worker, message: { call?: string; ask?: { most?: number } }, ...more: unknown[]) {
      if (message.call === 'load' && message.ask) message.ask.most = 1_000_000;
      plain.call(this, message, ...more);
    } as never;
  });
  await start(page);
  await openFiles(page, [ACME, many('many.ndjson', 100)]);
  await expect(page.getByRole('alert')).toContainText('All of them do not fit');
  await expect(page.locator('reife-matrix')).toHaveCount(0);
  await accessible(page);
  await page.screenshot({ path: 'e2e/shots/studio-too-large-en.png' });
  await page.getByRole('button', { name: /^Load one account of/ }).click();
  await settled(page);
  await expect(page.locator('reife-plan-head')).toContainText('Sample: one account of');
});

test('a load that is given up leaves nothing behind, wherever it was', async ({ page }) => {
  const large = many('large.ndjson', 300);
  await start(page);
  await openFiles(page, [ACME, large]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: /Who changes when/ })).toBeVisible();
  await expect.poll(() => left(page), { timeout: 60_000 }).toEqual([]);
  // Once more, up to where the workers read it.
  await openFiles(page, [ACME, large]);
  await expect(page.getByText(/contacts so far/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: /Who changes when/ })).toBeVisible();
  // What comes after is not held up by what was given up.
  await page.getByRole('button', { name: /^Acme/ }).click();
  await settled(page);
  await expect(sentence(page)).toContainText('Nothing changes');
  await expect(page.locator('reife-plan-head')).toContainText('296 contacts assessed');
});

test('a second tab deletes nothing that the first has use for', async ({ page, context }) => {
  await openAcme(page);
  await expect(page.locator('reife-plan-head')).toContainText('stays on this device until');
  const before = await left(page);
  const second = await context.newPage();
  await openAcmeBeside(second);
  expect(await left(page)).toEqual(expect.arrayContaining(before.filter((name) => name !== 'population.json')));
  // The first still reads its own lines.
  await page.getByRole('button', { name: /stay Exploring/ }).click();
  await page.getByRole('tree').press('End');
  await expect(page.getByRole('treeitem', { level: 3 }).last()).not.toContainText('Loading');
  await second.close();
  await page.close();
  // With both gone only what is recorded stays.
  const third = await context.newPage();
  await third.goto('/studio.html');
  await settled(third);
  const kept = JSON.parse(await third.evaluate(async () => {
    const own = await (await navigator.storage.getDirectory()).getDirectoryHandle('population');
    return (await (await own.getFileHandle('population.json')).getFile()).text();
  })) as { source: string; columns: string[] };
  expect((await left(third)).sort()).toEqual(['population.json', kept.source, ...kept.columns].sort());
});

/** The example is loaded anew, though a population is kept. */
async function openAcmeBeside(page: Page): Promise<void> {
  await page.goto('/studio.html');
  await settled(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).click();
  await (await chooser).setFiles([ACME, ACME_CONTACTS]);
  await settled(page);
  await expect(page.locator('reife-plan-head')).toContainText('stays on this device until');
}
