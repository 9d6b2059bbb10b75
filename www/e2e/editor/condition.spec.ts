/** Conditions edited in place: by keyboard, by pointer, and what is not known. */
import type { Page } from '@playwright/test';
import { ACME, expect, form, item, load, open, pick, rows, test, text, tree } from './support.ts';

const when = async (page: Page, id = 'large_operation'): Promise<unknown> => (await item(page, 'rules', id))['when'];
const SITES = { '>=': [{ var: 'sites' }, 3] };
const PICKS = { '>=': [{ '/': [{ var: 'picks_per_day' }, { var: ['sites', 1] }] }, 8000] };

test('by keyboard alone: walk, add, negate, group, move, remove, and all of it back', async ({ page }) => {
  await open(page);
  await pick(page, 'large_operation');
  const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
  await rows(page).first().focus();
  await press('ArrowDown', 'n');
  expect(await when(page)).toEqual({ or: [{ '!': [SITES] }, PICKS] });
  await press('n');
  expect(await when(page)).toEqual({ or: [SITES, PICKS] });
  await press('g');
  expect(await when(page)).toEqual({ or: [{ and: [SITES] }, PICKS] });
  await press('u');
  expect(await text(page)).toBe(ACME);
  await rows(page).nth(1).focus();
  await press('Insert');
  expect(await when(page)).toEqual({ or: [SITES, { '>=': [{ var: 'employees' }, 1] }, PICKS] });
  // Into the new row, another value, and out again.
  await press('Enter', 'Tab', 'Tab', 'Control+a', '7', 'Escape');
  expect(await when(page)).toEqual({ or: [SITES, { '>=': [{ var: 'employees' }, 7] }, PICKS] });
  await expect(rows(page).nth(2)).toBeFocused();
  await press('Alt+ArrowUp');
  expect(await when(page)).toEqual({ or: [{ '>=': [{ var: 'employees' }, 7] }, SITES, PICKS] });
  await press('Delete');
  expect(await text(page)).toBe(ACME);
  await press('End');
  await expect(rows(page).last()).toBeFocused();
  await press('ArrowLeft', 'ArrowLeft');
  await expect(rows(page).first()).toBeFocused();
  for (let back = 0; back < 12; back += 1) await press('Control+z');
  expect(await text(page)).toBe(ACME);
});

test('a row is dragged by its grip; arrow keys on the grip do the same', async ({ page }) => {
  await open(page);
  await pick(page, 'large_operation');
  const grips = tree(page).getByRole('button', { name: 'Move: drag, or arrow keys' });
  const [from, to] = [(await grips.nth(0).boundingBox())!, (await rows(page).nth(2).boundingBox())!];
  await page.mouse.move(from.x + 5, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  expect(await when(page)).toEqual({ or: [PICKS, SITES] });
  await grips.last().focus();
  await page.keyboard.press('ArrowUp');
  expect(await text(page)).toBe(ACME);
});

test('operators, names and values are chosen; values follow the type', async ({ page }) => {
  await open(page);
  await pick(page, 'goal_said');
  const choose = (name: string, label: string) => rows(page).first().getByRole('combobox', { name }).first().selectOption({ label });
  await choose('How it compares', 'is from … to');
  expect(await when(page, 'goal_said')).toEqual({ '<=': [1, { var: 'goals_180' }, 1] });
  await choose('How it compares', 'is known');
  expect(await when(page, 'goal_said')).toEqual({ known: 'goals_180' });
  await choose('How it compares', 'is one of');
  await choose('What is looked at', 'Check Need');
  expect(await when(page, 'goal_said')).toEqual({ in: [{ var: 'check.need' }, ['confirmed']] });
  await choose('How it compares', 'is');
  await choose('Value', 'refuted');
  expect(await when(page, 'goal_said')).toEqual({ '==': [{ var: 'check.need' }, 'refuted'] });
  await expect(form(page).getByText('Check Need is refuted')).toBeVisible();
  await rows(page).first().getByRole('button', { name: 'More for this row' }).click();
  await page.getByRole('menuitem', { name: 'A value for when it is unknown' }).click();
  expect(await when(page, 'goal_said')).toEqual({ '==': [{ var: ['check.need', 'confirmed'] }, 'refuted'] });
});

test('a condition gets a name, and is written out again', async ({ page }) => {
  await open(page);
  await pick(page, 'large_operation');
  await rows(page).nth(1).getByRole('button', { name: 'More for this row' }).click();
  await page.getByRole('menuitem', { name: 'Make it a named condition' }).click();
  await page.getByRole('textbox', { name: 'What it is called' }).fill('Several sites');
  await page.keyboard.press('Enter');
  expect(await when(page)).toEqual({ or: [{ condition: 'several_sites' }, PICKS] });
  expect(await item(page, 'conditions', 'several_sites')).toEqual({ id: 'several_sites', label: { en: 'Several sites' }, when: SITES });
  await rows(page).nth(1).getByRole('button', { name: 'More for this row' }).click();
  await page.getByRole('menuitem', { name: 'Write the condition out here' }).click();
  expect(await when(page)).toEqual({ or: [SITES, PICKS] });
});

test('an operator nobody knows is kept, shown, and said to be a problem', async ({ page }) => {
  await open(page);
  await load(page, ACME.replace('{">=": [{"var": "sites"}, 3]}', '{"between": [1, {"var": "sites"},  3]}'));
  await pick(page, 'large_operation');
  await expect(tree(page).getByText('{"between": [1, {"var": "sites"},  3]}')).toBeVisible();
  await expect(tree(page).getByText('Unknown operator `between`')).toBeVisible();
  await rows(page).nth(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await text(page)).toContain('{"between": [1, {"var": "sites"},  3]}');
});

test('from nothing: the first condition, then a group', async ({ page }) => {
  await open(page);
  await pick(page, 'group_agrees');
  await expect(form(page).getByText('Without a condition.')).toBeVisible();
  await form(page).getByRole('button', { name: 'Condition', exact: true }).click();
  await form(page).getByRole('button', { name: 'Group', exact: true }).click();
  expect(await when(page, 'group_agrees')).toEqual({ and: [{ '>=': [{ var: 'employees' }, 1] }, { or: [{ '>=': [{ var: 'employees' }, 1] }] }] });
  await rows(page).first().focus();
  await page.keyboard.press('Delete');
  expect(await text(page)).toBe(ACME);
});
