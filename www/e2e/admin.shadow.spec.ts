/** A draft that runs as a shadow, as those who look after rules see it: laid beside them, named in the policy, summed from reports, taken away. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { accessible, chosen, downloaded, expect, fits, folder, mouse, moveIn, People, test } from './admin/support.ts';
import { Office } from './trust/office.ts';
import { sha256 } from './trust/repository.ts';

const RULES = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');
const DRAFT = RULES.replaceAll('"Acme EMEA"', '"Acme mild"');
const HASH = sha256(DRAFT);

const WORDS = {
  de: { lay: 'Entwurf ablegen …', take: 'Wegnehmen', address: 'Die Adresse dort', runs: 'Mitlaufender Entwurf', save: 'Richtlinie speichern', open: 'Statusmeldungen öffnen …', bad: 'Die Datei hat', few: 'Summen werden gezeigt, sobald mindestens 5 Browser gezählt haben', sum: 'Etwa 150 Kontakte wurden mitgerechnet; für etwa 25', trouble: 'In einem Browser läuft er nicht: Er lässt sich dort nicht ausführen.', from: 'Wägt ab', to: 'Bereit für den Vertrieb' },
  en: { lay: 'Lay a draft here …', take: 'Take it away', address: 'Its address there', runs: 'Draft that runs along', save: 'Save the policy', open: 'Open status reports …', bad: 'The file has', few: 'Sums are shown once at least 5 browsers have counted', sum: 'About 150 contacts were computed along; for about 25', trouble: 'In one browser it does not run: the engine there cannot run it.', from: 'Evaluating', to: 'Ready for sales' },
} as const;

const report = (client: string, shadow: object): { name: string; mimeType: string; buffer: Buffer } => ({
  name: `${client}.json`, mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format: 1, client: client.repeat(32), rules: 'main', ring: 'stable', seq: 1, state: 'current', version: '0.1.0', at: '2026-11-20T08:00:00Z', shadow })),
});
const counted = { draft: HASH, state: 'runs', counts: [['evaluating', 'ready_for_sales', 5], ['evaluating', 'evaluating', 25]] };

test.setTimeout(180_000);

for (const [locale, scheme, width] of [['de', 'light', 1280], ['en', 'dark', 360]] as const) {
  test.describe(locale, () => {
    test.use({ locale: locale === 'de' ? 'de-DE' : 'en-GB', colorScheme: scheme, viewport: { width, height: 900 }, acceptDownloads: true });
    test('a draft is laid, named, summed and taken away', async ({ page, host }) => {
      const office = new Office().opened();
      office.file('one.json', RULES);
      office.good('propose', 'one.json', '--ring', 'stable', '--note', 'To begin with.', '--out', 'one.p.json');
      office.signed('one.p.json', 'm1', 's1');
      const people = new People(page, mouse, locale);
      await moveIn(page, host, office, people);
      const words = WORDS[locale];
      const [drafts, handOut, fleet] = [page.locator('reife-admin-drafts'), page.locator('reife-admin-hand-out'), page.locator('reife-admin-fleet')];

      // One that could not be previewed is not laid there.
      const lay = (text: string): Promise<void> => chosen(page, { name: 'draft.json', buffer: Buffer.from(text) }, () => drafts.getByRole('button', { name: words.lay }).click());
      await lay('{"states": []}');
      await people.said(words.bad);
      await expect(drafts.getByRole('listitem')).toHaveCount(0);
      await lay(DRAFT);
      await expect(drafts.getByRole('listitem')).toContainText(`"shadow": "${HASH}"`);
      await expect(drafts.getByRole('listitem')).toContainText('Acme mild');
      expect((await folder(page)).get(`repository/drafts/${HASH}.json`)?.toString()).toBe(DRAFT);

      await handOut.getByLabel(words.address).fill('https://rules.example/reife/');
      const policy = async (): Promise<unknown> => JSON.parse((await downloaded(page, () => handOut.getByRole('button', { name: words.save }).click())).buffer.toString());
      expect(await policy()).not.toHaveProperty('shadow');
      await handOut.getByLabel(words.runs).selectOption(HASH);
      expect(await policy()).toMatchObject({ repository: 'https://rules.example/reife/', ring: 'stable', shadow: HASH });

      const open = async (...files: ReturnType<typeof report>[]): Promise<void> => {
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), fleet.getByRole('button', { name: words.open }).click()]);
        await chooser.setFiles(files);
      };
      await open(...['1', '2', '3', '4'].map((client) => report(client, counted)));
      await expect(fleet).toContainText(words.few);
      await expect(fleet.getByRole('row')).toHaveCount(0);
      await open(...['1', '2', '3', '4', '5'].map((client) => report(client, counted)), report('6', { draft: HASH, state: 'unread', counts: [] }));
      await expect(fleet).toContainText(words.sum);
      await expect(fleet).toContainText(words.trouble);
      await expect(fleet.getByRole('row')).toHaveCount(2);
      for (const text of [words.from, words.to, '25']) await expect(fleet.getByRole('row').last()).toContainText(text);
      await accessible(page);
      await fits(page);
      for (const [name, part] of [['drafts', drafts], ['fleet', fleet]] as const) await part.screenshot({ path: `e2e/shots/admin-shadow-${name}-${locale}-${scheme}-${width}.png` });

      await drafts.getByRole('button', { name: words.take }).click();
      await expect(drafts.getByRole('listitem')).toHaveCount(0);
      expect([...(await folder(page)).keys()].filter((name) => name.includes('drafts'))).toEqual([]);
      office.close();
    });
  });
}
