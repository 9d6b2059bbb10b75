/** The extension beside a real Creme: pages that are loaded anew at each step, forms, no interface for programs. */
import { expect, test as plain, type Page } from '@playwright/test';
import { creme as adapter } from '../../../crm/creme/adapter.ts';
import { creme as session } from '../../crm/session.ts';
import { install, PASSWORD, start } from '../../crm/start.ts';
import { card, nameOf, openRules, panelBeside, press, profile, times, told, type Profile } from '../support.ts';
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

/** The ten seconds are over long before this, and the browser has woken the worker. */
const ARRIVES = { timeout: 90_000, intervals: [1000] };

const tick = (panel: Page, answer: string): Promise<void> => card(panel).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: answer }).click();

/** Confirms the need, so that there is something to decide, and rejects it for lack of budget. */
async function reject(panel: Page): Promise<void> {
  await tick(panel, 'Confirmed');
  await expect(card(panel)).toContainText('Check saved here');
  await card(panel).locator('reife-foot').getByRole('button', { name: 'Reject' }).click();
  const form = panel.locator('reife-decide-form');
  await form.getByRole('radio', { name: 'No budget this year' }).check();
  await form.getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
}

test('a contact, its card, a check, a decision, the memo, and the same in another profile', async ({ seat, creme }) => {
  const path = 'persons/contact/13';
  const jana = await seat('jana', path);
  const { panel } = jana;
  await expect(nameOf(panel)).toHaveText('Miriam Castell');
  await reject(panel);
  await expect.poll(() => memos(creme, path), ARRIVES).toContain('Reason: No budget this year');
  expect(await memos(creme, path)).toContain('Jana B.: rejected.');
  await expect(card(panel).locator('reife-kept')).not.toContainText('on this device');

  const omar = await seat('omar', path);
  await expect(card(omar.panel).locator('reife-stand')).toContainText('Stands, by Jana B.');
  const receipt = (page: Page): Promise<string | null> => card(page).locator('reife-provenance .receipt .mono').getAttribute('title');
  await expect.poll(async () => {
    await panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return (await receipt(panel)) === (await receipt(omar.panel));
  }, { timeout: 40_000 }).toBe(true);

  // It turned out otherwise: whoever hears that need not wait until the check lapses.
  const answered = card(omar.panel).locator('reife-checks');
  await answered.getByRole('button', { name: 'Answer anew: Need' }).press('Enter');
  await answered.getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Refuted' }).press('Enter');
  await expect(card(omar.panel)).toContainText('Check saved here');
  await expect(card(omar.panel).locator('reife-open').getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Refuted' }), 'the keys stay with it').toBeFocused();
  await expect.poll(() => memos(creme, path), ARRIVES).toContain('Need: refuted');
  await expect(answered).toContainText('refuted');
  for (const { asked, errors } of [jana, omar]) {
    expect([...asked].sort()).toEqual(['extension', creme.slice(0, -1)].sort());
    expect(own(errors)).toEqual([]);
  }
});

const count = (text: string, of: string): number => text.split(of).length - 1;

test('the panel is closed right after deciding, and no page of ours is open: the memo arrives, once', async ({ seat, creme }) => {
  const path = 'persons/contact/14';
  const jana = await seat('jana', path);
  await expect(nameOf(jana.panel)).toHaveText('Jörg Öztürk');
  await reject(jana.panel);
  await jana.panel.close();
  expect(await memos(creme, path), 'nothing goes out before its ten seconds').not.toContain('No budget this year');
  await expect.poll(() => memos(creme, path), ARRIVES).toContain('Reason: No budget this year');
  // Whoever opens the panel now sees it as saved, and nobody writes it again.
  const panel = await panelBeside(jana, jana.crm);
  await expect(card(panel).locator('reife-stand')).toContainText('Stands, by you');
  await expect(card(panel).locator('reife-kept')).not.toContainText('on this device');
  await panel.waitForTimeout(3000);
  expect(count(await memos(creme, path), 'Reason: No budget this year')).toBe(1);
  expect([...jana.asked].sort()).toEqual(['extension', creme.slice(0, -1)].sort());
  expect(own(jana.errors)).toEqual([]);
});

test('the frame alone: the memo arrives, and until then it is not said to', async ({ seat, creme }) => {
  const path = 'persons/contact/20';
  const jana = await seat('jana', path);
  await jana.panel.close();
  const options = await jana.page('options.html');
  await options.getByRole('radio', { name: 'in the page' }).check();
  await options.close();
  // Within the browser's real window, which is lower than the page of other tests: clicks below it miss a frame.
  await jana.crm.setViewportSize({ width: 1280, height: 760 });
  await press(jana, jana.crm);
  const framed = (): Page | undefined => jana.crm.frames().find((frame) => frame.url().includes('beside.html')) as unknown as Page | undefined;
  await expect.poll(() => framed()?.url().startsWith('chrome-extension://'), { timeout: 15_000 }).toBe(true);
  const frame = framed()!;
  await expect(nameOf(frame)).toHaveText('Tom Alder');
  await reject(frame);
  // It can still be taken back: nobody may have it yet.
  expect(await memos(creme, path)).not.toContain('No budget this year');
  await expect.poll(() => memos(creme, path), ARRIVES).toContain('Reason: No budget this year');
  await expect(card(frame).locator('reife-kept')).not.toContainText('on this device');
});

test('no page of the CRM is open for a while: it waits, and goes out once there is one', async ({ seat, creme }) => {
  // A contact of its own: what others answered is no longer open.
  const path = 'persons/contact/24';
  const jana = await seat('jana', path);
  await expect(nameOf(jana.panel)).toHaveText('Lea Hofmann');
  await tick(jana.panel, 'Refuted');
  await expect(card(jana.panel)).toContainText('Check saved here');
  await jana.crm.goto('about:blank');
  await jana.panel.close();
  // Longer than its ten seconds.
  await jana.crm.waitForTimeout(15_000);
  expect(await memos(creme, path)).not.toContain('Need: refuted');
  await jana.crm.goto(creme + path);
  await expect.poll(() => memos(creme, path), ARRIVES).toContain('Need: refuted');
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
