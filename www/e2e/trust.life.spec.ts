/** The whole life of rules: the real command line, a real static host, real Chromium. */
import { Office } from './trust/office.ts';
import { EARLIER, expect, fold, look, open, panel, RULES, test } from './trust/support.ts';

test('from the first keys to a stolen one', async ({ page, world }) => {
  test.setTimeout(300_000);
  const banners = panel(page).locator('reife-banners');
  const rules = panel(page).locator('reife-provenance');
  const office = new Office();
  try {
    // Everybody makes a key, three of the four approvers sign the first root, and the page pins it. Nothing is approved yet.
    office.opened();
    world.host.rules = office.repository;
    world.host.pin(office.read('repository/metadata/1.root.json'));
    await open(page, world);
    await expect(banners).toContainText('No rules yet.');
    await fold(page);

    // Marketing approves the first rules. That alone cannot be published.
    office.file('one.json', EARLIER);
    office.good('propose', 'one.json', '--ring', 'stable', '--note', 'To begin with.', '--out', 'one.p.json');
    office.approve('one.p.json', 'm1');
    expect(office.refused('publish', 'one.p.json', '--key', 'publisher.pem')).toContain('E-NOT-BOTH');
    await look(page);
    await expect(banners).toContainText('No rules yet.');

    // Sales approves, too: they are in force, and the card says by whom.
    office.approve('one.p.json', 's1');
    office.publish('one.p.json');
    await look(page);
    await expect(rules).toContainText('rules 1, in force');
    await expect(rules).toContainText('sales: s1');
    await expect(banners).toHaveText('');

    // The next release, and back again.
    office.file('two.json', RULES);
    office.good('propose', 'two.json', '--ring', 'stable', '--note', 'Fit weighs more.', '--out', 'two.p.json');
    office.signed('two.p.json', 'm2', 's2');
    await look(page);
    await expect(banners).toContainText('Rules 2 are in force now. They take the place of rules 1. Said with it: “Fit weighs more.”');
    await expect(rules).toContainText('marketing: m2');
    office.good('rollback', '--to', '1', '--ring', 'stable', '--note', 'Too few calls.', '--out', 'back.p.json');
    office.signed('back.p.json', 'm1', 's1');
    await look(page);
    await expect(banners).toContainText('Rules 3 are in force now. They bring back rules 1');

    // Sales withdraws alone; both put rules back.
    office.good('withdraw', '--ring', 'stable', '--key', 's1.pem', '--note', 'Too many students.', '--out', 'away.p.json');
    office.publish('away.p.json');
    await look(page);
    await expect(banners).toContainText('Rules withdrawn. Rules 3, by sales');
    await expect(banners).toContainText('Too many students.');
    office.good('propose', 'two.json', '--ring', 'stable', '--out', 'four.p.json');
    office.signed('four.p.json', 'm1', 's1');
    await look(page);
    await expect(rules).toContainText('rules 4, in force');

    // A key of marketing is stolen and taken out of the root; a colleague stands for what it had approved.
    office.key('m3');
    office.good('revoke', 'm1', '--reason', 'stolen', '--instead', 'm3=m3.pem.pub.json', '--note', 'A laptop.', '--out', 'stolen.p.json');
    for (const name of ['s1', 's2']) office.approve('stolen.p.json', name);
    office.approve('stolen.p.json', 'm2', '--keep', 'main/stable');
    office.publish('stolen.p.json');
    await look(page);
    await expect(rules).toContainText('rules 4, in force');
    await expect(rules).toContainText('marketing: m2');
    office.file('five.json', EARLIER);
    office.good('propose', 'five.json', '--ring', 'stable', '--out', 'five.p.json');
    expect(office.refused('approve', 'five.p.json', '--key', 'm1.pem', '--yes')).not.toBe('');
    office.signed('five.p.json', 'm3', 's2');
    await look(page);
    await expect(rules).toContainText('rules 5, in force');
    await expect(rules).toContainText('marketing: m3');

    // A new root for another year: a page that pinned the first follows the chain, also from nothing.
    office.good('rotate', 'root', '--out', 'year.p.json');
    office.signed('year.p.json', 'm2', 'm3', 's1');
    await look(page);
    await expect(rules).toContainText('nothing new');
    await page.goto(`${world.host.address}/rules.json`);
    await page.evaluate(async () => { for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name); });
    await open(page, world);
    await fold(page);
    await expect(rules).toContainText('rules 5, in force');
  } finally {
    office.close();
  }
});
