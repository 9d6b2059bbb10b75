/** Signals for a CRM that has none: a file on the options page, joined to the record by id or by e-mail address, in the panel. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { accessible, fits } from '../support.ts';
import { rest } from '../crm/rest.ts';
import { card, nameOf, openRules, panelBeside, profile } from './support.ts';

const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];
const goal = { id: 's1', type: 'goal_stated', topic: 'suite', at: new Date(Date.now() - 86_400_000).toISOString(), source: 'web' };

/** As a person has it on their disk. */
function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'reife-signals-')), name);
  writeFileSync(path, text);
  return path;
}

test('a file of signals: opened, counted in the card of whom it is about, removed', async () => {
  const crm = await rest(9);
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, ...FILES);
  const options = await own.page('options.html');
  const section = options.getByRole('region', { name: 'Signals from elsewhere' });
  const input = section.locator('input[type=file]');
  await input.setInputFiles(file('nothing.ndjson', 'no evidence'));
  await expect(section.getByRole('alert')).toContainText('No signals were found in: nothing.ndjson');
  await input.setInputFiles(file('web.ndjson', `${JSON.stringify({ id: 'p1', signals: [goal, { type: 'visit' }] })}\n${JSON.stringify({ id: 'other', signals: [goal] })}\n`));
  await expect(section).toContainText('2 people, 2 signals');
  await expect(section).toContainText('1 entry could not be used.');
  await accessible(options);
  await fits(options);
  await section.screenshot({ path: 'e2e/shots/extension-signals.png' });

  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads/7`);
  const panel = await panelBeside(own, page);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await expect(card(panel).locator('reife-reasons')).toContainText('A goal was named');

  await section.getByRole('button', { name: 'Remove web.ndjson' }).click();
  await expect(section).not.toContainText('web.ndjson');
  await panel.reload();
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  await expect(card(panel).locator('reife-reasons')).not.toContainText('A goal was named');
  expect(own.errors).toEqual([]);
  expect([...own.asked].sort()).toEqual(['extension', crm.url.slice(0, -1)].sort());
  await own.close();
  await crm.close();
});
