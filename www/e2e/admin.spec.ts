/** The admin page in real Chromium, without a terminal: from an empty folder to rules in force, back again, and a lost key. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { accessible, chosen, downloaded, expect, folder, keyboard, mouse, moveIn, openPage, openPageWithoutFolders, People, put, repository, test, type Bytes } from './admin/support.ts';
import { Office } from './trust/office.ts';
import { fold, open as openCard, panel } from './trust/support.ts';

const RULES = readFileSync(resolve(import.meta.dirname, '../../examples/acme/acme.reife.json'), 'utf8');
const file = (text: string, name = 'acme.reife.json'): Bytes => ({ name, buffer: Buffer.from(text) });
const OTHER = RULES.replace('"points": 40', '"points": 35');

test.use({ locale: 'de-DE', acceptDownloads: true });
test.setTimeout(300_000);

test('a newcomer comes from an empty folder to rules in force in a browser, by keyboard alone', async ({ page, host }) => {
  await openPage(page, host);
  await accessible(page);
  const people = new People(page, keyboard(page));
  await people.hands.press(people.button(people.words.folder));
  await expect(page.locator('main')).toContainText('Hier ist noch nichts. Zuerst: Wer gibt frei?');
  await people.found(['m1', 's1', 'publisher'], ['m1', 's1']);
  await expect(page.locator('main')).toContainText('Noch gelten keine Regeln.');
  await people.proposes(file(RULES), 'Für den Anfang.');
  await expect(page.locator('reife-admin-proposal')).toContainText('Antrag: Regeln 1 für stable');
  await accessible(page);
  await people.approves('m1');
  await expect(page.locator('main')).toContainText('Ein Antrag wartet auf den Vertrieb.');
  await people.approves('s1');
  await people.publishes();
  await expect(page.locator('main')).toContainText('Im Verteilkreis stable gelten Regeln 1.');
  await accessible(page);

  // What lies in the folder is what a host serves; the root goes to the browser, and the rules are in force there.
  const files = repository(await folder(page));
  expect([...files.keys()].filter((name) => /pem|BEGIN/.test(name))).toEqual([]);
  host.rules = files;
  host.pin(files.get('metadata/1.root.json')?.toString('utf8') ?? '');
  await openCard(page, { host } as never);
  await fold(page);
  await expect(panel(page).locator('reife-provenance')).toContainText('Regeln 1');
  await expect(panel(page).locator('reife-provenance')).toContainText('Vertrieb: s1');
});

/** Two people a side, rules 1 and 2 released with the command line, and the page at their folder. */
async function settled(page: Parameters<typeof moveIn>[0], host: Parameters<typeof moveIn>[1], act: (people: People) => Promise<void>): Promise<void> {
  const office = new Office().opened();
  try {
    office.file('one.json', OTHER);
    office.good('propose', 'one.json', '--ring', 'stable', '--note', 'Für den Anfang.', '--out', 'one.p.json');
    office.signed('one.p.json', 'm1', 's1');
    office.file('two.json', RULES);
    office.good('propose', 'two.json', '--ring', 'stable', '--note', 'Passung wiegt mehr.', '--out', 'two.p.json');
    office.signed('two.p.json', 'm2', 's1');
    const people = new People(page, mouse);
    await moveIn(page, host, office, people);
    await act(people);
  } finally {
    office.close();
  }
}

test('going back takes less than a minute, with keys that the command line made', async ({ page, host }) => {
  await settled(page, host, async (people) => {
    const begun = Date.now();
    await people.button('Ansehen Regeln 1, stable').click();
    await expect(page.locator('reife-admin-history')).toContainText('40');
    await page.locator('reife-admin-history').getByLabel('Warum, in einer Zeile').fill('Zu wenige Anrufe.');
    await people.button('Rückkehr beantragen').click();
    await expect(page.locator('reife-admin-proposal')).toContainText('Zurück: Regeln 3 für stable');
    await expect(page.locator('reife-admin-proposal')).toContainText('Es sind genau die Bytes von Regeln 1.');
    await people.approves('m1');
    await people.approves('s2');
    await people.publishes();
    expect(Date.now() - begun).toBeLessThan(60_000);
    await expect(page.locator('main')).toContainText('Im Verteilkreis stable gelten Regeln 3.');
    await people.button('Prüfen').click();
    await expect(page.locator('reife-admin-history')).toContainText('4 Zeilen, alle durch Unterschriften belegt');
    await page.locator('reife-admin-day input').fill(new Date().toISOString().slice(0, 10));
    await people.button('Nachsehen').click();
    await expect(page.locator('reife-admin-day')).toContainText('Regeln 3, stable');
    await expect(page.locator('reife-admin-day')).toContainText('m1, Marketing');
  });
});

