/** How rules look in each state: at the width of a panel, at 320 px, in two dresses. */
import type { Page } from '@playwright/test';
import { accessible, expect, explore, fits, fold, look, open, panel, RULES, test, type World } from './trust/support.ts';

const DAY = 86_400_000;

interface State { says: RegExp; go(page: Page, world: World): Promise<void> }

/** Days later, without the host. */
const later = (days: number) => async (page: Page, world: World): Promise<void> => {
  await open(page, world);
  world.host.up = false;
  await page.clock.setFixedTime(Date.now() + days * DAY);
  await open(page, world);
};

const news = async (page: Page, world: World): Promise<void> => {
  await open(page, world);
  await fold(page);
  world.repository.release({ seq: 2, note: 'Firms below 50 people took too long.' }, RULES);
  await look(page);
};

const STATES: Record<string, State> = {
  news: { says: /Rules 2 are in force now|Jetzt gelten Regeln 2/, go: async (page, world) => { await news(page, world); await page.locator('reife-banners').evaluate((part) => part.scrollIntoView()); } },
  fold: { says: /Approved by|Freigegeben von/, go: news },
  unconfirmed: { says: /not confirmed lately|länger nicht bestätigt/, go: later(8) },
  overdue: { says: /must be confirmed|müssen bestätigt werden/, go: later(31) },
  withdrawn: {
    says: /Too many students/,
    go: async (page, world) => {
      await open(page, world);
      world.repository.withdraw('sales', 'Too many students.');
      await open(page, world);
    },
  },
  refused: {
    says: /E-HASH/,
    go: async (page, world) => {
      await open(page, world);
      await fold(page);
      world.repository.release({ seq: 2 }, RULES);
      world.repository.files.set(world.repository.target(), Buffer.from(RULES.replace('40', '41')));
      await look(page);
      await page.locator('reife-banners').evaluate((part) => part.scrollIntoView());
    },
  },
  none: { says: /No rules yet|Noch keine Regeln/, go: async (page, world) => { world.host.up = false; await open(page, world); } },
  draft: { says: /Draft rules|Regeln im Entwurf/, go: async (page, world) => { world.host.beside = {}; await open(page, world); } },
};
for (const [locale, colorScheme, size] of [['en-GB', 'light', { width: 380, height: 900 }], ['de-DE', 'dark', { width: 320, height: 780 }]] as const) {
  test.describe(`${locale} ${colorScheme} ${size.width}`, () => {
    test.use({ locale, colorScheme, viewport: size });
    for (const [name, { says, go }] of Object.entries(STATES)) {
      test(name, async ({ page, world }) => {
        await go(page, world);
        await expect(panel(page)).toContainText(says);
        await fits(page);
        await accessible(page);
        await page.screenshot({ path: `e2e/shots/trust-${name}-${locale.slice(0, 2)}.png` });
      });
    }
  });
}

for (const [locale, colorScheme] of [['en-GB', 'light'], ['de-DE', 'dark']] as const) {
  test.describe(`the whole page, ${locale} ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('its rules, and a repository met for the first time', async ({ page, world }) => {
      await explore(page, world);
      await page.getByRole('button', { name: /^(Rules 1, in force|Regeln 1, in Kraft)/ }).click();
      await expect(page.getByRole('dialog')).toContainText(/Approved by|Freigegeben von/);
      await accessible(page);
      await page.screenshot({ path: `e2e/shots/trust-explore-${locale.slice(0, 2)}.png` });
      world.host.beside = {};
      await page.goto('about:blank');
      await page.goto(world.host.address);
      await page.screenshot({ path: `e2e/shots/trust-start-${locale.slice(0, 2)}.png` });
      await page.getByRole('button', { name: /^(Rules|Regeln) / }).click();
      await page.getByRole('textbox').fill(world.host.repository);
      await page.getByRole('dialog').locator('form button').click();
      await expect(page.getByRole('dialog').locator('.print')).toBeVisible();
      await accessible(page);
      await page.screenshot({ path: `e2e/shots/trust-first-${locale.slice(0, 2)}.png` });
    });
  });
}
