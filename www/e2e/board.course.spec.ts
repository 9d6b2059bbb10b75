/** The course of contacts, accounts and cohorts on the board: drawn, read out, told, and in numbers those of the command line. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { CourseRow, CourseStep } from '../engine/learning/protocol.ts';
import { open, panel } from './board/support.ts';
import { BINARY } from './studio/generate.ts';
import { accessible, expect, fits, test } from './support.ts';

const root = resolve(import.meta.dirname, '../..');
const AS_OF = '2026-11-24T09:20:00Z';
const dialog = (page: Page) => page.locator('dialog.replayed');

interface Whole { account: string; moments: string[]; dimensions: string[]; states: string[]; course: CourseStep[] }

/** Lines of `reife board --of`: contacts, and of an account last the whole. */
function native(id: string): (CourseRow | Whole)[] {
  const given = ['board', '--of', id, '--rules', 'examples/acme/acme.reife.json', '--as-of', AS_OF, '--days', '90', 'examples/acme/acme.ndjson'];
  return execFileSync(BINARY, given, { cwd: root, encoding: 'utf8' }).trimEnd().split('\n').map((line) => JSON.parse(line) as CourseRow | Whole);
}

async function find(page: Page, id: string): Promise<void> {
  await page.getByLabel('Course of a contact or an account').fill(id);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText(`Course of ${id}`);
}

/** The cells of the table, row by row, without its head. */
async function cells(page: Page): Promise<string[][]> {
  await dialog(page).getByText('As a table').click();
  const rows = await dialog(page).getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
}

const day = (at: string): string => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Berlin' });
const points = (value: unknown): string => (value === null ? 'unknown' : String(value));

test('the numbers of a contact are those of the command line, and its decisions stand at their day', async ({ page }) => {
  await open(page);
  await find(page, 'c2028');
  const [row] = native('c2028') as [CourseRow];
  const ordered = ['need_clarity', 'preference_stability', 'internal_agreement', 'fit'];
  const found = await cells(page);
  expect(found.map(([when, , , ...values]) => [when, ...values])).toEqual(row.course.map((moment) => [day(moment.at), ...ordered.map((id) => points(moment.dimensions[id]))]));
  expect(row.decisions.length).toBeGreaterThan(0);
  for (const { at } of row.decisions) await expect(dialog(page).getByRole('listitem').filter({ hasText: `${day(at)}: decided` })).toHaveCount(1);
  await expect(dialog(page).locator('.decided')).toHaveCount(row.decisions.length);
});

test('an account as a whole: its people, medians, and who is the weakest link', async ({ page }) => {
  await open(page);
  await find(page, 'a2005');
  const lines = native('a2005');
  const whole = lines.pop() as Whole;
  const people = lines as CourseRow[];
  const found = (await cells(page)).reverse();
  const seen = whole.course.map((step, at) => ({ step, at: whole.moments[at]! })).filter(({ step }) => step.contacts > 0);
  expect(found.map(([when, count]) => [when, count])).toEqual(seen.map(({ step, at }) => [day(at), String(step.contacts)]));
  const need = whole.dimensions.indexOf('need_clarity');
  for (const [row, { step, at }] of seen.map((one, place) => [found[place]!, one] as const)) {
    expect(row[3]).toMatch(new RegExp(`^${points(step.medians[need]).replace('.', '\\.')}( \\(|$)`));
    const known = people.flatMap(({ contact, course }) => { const value = course.find((moment) => moment.at === at)?.dimensions['need_clarity']; return value == null ? [] : [{ contact, value: Number(value) }]; });
    const low = known.toSorted((one, other) => one.value - other.value)[0];
    if (known.some(({ value }) => value !== low?.value)) expect(row[3]).toContain(`weakest link ${low!.contact} with ${low!.value}`);
    else expect(row[3]).not.toContain('weakest');
  }
  for (const { contact } of people) await expect(dialog(page).getByRole('button', { name: new RegExp(`^${contact}\\b`) })).toBeVisible();
  await dialog(page).getByRole('button', { name: new RegExp(`^${people[0]!.contact}\\b`) }).click();
  await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText(`Course of ${people[0]!.contact}`);
});

test('from a figure to a contact, from there to its account, by keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByRole('row', { name: /Accepted as proposed/ }).getByRole('button').press('Enter');
  const first = page.locator('dialog.behind-it').getByRole('button', { name: /^Course ?: c/ }).first();
  await first.press('Enter');
  const slider = dialog(page).getByRole('slider');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /: (nothing had been seen yet|In force)/);
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /24 Nov 2026: In force/);
  await dialog(page).getByRole('button', { name: /^Account a/ }).press('Enter');
  await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText(/^Course of a/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(first).toBeFocused();
});

test('a cohort has its course, and an id that is nobody’s is said', async ({ page }) => {
  await open(page);
  const progress = panel(page, 'How far decisions have come');
  await progress.getByText('Campaign', { exact: true }).first().click();
  await progress.getByRole('button', { name: /^Course ?: Q3 webinars/ }).click();
  await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Course of Q3 webinars');
  await expect(dialog(page).locator('.bar i').first()).toBeAttached();
  await accessible(page);
  await page.keyboard.press('Escape');
  await page.getByLabel('Course of a contact or an account').fill('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('is called “nobody”');
  await expect(dialog(page)).toBeHidden();
});

test('its address opens it', async ({ page }) => {
  await page.goto('/board.html#example=acme&course=a2005');
  await expect(dialog(page).getByRole('heading', { level: 2 })).toHaveText('Course of a2005', { timeout: 60_000 });
});

for (const [locale, scheme, width, id] of [['en-GB', 'light', 1360, 'a2005'], ['de-DE', 'dark', 1360, 'c2028'], ['en-GB', 'dark', 320, 'c2028'], ['de-DE', 'light', 320, 'a2005']] as const) {
  test.describe(`${locale} ${scheme} ${width}`, () => {
    test.use({ locale, colorScheme: scheme, viewport: { width, height: 900 } });
    test('a course looks and is accessible', async ({ page }) => {
      test.slow();
      await page.goto(`/board.html#example=acme&course=${id}`);
      await expect(dialog(page).getByRole('slider')).toBeVisible({ timeout: 60_000 });
      await dialog(page).getByText(/As a table|Als Tabelle/).click();
      await page.screenshot({ path: `e2e/shots/board-course-${id}-${locale.slice(0, 2)}-${scheme}-${width}.png` });
      await fits(page);
      expect(await dialog(page).locator('.replay').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
      await accessible(page);
    });
  });
}

test('in forced colours the course is still there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('/board.html#example=acme&course=c2028');
  await expect(dialog(page).locator('svg.line path.seen').first()).toBeVisible({ timeout: 60_000 });
});
