/** A draft that runs as a shadow: counts arise, the card stays as it is, and the report and the command line say what came of it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { counted as countedThere } from '../counted.ts';
import { rest } from '../crm/rest.ts';
import { gathering, type Gathering } from '../trust/gathering.ts';
import { Repository, sha256 } from '../trust/repository.ts';
import { Host } from '../trust/server.ts';
import { accessible } from '../support.ts';
import { card, nameOf, openFiles, panelBeside, profile, RULES, trust, workerOf, type Profile } from './support.ts';

declare const chrome: { storage: { managed: { get: unknown }; local: { get(what: null): Promise<Record<string, string>>; set(all: object): Promise<void> } } };

const FIRST = readFileSync(RULES, 'utf8');
const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];

/** A call is worth it for hardly anybody. */
function stricter(): string {
  const rules = JSON.parse(FIRST) as { states: { id: string; when?: unknown }[] };
  for (const state of rules.states) if (state.id === 'worth_a_call') state.when = { '>=': [{ var: 'need_clarity' }, 90] };
  return JSON.stringify(rules);
}
const DRAFT = stricter();
const HASH = sha256(DRAFT);

interface Seat { own: Profile; page: Page; host: Host; status: Gathering; repository: Repository }

const test = plain.extend<{ seat: (laid: string) => Promise<Seat> }>({
  seat: async ({}, use) => {
    const closing: (() => Promise<void>)[] = [];
    await use(async (laid) => {
      const [crm, host, status, own] = await Promise.all([rest(9), Host.open(), gathering(), profile({ host: 'http://127.0.0.1/*' })]);
      closing.push(() => own.close(), () => crm.close(), () => host.close(), () => status.close());
      const repository = new Repository();
      repository.release({ seq: 1 }, FIRST);
      repository.files.set(`drafts/${HASH}.json`, Buffer.from(laid));
      host.rules = repository.files;
      await openFiles(own, ...FILES);
      await trust(own, host);
      const page = await own.context.newPage();
      await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
      await page.goto(`${crm.url}app#/leads/7`);
      return { own, page, host, status, repository };
    });
    for (const close of closing) await close();
  },
});

/** What an administrator would set; no program can, so the browser's answer is put in its place. */
const policy = (own: Profile, set: object): Promise<void> => workerOf(own).then((worker) => worker.evaluate((given) => { chrome.storage.managed.get = () => Promise.resolve(given); }, set));

const counted = (own: Profile): ReturnType<typeof countedThere> => workerOf(own).then((worker) => worker.evaluate(countedThere));

/** All that the card says, but for its fold on rules. */
const said = (panel: Page): Promise<string> => card(panel).evaluate((article) => {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Element && ['STYLE', 'REIFE-PROVENANCE'].includes(node.tagName)) return;
    if (node instanceof Text) texts.push(node.data.trim());
    for (const child of [...((node as Element).shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child);
  };
  walk(article);
  return texts.filter((text) => text !== '').join('\n');
});

/** The report of the day goes out, as if the last one were of yesterday. */
async function aDayLater(own: Profile): Promise<void> {
  const worker = await workerOf(own);
  await worker.evaluate(async () => {
    const kept = JSON.parse((await chrome.storage.local.get(null))['reife.status'] ?? '{}') as { said: Record<string, { at: number }> };
    for (const one of Object.values(kept.said)) one.at -= 86_400_000;
    await chrome.storage.local.set({ 'reife.status': JSON.stringify(kept) });
  });
  const options = await own.page('options.html');
  await expect(options.getByText('rules 1, in force')).toBeVisible();
  await options.close();
}

const complaints = ({ errors }: Profile): string[] => errors.filter((text) => !/Failed to load resource.*404/.test(text));
const told = (status: Gathering): Record<string, unknown>[] => status.posted.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

