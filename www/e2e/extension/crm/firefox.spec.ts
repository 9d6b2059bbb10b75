/** The add-on in a real Firefox beside a real Tryton: in its sidebar, with a permission that is asked for, and without a service worker. */
import { PASSWORD } from '../../crm/start.ts';
import { firefox, OURS, type Firefox, type Place } from '../firefox.ts';
import { RULES } from '../support.ts';
import { expect, notes, opportunity, test } from './tryton.ts';

/** Logs in to Tryton's own client. */
async function logIn(browser: Firefox, url: string, login: string): Promise<string> {
  const tab = await browser.open(url);
  await expect.poll(() => browser.run(() => (document.querySelector<HTMLElement>('#login')?.offsetParent ?? null) !== null)).toBe(true);
  await browser.type('#login', `${login}\ue007`);
  await expect.poll(() => browser.run(() => [...document.querySelectorAll<HTMLElement>('input[type=password]')].some((one) => one.offsetParent !== null))).toBe(true);
  await browser.type('.modal.in input[type=password], .modal.show input[type=password]', `${PASSWORD}\ue007`);
  await expect.poll(() => browser.run(() => location.hash)).toMatch(/^#crm/);
  return tab;
}

const show = (browser: Firefox, id: number): Promise<void> => browser.run((to: string) => { location.hash = to; }, `#crm/model/sale.opportunity/${id}`);

test('asked for one CRM, it shows the card in the sidebar, and what is recorded arrives as a note', async ({ tryton, call }) => {
  const id = await opportunity(call, 'Hanna Firefuchs');
  const browser = await firefox();
  try {
    await browser.open(`${OURS}options.html`);
    await expect.poll(() => browser.text('reife-options')).toContain('No rule file is open.');
    await browser.type('section[aria-labelledby=files] input[type=file]', RULES);
    await expect.poll(() => browser.text('reife-options')).toContain('crm.reife.json');
    const crm = await logIn(browser, tryton, 'jana');
    await show(browser, id);

    // Before anybody allowed it, nothing is seen of the page beside it.
    const panel: Place = await browser.sidebar();
    await expect.poll(() => panel.text('reife-panel')).toContain('May Reife read your CRM?');
    await browser.open(`${OURS}options.html`);
    await browser.type('reife-consent >>> input', tryton);
    await browser.press('button', 'Allow 127.0.0.1');
    await expect.poll(() => browser.text('section[aria-labelledby=crms]')).toContain('http://127.0.0.1');
    await browser.turnTo(crm);
    await expect.poll(() => panel.text('reife-card-head')).toContain('Hanna Firefuchs');
    await expect.poll(() => panel.text('reife-stand')).toContain('Worth a call');
    await browser.picture('e2e/shots/extension-firefox.png');

    await panel.press('[role=group][aria-label=Need] button', 'Confirmed');
    await expect.poll(() => panel.text('reife-card')).toContain('Check saved here');
    expect(await notes(call, id)).toEqual([]);
    await expect.poll(() => notes(call, id), { timeout: 40_000 }).toHaveLength(1);
    expect((await notes(call, id))[0]).toContain('Need: confirmed');
    await expect.poll(() => panel.text('reife-kept')).not.toContain('on this device');
    await show(browser, 2);
    await expect.poll(() => panel.text('reife-card-head')).toContain('Tom Alder');
  } finally {
    await browser.close();
  }
});
