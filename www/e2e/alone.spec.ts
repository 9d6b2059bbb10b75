/** The card by itself, in every state that its host can put it in: at the width of a panel, at 320 px, in two dresses. */
import type { Page } from '@playwright/test';
import { accessible, expect, fits, test } from './support.ts';

const card = (page: Page) => page.locator('reife-card');

async function open(page: Page, asked: string): Promise<void> {
  // Only the part behind # differs: the page has to begin anew.
  await page.goto('about:blank');
  await page.goto(`/alone.html#${asked}`);
}

interface State { asked: string; says: RegExp; go?: (page: Page) => Promise<void>; de?: RegExp }

const press = (page: Page, inside: string, which: number) => card(page).locator(inside).getByRole('button').nth(which).click();
const decide = (which: number) => (page: Page) => press(page, 'reife-foot', which);

const STATES: Record<string, State> = {
  waits: { asked: 'contact=c1001&rules=current', says: /To accept, first tick a check|Zum Annehmen/ },
  question: { asked: 'contact=c1012&rules=current', says: /nothing has moved|nichts wurde verschoben/ },
  learning: { asked: 'contact=c1036&rules=current', says: /Intent is 0|Absicht ist 0/ },
  overdue: { asked: 'contact=c1001&rules=overdue', says: /Rules must be confirmed|Regeln müssen bestätigt werden/ },
  withdrawn: { asked: 'contact=c1001&rules=withdrawn', says: /Too many students/ },
  unconfirmed: { asked: 'contact=c1001&rules=unconfirmed', says: /last confirmed on 15 Nov|zuletzt bestätigt am 15\. Nov/ },
  none: { asked: 'contact=c1001&rules=none', says: /No rules yet|Noch keine Regeln/ },
  offline: { asked: 'contact=c1001&rules=current&offline&receipt=K.%20Adler', says: /K\. Adler/ },
  unreadable: { asked: 'contact=c1028&rules=current', says: /Not readable with your rights|Mit Ihren Rechten nicht lesbar/ },
  objects: { asked: 'contact=c1004&rules=current', says: /May be contacted|Darf kontaktiert werden/ },
  empty: { asked: 'contact=nobody', says: /Choose a contact|Wählen Sie/ },
  accepting: {
    asked: 'contact=c1001&rules=current', says: /Did marketing’s assumptions hold|Trafen die Annahmen/,
    go: async (page) => { await card(page).locator('reife-reasons .why > li > button').first().click(); await decide(0)(page); },
  },
  correcting: { asked: 'contact=c1001&rules=current', says: /What it is|Was es ist/, go: decide(1) },
  returning: { asked: 'contact=c1001&rules=current', says: /Comes back by itself on|Kommt von selbst wieder am/, go: decide(2) },
  rejecting: { asked: 'contact=c1001&rules=current', says: /Choose a reason|Wählen Sie einen Grund/, go: decide(3) },
  disputing: {
    asked: 'contact=c1001&rules=current', says: /Not this person|Nicht diese Person/,
    go: (page) => card(page).locator('reife-reasons .why > li > button').nth(1).click(),
  },
  hearing: {
    asked: 'contact=c1001&rules=current', says: /undecided|counts as said|zählt als Angabe/,
    go: async (page) => {
      await card(page).locator('reife-heard summary').click();
      await card(page).locator('reife-heard').getByRole('button', { name: /^(Stance|Haltung)$/ }).click();
      await card(page).locator('reife-heard').evaluate((part) => part.scrollIntoView());
    },
  },
  brief: {
    asked: 'contact=c1001&rules=current', says: /Half the effort|Halber Aufwand/,
    go: async (page) => {
      await card(page).locator('reife-brief summary').click();
      await card(page).locator('reife-brief').evaluate((part) => part.scrollIntoView());
    },
  },
  undoing: {
    asked: 'contact=c1001&rules=current', says: /Check saved here|Prüfung hier gesichert/,
    go: async (page) => {
      // The note's button stands there before the verdicts do.
      await card(page).locator('reife-ticks').first().getByRole('group').getByRole('button').first().click();
      await expect(card(page).locator('.undo')).toBeVisible();
    },
  },
  rules: {
    asked: 'contact=c1001&rules=current', says: /L\. Brandt/,
    go: async (page) => {
      await card(page).locator('reife-provenance summary').click();
      await card(page).locator('reife-provenance').evaluate((part) => part.scrollIntoView());
    },
  },
};

for (const [locale, colorScheme, size] of [['en-GB', 'light', { width: 380, height: 900 }], ['de-DE', 'dark', { width: 320, height: 780 }]] as const) {
  test.describe(`${locale} ${colorScheme} ${size.width}`, () => {
    test.use({ locale, colorScheme, viewport: size });
    for (const [name, { asked, says, go }] of Object.entries(STATES)) {
      test(name, async ({ page }) => {
        await open(page, asked);
        await expect(card(page).getByText(/\S/).first()).toBeVisible();
        await expect(card(page).locator('[aria-busy="true"]')).toHaveCount(0);
        await go?.(page);
        await expect(card(page)).toContainText(says);
        await fits(page);
        await accessible(page);
        await page.screenshot({ path: `e2e/shots/alone-${name}-${locale.slice(0, 2)}.png` });
      });
    }
  });
}

test('loading', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 900 });
  await open(page, 'loading');
  await expect(card(page).getByRole('status')).toHaveText('The card is being computed.');
  await accessible(page);
  await page.screenshot({ path: 'e2e/shots/alone-loading-en.png' });
});

test('rules that are overdue: nothing is proposed, a decision can be recorded all the same', async ({ page }) => {
  await open(page, 'contact=c1001&rules=overdue');
  await expect(card(page).locator('reife-stand')).toContainText('withheld');
  await expect(card(page).locator('reife-foot')).toContainText('carries the mark “rules overdue”');
  await card(page).getByRole('button', { name: 'Decide anyway' }).click();
  await expect(card(page).locator('reife-decide-form')).toBeVisible();
});

test('without rules only checks can be recorded', async ({ page }) => {
  await open(page, 'contact=c1001&rules=none');
  await expect(card(page).locator('reife-foot').getByRole('button')).toHaveCount(0);
  await card(page).locator('reife-ticks').first().getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(page)).toContainText('Check saved here');
});
