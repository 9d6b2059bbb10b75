/** Rules come into force in the browser: what a rep sees of it, from the first release to a stolen key. */
import { accessible, card, EARLIER, expect, explore, fits, fold, look, open, panel, RULES, rows, test } from './trust/support.ts';

test('release 1 is picked up, then 2, and the card says so', async ({ page, world }) => {
  await open(page, world);
  await expect(panel(page).locator('reife-banners')).not.toContainText(/draft/i);
  await fold(page);
  const provenance = panel(page).locator('reife-provenance');
  await expect(provenance).toContainText('rules 1, in force');
  await expect(provenance).toContainText('marketing: m1');
  await expect(provenance).toContainText('sales: s1');
  await expect(provenance).toContainText('nothing new');
  world.repository.release({ seq: 2, note: 'Fit weighs more.' }, RULES);
  await look(page);
  const banner = panel(page).locator('reife-banners');
  await expect(banner).toContainText('Rules 2 are in force now. They take the place of rules 1. Said with it: “Fit weighs more.”');
  await expect(banner).toContainText(/asks Fit of 40, before 30/);
  await expect(provenance).toContainText('rules 2, in force');
  await accessible(page);
  await banner.getByRole('button', { name: 'Seen' }).click();
  await expect(banner).toHaveText('');
  // It stays read after a restart, and so does the release.
  await open(page, world);
  await expect(panel(page).locator('reife-provenance')).toContainText('rules 2');
  await expect(banner).toHaveText('');
});
