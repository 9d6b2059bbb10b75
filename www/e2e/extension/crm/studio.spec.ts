/** From a real Tryton to a plan: one press in the panel, one in the studio, a number turned. */
import { points, sentence, settled } from '../../studio/support.ts';
import { use } from '../../support.ts';
import { expect, show, test } from './tryton.ts';

test('all opportunities become the population of the studio, and a changed rule says who changes', async ({ seat, tryton }) => {
  const { panel, crm, context, asked, errors } = await seat('jana', 'sale.opportunity/1');
  await show(crm, 'sale.opportunity');
  const opened = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'All contacts in the studio' }).click();
  const studio = await opened;
  studio.on('pageerror', (error) => errors.push(error.message));
  const band = studio.getByRole('region', { name: 'From your CRM' });
  await expect(band.getByRole('button', { name: /^Parties of/ })).toBeVisible();
  await band.getByRole('button', { name: /^Opportunities of/ }).click();
  await expect(studio.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await expect(studio.locator('reife-found')).toContainText('tryton-sale.opportunity.ndjson');
  await expect(studio.locator('reife-found')).toContainText('Miriam Castell');
  await use(studio);
  await settled(studio);
  await expect(sentence(studio)).toContainText('Nothing changes');
  // One talk is enough for a call from now on.
  await points(studio, 'We talk').fill('30');
  await settled(studio);
  await expect(sentence(studio)).toContainText(/\d+ rises?, nobody falls/);
  await expect(studio.locator('reife-plan')).toContainText('Lea Hofmann');
  await studio.screenshot({ path: 'e2e/shots/extension-studio-tryton.png' });
  expect([...asked].sort()).toEqual(['extension', tryton.slice(0, -1)].sort());
  expect(errors).toEqual([]);
});
