/** The panel under rules that both sides approved, beside a CRM that is only described, and a repository on a host of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { find } from '../../crm/note/block.ts';
import { rest, type Rest } from '../crm/rest.ts';
import { Repository } from '../trust/repository.ts';
import { Host } from '../trust/server.ts';
import { card, nameOf, openFiles, panelBeside, profile, RULES, trust, workerOf, type Profile } from './support.ts';

const FIRST = readFileSync(RULES, 'utf8');
const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];

interface Seat { own: Profile; panel: Page; crm: Rest; host: Host; repository: Repository }

/** A lead is open in the CRM, and one release is out; nothing is trusted yet. `draft`: a rule file is open in the options. */
const test = plain.extend<{ seat: (draft: boolean) => Promise<Seat> }>({
  seat: async ({}, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (draft) => {
      const [crm, host, own] = await Promise.all([rest(9), Host.open(), profile({ host: 'http://127.0.0.1/*' })]);
      closing.push(() => own.close(), () => crm.close(), () => host.close());
      const repository = new Repository();
      repository.release({ seq: 1 }, FIRST);
      host.rules = repository.files;
      await openFiles(own, ...FILES, ...(draft ? [RULES] : []));
      const page = await own.context.newPage();
      await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
      await page.goto(`${crm.url}app#/leads/7`);
      return { own, panel: await panelBeside(own, page), crm, host, repository };
    });
    for (const close of closing) await close();
  },
});

const banners = (panel: Page) => card(panel).locator('reife-banners');
const rules = (panel: Page) => card(panel).locator('reife-provenance');

async function reject(panel: Page): Promise<void> {
  await card(panel).locator('reife-foot').getByRole('button', { name: 'Reject' }).click();
  const form = panel.locator('reife-decide-form');
  await form.getByRole('radio', { name: 'Too early' }).check();
  await form.getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
}

/** The decisions in the CRM's notes. */
async function decided({ notes }: Rest): Promise<unknown[]> {
  const found = await Promise.all(notes.map(({ text }) => find(text)));
  return found.flat().flatMap((one) => (one.state === 'whole' ? one.block.decisions ?? [] : []));
}

/** The next root is always asked for, and missing. */
const complaints = ({ errors }: Profile): string[] => errors.filter((text) => !/Failed to load resource.*404/.test(text));

test('a draft, then the rules in force, which a decision carries; only the CRM and the repository are asked', async ({ seat }) => {
  const here = await seat(true);
  const { own, panel, crm, host, repository } = here;
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await expect(banners(panel)).toContainText('Draft rules. Not approved');
  expect(host.asked).toEqual([]);

  await trust(here.own, here.host);
  await expect(banners(panel)).toHaveText('');
  await rules(panel).locator('summary').click();
  await expect(rules(panel)).toContainText('rules 1, in force');
  await expect(rules(panel)).toContainText('sales: s1', { ignoreCase: true });
  await panel.screenshot({ path: 'e2e/shots/extension-rules.png' });
  await reject(panel);
  await expect.poll(() => decided(crm), { timeout: 40_000 }).toMatchObject([{ verdict: 'rejected', rules: { seq: 1 } }]);

  // Other rules: the card follows, and asks the CRM for what they use.
  repository.release({ seq: 2, note: 'Talks weigh more.' }, FIRST.replace('"points_each": 10', '"points_each": 12'));
  // The form stood in place of the folds, so that this one is closed again.
  await rules(panel).locator('summary').click();
  await rules(panel).getByRole('button', { name: 'Look now' }).click();
  await expect(banners(panel)).toContainText('Rules 2 are in force now.');
  await expect(rules(panel)).toContainText('rules 2, in force');
  await banners(panel).getByRole('button', { name: 'Seen' }).click();
  await expect(banners(panel)).toHaveText('');

  expect([...own.asked].sort()).toEqual([crm.url.slice(0, -1), host.address, 'extension'].sort());
  expect(host.asked.filter(({ path }) => !/^(?:metadata|targets)\//.test(path))).toEqual([]);
  expect(complaints(own)).toEqual([]);
});

test('without a draft: what is missing is said, and the card comes with the rules; it stays without the host', async ({ seat }) => {
  const here = await seat(false);
  const { own, panel, host } = here;
  await expect(panel.getByText('Rules are missing.')).toBeVisible();
  await trust(here.own, here.host);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  // It no longer answers other origins: the person is asked for it by name, over a card that stays.
  host.shared = false;
  await panel.reload();
  await expect(panel.getByRole('button', { name: 'Allow localhost' })).toBeVisible();
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  host.up = false;
  await panel.reload();
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await rules(panel).locator('summary').click();
  await expect(rules(panel)).toContainText('rules 1, in force');
  // Taken back, there are none again.
  const options = await own.page('options.html');
  await options.getByRole('button', { name: 'No longer trust this repository' }).click();
  await expect(panel.getByText('Rules are missing.')).toBeVisible();
});

test('in a frame of the page, where browsers keep nothing, the rules are in force, too', async ({ seat }) => {
  const here = await seat(false);
  const { own, panel } = here;
  await trust(here.own, here.host);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  const options = await own.page('options.html');
  await options.getByRole('radio', { name: 'in the page' }).check();
  await panel.close();
  const [page] = own.context.pages().filter((one) => one.url().includes('/app#'));
  await (await workerOf(own)).evaluate(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('/app#'));
    chrome.action.onClicked.dispatch(tab);
  });
  const framed = (): Page | undefined => page?.frames().find((frame) => frame.url().includes('beside.html')) as unknown as Page | undefined;
  await expect.poll(() => framed()?.url().startsWith('chrome-extension://'), { timeout: 15_000 }).toBe(true);
  await expect(nameOf(framed()!)).toHaveText('Ida Neumann');
  await rules(framed()!).locator('summary').click();
  await expect(rules(framed()!)).toContainText('rules 1, in force');
});

test('a host that answers no extension is asked for by name, and never gets the script', async ({ seat }) => {
  const { own, host, panel } = await seat(false);
  host.shared = false;
  const options = await own.page('options.html');
  await options.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    chrome.permissions.request = (what) => { asked.push(what); return Promise.resolve(true); };
  });
  await options.getByLabel('Address of the repository').fill(host.repository);
  await options.getByRole('button', { name: 'Look there' }).click();
  const button = options.getByRole('button', { name: 'Allow localhost' });
  await expect(button).toBeVisible();
  expect(await options.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([]);
  // Only the browser's own dialog gives the permission; what follows from it does the host here.
  host.shared = true;
  await button.click();
  await expect(options.getByText('Is this the fingerprint you were given?')).toBeVisible();
  expect(await options.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([{ origins: ['http://localhost/*'] }]);
  const worker = await workerOf(own);
  expect(await worker.evaluate(() => chrome.storage.local.get('reife.rules-only http://localhost/*'))).toEqual({ 'reife.rules-only http://localhost/*': '' });
  // The same for a host that is allowed: the script leaves it.
  const matches = () => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches ?? []));
  await expect.poll(matches).toEqual(['http://127.0.0.1/*']);
  await worker.evaluate(() => chrome.storage.local.set({ 'reife.rules-only http://127.0.0.1/*': '' }));
  await expect.poll(matches).toEqual([]);
  await panel.close();
});

/** As much of the browser's extension interface as these tests ask for. */
declare const chrome: {
  action: { onClicked: { dispatch(tab: unknown): void } };
  tabs: { query(what: object): Promise<{ url?: string }[]> };
  permissions: { request(what: unknown): Promise<boolean> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  storage: { local: { get(name: string): Promise<unknown>; set(all: object): Promise<void> } };
};
