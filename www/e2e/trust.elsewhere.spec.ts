/** A repository of rules at an address of its own: the page asks no other host than the one that was pinned into it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gathering } from './trust/gathering.ts';
import { Host } from './trust/server.ts';
import { expect, fold, open, panel, test } from './trust/support.ts';

const WWW = resolve(import.meta.dirname, '..');

for (const pinned of [true, false]) {
  test(`the rules' own host is ${pinned ? 'asked where it is pinned' : 'not asked where nobody pinned it'}`, async ({ page, world }) => {
    const dist = mkdtempSync(join(tmpdir(), 'reife-page-'));
    cpSync(join(WWW, 'dist'), dist, { recursive: true });
    const root = join(dist, '1.root.json');
    writeFileSync(root, world.repository.pinned);
    if (pinned) execFileSync('node', [join(WWW, 'build/pin.mjs'), world.host.repository, dist, root]);
    const elsewhere = await Host.open(dist);
    elsewhere.beside = pinned ? (JSON.parse(readFileSync(join(dist, 'rules.json'), 'utf8')) as Host['beside']) : { repository: world.host.repository, trustedRoot: world.repository.pinned };
    await open(page, { ...world, host: elsewhere });
    await fold(page);
    if (pinned) await expect(panel(page).locator('reife-provenance')).toContainText('rules 1, in force');
    else await expect(panel(page).locator('reife-provenance')).toContainText('E-NET');
    expect(world.host.asked.length > 0).toBe(pinned);
    await elsewhere.close();
    rmSync(dist, { recursive: true });
  });
}

test('an address on another host is not asked at first use either, and it is said why', async ({ page, world }) => {
  const elsewhere = await Host.open();
  await page.goto(elsewhere.address);
  await page.getByRole('button', { name: 'Rules of your company' }).click();
  await page.getByLabel('Address of the repository').fill(world.host.repository);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This page may ask its own host only.');
  expect(world.host.asked).toEqual([]);
  await elsewhere.close();
});

test('a page tells which rules it runs where that was pinned, and nobody otherwise', async ({ page, world }) => {
  const status = await gathering();
  const dist = mkdtempSync(join(tmpdir(), 'reife-page-'));
  cpSync(join(WWW, 'dist'), dist, { recursive: true });
  const root = join(dist, '1.root.json');
  writeFileSync(root, world.repository.pinned);
  execFileSync('node', [join(WWW, 'build/pin.mjs'), world.host.repository, dist, root, `--status=${status.address}`]);
  const elsewhere = await Host.open(dist);
  elsewhere.beside = JSON.parse(readFileSync(join(dist, 'rules.json'), 'utf8')) as Host['beside'];
  await open(page, { ...world, host: elsewhere });
  await expect.poll(() => status.posted.length).toBe(1);
  expect(JSON.parse(status.posted[0]?.body ?? '{}')).toMatchObject({ format: 1, rules: 'main', ring: 'stable', seq: 1, state: 'current' });
  await elsewhere.close();
  await open(page, world);
  await fold(page);
  await expect(panel(page).locator('reife-provenance')).toContainText('rules 1, in force');
  expect(status.posted).toHaveLength(1);
  await status.close();
  rmSync(dist, { recursive: true });
});
