/** Forms and text in step, what uses what, problems, and going back. */
import { ACME, code, editor, expect, form, item, list, load, open, pick, test, text } from './support.ts';

test('a file opened and looked through comes out byte for byte', async ({ page }) => {
  await open(page);
  for (const id of ['goal_said', 'ready_for_sales', 'employees', 'webinar_attended', 'budget_fits', 'q3']) await pick(page, id);
  await page.getByRole('button', { name: 'JSON text' }).click();
  await expect(code(page)).toBeVisible();
  expect(await text(page)).toBe(ACME);
});

test('points changed in the form change there and nowhere else; undone, the file is the old one', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  await form(page).getByRole('textbox', { name: 'Points', exact: true }).fill('25.50');
  await expect.poll(() => text(page)).toBe(ACME.replace('"id": "goal_said", "owner": "marketing", "dimension": "need_clarity", "points": 20', '"id": "goal_said", "owner": "marketing", "dimension": "need_clarity", "points": 25.50'));
  await page.keyboard.press('Control+z');
  expect(await text(page)).toBe(ACME);
  await page.keyboard.press('Control+Shift+z');
  expect(await item(page, 'rules', 'goal_said')).toMatchObject({ points: 25.5 });
});

test('what is no number stays in the field and out of the file', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  const points = form(page).getByRole('textbox', { name: 'Points', exact: true });
  await points.fill('viel');
  await expect(points).toHaveAttribute('aria-invalid', 'true');
  await expect(form(page).getByText('This is no number')).toBeVisible();
  expect(await text(page)).toBe(ACME);
});

test('text and forms are in step, and problems stand at their place while typing', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  await page.getByRole('button', { name: 'Both' }).click();
  await expect(code(page)).toContainText('"id": "goal_said"');
  await form(page).getByRole('textbox', { name: 'Label, English' }).fill('A goal, said');
  await expect(code(page)).toContainText('A goal, said');
  // Into the text: another fact, which does not exist.
  await code(page).getByText('"goals_180"').last().click();
  await page.keyboard.press('End');
  await load(page, (await text(page)).replace('{"var": "goals_180"}, 1', '{"var": "goals_18"}, 1'));
  await expect(editor(page).getByRole('status').getByText('1 problem')).toBeVisible();
  await pick(page, 'goal_said');
  await expect(form(page).getByText('Unknown fact `goals_18`')).toBeVisible();
  await expect(page.locator('.cm-lintRange-error')).toHaveCount(1);
  await expect(list(page).locator('.bad')).toHaveCount(1);
});

test('half a text has no forms, and says where it ends', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'JSON text' }).click();
  await code(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await expect(page.getByText('The text is not whole')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(form(page).getByRole('heading').first()).toBeVisible();
  expect(await text(page)).toBe(ACME);
});

test('an id is renamed wherever it is named, after saying where', async ({ page }) => {
  await open(page);
  await pick(page, 'goals_180');
  const id = form(page).getByRole('textbox', { name: 'Id' });
  await id.fill('goals said');
  await expect(form(page).getByText('An id begins with a small letter')).toBeVisible();
  await id.fill('goals_said');
  await expect(form(page).getByText('also in the one place that names it')).toBeVisible();
  await expect(form(page).getByRole('listitem').getByText('Rule “Goal stated”').first()).toBeVisible();
  await form(page).getByRole('button', { name: 'Rename' }).click();
  expect(await text(page)).toBe(ACME.replaceAll('"goals_180"', '"goals_said"'));
  await expect(page.getByText('no problems')).toBeVisible();
});

test('whoever deletes what is used hears where', async ({ page }) => {
  await open(page);
  await pick(page, 'goals_180');
  await form(page).getByRole('button', { name: 'Delete' }).click();
  await expect(form(page).getByText('It is still used in one place')).toBeVisible();
  expect(await text(page)).toBe(ACME);
  await form(page).getByRole('button', { name: 'Delete anyway' }).click();
  await expect(editor(page).getByRole('status').getByText('1 problem')).toBeVisible();
  await page.getByRole('button', { name: 'Next problem' }).click();
  await expect(form(page).getByRole('heading', { name: 'Goal stated' })).toBeVisible();
  await expect(page.getByRole('treegrid').locator('.row').first()).toBeFocused();
});

