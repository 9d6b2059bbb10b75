/** A record that somebody filled with ill will, beside a CRM that is only described: text stays text, and the panel answers. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fits } from '../support.ts';
import { rest } from '../crm/rest.ts';
import { card, nameOf, openRules, panelBeside, profile, times, told } from './support.ts';

const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];
const SCRIPT = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';
const NAME = `${SCRIPT} \u202eIda\u202c \u200bNeu\u200dmann \ud83d`;

/** The longest time in which the page did nothing else, in milliseconds: told, and no test by itself. */
const longest = { begin: () => { Object.assign(globalThis, { tasks: [] }); new PerformanceObserver((list) => (globalThis as unknown as { tasks: number[] }).tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true }); }, end: () => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks) };

test('5,000 activities, a note of 10 MB, scripts, signs that turn words round: a card, and nothing runs', async () => {
  const texts = (at: number): string => (at === 4999 ? `Anruf: ${'lang und breit '.repeat(700_000)}` : at % 3 === 0 ? `${SCRIPT}\u202e${at}` : at % 3 === 1 ? 'reife:1:k3y0000000000001:40:00000000:aaaa' : `\ud83d${'\u200b'.repeat(200)}`);
  const crm = await rest(5000, { text: texts, person: NAME, company: `\u202e${'Gesellschaft '.repeat(300)}` });
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, ...FILES);
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads/7`);
  const panel = await panelBeside(own, page);
  await panel.evaluate(longest.begin);
  await expect(nameOf(panel)).toContainText(`${SCRIPT} Ida `, { timeout: 60_000 });
  expect(await nameOf(panel).innerHTML()).not.toContain('<img');
  // Damaged blocks are told of, and folded; they are many.
  await panel.locator('details summary').first().click();
  await expect(panel.locator('details').first().getByRole('listitem')).toHaveCount(101);
  await panel.locator('details summary').first().click();
  // It still answers to the person.
  await card(panel).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(card(panel)).toContainText('Check saved here');
  await expect.poll(() => crm.notes.length, { timeout: 40_000 }).toBe(1);
  await fits(panel);
  await panel.screenshot({ path: 'e2e/shots/extension-hostile.png' });
  console.log(told('from a hostile record to its card', await times(panel)), `; the longest task ${Math.round(await panel.evaluate(longest.end))} ms`);
  expect(await panel.title()).toBe('Reife');
  expect(await panel.locator('img, iframe, object').count()).toBe(0);
  expect(own.errors).toEqual([]);
  expect([...own.asked].sort()).toEqual(['extension', crm.url.slice(0, -1)].sort());
  await own.close();
  await crm.close();
});
