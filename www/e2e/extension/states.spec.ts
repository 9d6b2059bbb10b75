/** The panel in each of its states, beside a CRM that is only described: for everybody, in both languages, light and dark, narrow, and by keys alone. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { rest } from '../crm/rest.ts';
import { accessible, fits } from '../support.ts';
import { card, nameOf, openFiles, openRules, panelBeside, profile, RULES, type Profile } from './support.ts';

const CRM = join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json');
const MAPPING = join(import.meta.dirname, 'rest-lead.mapping.json');

interface State { name: string; files: string[]; at: string; answers?: number; says: Record<'en' | 'de', string> }

/** What stands in the panel's way, or does not. */
const STATES: State[] = [
  { name: 'card', files: [RULES, CRM, MAPPING], at: 'app#/leads/7', says: { en: 'Still open', de: 'Noch offen' } },
  { name: 'no-record', files: [RULES, CRM, MAPPING], at: 'app#/', says: { en: 'No contact here.', de: 'Hier ist kein Kontakt.' } },
  { name: 'no-rules', files: [CRM, MAPPING], at: 'app#/leads/7', says: { en: 'Rules are missing.', de: 'Regeln fehlen.' } },
  { name: 'no-mapping', files: [RULES, CRM], at: 'app#/leads/7', says: { en: 'A mapping is missing.', de: 'Eine Zuordnung fehlt.' } },
  { name: 'signed-out', files: [RULES, CRM, MAPPING], at: 'app#/leads/7', answers: 401, says: { en: 'You are no longer logged in to the CRM.', de: 'Sie sind im CRM nicht mehr angemeldet.' } },
  { name: 'no-rights', files: [RULES, CRM, MAPPING], at: 'app#/leads/7', answers: 403, says: { en: 'The CRM does not allow you to do this', de: 'Das CRM erlaubt Ihnen das nicht' } },
  { name: 'gone', files: [RULES, CRM, MAPPING], at: 'app#/leads/7', answers: 404, says: { en: 'This record', de: 'Dieser Datensatz' } },
  { name: 'broken', files: [RULES, CRM, MAPPING], at: 'app#/leads/7', answers: 500, says: { en: 'The CRM broke off with an error of its own (500)', de: 'Das CRM hat mit einem eigenen Fehler abgebrochen (500)' } },
];

for (const [locale, colorScheme, width] of [['en-GB', 'dark', 400], ['de-DE', 'light', 320]] as const) {
  const language = locale === 'en-GB' ? 'en' : 'de';
  for (const { name, files, at, answers, says } of STATES) {
    test(`${name}, ${locale} ${colorScheme} ${width}`, async () => {
      const crm = await rest(9);
      crm.answers = answers ?? null;
      const own = await profile({ host: 'http://127.0.0.1/*', locale, colorScheme });
      await openFiles(own, ...files);
      const panel = await beside(own, crm.url + at);
      await panel.setViewportSize({ width, height: 900 });
      await expect(panel.locator('reife-panel')).toContainText(says[language]);
      await panel.screenshot({ path: `e2e/shots/extension-state-${name}-${language}.png` });
      await fits(panel);
      await accessible(panel);
      expect(own.errors).toEqual([]);
      await own.close();
      await crm.close();
    });
  }
}

/** The panel beside a page of the CRM. */
async function beside(own: Profile, address: string): Promise<Page> {
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(address);
  return panelBeside(own, page);
}

test('by keys alone: a check and a decision', async () => {
  const crm = await rest(9);
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, CRM, MAPPING);
  const panel = await beside(own, `${crm.url}app#/leads/7`);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  /** Goes on with the key until this has the focus. */
  const reach = async (kind: 'button' | 'radio', name: string | RegExp, within = card(panel)): Promise<void> => {
    const wanted = within.getByRole(kind, { name }).first();
    const has = (): Promise<boolean> => wanted.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node);
    for (let steps = 0; steps < 120 && !(await has()); steps += 1) await panel.keyboard.press('Tab');
    await expect(wanted).toBeFocused();
    // What has the focus is on the screen, under nothing.
    expect(await wanted.evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      let at: Element | null = document.elementFromPoint(left + width / 2, top + height / 2);
      while (at?.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2) && at !== at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2)) at = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
      return at !== null && (node.contains(at) || at.contains(node) || at === node);
    }), String(name)).toBe(true);
  };
  await reach('button', 'Confirmed', card(panel).getByRole('group', { name: 'Need', exact: true }));
  await panel.keyboard.press('Enter');
  await expect(card(panel)).toContainText('Check saved here');
  await reach('button', 'Reject');
  await panel.keyboard.press('Enter');
  const form = panel.locator('reife-decide-form');
  await reach('radio', /./, form);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowUp');
  await reach('button', /^Reject:/, form);
  await panel.keyboard.press('Enter');
  await expect(card(panel)).toContainText('Decision saved here');
  await expect.poll(() => crm.notes.length).toBe(2);
  expect(own.errors).toEqual([]);
  await own.close();
  await crm.close();
});
