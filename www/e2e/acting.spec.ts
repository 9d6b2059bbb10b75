/** What a person can do on the card: by mouse, by keyboard alone, and what becomes of it. */
import type { Locator, Page } from '@playwright/test';
import { accessible, card, expect, fits, name, openAcme, test } from './support.ts';

/** Opens the fold that the card has for hearing, with its first type. */
const group = (page: Page, label: string): Locator => card(page).getByRole('group', { name: label, exact: true });
const bar = (page: Page): Locator => card(page).locator('reife-foot');
const undo = (page: Page): Locator => bar(page).getByRole('button', { name: 'Undo' });
const form = (page: Page): Locator => page.locator('reife-decide-form');
/** The made-up CRM answers so. */
const crm = (page: Page, answer: string): Promise<unknown> => page.getByRole('combobox', { name: 'The made-up CRM' }).selectOption(answer);
const recorded = (page: Page): Locator => page.getByRole('region', { name: 'Trying out' });

test('a check: nothing chosen beforehand, saved here, assessed at once, undone', async ({ page }) => {
  await openAcme(page, 'c1001');
  await expect(card(page)).toContainText('Waits for sales until tomorrow, 16:10');
  for (const label of ['Need', 'Authority', 'Budget', 'Preference']) await expect(group(page, label).locator('[aria-pressed="true"]')).toHaveCount(0);
  await group(page, 'Need').getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(page)).toContainText('saved here');
  await expect(group(page, 'Need').getByRole('button', { name: 'Confirmed' })).toHaveAttribute('aria-pressed', 'true');
  await expect(group(page, 'Need').getByRole('button', { name: 'Confirmed' })).toBeFocused();
  await expect(card(page).locator('reife-stand')).toContainText('In dialogue');
  await accessible(page);
  await undo(page).click();
  await expect(card(page).locator('reife-stand')).toContainText('Ready for sales');
  await expect(group(page, 'Need').locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(recorded(page)).toContainText('stays in this browser only');
});

test('accepting waits for a look: dashed and said why, then free', async ({ page }) => {
  await openAcme(page, 'c1001');
  const accept = bar(page).getByRole('button', { name: 'Accept' });
  await expect(accept).toHaveAttribute('aria-disabled', 'true');
  await expect(accept).toHaveAccessibleDescription('To accept, first tick a check or open a reason.');
  // What is dashed can be pressed all the same, and nothing comes of it.
  await accept.click({ force: true });
  await expect(form(page)).toHaveCount(0);
  await card(page).getByRole('button', { name: /^For:/ }).first().click();
  await expect(accept).toHaveAttribute('aria-disabled', 'false');
  await accept.click();
  await expect(form(page)).toContainText('Did marketing’s assumptions hold?');
  await form(page).getByRole('radiogroup', { name: 'Half the effort in 6 weeks.' }).getByRole('radio', { name: 'does not hold' }).check();
  await form(page).getByLabel('Note for marketing').fill('Six weeks is too tight before peak season.');
  await accessible(page);
  await form(page).getByRole('button', { name: 'Accept: Ready for sales' }).click();
  await expect(card(page).locator('reife-stand')).toContainText('Stands, by you');
  await expect(card(page)).toContainText('Decision saved here');
  await card(page).locator('reife-history summary').click();
  await expect(card(page).locator('reife-history')).toContainText('Six weeks is too tight');
  await expect(card(page).locator('reife-history')).toContainText('waiting to be saved');
  // It outlives the page, and the made-up CRM has it ten seconds later.
  await page.reload();
  await expect(card(page).locator('reife-stand')).toContainText('Stands, by you');
  await expect(undo(page)).toHaveCount(0, { timeout: 15_000 });
  await card(page).locator('reife-history summary').click();
  await expect(card(page).locator('reife-history')).not.toContainText('waiting to be saved', { timeout: 15_000 });
  // And can be taken back as a whole, since it is a trial.
  await recorded(page).getByRole('button', { name: 'Take all back' }).click();
  await expect(card(page).locator('reife-stand')).toContainText('Stands, by rules');
});

