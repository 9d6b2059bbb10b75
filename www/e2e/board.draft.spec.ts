/** What the board suggests becomes a draft in the studio, and nothing more. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { choose, file, given, open, panel, verdicts } from './board/support.ts';
import { settled } from './studio/support.ts';
import { accessible, expect, test } from './support.ts';

interface Rule { id: string; points?: number }
interface Rules { rules: Rule[]; assumptions: { id: string }[] }

const acme = (): Rules => JSON.parse(file('acme.reife.json').toString()) as Rules;
const status = (page: Page): Locator => page.locator('header .status');

/** The draft that the device keeps. */
const kept = (page: Page): Promise<{ text: string; base: string }> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('reife-drafts');
  opening.onerror = () => reject(new Error('no drafts'));
  opening.onsuccess = () => {
    const asked = opening.result.transaction('drafts').objectStore('drafts').get('acme-emea');
    asked.onsuccess = () => { opening.result.close(); resolve(asked.result as { text: string; base: string }); };
  };
}));

async function suggestion(page: Page): Promise<Locator> {
  await page.goto('/board.html');
  await choose(page, [given('acme.reife.json'), ...verdicts()]);
  await page.getByRole('button', { name: 'Suggestion' }).click();
  const table = page.getByRole('region', { name: 'Table: Suggestion' });
  await expect(table.getByRole('row')).toHaveCount(3, { timeout: 30_000 });
  return table;
}

test('a suggestion opens as a draft in the editor, with its points and nothing else', async ({ page, context }) => {
  const table = await suggestion(page);
  await expect(table).toContainText('Case study downloaded');
  const opening = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Make a draft of it' }).click();
  const studio = await opening;
  await expect(studio.locator('reife-editor')).toBeVisible({ timeout: 30_000 });
  await expect(status(studio)).toContainText('text changed');
  await expect(studio.getByText('Whom does this draft change?')).toBeVisible();
  const before = acme();
  const { text, base } = await kept(page);
  const draft = JSON.parse(text) as Rules;
  expect(base).toBe(file('acme.reife.json').toString());
  const changed = draft.rules.filter((rule, at) => JSON.stringify(rule) !== JSON.stringify(before.rules[at])).map(({ id }) => id);
  expect(changed.sort()).toEqual(['case_study', 'goal_said']);
  expect({ ...draft, rules: [] }).toEqual({ ...before, rules: [] });
  // Lines that no change is about are as they were, blanks and all.
  const lines = text.split('\n');
  expect(base.split('\n').filter((line, at) => line !== lines[at])).toHaveLength(2);
  await expect(page.getByRole('status').filter({ hasText: 'The draft is kept on this device. Nothing is in force by it.' })).toBeVisible();
  await accessible(studio);
});

test('a draft that is there is not lost: the change goes into it, or it begins anew', async ({ page, context }) => {
  await suggestion(page);
  const make = page.getByRole('button', { name: 'Make a draft of it' });
  const first = context.waitForEvent('page');
  await make.click();
  await (await first).close();
  await page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('reife-drafts');
    opening.onsuccess = () => {
      const change = opening.result.transaction('drafts', 'readwrite');
      const store = change.objectStore('drafts');
      const asked = store.get('acme-emea');
      asked.onsuccess = () => {
        const draft = asked.result as { text: string };
        store.put({ ...draft, text: draft.text.replace('"points": 40', '"points": 41') });
      };
      change.oncomplete = () => { opening.result.close(); resolve(); };
    };
  }));
  await make.click();
  const dialog = page.getByRole('dialog', { name: 'A draft is there already' });
  await expect(dialog).toBeVisible();
  await accessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await kept(page)).text).toContain('"points": 41');
  await make.click();
  await dialog.getByRole('button', { name: 'Put the change into it' }).click();
  await expect(page.getByRole('alert')).toContainText('The draft says so already');
  await make.click();
  const anew = context.waitForEvent('page');
  await dialog.getByRole('button', { name: 'Begin anew' }).click();
  await (await anew).close();
  expect((await kept(page)).text).not.toContain('"points": 41');
});

test('a cell of resonance opens as an assumption, with the example and its plan', async ({ page, context }) => {
  test.slow();
  await open(page);
  const opening = context.waitForEvent('page');
  await panel(page, 'Resonance: what they talk about').getByRole('button', { name: /^Draft ?: retail/ }).first().click();
  const studio = await opening;
  await settled(studio);
  await expect(studio.locator('reife-editor')).toBeVisible();
  await expect(status(studio)).toContainText('text changed');
  const { text } = await kept(page);
  const { rules, assumptions } = JSON.parse(text) as Rules;
  expect(assumptions.at(-1)).toMatchObject({ about: 'audience', owner: 'marketing', statement: { en: 'Contacts of “retail” are interested in “Acme Suite”.' } });
  expect(rules.at(-1)).toMatchObject({ assumptions: [assumptions.at(-1)?.id], points: 5 });
  // The plan is that of the draft.
  const download = studio.waitForEvent('download');
  await studio.getByRole('button', { name: 'Save plan' }).click();
  const plan = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { new: string };
  expect(plan.new).toBe(createHash('sha256').update(text).digest('hex'));
});