test('a lost key is taken out by the others, with a new root; somebody new takes the place', async ({ page, host }) => {
  await settled(page, host, async (people) => {
    await people.button('Schlüssel ist weg m1').click();
    await expect(page.locator('reife-admin-key-act')).toContainText('Die Datei ist nicht zu finden');
    await page.locator('reife-admin-key-act').getByRole('button', { name: 'Schlüssel hier anlegen' }).click();
    people.passphrase = 'vier Wörter für niemand sonst';
    await people.fillsIn('m3');
    await page.locator('reife-admin-key-act').getByRole('button', { name: 'Beantragen' }).click();
    await expect(page.locator('reife-admin-proposal')).toContainText('Ein Schlüssel wird entzogen');
    await expect(page.locator('reife-admin-proposal')).toContainText('m3 neu');
    people.passphrase = 'correct horse battery';
    // The holder of the lost key is not needed; the key alone is no longer enough for anything either.
    for (const person of ['m2', 's1', 's2']) await people.approves(person);
    await people.publishes();
    await expect(page.locator('reife-admin-people')).toContainText('m3');
    await expect(page.locator('reife-admin-people').getByRole('row', { name: /m1/ })).toHaveCount(0);
    const files = repository(await folder(page));
    expect([...files.keys()]).toContain('metadata/2.root.json');
    // The old key signs nothing any more.
    await people.button('Datei beantragen').click();
    await people.proposes(file(OTHER));
    await people.signs('m1', people.words.approve);
    await people.said('darf nichts davon unterschreiben');
  });
});

test('one side alone brings nothing into force, and a strange key signs nothing: both are said in words', async ({ page, host }) => {
  await settled(page, host, async (people) => {
    await people.button('Datei beantragen').click();
    await people.proposes(file(OTHER));
    await people.signs('publisher', people.words.approve);
    await people.said('darf nichts davon unterschreiben');
    await people.signs('m1', people.words.approve, 'a wrong one');
    await people.said('m1.pem lässt sich mit diesem Kennwort nicht öffnen.');
    await people.approves('m1');
    await people.approves('m2');
    const way = page.locator('reife-admin-path');
    await expect(way).toContainText('Wartet auf den Vertrieb');
    await expect(way).toContainText('möglich, sobald alle unterschrieben haben, die nötig sind');
    await expect(way.getByRole('button', { name: 'Veröffentlichen', exact: true })).toHaveCount(0);
    await expect(page.locator('main')).toContainText('Im Verteilkreis stable gelten Regeln 2.');
  });
});

test('a proposal that was changed after an approval is refused', async ({ page, host }) => {
  await settled(page, host, async (people) => {
    await people.button('Datei beantragen').click();
    await people.proposes(file(OTHER));
    await people.approves('m1');
    const name = 'proposals/main-stable-rules-3.proposal.json';
    const proposal = JSON.parse((await folder(page)).get(name)?.toString('utf8') ?? '{}') as { file: string };
    proposal.file = proposal.file.replace('"points": 35', '"points": 95');
    await put(page, new Map([[name, Buffer.from(JSON.stringify(proposal))]]));
    await people.button('Neu einlesen').click();
    await expect(page.locator('reife-admin-changes')).toContainText('95');
    await people.signs('s1', people.words.approve);
    await people.said('ist mehr, als der Antrag zeigt');
  });
});

test('without folders everything goes through files, also between two computers; the command line takes what the page made', async ({ page, host, context }) => {
  const office = new Office();
  try {
    await openPageWithoutFolders(page, host);
    const people = new People(page, mouse);
    await people.button('In einer ZIP-Datei beginnen').click();
    await people.found(['m1', 's1', 'publisher'], ['m1', 's1']);
    await people.button('Maschinenbau').click();
    await page.locator('reife-admin-propose').getByRole('button', { name: 'Beantragen', exact: true }).click();
    await people.approves('m1');
    const proposal = await downloaded(page, () => people.button('Als Datei übergeben').click());
    const zip = await downloaded(page, () => people.button('Als ZIP-Datei speichern').click());

    // On another computer sales opens both, looks, and signs.
    const elsewhere = await context.newPage();
    await openPageWithoutFolders(elsewhere, host);
    const sales = new People(elsewhere, mouse);
    sales.keys.set('s1', people.keys.get('s1') as Bytes);
    await chosen(elsewhere, zip, () => sales.button('ZIP-Datei öffnen …').click());
    await chosen(elsewhere, proposal, () => sales.button('Antrag öffnen …').click());
    await expect(elsewhere.locator('reife-admin-proposal')).toContainText('Marketing hat freigegeben');
    await sales.approves('s1');
    const signed = await downloaded(elsewhere, () => sales.button('Als Datei übergeben').click());
    await elsewhere.close({ runBeforeUnload: false });

    // Back again it is published, and the command line finds nothing wrong.
    await chosen(page, signed, () => people.button('Antrag öffnen …').click());
    await people.publishes();
    await expect(page.locator('main')).toContainText('Im Verteilkreis stable gelten Regeln 1.');
    const done = await downloaded(page, () => people.button('Als ZIP-Datei speichern').click());
    const files = repository(new Map(Object.entries(unzipSync(done.buffer)).map(([name, bytes]) => [name, Buffer.from(bytes)])));
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(office.repository, name)), { recursive: true });
      writeFileSync(join(office.repository, name), bytes);
    }
    office.good('check');
    office.good('audit', '--verify');
    // A key that the page made signs in the command line.
    for (const [person, key] of people.keys) office.file(`${person}.pem`, key.buffer.toString('utf8'));
    office.file('passphrase.txt', people.passphrase);
    office.file('next.json', OTHER);
    office.good('propose', 'next.json', '--ring', 'stable', '--out', 'next.p.json');
    for (const person of ['m1', 's1']) office.approve('next.p.json', person, '--passphrase-file', 'passphrase.txt');
    office.good('publish', 'next.p.json', '--key', 'publisher.pem', '--passphrase-file', 'passphrase.txt');
  } finally {
    office.close();
  }
});
