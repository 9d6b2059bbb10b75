/** What goes wrong beside a real Tryton, each with its own words, and nothing lost by any of it. */
import type { Page } from '@playwright/test';
import { card, nameOf, press } from '../support.ts';
import { expect, logIn, notes, opportunity, show, test, type Seat } from './tryton.ts';

const kept = (panel: Page) => card(panel).locator('reife-kept');
const foot = (panel: Page) => card(panel).locator('reife-foot');
const form = (panel: Page) => panel.locator('reife-decide-form');

/** Rejects, with a reason: a decision that needs no look beforehand. */
async function reject(panel: Page): Promise<void> {
  await foot(panel).getByRole('button', { name: 'Reject' }).click();
  await form(panel).getByRole('radio', { name: 'Too early' }).check();
  await form(panel).getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
}

/** Ends the service worker, as the browser does when it likes. */
async function kill({ context, panel, id }: Pick<Seat, 'context' | 'panel' | 'id'>): Promise<void> {
  const devtools = await context.newCDPSession(panel);
  const running = new Map<string, string>();
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) if (scriptURL.includes(id)) running.set(versionId, runningStatus);
  });
  await devtools.send('ServiceWorker.enable');
  await expect.poll(() => running.size).toBeGreaterThan(0);
  await devtools.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => [...running.values()].every((status) => status === 'stopped'), { timeout: 10_000 }).toBe(true);
  await devtools.detach();
}

const CLOSED = {
  'content-security-policy': "script-src 'self'; frame-src 'self'; connect-src 'self'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
};

test('behind a strict policy: the panel, and the frame in the page, which records, and comes back when it is thrown away', async ({ seat, call, through }) => {
  through.headers = CLOSED;
  const record = await opportunity(call, 'Frida Kamp');
  const own = await seat('jana', `sale.opportunity/${record}`, { url: through.url });
  const { panel, crm, errors } = own;
  await expect(nameOf(panel)).toHaveText('Frida Kamp');
  await panel.close();
  const options = await own.page('options.html');
  await options.getByRole('radio', { name: 'in the page' }).check();
  await options.close();
  await press(own, crm);
  const framed = (): Page | undefined => crm.frames().find((frame) => frame.url().includes('beside.html')) as unknown as Page | undefined;
  await expect.poll(() => framed()?.url().startsWith('chrome-extension://'), { timeout: 15_000 }).toBe(true);
  await expect(nameOf(framed()!)).toHaveText('Frida Kamp');
  await crm.screenshot({ path: 'e2e/shots/extension-frame.png' });
  await card(framed()!).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(framed()!)).toContainText('Check saved here');
  await expect.poll(() => notes(call, record), { timeout: 60_000 }).toHaveLength(1);
  await expect(kept(framed()!)).not.toContainText('on this device');
  // The application throws away whatever it does not know.
  await crm.evaluate(() => { for (const child of [...document.documentElement.children]) if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove(); });
  await expect.poll(async () => (framed() === undefined ? '' : nameOf(framed()!).innerText().catch(() => '')), { timeout: 15_000 }).toBe('Frida Kamp');
  await show(crm, 'sale.opportunity/2');
  await expect(nameOf(framed()!)).toHaveText('Tom Alder', { timeout: 15_000 });
  await press(own, crm);
  await expect.poll(framed).toBeUndefined();
  expect(errors).toEqual([]);
});

test('a slow CRM: what is shown is the skeleton, then the card; nobody else’s meanwhile', async ({ seat, through }) => {
  const { panel, crm } = await seat('jana', 'sale.opportunity/1', { url: through.url });
  await expect(nameOf(panel)).toHaveText('Miriam Castell');
  through.delay_ms = 5000;
  await show(crm, 'sale.opportunity/2');
  await expect(panel.getByText('The card is being computed.')).toBeAttached();
  await expect(panel.locator('reife-card')).not.toContainText('Miriam Castell');
  await expect(nameOf(panel)).toHaveText('Tom Alder', { timeout: 110_000 });
});

test('the session ends in the middle of a decision: it is kept, told, and goes out after signing in', async ({ seat, call }) => {
  const id = await opportunity(call, 'Berta Holm');
  const { panel, crm, context } = await seat('jana', `sale.opportunity/${id}`);
  await expect(nameOf(panel)).toHaveText('Berta Holm');
  await foot(panel).getByRole('button', { name: 'Reject' }).click();
  await context.clearCookies();
  await form(panel).getByRole('radio', { name: 'Too early' }).check();
  await form(panel).getByRole('button', { name: /^Reject:/ }).click();
  await expect(card(panel)).toContainText('Decision saved here');
  await expect(kept(panel)).toContainText('Your session with the CRM has ended.', { timeout: 30_000 });
  await crm.reload();
  await logIn(crm, crm.url().split('#')[0]!, 'jana');
  await show(crm, `sale.opportunity/${id}`);
  await expect.poll(() => notes(call, id), { timeout: 60_000 }).toHaveLength(1);
  await expect(nameOf(panel)).toHaveText('Berta Holm', { timeout: 20_000 });
  await expect(kept(panel)).not.toContainText('on this device');
});

