/** The admin page, what is done more rarely: declining, exchanging the publisher's key, who runs what; and its repository in another implementation of the standard. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { python, resolved } from './admin/python.ts';
import { accessible, expect, fits, folder, keyboard, mouse, openPage, PASSPHRASE, People, repository, test, type Bytes } from './admin/support.ts';

const RULES = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');
const file = (text: string): Bytes => ({ name: 'acme.reife.json', buffer: Buffer.from(text) });

test.use({ locale: 'de-DE', acceptDownloads: true });
test.setTimeout(300_000);

interface Signed { signatures: { keyid: string }[]; signed: { version: number; roles?: Record<string, { keyids: string[]; threshold: number }> } }

test('declined with a note, which travels with the file, and taken back; then approved, and python-tuf reads what the page made', async ({ page, host }) => {
  await openPage(page, host);
  const people = new People(page, keyboard(page));
  await people.hands.press(people.button(people.words.folder));
  await people.found(['m1', 's1', 'publisher'], ['m1', 's1']);
  await people.proposes(file(RULES), 'Für den Anfang.');
  const proposal = page.locator('reife-admin-proposal');
  await people.hands.press(proposal.getByRole('button', { name: 'Ablehnen …' }));
  const form = page.locator('reife-admin-decline');
  await people.hands.press(form.getByRole('button', { name: 'Ablehnen', exact: true }));
  await expect(form.getByRole('alert')).toHaveText('Sagen Sie, wer ablehnt und warum.');
  await form.getByText('s1', { exact: true }).click();
  await people.hands.type(form.getByLabel('Warum, in einer Zeile'), 'Webinare wiegen zu viel.');
  await accessible(page);
  await people.hands.press(form.getByRole('button', { name: 'Ablehnen', exact: true }));
  await expect(proposal).toContainText('„Webinare wiegen zu viel.“');
  const kept = JSON.parse((await folder(page)).get('proposals/main-stable-rules-1.proposal.json')?.toString('utf8') ?? '{}') as { declined?: { by: string; note: string } };
  expect(kept.declined).toMatchObject({ by: 's1', note: 'Webinare wiegen zu viel.' });
  await proposal.screenshot({ path: 'e2e/shots/admin-declined.png' });
  await people.hands.press(proposal.getByRole('button', { name: 'Zurücknehmen' }));
  await expect(proposal).not.toContainText('Webinare wiegen zu viel.');
  await people.approves('m1');
  await people.approves('s1');
  await people.publishes();

  const binary = python();
  expect(binary, 'python3 makes an environment').not.toBeNull();
  const where = mkdtempSync(join(tmpdir(), 'reife-page-tuf-'));
  for (const [name, bytes] of repository(await folder(page))) {
    mkdirSync(dirname(join(where, 'repository', name)), { recursive: true });
    writeFileSync(join(where, 'repository', name), bytes);
  }
  const both = resolved(binary ?? '', join(where, 'repository'), join(where, 'store'), ['marketing/main/stable.rules.json', 'sales/main/stable.rules.json']);
  expect(both).toMatchObject([{ found: true, reife: { seq: 1 } }, { found: true, reife: { seq: 1 } }]);
  expect(both[0]?.['sha256']).toBe(both[1]?.['sha256']);
});

test('another key for the publisher: both sides sign the new root, the old key and the new one sign the timestamp, and who knew the old root goes on', async ({ page, host }) => {
  await openPage(page, host);
  const people = new People(page, mouse);
  await people.button(people.words.folder).click();
  await people.found(['m1', 's1', 'publisher'], ['m1', 's1']);
  await people.proposes(file(RULES));
  for (const person of ['m1', 's1']) await people.approves(person);
  await people.publishes();
  await page.locator('reife-admin-people').getByRole('button', { name: /^Anderer Schlüssel / }).last().click();
  const act = page.locator('reife-admin-key-act');
  await act.getByRole('button', { name: people.words.here }).click();
  await people.fillsIn('publisher-new');
  await act.getByRole('button', { name: people.words.propose }).click();
  for (const person of ['m1', 's1']) await people.approves(person);
  const form = page.locator('reife-admin-path reife-admin-sign');
  await expect(form.getByRole('group')).toHaveCount(2);
  await form.screenshot({ path: 'e2e/shots/admin-exchange.png' });
  for (const [at, person] of [[0, 'publisher-new'], [1, 'publisher']] as const) {
    const own = form.getByRole('group').nth(at);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), own.getByRole('button').click()]);
    await chooser.setFiles({ name: `${person}.pem`, mimeType: 'application/octet-stream', buffer: people.keys.get(person)!.buffer });
    await own.getByLabel('Kennwort', { exact: true }).fill(PASSPHRASE);
  }
  await form.getByRole('button', { name: people.words.publish }).click();
  await people.said(people.words.published);
  const files = repository(await folder(page));
  const read = (name: string): Signed => JSON.parse(files.get(name)?.toString('utf8') ?? '{}') as Signed;
  const [old, root, timestamp] = [read('metadata/1.root.json'), read('metadata/2.root.json'), read('metadata/timestamp.json')];
  const of = ({ signed }: Signed, role: string) => signed.roles?.[role] ?? { keyids: [], threshold: Infinity };
  const signedBy = (given: Signed, { keyids, threshold }: { keyids: string[]; threshold: number }): boolean => given.signatures.filter(({ keyid }) => keyids.includes(keyid)).length >= threshold;
  // The chain of roots is signed as the old one and as the new one ask, and neither names the publisher.
  expect([signedBy(root, of(old, 'root')), signedBy(root, of(root, 'root'))]).toEqual([true, true]);
  expect(of(old, 'timestamp').keyids).not.toEqual(of(root, 'timestamp').keyids);
  // Whoever still has the old root and whoever has the new one both find a timestamp of theirs.
  expect([signedBy(timestamp, of(old, 'timestamp')), signedBy(timestamp, of(root, 'timestamp'))]).toEqual([true, true]);
});

const report = (client: string, seq: number, state: string, at: string): string => JSON.stringify({ format: 1, client: client.repeat(32), rules: 'main', ring: 'stable', seq, state, version: '0.1.0', at });

for (const [locale, scheme, width] of [['de', 'light', 1280], ['en', 'dark', 360]] as const) {
  test.describe(`who runs what, ${locale}`, () => {
    test.use({ locale: locale === 'de' ? 'de-DE' : 'en-GB', colorScheme: scheme, viewport: { width, height: 900 } });
    test('reports are opened: by release, who is behind since when, and what is no report', async ({ page, host }) => {
      await openPage(page, host);
      const people = new People(page, mouse, locale);
      await people.button(people.words.folder).click();
      const fleet = page.locator('reife-admin-fleet');
      await people.found(['m1', 's1', 'publisher'], ['m1', 's1']);
      await people.proposes(file(RULES));
      for (const person of ['m1', 's1']) await people.approves(person);
      await people.publishes();
      const files = [
        ['a.json', report('a', 2, 'current', '2026-11-20T08:00:00Z')], ['b.json', report('b', 2, 'current', '2026-11-21T08:00:00Z')], ['c.json', report('c', 1, 'overdue', '2026-11-21T09:00:00Z')],
        ['odd.json', report('d', 1, 'current', '2026-11-21').replace('}', ',"contact":"c1"}')],
      ].map(([name = '', text = '']) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) }));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), fleet.getByRole('button', { name: locale === 'de' ? 'Statusmeldungen öffnen …' : 'Open status reports …' }).click()]);
      await chooser.setFiles(files);
      await expect(fleet.getByRole('heading', { level: 3 })).toHaveText(locale === 'de' ? 'main/stable: 3 Browser, die neuesten Regeln sind 2; einer hängt zurück' : 'main/stable: 3 browsers, the newest rules are 2; one is behind');
      await expect(fleet.getByRole('row')).toHaveCount(2);
      await expect(fleet.getByRole('row').last()).toContainText('cccc cccc');
      await expect(fleet).toContainText(locale === 'de' ? 'odd.json: „contact“ gehört nicht in eine Meldung' : 'odd.json: “contact” does not belong into a report');
      await accessible(page);
      await fits(page);
      await fleet.screenshot({ path: `e2e/shots/admin-fleet-${locale}-${scheme}-${width}.png` });
    });
  });
}
