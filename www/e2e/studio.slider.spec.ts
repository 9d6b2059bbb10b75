/** 200,000 contacts in real Chromium: a number is turned, and what is painted follows. Times are reported, never judged; counts are. */
import { statSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { folder, generate, ACME } from './studio/generate.ts';
import { test } from './support.ts';
import { expect, matrix, openFiles, points, sentence, settled, start, threshold } from './studio/support.ts';

const CONTACTS = Number(process.env['STUDIO_CONTACTS'] ?? 200_000);
const TURNS = 40;

/** Turns a field by one and waits until the counts of that draft have been painted: milliseconds from the event to the frame after. */
async function turned(field: Locator, to: number): Promise<number> {
  return field.evaluate(async (input, value) => {
    const plan = document.querySelector('reife-studio')?.shadowRoot?.querySelector('reife-plan') as unknown as { studio: EventTarget & { plan: { draft: { text: string } } | null; text: string; hindered: unknown } };
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    (input as HTMLInputElement).value = String(value);
    const from = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    while (plan.studio.plan?.draft.text !== plan.studio.text) await new Promise((done) => plan.studio.addEventListener('change', done, { once: true }));
    // Lit renders before the next frame; the frame after that one is drawn.
    await frame();
    await new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(null); });
    return performance.now() - from;
  }, to);
}

const at = (list: number[], part: number): number => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))] ?? NaN;

test('a number is turned over all contacts', async ({ page }) => {
  test.setTimeout(900_000);
  const files = folder();
  try {
    const evidence = files.path('contacts.ndjson');
    generate(evidence, CONTACTS);
    await start(page);
    const opening = Date.now();
    await openFiles(page, [ACME, evidence]);
    await expect(page.locator('reife-matrix')).toBeVisible({ timeout: 300_000 });
    const opened = Date.now() - opening;
    await settled(page, 120_000);
    await expect(page.locator('reife-plan-head')).toContainText('contacts assessed');

    const said = [`${CONTACTS} contacts, ${(statSync(evidence).size / 1e6).toFixed(0)} MB: read, laid out and assessed in ${(opened / 1000).toFixed(1)} s`];
    for (const [what, field, first] of [['points of a rule', points(page, 'Goal stated'), 20], ['threshold of a state', threshold(page, 'Ready for sales', 'Need clarity'), 50]] as const) {
      const times: number[] = [];
      for (let turn = 1; turn <= TURNS; turn++) times.push(await turned(field, first + (turn % 12) + 1));
      said.push(`${what}: p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms from input to painted, ${TURNS} turns`);
    }
    console.log(said.join('\n'));
    test.info().annotations.push(...said.map((description) => ({ type: 'measured', description })));

    // What stands there after all the turning is what everybody assessed from nothing gives.
    await settled(page, 120_000);
    const turnedTable = await matrix(page);
    const draft = await page.locator('reife-plan').evaluate((part) => (part as unknown as { studio: { text: string } }).studio.text);
    expect(Object.values(turnedTable).reduce((all, contacts) => all + contacts, 0)).toBeGreaterThan(CONTACTS * 0.9);
    const anew = await page.locator('reife-plan').evaluate(async (part, text) => {
      const { studio } = part as unknown as { studio: { crowd: { assess(rules: Uint8Array, asOf: string): Promise<{ table: number[][]; histograms: number[][] }> }; asOf: string; plan: { counted: { table: number[][]; histograms: number[][] } } } };
      const { table, histograms } = studio.plan.counted;
      const found = await studio.crowd.assess(new TextEncoder().encode(text), studio.asOf);
      const columns = (grid: number[][]): number[] => grid[0]?.map((_, column) => grid.reduce((all, row) => all + (row[column] ?? 0), 0)) ?? [];
      return { turned: { states: columns(table), histograms }, anew: { states: columns(found.table), histograms: found.histograms } };
    }, draft);
    expect(anew.turned).toEqual(anew.anew);
    await expect(sentence(page)).toContainText('newly to sales');
  } finally {
    files.close();
  }
});
