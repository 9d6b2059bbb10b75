/** The extension beside a real Creme: pages that are loaded anew at each step, forms, no interface for programs. */
import { expect, test as plain, type Page } from '@playwright/test';
import { creme as adapter } from '../../../crm/creme/adapter.ts';
import { creme as session } from '../../crm/session.ts';
import { install, PASSWORD, start } from '../../crm/start.ts';
import { card, nameOf, openRules, panelBeside, profile, times, told, type Profile } from '../support.ts';
import { HOST } from './tryton.ts';

/** Creme's pages are parsed, never shown: that their inline styles and handlers do nothing is what the browser says of them. */
const own = (errors: readonly string[]): string[] => errors.filter((text) => !/^(?:Applying inline style|Executing inline event handler) violates/.test(text));

interface Seat extends Profile { crm: Page; panel: Page }

const test = plain.extend<{ seat: (login: string, path: string) => Promise<Seat> }, { creme: string }>({
  creme: [async ({}, use) => {
    install('creme');
    const running = await start('creme');
    await use(running.url);
    await running.stop();
  }, { scope: 'worker', timeout: 600_000 }],
  seat: async ({ creme }, use) => {
    const open: Profile[] = [];
    await use(async (login, path) => {
      const made = await profile({ host: HOST });
      open.push(made);
      await openRules(made);
      const crm = await made.context.newPage();
      await crm.goto(`${creme}creme_login/`);
      await crm.locator('input[name=username]').fill(login);
      await crm.locator('input[name=password]').fill(PASSWORD);
      await crm.locator('input[name=password]').press('Enter');
      await expect(crm).not.toHaveURL(/login/);
      await crm.goto(creme + path);
      return { ...made, crm, panel: await panelBeside(made, crm) };
    });
    for (const made of open) await made.close();
  },
});

/** The memos of a contact, as Creme's own page of it has them. */
async function memos(base: string, path: string): Promise<string> {
  const { send } = await session(base, 'omar');
  const id = adapter.detect(base + path)?.id ?? '';
  const { body } = await send({ method: 'GET', path: `creme_core/bricks/reload/detailview/${id}/?brick_id=regular-assistants-memos`, headers: {} }, new AbortController().signal);
  return (JSON.parse(body) as [string, string][]).map(([, html]) => html).join('');
}

test('a contact, its card, a check, a decision, the memo, and the same in another profile', async ({ seat, creme }) => {
  const path = 'persons/contact/13';
  const jana = await seat('jana', path);
  const { panel } = jana;
  await expect(nameOf(panel)).toHaveText('Miriam Castell');
  await card(panel).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(panel)).toContainText('Check saved here');
  await card(panel).locator('reife-foot').getByRole('button', { name: 'Reject' }).click();
  const form = panel.locator('reife-decide-form');
  await form.getByRole('radio', { name: 'No budget this year' }).check();
  await form.getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
  await expect.poll(() => memos(creme, path), { timeout: 60_000 }).toContain('Reason: No budget this year');
  expect(await memos(creme, path)).toContain('Jana B.: rejected.');
  await expect(card(panel).locator('reife-kept')).not.toContainText('on this device');

  const omar = await seat('omar', path);
  await expect(card(omar.panel).locator('reife-stand')).toContainText('Stands, by Jana B.');
  const receipt = (page: Page): Promise<string | null> => card(page).locator('reife-provenance .receipt .mono').getAttribute('title');
  await expect.poll(async () => {
    await panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return (await receipt(panel)) === (await receipt(omar.panel));
  }, { timeout: 40_000 }).toBe(true);
  for (const { asked, errors } of [jana, omar]) {
    expect([...asked].sort()).toEqual(['extension', creme.slice(0, -1)].sort());
    expect(own(errors)).toEqual([]);
  }
});

test('from contact to contact, each a page of its own: never the card of another', async ({ seat, creme }) => {
  const { crm, panel, errors } = await seat('jana', 'persons/contact/13');
  await expect(nameOf(panel)).toHaveText('Miriam Castell');
  for (let round = 0; round < 3; round += 1) {
    for (const [id, name] of [[14, 'Jörg Öztürk'], [20, 'Tom Alder'], [13, 'Miriam Castell']] as const) {
      await crm.goto(`${creme}persons/contact/${id}`);
      await expect(nameOf(panel)).toHaveText(name);
    }
  }
  console.log(told('from a record to its card, Creme', await times(panel)));
  expect(own(errors)).toEqual([]);
});
