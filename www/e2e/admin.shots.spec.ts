/** How the admin page looks in each state: wide and at 320 px, light and dark, in both languages. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { accessible, expect, fits, mouse, moveIn, openPage, People, put, test } from './admin/support.ts';
import { Office } from './trust/office.ts';
import type { Host } from './trust/server.ts';

const RULES = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');
const EARLIER = RULES.replace('{">=": [{"var": "fit"}, 40]}', '{">=": [{"var": "fit"}, 30]}');
const PEOPLE = resolve(import.meta.dirname, '../../examples/acme/acme.ndjson');

/** axe and a picture of the whole page take their time on a busy machine. */
test.setTimeout(240_000);

interface World { page: Page; host: Host; people: People; office: Office }
type State = (world: World) => Promise<void>;

const settled = async ({ page, host, people, office }: World): Promise<void> => {
  office.opened();
  office.file('one.json', EARLIER);
  office.good('propose', 'one.json', '--ring', 'stable', '--note', 'To begin with.', '--out', 'one.p.json');
  office.signed('one.p.json', 'm1', 's1');
  office.good('propose', 'one.json', '--ring', 'pilot', '--out', 'pilot.p.json');
  office.signed('pilot.p.json', 'm2', 's1');
  await moveIn(page, host, office, people);
};

const proposed = async (world: World): Promise<void> => {
  await settled(world);
  world.office.file('two.json', RULES.replace('"points": 40', '"points": 35'));
  world.office.good('propose', 'two.json', '--ring', 'stable', '--note', 'Fit weighs more.', '--population', PEOPLE, '--as-of', '2026-11-24', '--out', 'two.p.json');
  world.office.approve('two.p.json', 'm1');
  await put(world.page, new Map([['proposals/main-stable-rules-2.proposal.json', Buffer.from(world.office.read('two.p.json'))]]));
  await world.page.getByRole('button', { name: /^(Read again|Neu einlesen)$/ }).click();
  await expect(world.page.locator('reife-admin-proposal')).toBeVisible();
};

const STATES: Record<string, State> = {
  start: ({ page, host }) => openPage(page, host),
  founders: async ({ page, host, people }) => {
    await openPage(page, host);
    await people.button(people.words.folder).click();
    await people.makesKey('m1');
    await people.button(`${people.words.here} s1`).click();
  },
  founding: async ({ page, host, people }) => {
    await openPage(page, host);
    await people.button(people.words.folder).click();
    for (const person of ['m1', 's1', 'publisher']) await people.makesKey(person);
    await people.button(people.words.found).click();
    await people.approves('m1');
  },
  first: async (world) => {
    world.office.opened();
    await moveIn(world.page, world.host, world.office, world.people);
    await world.page.getByRole('button', { name: /^(Software)$/ }).click();
  },
  proposal: proposed,
  refused: async (world) => {
    await proposed(world);
    await world.people.signs('publisher', world.people.words.approve);
    await expect(world.page.getByRole('alert')).toBeVisible();
  },
  settled,
  lost: async (world) => {
    await settled(world);
    await world.page.getByRole('button', { name: /(Key is gone|Schlüssel ist weg) m1/ }).click();
  },
  earlier: async (world) => {
    await settled(world);
    world.office.file('two.json', RULES);
    world.office.good('propose', 'two.json', '--ring', 'stable', '--out', 'two.p.json');
    world.office.signed('two.p.json', 'm1', 's1');
    await moveIn(world.page, world.host, world.office, world.people);
    await world.page.getByRole('button', { name: /^(View|Ansehen) .* 1, stable$/ }).click();
    await world.page.getByRole('button', { name: /^(Verify|Prüfen)$/ }).click();
  },
};

/** Each state is come to once a language, and looked at in both of its dresses. */
for (const [locale, dresses] of [['en-GB', [['light', 1360], ['dark', 320]]], ['de-DE', [['dark', 1360], ['light', 320]]]] as const) {
  test.describe(locale, () => {
    test.use({ locale, colorScheme: dresses[0][0], viewport: { width: dresses[0][1], height: 900 } });
    for (const [name, go] of Object.entries(STATES)) {
      test(name, async ({ page, host }) => {
        const office = new Office();
        try {
          await go({ page, host, office, people: new People(page, mouse, locale === 'de-DE' ? 'de' : 'en') });
          for (const [colorScheme, width] of dresses) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: width === 320 ? 780 : 900 });
            await fits(page);
            await accessible(page);
            await page.screenshot({ path: `e2e/shots/admin-${name}-${locale.slice(0, 2)}-${colorScheme}-${width === 320 ? 'narrow' : 'wide'}.png`, fullPage: true });
          }
        } finally {
          office.close();
        }
      });
    }
  });
}