test('changed by somebody else meanwhile: not written over, and both can be seen', async ({ seat, call }) => {
  const id = await opportunity(call, 'Carl Winter');
  const { panel } = await seat('jana', `sale.opportunity/${id}`);
  await expect(nameOf(panel)).toHaveText('Carl Winter');
  await call('omar', 'model.sale.opportunity.write', [id], { comment: 'von Omar geändert' });
  await reject(panel);
  await expect(kept(panel)).toContainText('changed this record after you had looked at it', { timeout: 30_000 });
  expect(await notes(call, id)).toEqual([]);
  await panel.screenshot({ path: 'e2e/shots/extension-conflict.png' });
  // The record was read again by itself, as long as it takes to read what happened; then it is decided anew.
  await panel.waitForTimeout(3000);
  await kept(panel).getByRole('button', { name: 'Decide again' }).click();
  await form(panel).getByRole('radio', { name: 'Too early' }).check();
  await form(panel).getByRole('button', { name: /^Reject:/ }).click();
  await expect.poll(() => notes(call, id), { timeout: 30_000 }).toHaveLength(1);
});

test('deleted meanwhile: said, nothing is written elsewhere, and it can be given up', async ({ seat, call }) => {
  const id = await opportunity(call, 'Gerda Voss');
  const { panel, crm, errors } = await seat('jana', `sale.opportunity/${id}`);
  await expect(nameOf(panel)).toHaveText('Gerda Voss');
  const before = (await call('admin', 'model.ir.note.search', [], 0, null, null) as number[]).length;
  await reject(panel);
  await call('admin', 'model.sale.opportunity.cancel', [id]);
  await call('admin', 'model.sale.opportunity.delete', [id]);
  await expect(kept(panel)).toContainText('The record is no longer in the CRM', { timeout: 30_000 });
  await panel.screenshot({ path: 'e2e/shots/extension-gone.png' });
  // The notes of what was deleted may go with it; none came.
  expect((await call('admin', 'model.ir.note.search', [], 0, null, null) as number[]).length).toBeLessThanOrEqual(before);
  await kept(panel).getByRole('button', { name: 'Give it up' }).click();
  await expect(kept(panel)).toHaveText('');
  await show(crm, 'sale.opportunity/2');
  await expect(nameOf(panel)).toHaveText('Tom Alder');
  expect(errors).toEqual([]);
});

test('the CRM is down for an hour: told, kept, and written once when it is back', async ({ seat, call, through }) => {
  const id = await opportunity(call, 'Dora Lang');
  const { panel } = await seat('jana', `sale.opportunity/${id}`, { url: through.url });
  await expect(nameOf(panel)).toHaveText('Dora Lang');
  // The panel's clock runs ahead for the hour.
  await panel.clock.install();
  through.down = true;
  await reject(panel);
  await panel.clock.fastForward(11_000);
  await expect(kept(panel)).toContainText('The CRM cannot be reached', { timeout: 30_000 });
  for (let minutes = 0; minutes < 60; minutes += 10) {
    await panel.clock.fastForward(600_000);
    await expect(kept(panel)).toContainText('The CRM cannot be reached');
  }
  expect(await notes(call, id)).toEqual([]);
  through.down = false;
  await panel.clock.fastForward(600_000);
  await expect.poll(() => notes(call, id), { timeout: 30_000 }).toHaveLength(1);
});

test('the service worker ends after each step: every record arrives once', async ({ seat, call }) => {
  const id = await opportunity(call, 'Emil Roth');
  const own = await seat('jana', `sale.opportunity/${id}`);
  const { panel, crm } = own;
  await kill(own);
  await expect(nameOf(panel)).toHaveText('Emil Roth');
  await card(panel).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(panel)).toContainText('Check saved here');
  await kill(own);
  await reject(panel);
  await kill(own);
  // The panel is closed before anything could go out: the worker is woken for it.
  await panel.close();
  await expect.poll(() => notes(call, id), { timeout: 75_000, intervals: [1000] }).toHaveLength(2);
  expect(crm.isClosed()).toBe(false);
});