test('by keyboard alone: open a reason, accept with a note, undo', async ({ page }) => {
  await openAcme(page, 'c1001');
  const on = async (target: Locator, key = 'Enter'): Promise<void> => {
    for (let step = 0; step < 120 && !(await target.evaluate((own) => own.matches(':focus'))); step++) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    await page.keyboard.press(key);
  };
  await name(page).focus();
  await on(card(page).getByRole('button', { name: /^For:/ }).first());
  await on(bar(page).getByRole('button', { name: 'Accept' }));
  await expect(form(page).getByRole('heading', { name: 'Decide: Miriam Castell' })).toBeFocused();
  const holds = form(page).getByRole('radiogroup', { name: 'Companies of 50 to 500 buy.' }).getByRole('radio').first();
  await on(holds, 'Space');
  await expect(holds).toBeChecked();
  await on(form(page).getByLabel('Note for marketing'), 'A');
  await on(form(page).getByRole('button', { name: 'Accept: Ready for sales' }));
  await expect(name(page)).toBeFocused();
  await on(undo(page));
  await expect(card(page).locator('reife-stand')).toContainText('Stands, by rules');
});

test('not yet: a day, a reason of the state, and where it leads', async ({ page }) => {
  await openAcme(page, 'c1001');
  await bar(page).getByRole('button', { name: 'Not yet' }).click();
  const submit = form(page).locator('.primary');
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await expect(form(page)).toContainText('Choose a reason.');
  await expect(form(page).getByRole('radio', { checked: true })).toHaveCount(1);
  await form(page).getByRole('radio', { name: 'Too early' }).check();
  const day = form(page).getByRole('textbox', { name: 'Comes back by itself on' });
  await day.fill('31.2.2027');
  await day.press('Tab');
  await expect(form(page).locator('reife-when')).toContainText('Write it as 2026-11-24.');
  await day.fill('2027-01-11');
  await accessible(page);
  await form(page).getByRole('button', { name: /Not yet, until 11 Jan/ }).click();
  await expect(card(page).locator('reife-stand')).toContainText('Evaluating');
  await expect(card(page).locator('reife-stand')).toContainText('comes back by itself on 11 Jan 2027');
});

test('rejecting takes one of the state’s reasons and a note; correcting a state', async ({ page }) => {
  await openAcme(page, 'c1001');
  await bar(page).getByRole('button', { name: 'Reject' }).click();
  await expect(form(page).getByRole('radio', { name: 'Other' })).toHaveCount(0);
  await expect(form(page).getByRole('button', { name: 'Reject: Exploring' })).toHaveAttribute('aria-disabled', 'true');
  await form(page).getByRole('radiogroup', { name: 'Verdict' }).getByRole('radio', { name: 'Correct' }).check();
  await expect(form(page)).toContainText('Choose the state that it is.');
  await form(page).getByRole('radio', { name: 'Excluded' }).check();
  await expect(form(page)).toContainText('Choose a reason.');
  await form(page).getByRole('radio', { name: 'Not our market' }).check();
  await form(page).getByRole('button', { name: 'Correct to: Excluded' }).click();
  await expect(card(page).locator('reife-stand')).toContainText('Excluded');
});

test('heard in two clicks: it counts as said, reported by you', async ({ page }) => {
  await openAcme(page, 'c1036');
  await expect(card(page)).toContainText('Intent is 0');
  await card(page).locator('reife-heard summary').click();
  await card(page).getByRole('button', { name: 'Goal stated', exact: true }).click();
  await accessible(page);
  await card(page).getByRole('button', { name: 'Record: Goal stated' }).click();
  await expect(card(page)).toContainText('What you heard is saved here');
  await expect(card(page)).not.toContainText('Intent is 0');
  await expect(card(page).locator('reife-reasons')).toContainText('heard by you');
  // A stance has its scale, and may be another person’s.
  await card(page).getByRole('button', { name: 'Stance', exact: true }).click();
  await card(page).getByRole('group', { name: 'How much they are for it' }).getByRole('button', { name: '+2, for' }).click();
  await card(page).getByRole('button', { name: 'Record: Stance' }).click();
  await expect(recorded(page)).toContainText('2 things recorded');
});