test('what uses nothing is deleted at once; a copy gets an id of its own; order is kept by hand', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  await form(page).getByRole('button', { name: 'Duplicate' }).click();
  expect((await item(page, 'rules', 'goal_said_2'))['points']).toBe(20);
  await form(page).getByRole('button', { name: 'Delete' }).click();
  expect(await text(page)).toBe(ACME);
  await pick(page, 'evaluating');
  await form(page).getByRole('button', { name: 'Move up' }).click();
  const states = (JSON.parse(await text(page)) as { states: { id: string }[] }).states.map(({ id }) => id);
  expect(states).toEqual(['excluded', 'in_dialogue', 'evaluating', 'ready_for_sales', 'exploring', 'unaware']);
  await form(page).getByRole('button', { name: 'Move down' }).click();
  expect(await text(page)).toBe(ACME);
});

test('a rule like others brings the fact it reads', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  for (const name of ['They said something', 'They did something, fading', 'They have gone quiet', 'Sales confirmed a check', 'A number lies in a range', 'The people agree', 'A rule from nothing']) {
    await list(page).getByRole('button', { name: 'Add a rule' }).click();
    await list(page).getByRole('menuitem', { name }).click();
    await expect(editor(page).getByText(/problem/).first()).toHaveText(/no problems|warning|problems?/);
    const { problems } = await page.evaluate(() => ({ problems: document.querySelector('reife-editor')!.problems.filter(({ severity }) => severity === 'error') }));
    expect(problems).toEqual([]);
  }
  expect((JSON.parse(await text(page)) as { rules: unknown[] }).rules).toHaveLength((JSON.parse(ACME) as { rules: unknown[] }).rules.length + 7);
});

test('what the format does not know is kept, shown, and taken away only by hand', async ({ page }) => {
  await open(page);
  const odd = ACME.replace('{"id": "goal_said", "owner": "marketing"', '{"id": "goal_said", "x-weight": [1.50], "owner": "marketing"');
  await load(page, odd);
  await pick(page, 'goal_said');
  await expect(form(page).getByText('"x-weight": [1.50]')).toBeVisible();
  await form(page).getByRole('textbox', { name: 'Cap' }).fill('30');
  expect(await text(page)).toContain('"x-weight": [1.50]');
  await form(page).getByRole('button', { name: 'Take away' }).click();
  await form(page).getByRole('textbox', { name: 'Cap' }).fill('');
  expect(await text(page)).toBe(ACME);
});

test('points once become points for each, and back', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  await form(page).getByRole('radio', { name: 'for each' }).check({ force: true });
  expect(await item(page, 'rules', 'goal_said')).toMatchObject({ points_each: 20, of: expect.any(String) });
  await form(page).getByRole('radio', { name: 'once' }).check({ force: true });
  expect(await text(page)).toBe(ACME);
});

test('single objects begin and end', async ({ page }) => {
  await open(page);
  await list(page).getByRole('combobox', { name: 'More' }).selectOption('File and targets');
  await list(page).getByRole('button', { name: 'Privacy of those who decide' }).click();
  const before = await text(page);
  const there = 'privacy' in (JSON.parse(before) as object);
  if (!there) await form(page).getByRole('button', { name: 'Begin' }).click();
  await expect(form(page).getByRole('textbox', { name: 'People in a figure, at least' })).toBeVisible();
  await form(page).getByRole('button', { name: 'Take away' }).click();
  if (!there) expect(await text(page)).toBe(before);
});

test('verdicts and their notes stand where the rule is edited', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  await expect(form(page).getByText('9 Too early, 5 Wrong role')).toBeVisible();
  await expect(form(page).getByText('The goal was to keep things as they are.')).toBeVisible();
  await pick(page, 'midmarket');
  await expect(form(page).getByText('held in 31 of 38, 67 to 91 %')).toBeVisible();
});
