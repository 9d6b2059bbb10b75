/** Rules come into force in the browser: what a rep sees when all is well, when there is news, and when something is wrong. */
import type { Page } from '@playwright/test';
import { find } from '../crm/note/block.ts';
import { sha256 } from './trust/repository.ts';
import { accessible, EARLIER, expect, explore, fold, look, open, panel, rows, RULES, test, type World } from './trust/support.ts';

const DAY = 86_400_000;
const banners = (page: Page) => panel(page).locator('reife-banners');
const rules = (page: Page) => panel(page).locator('reife-provenance');
const stand = (page: Page) => panel(page).locator('reife-stand');

/** The device's clock, so many days from now. */
const clock = (page: Page, days: number) => page.clock.setFixedTime(Date.now() + days * DAY);

test('release 1 is picked up, then 2, and the card says so', async ({ page, world }) => {
  await open(page, world);
  await expect(banners(page)).toHaveText('');
  await fold(page);
  for (const text of ['rules 1, in force', 'Marketing: m1', 'Sales: s1', 'nothing new', 'What came with Reife']) await expect(rules(page)).toContainText(text, { ignoreCase: true });
  world.repository.release({ seq: 2, note: 'Fit weighs more.' }, RULES);
  await look(page);
  await expect(banners(page)).toContainText('Rules 2 are in force now. They take the place of rules 1. Said with it: “Fit weighs more.”');
  await expect(banners(page)).toContainText(/asks Fit of 40, before 30/);
  await expect(rules(page)).toContainText('rules 2, in force');
  await accessible(page);
  await banners(page).getByRole('button', { name: 'Seen' }).click();
  await expect(banners(page)).toHaveText('');
  // It stays read after a restart, and so does the release.
  await open(page, world);
  await expect(rules(page)).toContainText('rules 2');
  await expect(banners(page)).toHaveText('');
});

test('on the whole page news are asked for from its sheet; list and card follow, and what is open stays open', async ({ page, world }) => {
  await explore(page, world, 'c1010');
  await page.getByRole('button', { name: /^Rules 1, in force/ }).click();
  world.repository.release({ seq: 2 }, RULES.replaceAll('[{"var": "fit"}, 40]', '[{"var": "fit"}, 101]'));
  await page.getByRole('dialog', { name: 'Rules' }).getByRole('button', { name: 'Look now' }).click();
  await expect(page.getByRole('dialog', { name: 'Rules' })).toContainText('rules 2, in force');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Rules 2, in force/ })).toBeVisible();
  await expect(panel(page)).toContainText('c1010');
  await expect(banners(page)).toContainText('Rules 2 are in force now.');
  // Fit is 100 at most, so that nobody is ready for sales by the new rules.
  await expect(stand(page)).not.toContainText('Ready for sales');
  await expect(rows(page).filter({ hasText: 'Lukas Ott' })).not.toContainText('Ready for sales');
  await page.locator('reife-banners').getByRole('button', { name: 'Seen' }).click();
  await expect(banners(page)).toHaveText('');
});

test('old bytes under a new number are told as what they bring back', async ({ page, world }) => {
  await open(page, world);
  world.repository.release({ seq: 2 }, RULES);
  world.repository.release({ seq: 3, restores: 1, note: 'Back to before.' }, EARLIER);
  await fold(page);
  await look(page);
  await expect(banners(page)).toContainText('Rules 3 are in force now. They bring back rules 1, in place of rules 1.');
});

test('news are looked for every quarter of an hour, by ETag', async ({ page, world }) => {
  await page.clock.install();
  await open(page, world);
  await expect.poll(() => world.host.asked.filter(({ path }) => path === 'metadata/timestamp.json').length).toBe(1);
  await page.clock.runFor(14 * 60_000);
  expect(world.host.asked.filter(({ path }) => path === 'metadata/timestamp.json')).toHaveLength(1);
  await page.clock.runFor(2 * 60_000);
  await expect.poll(() => world.host.asked.filter(({ path }) => path === 'metadata/timestamp.json').map(({ status }) => status)).toEqual([200, 304]);
  world.repository.release({ seq: 2 }, RULES);
  await page.clock.runFor(16 * 60_000);
  await expect(banners(page)).toContainText('Rules 2 are in force now.');
});

