/** The loop closes: verdicts on cards, the board, a suggestion, a draft, its plan, the approval of both sides, and the card says what
 *  it came of. Real pages, the real command line, a real host; the test carries files from one to the next, as people do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { choose, file, verdicts, written } from './board/support.ts';
import { settled } from './studio/support.ts';
import { Office } from './trust/office.ts';
import { expect, fold, open, panel, RULES, test } from './trust/support.ts';

/** The first rules came into force before the example's moment, and the next after it. */
const [FIRST, THEN] = ['2026-11-20T08:00:00Z', '2026-11-24T12:00:00Z'];
const AS_OF = '2026-11-24T11:00:00Z';
const REASON = 'No budget this year';

/** What the made-up CRM was given: decisions by contact. */
const saved = (page: Page): Promise<[string, string][]> => page.evaluate(() => new Promise((done, failed) => {
  const opening = indexedDB.open('reife-trial');
  opening.onerror = () => failed(new Error('no trial'));
  opening.onsuccess = () => {
    const asked = opening.result.transaction('settled').objectStore('settled').getAll();
    asked.onsuccess = () => {
      opening.result.close();
      done((asked.result as { kind: string; how: string; contact: string; record: string }[]).filter(({ kind, how }) => kind === 'decision' && how === 'saved').map(({ contact, record }) => [contact, record]));
    };
  };
}));

/** The example's evidence with these decisions, as a CRM would export it. */
function exported(decided: [string, string][]): string {
  const lines = file('acme.ndjson').toString().trimEnd().split('\n').map((line) => {
    const read = JSON.parse(line) as { contacts?: { id: string; decisions?: unknown[] }[] };
    for (const contact of read.contacts ?? []) contact.decisions = [...(contact.decisions ?? []), ...decided.filter(([id]) => id === contact.id).map(([, record]) => JSON.parse(record) as unknown)];
    return JSON.stringify(read);
  });
  return `${lines.join('\n')}\n`;
}

test('from a verdict to the rules that came of it', async ({ page, context, world }) => {
  test.setTimeout(600_000);
  await context.clock.install({ time: new Date(AS_OF) });
  const office = new Office(FIRST);
  try {
    office.opened();
    office.file('one.json', RULES);
    office.good('propose', 'one.json', '--ring', 'stable', '--out', 'one.p.json');
    office.signed('one.p.json', 'm1', 's1');
    world.host.rules = office.repository;
    world.host.pin(office.read('repository/metadata/1.root.json'));

    // A rep rejects on the card what the rules propose, twice.
    for (const contact of ['c1001', 'c1008']) {
      await open(page, world, contact);
      await panel(page).locator('reife-foot').getByRole('button', { name: 'Reject' }).click();
      const form = page.locator('reife-decide-form');
      await form.getByRole('radio', { name: REASON }).check();
      await form.getByRole('button', { name: /^Reject: / }).click();
      await expect(panel(page)).toContainText('Decision saved here');
    }
    await expect.poll(async () => (await saved(page)).length, { timeout: 60_000 }).toBe(2);
    const evidence = exported(await saved(page));

    // The board has them, with a year of others, and suggests other points.
    await page.goto(`${world.host.address}/board.html`);
    await choose(page, [written('acme.reife.json', RULES), ...verdicts()]);
    await page.getByRole('button', { name: 'Suggestion' }).click();
    await expect(page.getByRole('region', { name: 'Table: Suggestion' })).toContainText('Case study downloaded', { timeout: 60_000 });

    // The suggestion becomes a draft on the rules in force; the plan says on the example whom it changes.
    const opening = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Make a draft of it' }).click();
    const studio = await opening;
    await expect(studio.locator('reife-editor')).toBeVisible({ timeout: 60_000 });
    await studio.getByRole('button', { name: /^Acme/ }).click();
    await settled(studio);
    await expect(studio.locator('header').first()).toContainText('Draft on rules 1 in force');
    const handed: Record<string, string> = {};
    studio.on('download', (download) => void download.path().then((path) => { handed[download.suggestedFilename()] = readFileSync(path, 'utf8'); }));
    await studio.getByRole('button', { name: 'Hand to approval' }).click();
    await expect.poll(() => Object.keys(handed).sort()).toEqual(['acme-emea.plan.json', 'acme-emea.reife.json']);
    await studio.close();

    // Both sides approve it on the plan that the command line computes on what the CRM exports, verdicts and all.
    office.now = THEN;
    office.file('two.json', handed['acme-emea.reife.json']!);
    office.file('evidence.ndjson', evidence);
    office.good('propose', 'two.json', '--ring', 'stable', '--population', 'evidence.ndjson', '--as-of', AS_OF, '--out', 'two.p.json');
    const { verdicts: led } = JSON.parse(office.read('two.p.json')) as { verdicts: { count: number } };
    // One more stands in the example.
    expect(led.count).toBe(3);
    office.signed('two.p.json', 'm1', 's1');

    // The card says what it came of, to the person whose verdicts they were.
    await context.clock.setSystemTime(new Date('2026-11-24T12:30:00Z'));
    await open(page, world);
    await expect(panel(page).locator('reife-banners')).toContainText('Rules 2 are in force now. They take the place of rules 1. Rules 2 changed after 3 verdicts that went otherwise, 2 of them yours.');
    await fold(page);
    await expect(panel(page).locator('reife-provenance')).toContainText('3 that went otherwise');
    await page.screenshot({ path: resolve(import.meta.dirname, 'shots/loop-card.png') });
  } finally {
    office.close();
  }
});