test('dispute: one click on opened evidence, and it no longer counts', async ({ page }) => {
  await openAcme(page, 'c1001');
  const goal = card(page).getByRole('button', { name: /^For: Goal stated/ });
  await goal.click();
  await card(page).getByRole('group', { name: 'Dispute Goal stated' }).getByRole('button', { name: 'Misread' }).click();
  await expect(card(page)).toContainText('Disputed, saved here');
  await expect(goal).toHaveCount(0);
  await card(page).locator('reife-left-out summary').click();
  await expect(card(page).locator('reife-left-out')).toContainText('disputed');
  await undo(page).click();
  await expect(goal).toHaveCount(1);
  // Of several pieces one is chosen first.
  await card(page).getByRole('button', { name: /^For: Keeps to one topic/ }).click();
  await expect(card(page).getByRole('button', { name: 'Machine' })).toHaveCount(0);
  await card(page).getByRole('button', { name: /^Dispute / }).first().click();
  await card(page).getByRole('button', { name: 'A machine' }).click();
  await expect(card(page)).toContainText('Disputed, saved here');
});

test('in question: keep and follow are equals; where the rules decide, that is said', async ({ page }) => {
  await openAcme(page, 'c1012');
  const follow = bar(page).getByRole('button', { name: 'Follow: Evaluating' });
  const keep = bar(page).getByRole('button', { name: 'Keep: Ready for sales' });
  await expect(follow).toHaveAttribute('aria-disabled', 'true');
  await expect(follow).toHaveAccessibleDescription(/decided by the rules/);
  await expect(bar(page).locator('.primary')).toHaveCount(0);
  await keep.click();
  await form(page).getByRole('button', { name: 'Correct to: Ready for sales' }).click();
  await expect(card(page)).toContainText('Decision saved here');
  await expect(card(page).locator('reife-stand')).not.toContainText('In question');
  // Another contact, whose proposal a person decides.
  await openAcme(page, 'c1015');
  const [one, other] = [bar(page).getByRole('button', { name: 'Follow: Ready for sales' }), bar(page).getByRole('button', { name: 'Keep: In dialogue' })];
  await expect(one).toHaveAccessibleDescription('To accept, first tick a check or open a reason.');
  await card(page).getByRole('button', { name: /^For:/ }).first().click();
  await expect(one).toHaveAttribute('aria-disabled', 'false');
  await expect(other).toHaveAttribute('aria-disabled', 'false');
  // Equal but for the 64th of a pixel that layout rounds to.
  expect((await one.boundingBox())?.width).toBeCloseTo((await other.boundingBox())?.width ?? 0, 1);
  await one.click();
  await form(page).getByRole('button', { name: 'Accept: Ready for sales' }).click();
  await expect(card(page).locator('reife-stand')).toContainText('Stands, by you');
});

test('a role without the right is told whose it is', async ({ page }) => {
  await openAcme(page, 'c1001');
  await page.getByRole('radio', { name: 'marketing' }).check();
  await expect(bar(page)).toContainText('“Ready for sales” is for sales to decide.');
  await expect(bar(page).getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true');
});

test('where the rules decide there is nothing to accept, and the card says so', async ({ page }) => {
  await openAcme(page, 'c1036');
  await expect(bar(page)).toContainText('is decided by the rules, so there is nothing to accept');
  await expect(bar(page).getByRole('button', { name: 'Correct' })).toHaveAttribute('aria-disabled', 'false');
});

test('the briefing copies as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAcme(page, 'c1001');
  await card(page).locator('reife-brief summary').click();
  await card(page).locator('reife-brief').getByRole('button', { name: 'Copy' }).click();
  await expect(card(page).locator('reife-brief')).toContainText('Copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Who: Miriam Castell, Champion, Nordhaus Logistics\nTopic: Acme Suite\n');
  expect(text).toContain('Q3 webinars: “Half the effort in 6 weeks”');
  expect(text.split('To ask:\n')[1]?.split('\n')).toHaveLength(3);
});