test('an older state of the repository is refused: the newer rules stay, and it is said why', async ({ page, world }) => {
  const before = new Map(world.repository.files);
  world.repository.release({ seq: 2 }, RULES);
  await open(page, world);
  await fold(page);
  await expect(rules(page)).toContainText('rules 2, in force');
  world.host.rules = before;
  await look(page);
  await expect(banners(page)).toContainText('Something newer was refused. Rules 2 stay in force.');
  await expect(banners(page)).toContainText('is older than what this computer has already seen');
  await expect(banners(page)).toContainText('E-ROLLBACK');
  await expect(stand(page)).toContainText('Ready for sales');
});

test('one side withdraws: nothing is proposed, and what is recorded says so, also after a restart', async ({ page, world }) => {
  await open(page, world);
  await fold(page);
  world.repository.withdraw('sales', 'Too many students.');
  await look(page);
  for (const again of [false, true]) {
    if (again) {
      world.host.up = false;
      await open(page, world);
    }
    await expect(banners(page)).toContainText('Rules withdrawn. Rules 1, by sales on');
    await expect(banners(page)).toContainText('Too many students.');
    await expect(stand(page)).toContainText('withheld');
  }
  await accessible(page);
  await panel(page).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(panel(page)).toContainText('Check saved here');
  await panel(page).getByRole('button', { name: 'Decide anyway' }).click();
  const form = panel(page).locator('reife-decide-form');
  await form.getByRole('radio', { name: 'Excluded' }).check();
  await form.getByRole('radio', { name: 'Not our market' }).check();
  await form.getByRole('button', { name: 'Correct to: Excluded' }).click();
  await expect(panel(page)).toContainText('Decision saved here');
  expect(await decided(page)).toMatchObject({ rules: { seq: 1 }, rules_state: 'withdrawn' });
});

test('not confirmed for a week: they stay in force and it is said; for more than thirty days: nothing is proposed', async ({ page, world }) => {
  await open(page, world);
  world.host.up = false;
  await clock(page, 8);
  await open(page, world);
  await expect(banners(page)).toContainText('Rules not confirmed lately. Rules 1 are still in force, last confirmed on');
  await expect(stand(page)).toContainText('Ready for sales');
  await clock(page, 31);
  await open(page, world);
  await expect(banners(page)).toContainText(/Rules must be confirmed\. Rules 1 were last confirmed on .*, 3[01] days ago; 30 are allowed\./);
  await expect(banners(page)).toContainText('E-NET');
  await expect(stand(page)).toContainText('withheld');
  await accessible(page);
  // With the host back, one press does it.
  world.repository.now = Date.now() + 31 * DAY;
  world.repository.publish();
  world.host.up = true;
  await banners(page).getByRole('button', { name: 'Try again' }).click();
  await expect(banners(page)).toHaveText('');
  await expect(stand(page)).toContainText('Ready for sales');
});

test('a clock that is set back does not make old confirmations good again', async ({ page, world }) => {
  await open(page, world);
  // A newer timestamp is seen, and then the rest of the files is missing.
  world.repository.now = Date.now() + 20 * DAY;
  world.repository.renew();
  const files = new Map(world.repository.files);
  files.delete('metadata/3.snapshot.json');
  files.delete('metadata/4.snapshot.json');
  world.host.rules = files;
  await clock(page, 20);
  await open(page, world);
  await expect(banners(page)).toContainText(/not confirmed lately|newer was refused/);
  world.host.up = false;
  await clock(page, 0);
  await open(page, world);
  await expect(banners(page)).toContainText('Rules not confirmed lately.');
  await expect(banners(page)).toContainText('E-NET');
});

test('a clock that runs ahead is suspected, not the rules', async ({ page, world }) => {
  await open(page, world);
  await clock(page, 9);
  await open(page, world);
  await expect(banners(page)).toContainText('Check this computer’s clock');
});