test('counts arise beside a card that stays as it is; the report and the command line say them; without the policy they are gone', async ({ seat }) => {
  const { own, page, host, status } = await seat(DRAFT);
  const first = await panelBeside(own, page);
  await expect(nameOf(first)).toHaveText('Ida Neumann');
  await expect(card(first).locator('reife-course')).toBeVisible();
  const before = await said(first);
  expect(await counted(own)).toBeNull();
  await first.close();

  await policy(own, { statusAddress: status.address, shadow: HASH });
  const panel = await panelBeside(own, page);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await expect.poll(() => counted(own), { timeout: 15_000 }).toHaveLength(1);
  const [one] = (await counted(own)) ?? [];
  expect([one?.from, one?.to]).toEqual(['worth_a_call', 'talking']);
  // Nothing that is kept names anybody, and the card says what it said.
  expect(one?.who).toMatch(/^[0-9a-f]{64}$/);
  expect(await said(panel)).toBe(before);
  expect(before).toContain('Worth a call');
  const fold = card(panel).locator('reife-provenance');
  await fold.locator('summary').click();
  await expect(fold).toContainText('A draft of other rules is computed along, without effect.');
  await panel.screenshot({ path: 'e2e/shots/extension-shadow.png' });

  // Looked at again, it counts once.
  await panel.reload();
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await panel.waitForTimeout(1500);
  expect(await counted(own)).toHaveLength(1);
  await panel.close();

  await expect.poll(() => status.posted.length).toBeGreaterThan(0);
  await aDayLater(own);
  await expect.poll(() => told(status).at(-1)?.['shadow']).toMatchObject({ draft: HASH, state: 'runs' });
  const last = told(status).at(-1) ?? {};
  const { counts } = last['shadow'] as { counts: [string, string, number][] };
  // One contact is told as five, or mostly not at all.
  expect([[], [['worth_a_call', 'talking', 5]]]).toContainEqual(counts);
  const folder = mkdtempSync(join(tmpdir(), 'reife-shadow-'));
  for (const client of '12345') writeFileSync(join(folder, `${client}.json`), JSON.stringify({ ...last, client: client.repeat(32), shadow: { draft: HASH, state: 'runs', counts: [['worth_a_call', 'talking', 5]] } }));
  const summed = execFileSync(resolve(import.meta.dirname, '../../../target/debug/reife'), ['--lang', 'en', 'rules', 'fleet', folder], { encoding: 'utf8' });
  expect(summed).toContain('in 5 clients: about 25 contacts, for about 25 it proposes another state');
  expect(summed).toContain('worth_a_call to talking: about 25');

  const running = await own.page('options.html');
  await expect(running.locator('reife-shadow-options')).toContainText('is computed beside the rules in force, without effect');
  await expect(running.locator('reife-shadow-options').getByRole('status')).toHaveCount(0);
  await running.close();

  await policy(own, { statusAddress: status.address });
  const options = await own.page('options.html');
  await expect(options.getByText('rules 1, in force')).toBeVisible();
  await expect(options.locator('reife-shadow-options')).toHaveText('');
  await expect.poll(() => counted(own)).toBeNull();
  expect(host.asked.filter(({ path }) => path.startsWith('drafts/')).every(({ path }) => path === `drafts/${HASH}.json`)).toBe(true);
  expect(complaints(own)).toEqual([]);
});

test('erasing somebody takes what was counted of them', async ({ seat }) => {
  const { own, page } = await seat(DRAFT);
  await policy(own, { shadow: HASH });
  const panel = await panelBeside(own, page);
  await expect.poll(() => counted(own), { timeout: 15_000 }).toHaveLength(1);
  const access = panel.locator('reife-access');
  await access.locator('summary').click();
  await access.getByRole('button', { name: 'Erase …' }).click();
  await access.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(panel.locator('reife-erased')).toBeVisible();
  expect(await counted(own)).toEqual([]);
});

test('a draft that came into force ends', async ({ seat }) => {
  const { own, page, repository } = await seat(DRAFT);
  await policy(own, { shadow: HASH });
  const panel = await panelBeside(own, page);
  await expect.poll(() => counted(own), { timeout: 15_000 }).toHaveLength(1);
  repository.release({ seq: 2 }, DRAFT);
  await panel.reload();
  await expect(card(panel).locator('reife-banners')).toContainText('Rules 2 are in force now.');
  await expect.poll(() => counted(own), { timeout: 15_000 }).toBeNull();
  await expect(card(panel)).toContainText('Talking');
  const options = await own.page('options.html');
  await expect(options.locator('reife-shadow-options')).toContainText('is in force by now');
});

test('a draft that nobody has met yet waits; what is no hash is named', async ({ seat }) => {
  const { own } = await seat(DRAFT);
  await policy(own, { shadow: HASH });
  const options = await own.page('options.html');
  await expect(options.locator('reife-shadow-options')).toContainText('It has not been computed along yet');
  await policy(own, { shadow: HASH.toUpperCase() });
  await options.reload();
  const said = options.locator('reife-shadow-options').getByRole('status');
  await expect(said).toContainText('is no SHA-256');
  await expect(said).toContainText(HASH.toUpperCase());
  expect(complaints(own)).toEqual([]);
});

const BAD = [['is another than was named', FIRST, 'other', 'the file on the host is another one'], ['cannot be run', '{"states": [', 'unread', 'Reife cannot compute with it'], ['is not there', null, 'missing', 'the host has no such file']] as const;
for (const [what, laid, state, words] of BAD) {
  test(`a draft that ${what}: the report and the options page say so, and the card is there`, async ({ seat }) => {
    const { own, page, status, repository } = await seat(laid ?? '');
    const hash = state === 'unread' ? sha256(laid) : HASH;
    if (state === 'unread') repository.files.set(`drafts/${hash}.json`, Buffer.from(laid));
    if (laid === null) repository.files.delete(`drafts/${HASH}.json`);
    await policy(own, { statusAddress: status.address, shadow: hash });
    const panel = await panelBeside(own, page);
    await expect(nameOf(panel)).toHaveText('Ida Neumann');
    await expect.poll(() => counted(own), { timeout: 15_000 }).toEqual([]);
    const options = await own.page('options.html');
    await expect(options.getByText('rules 1, in force')).toBeVisible();
    await expect.poll(() => told(status).at(-1)?.['shadow']).toEqual({ draft: hash, state, counts: [] });
    await expect(options.locator('reife-shadow-options').getByRole('status')).toContainText(words);
    await expect(options.locator('reife-shadow-options')).toContainText(hash);
    await accessible(options);
    if (state === 'missing') await options.screenshot({ path: 'e2e/shots/extension-shadow-options.png', fullPage: true });
    await card(panel).locator('reife-provenance summary').click();
    await expect(card(panel).locator('reife-provenance')).not.toContainText('computed along');
    expect(complaints(own)).toEqual([]);
  });
}
