/** What is written stays on this device; another tab with the same draft is noticed. */
import { expect, form, open, pick, test, text } from './support.ts';

test('closing the tab loses nothing', async ({ page }) => {
  await open(page, '?draft=acme');
  await pick(page, 'goal_said');
  await form(page).getByRole('textbox', { name: 'Points', exact: true }).fill('33');
  await expect(page.getByText('Kept on this device.')).toBeAttached();
  const written = await text(page);
  await open(page, '?draft=acme');
  await expect(page.getByText('is kept on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  expect(await text(page)).toBe(written);
  await open(page, '?draft=acme');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await open(page, '?draft=acme');
  await expect(page.getByText('is kept on this device')).toHaveCount(0);
});

test('two tabs on one draft: one writes, the other is told and may take over', async ({ page, context }) => {
  await open(page, '?draft=acme');
  const other = await context.newPage();
  await open(other, '?draft=acme');
  await expect(other.getByText('This draft is open in another tab')).toBeVisible();
  await expect(page.getByText('This draft is open in another tab')).toHaveCount(0);
  await pick(page, 'goal_said');
  await form(page).getByRole('textbox', { name: 'Points', exact: true }).fill('34');
  await expect(page.getByText('Kept on this device.')).toBeAttached();
  await other.getByRole('button', { name: 'Go on here' }).click();
  await expect(page.getByText('This draft is open in another tab')).toBeVisible();
  await expect(other.getByText('This draft is open in another tab')).toHaveCount(0);
  expect(await text(other)).toBe(await text(page));
  await other.close();
  await expect(page.getByText('This draft is open in another tab')).toHaveCount(0);
});

test('a draft that nobody touched goes after thirty days, and that is told before', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-01-01T10:00:00Z') });
  await open(page, '?draft=one');
  await pick(page, 'goal_said');
  await form(page).getByRole('textbox', { name: 'Points', exact: true }).fill('35');
  await expect(page.getByText('Kept on this device.')).toBeAttached();
  await page.clock.setFixedTime(new Date('2026-01-25T10:00:00Z'));
  await open(page, '?draft=two');
  await expect(page.getByText('The draft “acme.reife.json” goes on 31 Jan')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-02-01T10:00:00Z'));
  await open(page, '?draft=two');
  await expect(page.getByText('Nobody touched this draft for 30 days')).toBeVisible();
});