test('a CRM that does not answer, or answers no: nothing is lost, and it is said what to do', async ({ page }) => {
  test.setTimeout(240_000);
  await openAcme(page, 'c1001');
  await crm(page, 'unreachable');
  await group(page, 'Budget').getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(page)).toContainText('1 thing is on this device, not yet in the CRM. The CRM cannot be reached', { timeout: 20_000 });
  await accessible(page);
  await crm(page, 'conflict');
  await bar(page).getByRole('button', { name: 'Reject' }).click();
  await form(page).getByRole('radio', { name: 'Too early' }).check();
  await form(page).getByRole('button', { name: 'Reject: Exploring' }).click();
  await expect(card(page)).toContainText('Not saved: check Budget, confirmed.', { timeout: 30_000 });
  await crm(page, 'saved');
  await card(page).getByRole('button', { name: 'Try again' }).click();
  await expect(card(page)).not.toContainText('Not saved', { timeout: 20_000 });
  await crm(page, 'conflict');
  await bar(page).getByRole('button', { name: 'Not yet' }).click();
  await form(page).getByRole('radio', { name: 'Too early' }).check();
  await form(page).locator('.primary').click();
  await expect(card(page)).toContainText('decided on this contact first', { timeout: 30_000 });
  await accessible(page);
  await card(page).getByRole('button', { name: 'Decide again' }).click();
  await expect(form(page)).toBeVisible();
});

test('two tabs see the same', async ({ page, context }) => {
  await openAcme(page, 'c1001');
  const other = await context.newPage();
  await openAcme(other, 'c1001');
  await group(page, 'Need').getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(other).locator('reife-stand')).toContainText('In dialogue');
  await undo(other).click();
  await expect(card(page).locator('reife-stand')).toContainText('Ready for sales');
});

test('the waiting list: overdue, in question, by deadline; one opens its card', async ({ page }) => {
  await openAcme(page);
  await page.getByRole('radio', { name: 'Waiting list' }).check();
  const list = page.locator('reife-waiting');
  await expect(list.getByRole('heading', { level: 2 })).toHaveText('14 wait: 3 overdue, 5 in question, 6 with time.');
  await expect(list.getByRole('heading', { level: 3 })).toHaveText([/^Overdue · 3/, /^In question · 5/, /^Waiting · 6/]);
  const texts = await list.locator('.overdue .due b').allTextContents();
  expect(texts).toEqual(['4 d late', '24 h late', '2 h late']);
  await expect(list.getByRole('button', { name: /Miriam Castell/ })).toContainText('Date stated');
  await accessible(page);
  await list.getByRole('button', { name: /Miriam Castell/ }).click();
  await expect(name(page)).toHaveText('Miriam Castell');
  await page.setViewportSize({ width: 320, height: 800 });
  await fits(page);
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });
  test('ticking, deciding and what is kept', async ({ page }) => {
    await openAcme(page, 'c1001');
    await expect(bar(page)).toContainText('Zum Annehmen erst eine Prüfung beantworten oder einen Grund öffnen.');
    await group(page, 'Bedarf').getByRole('button', { name: 'Bestätigt' }).click();
    await expect(bar(page)).toContainText('Prüfung hier gesichert');
    await bar(page).getByRole('button', { name: 'Annehmen' }).click();
    await form(page).getByRole('button', { name: 'Annehmen: Im Dialog' }).click();
    await expect(card(page).locator('reife-stand')).toContainText('Geltend, von Ihnen');
    await accessible(page);
  });
});