test('without a connection it starts from what is stored', async ({ page, world }) => {
  world.repository.release({ seq: 2 }, RULES);
  await open(page, world);
  world.host.up = false;
  await open(page, world);
  await expect(banners(page)).toHaveText('');
  await fold(page);
  await expect(rules(page)).toContainText('rules 2, in force');
  await expect(rules(page)).toContainText('cannot be reached');
});

test('cleared storage: without the host nothing is proposed; with it all is there again', async ({ page, world }) => {
  await open(page, world);
  await page.goto('about:blank');
  await page.goto(`${world.host.address}/rules.json`);
  await page.evaluate(async () => { for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name); });
  world.host.up = false;
  await open(page, world);
  await expect(banners(page)).toContainText('No rules yet. Nothing was ever confirmed on this device');
  await expect(banners(page)).toContainText('E-NET');
  await expect(stand(page)).toContainText('withheld');
  await expect(panel(page).locator('reife-foot').getByRole('button')).toHaveCount(0);
  await panel(page).getByRole('group', { name: 'Need', exact: true }).getByRole('button', { name: 'Confirmed' }).click();
  await expect(panel(page)).toContainText('Check saved here');
  await accessible(page);
  world.host.up = true;
  await banners(page).getByRole('button', { name: 'Try again' }).click();
  await expect(banners(page)).toHaveText('');
  await expect(rules(page)).toContainText('rules 1');
});

test('a slot that was tampered with counts as not stored: the one before stands in, and then all is fetched anew', async ({ page, world }) => {
  await open(page, world);
  await fold(page);
  world.repository.release({ seq: 2 }, RULES);
  await look(page);
  await expect(rules(page)).toContainText('rules 2, in force');
  await page.goto(`${world.host.address}/rules.json`);
  expect(await tamper(page, sha256(RULES))).toBeGreaterThan(0);
  world.host.up = false;
  await open(page, world);
  await fold(page);
  await expect(rules(page)).toContainText('rules 1');
  await expect(rules(page)).toContainText('cannot be reached');
  world.host.up = true;
  await look(page);
  await expect(rules(page)).toContainText('rules 2, in force');
});

