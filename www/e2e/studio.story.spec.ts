/** A change of rules from the first thought to the card, by keyboard alone: studio, plan, both sides, publication. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Download, Page } from '@playwright/test';
import { keyboard, type Hands } from './admin/support.ts';
import { BINARY } from './studio/generate.ts';
import { sentence, settled } from './studio/support.ts';
import { accessible } from './support.ts';
import { Office } from './trust/office.ts';
import { expect, test } from './trust/support.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

/** What the page says, in both languages. */
const WORDS = {
  'en-GB': { points: (rule: string) => `Points of “${rule}”`, hand: 'Hand to approval', draft: (seq: number) => `Draft on rules ${seq} in force`, compared: 'Compared rules', now: 'This draft', force: 'rules 3' },
  'de-DE': { points: (rule: string) => `Punkte von „${rule}“`, hand: 'Zur Freigabe geben', draft: (seq: number) => `Entwurf zu den geltenden Regeln ${seq}`, compared: 'Verglichene Regeln', now: 'Dieser Entwurf', force: 'Regeln 3' },
};
type Locale = keyof typeof WORDS;

interface Example {
  button: RegExp;
  rules: string;
  /** The rule whose points are changed, by its label. */
  rule: Record<Locale, string>;
  points: string;
  /** The evidence as the command line has it. */
  evidence(): string;
}

const EXAMPLES: Record<'acme' | 'bank', Example> = {
  acme: { button: /^Acme/, rules: 'examples/acme/acme.reife.json', rule: { 'en-GB': 'Goal stated', 'de-DE': 'Ziel genannt' }, points: '45', evidence: () => read('examples/acme/acme.ndjson') },
  bank: { button: /^Bank ?marketing/, rules: 'examples/bank-marketing/bank.reife.json', rule: { 'en-GB': 'Agreed to a deposit before', 'de-DE': 'Hat schon einmal zugestimmt' }, points: '12', evidence: mapped },
};

