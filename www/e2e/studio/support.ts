/** What tests of the studio do over and over. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect as plain } from '../support.ts';
import { ACME } from './generate.ts';

/** Several workers start and answer: on a busy machine longer than what is drawn at once. */
export const expect = plain.configure({ timeout: 30_000 });

export const rulesText = (): string => readFileSync(ACME, 'utf8');

/** Nothing kept from before, and nothing open. */
export async function start(page: Page): Promise<void> {
  await page.goto('/studio.html');
  await expect(page.getByRole('heading', { name: /Who changes when|Wer ändert sich/ })).toBeVisible();
}

export async function openFiles(page: Page, files: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Your own files/ }).click();
  await (await chooser).setFiles(files);
}

export async function openAcme(page: Page): Promise<void> {
  await start(page);
  await page.getByRole('button', { name: /^Acme/ }).click();
  await settled(page);
}

export const sentence = (page: Page): Locator => page.locator('.sentence');
export const points = (page: Page, rule: string): Locator => page.getByRole('spinbutton', { name: `Points of “${rule}”` });
export const threshold = (page: Page, state: string, dimension: string): Locator => page.getByRole('spinbutton', { name: `${state}: ${dimension} at least` });

/** Everything that follows from the last edit is there, the slower parts, too. */
export async function settled(page: Page, timeout = 60_000): Promise<void> {
  await expect(page.locator('reife-matrix')).toBeVisible({ timeout });
  await expect(page.locator('reife-plan')).not.toContainText('computing', { timeout });
}

/** The counts of the matrix by `from to`, as the page draws them. */
export function matrix(page: Page): Promise<Record<string, number>> {
  return page.locator('reife-matrix').evaluate((part) => {
    const { counted, was, now } = part as unknown as { counted: { table: number[][] }; was: { view: { states: { id: string }[] } }; now: { view: { states: { id: string }[] } } };
    const buttons = [...(part.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const found: Record<string, number> = {};
    buttons.forEach((row, from) => [...row.querySelectorAll('td')].slice(0, -1).forEach((cell, to) => {
      const shown = Number((cell.textContent ?? '').replace(/\D/g, '') || 0);
      if (shown !== counted.table[from]?.[to]) throw new Error(`drawn ${shown}, counted ${counted.table[from]?.[to]}`);
      if (shown > 0) found[`${was.view.states[from]?.id} ${now.view.states[to]?.id}`] = shown;
    }));
    return found;
  });
}