test('a full device: what was in force stays, and it is said', async ({ page, world }) => {
  // The browser is made to say that there is no room, as it does on a full device, while the page says so.
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${FULL}\n${await response.text()}` });
  });
  await open(page, world);
  await fold(page);
  const full = (is: boolean) => page.evaluate((said) => new BroadcastChannel('test-full').postMessage(said), is);
  await full(true);
  world.repository.release({ seq: 2 }, RULES);
  await look(page);
  await expect(banners(page)).toContainText('could not be stored on this computer');
  await expect(rules(page)).toContainText('rules 1');
  await full(false);
  await look(page);
  await expect(rules(page)).toContainText('rules 2, in force');
});

test('two tabs at once: one looks, the other takes what it found', async ({ page, world }) => {
  const other = await page.context().newPage();
  world.host.slow = 150;
  await Promise.all([open(page, world), open(other, world)]);
  for (const tab of [page, other]) await expect(rules(tab)).toContainText('rules 1');
  const fetched = () => world.host.asked.filter(({ path }) => path === 'metadata/timestamp.json').length;
  expect(fetched()).toBe(1);
  // News that one tab has found are in force in the other.
  world.repository.release({ seq: 2 }, RULES);
  await fold(page);
  await look(page);
  await expect(banners(page)).toContainText('Rules 2 are in force now.');
  await expect(banners(other)).toContainText('Rules 2 are in force now.');
  expect(fetched()).toBe(2);
});

const HOSTILE: Record<string, { code: string; says: RegExp; make(world: World): void }> = {
  'bytes that nobody signed': { code: 'E-HASH', says: /is not the file that was signed/, make: ({ repository }) => repository.files.set(repository.target(), Buffer.from(RULES.replace('40', '41'))) },
  'a file longer than declared': { code: 'E-SIZE', says: /larger or smaller than it may be/, make: ({ repository }) => repository.files.set(repository.target(), Buffer.from(`${RULES}${' '.repeat(5000)}`)) },
  'a timestamp without end': { code: 'E-SIZE', says: /larger or smaller/, make: ({ repository }) => repository.files.set('metadata/timestamp.json', Buffer.alloc(3 << 20, 32)) },
  'a timestamp that is a web page': { code: 'E-JSON', says: /cannot be read/, make: ({ repository }) => repository.files.set('metadata/timestamp.json', Buffer.from('<!doctype html>')) },
  'a timestamp signed by a stranger': {
    code: 'E-SIG', says: /no valid signature/,
    make: ({ repository }) => {
      const own = repository.publisher;
      repository.publisher = repository.people.m2;
      repository.stamp();
      repository.publisher = own;
    },
  },
  'one side alone': { code: 'E-NOT-BOTH', says: /approved different things/, make: ({ repository }) => repository.release({ seq: 3 }, RULES, ['marketing']) },
};
for (const [name, { code, says, make }] of Object.entries(HOSTILE)) {
  test(`refused: ${name}`, async ({ page, world }) => {
    await open(page, world);
    await fold(page);
    world.repository.release({ seq: 2 }, RULES);
    make(world);
    await look(page);
    await expect(banners(page)).toContainText('Rules 1 stay in force');
    await expect(banners(page)).toContainText(says);
    await expect(banners(page)).toContainText(code);
    await expect(rules(page)).toContainText('rules 1');
  });
}

test('a file that both approved and this program cannot run is refused: the old one stays', async ({ page, world }) => {
  await open(page, world);
  await fold(page);
  world.repository.release({ seq: 2 }, RULES.replace('"format": 1', '"format": 2'));
  await look(page);
  await expect(banners(page)).toContainText('E-ENGINE');
  await expect(rules(page)).toContainText('rules 1');
});

test('a root that one side could replace alone pins nothing', async ({ page, world }) => {
  world.host.pin(world.repository.pinned.replaceAll('"threshold":3', '"threshold":2'));
  await open(page, world);
  await expect(banners(page)).toContainText('No rules yet.');
  await expect(stand(page)).toContainText('withheld');
});

test('a decision carries the number of the release', async ({ page, world }) => {
  await explore(page, world);
  await panel(page).getByRole('button', { name: /^For:/ }).first().click();
  await panel(page).locator('reife-foot').getByRole('button', { name: 'Accept' }).click();
  await panel(page).locator('reife-decide-form').getByRole('button', { name: 'Accept: Ready for sales' }).click();
  await expect(panel(page)).toContainText('Decision saved here');
  expect(await decided(page)).toMatchObject({ rules: { seq: 1 } });
});

test('in the widget: a decision carries the number of the release, and other rules come while it is open', async ({ page, world }) => {
  await page.goto(`${world.host.address}/host.html`);
  const widget = page.frameLocator('reife-card iframe');
  const card = widget.getByRole('article');
  const notes = page.locator('.crm pre');
  await expect(card.getByRole('heading').first()).toHaveText('Miriam Castell');
  await expect(card.locator('reife-banners')).toHaveText('');
  await card.getByRole('button', { name: /^For:/ }).first().click();
  await card.getByRole('button', { name: 'Accept' }).click();
  await widget.getByRole('button', { name: 'Accept: Ready for sales' }).click();
  await expect(notes).toContainText('Jana Brandt: accepted');
  expect(await find(await notes.innerText())).toMatchObject([{ state: 'whole', block: { decisions: [{ verdict: 'accepted', rules: { seq: 1 } }] } }]);
  world.repository.release({ seq: 2 }, RULES);
  await card.locator('reife-provenance summary').click();
  await card.locator('reife-provenance').getByRole('button', { name: 'Look now' }).click();
  await expect(card.locator('reife-banners')).toContainText('Rules 2 are in force now.');
  await expect(card.locator('reife-stand')).toContainText('Stands, by you');
});

test('at first use people compare the fingerprint; before that nothing is trusted', async ({ page, world }) => {
  world.host.beside = {};
  await page.goto(world.host.address);
  await page.getByRole('button', { name: 'Rules of your company' }).click();
  const sheet = page.getByRole('dialog', { name: 'Rules' });
  await sheet.getByLabel('Address of the repository').fill('http://rules.example/');
  await sheet.getByRole('button', { name: 'Look there' }).click();
  await expect(sheet).toContainText('This is no address of a repository');
  await sheet.getByLabel('Address of the repository').fill(world.host.repository);
  await sheet.getByRole('button', { name: 'Look there' }).click();
  await expect(sheet).toContainText('Is this the fingerprint you were given?');
  await accessible(page);
  await sheet.getByRole('button', { name: 'It differs' }).click();
  await expect(sheet).toContainText('Nothing is trusted.');
  expect(world.host.asked.map(({ path }) => path)).toEqual(['metadata/1.root.json']);
  await sheet.getByLabel('Address of the repository').fill(world.host.repository);
  await sheet.getByRole('button', { name: 'Look there' }).click();
  await sheet.getByRole('button', { name: 'It is the same: trust it' }).click();
  await expect(sheet.getByRole('button', { name: 'No longer trust this repository' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Acme/ }).click();
  await expect(page.getByRole('button', { name: /^Rules 1, in force/ })).toBeVisible();
  await explore(page, world);
  await fold(page);
  await expect(rules(page)).toContainText('Not managed by your company.');
});

test('one’s own rule file is a draft beside rules in force, and said to be one', async ({ page, world }) => {
  await explore(page, world);
  await expect(page.getByRole('button', { name: /^Rules 1, in force/ })).toBeVisible();
  await page.getByRole('button', { name: 'Open files' }).waitFor();
  await dropRules(page);
  await page.getByRole('button', { name: 'Use these files' }).click();
  await expect(page.getByRole('button', { name: /^Draft rules, not approved/ })).toBeVisible();
  await rows(page).first().click();
  await expect(banners(page)).toContainText('Draft rules. Not approved');
});

const FULL = `
  let full = false;
  new BroadcastChannel('test-full').onmessage = ({ data }) => { full = data; };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (full) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  };`;

/** The record of the decision that lies in the outbox. */
async function decided(page: Page): Promise<unknown> {
  const found = await page.evaluate(() => new Promise<string[]>((done, fail) => {
    const opening = indexedDB.open('reife-trial');
    opening.onerror = () => fail(opening.error as Error);
    opening.onsuccess = () => {
      const database = opening.result;
      const entries: string[] = [];
      const names = [...database.objectStoreNames];
      const reading = database.transaction(names);
      for (const name of names) reading.objectStore(name).getAll().onsuccess = ({ target }) => {
        for (const entry of (target as IDBRequest<{ kind?: string; record?: string }[]>).result) if (entry.kind === 'decision' && entry.record) entries.push(entry.record);
      };
      reading.oncomplete = () => { database.close(); done(entries); };
    };
  }));
  return JSON.parse(found.at(-1) ?? 'null') as unknown;
}

/** Changes one byte of every stored blob of that hash. */
function tamper(page: Page, sha256: string): Promise<number> {
  return page.evaluate(async (hash) => {
    let changed = 0;
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined || !name.startsWith('reife-rules ')) continue;
      await new Promise<void>((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('blobs', 'readwrite');
          writing.objectStore('blobs').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (cursor === null) return;
            const bytes = cursor.value as Uint8Array;
            if (String(cursor.key).endsWith(hash)) {
              bytes[9] = (bytes[9] ?? 0) ^ 1;
              cursor.update(bytes);
              changed++;
            }
            cursor.continue();
          };
          writing.oncomplete = () => { opening.result.close(); done(); };
        };
      });
    }
    return changed;
  }, sha256);
}

async function dropRules(page: Page): Promise<void> {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'mine.reife.json'));
    return transfer;
  }, EARLIER);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