/** What the mapping makes of the bank's export, which the command line takes unpacked. */
function mapped(): string {
  const [source, cwd] = [resolve(root, 'examples/bank-marketing'), mkdtempSync(join(tmpdir(), 'reife-bank-'))];
  writeFileSync(join(cwd, 'bank.csv'), gunzipSync(readFileSync(resolve(source, 'bank-additional-full.csv.gz'))));
  return execFileSync(BINARY, ['map', '--mapping', resolve(source, 'bank.mapping.json'), 'bank.csv'], { cwd, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Both files that are handed to approval. */
async function handed(page: Page, hands: Hands, name: string): Promise<{ rules: string; plan: string }> {
  const found: Download[] = [];
  page.on('download', (download) => found.push(download));
  await hands.press(page.getByRole('button', { name }));
  await expect.poll(() => found.length).toBe(2);
  const text = async (end: string): Promise<string> => readFileSync(await found.find((one) => one.suggestedFilename().endsWith(end))!.path(), 'utf8');
  return { rules: await text('.reife.json'), plan: await text('.plan.json') };
}

/** With the keys in the tree of who changes, from its top to the first person, who is chosen. */
async function firstPerson(page: Page): Promise<void> {
  const line = (): Promise<{ level: string | null; open: string | null; text: string }> => page.getByRole('tree').evaluate((tree) => {
    const found = (tree.getRootNode() as ShadowRoot).getElementById(tree.getAttribute('aria-activedescendant') ?? '');
    return { level: found?.getAttribute('aria-level') ?? null, open: found?.getAttribute('aria-expanded') ?? null, text: found?.textContent ?? '' };
  });
  await page.keyboard.press('Home');
  for (let pressed = 0; pressed < 10; pressed += 1) {
    const { level, open } = await line();
    if (level === '3') break;
    if (level === '1' && open === 'false') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(async () => (await line()).text).not.toMatch(/Loading|geladen/);
  expect((await line()).level).toBe('3');
  await page.keyboard.press('Enter');
}

for (const locale of ['en-GB', 'de-DE'] as const) {
  for (const name of ['acme', 'bank'] as const) {
    const example = EXAMPLES[name];
    const words = WORDS[locale];
    test.describe(`${name}, ${locale}`, () => {
      test.use({ locale, viewport: { width: 1360, height: 1000 } });

      test('from a thought to the card, by keyboard alone', async ({ page, world }) => {
        test.setTimeout(400_000);
        const shot = (state: string): Promise<Buffer> => page.screenshot({ path: `e2e/shots/story-${name}-${state}-${locale.slice(0, 2)}.png` });
        const hands = keyboard(page);
        const office = new Office().opened();
        try {
          // Rules 2 are in force, signed by both sides.
          office.file('one.json', read(example.rules).replace('"points": 40', '"points": 38'));
          office.file('two.json', read(example.rules));
          for (const [file, seq] of [['one', 1], ['two', 2]] as const) {
            office.good('propose', `${file}.json`, '--ring', 'stable', '--note', `Number ${seq}.`, '--out', `${file}.p.json`);
            office.signed(`${file}.p.json`, 'm1', 's1');
          }
          world.host.rules = office.repository;
          world.host.pin(office.read('repository/metadata/1.root.json'));

          // Somebody opens everybody, and changes a rule.
          await page.goto(`${world.host.address}/studio.html`);
          await expect(page.getByRole('button', { name: example.button })).toBeVisible();
          await accessible(page);
          await hands.press(page.getByRole('button', { name: example.button }));
          await settled(page, 120_000);
          await expect(page.locator('header')).toContainText(words.draft(2));
          await hands.type(page.getByRole('spinbutton', { name: words.points(example.rule[locale]) }), example.points);
          await expect(sentence(page).locator('b').first()).toBeVisible({ timeout: 60_000 });
          await settled(page, 120_000);
          await accessible(page);
          await shot('plan');

          // Who moves; two explanations side by side.
          await hands.press(page.getByRole('tree'));
          await firstPerson(page);
          const person = page.locator('section.box', { has: page.locator('reife-compare') }).first();
          await expect(person.getByRole('columnheader', { name: words.compared })).toBeVisible();
          await expect(person.getByRole('columnheader', { name: words.now })).toBeVisible();
          await accessible(page);
          await shot('person');

          // The draft and its plan go to both sides, who sign the plan with the rules; each can count it again.
          const files = await handed(page, hands, words.hand);
          const plan = JSON.parse(files.plan) as { counts: { contacts: number; changed: number } };
          expect(plan.counts.changed).toBeGreaterThan(0);
          office.file('three.json', files.rules);
          office.file('three.plan.json', files.plan);
          office.file('population.ndjson', example.evidence());
          const propose = ['three.json', '--ring', 'stable', '--plan', 'three.plan.json', '--note', 'Weighs otherwise.'];
          office.good('propose', ...propose, '--population', 'population.ndjson', '--out', 'three.p.json');
          expect(office.read('three.p.json')).toContain(String(plan.counts.changed));
          office.approve('three.p.json', 'm1');
          office.approve('three.p.json', 's1', '--population', 'population.ndjson');
          office.publish('three.p.json');
          // Of rules that have moved on, the plan says nothing any more.
          expect(office.refused('propose', 'two.json', '--ring', 'stable', '--plan', 'three.plan.json')).toContain('does not fit any more');

          // The card in another page shows who approved what is in force now.
          await page.goto(`${world.host.address}/host.html`);
          const card = page.frameLocator('reife-card iframe').getByRole('article');
          await expect(card).toBeVisible();
          const line = example.evidence().split('\n').find((own) => own.includes('"id"')) ?? '';
          const { id, contacts } = JSON.parse(line) as { id?: string; contacts?: { id: string }[] };
          const contact = contacts?.[0]?.id ?? id ?? '';
          await page.locator('reife-card').evaluate((part, record) => { Object.assign(part, { record }); }, { id: contact, contact, evidence: [JSON.parse(line) as object], version: '1' });
          await expect(card).toContainText(contact);
          await card.locator('reife-provenance summary').click();
          await expect(card.locator('reife-provenance')).toContainText(words.force);
          await expect(card.locator('reife-provenance')).toContainText('s1');
          await card.locator('reife-provenance').scrollIntoViewIfNeeded();
          await shot('card');

          // Who comes back to the studio finds the draft in force, and nothing that changes.
          await page.goto(`${world.host.address}/studio.html`);
          await settled(page, 120_000);
          await expect(page.locator('header')).toContainText(words.draft(3));
          await shot('back');
        } finally {
          office.close();
        }
      });
    });
  }
}
