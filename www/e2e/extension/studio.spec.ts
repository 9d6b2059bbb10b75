/** From a CRM into the studio, which is a page of the extension: all leads of a described CRM, with what goes wrong on the way, up to the plan. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { rest } from '../crm/rest.ts';
import { sentence, settled } from '../studio/support.ts';
import { accessible, fits, use } from '../support.ts';
import { openRules, panelBeside, profile, RULES } from './support.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];

test('all leads: left in peace, stopped, signed out, gone on, used; and gone when one of them is erased', async () => {
  const crm = await rest(9, { further: 103 });
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, ...FILES);
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads`);
  const panel = await panelBeside(own, page);
  const opened = own.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'All contacts in the studio' }).click();
  const studio = await opened;
  studio.on('pageerror', (error) => own.errors.push(error.message));
  const band = studio.getByRole('region', { name: 'From your CRM' });
  const lead = band.getByRole('button', { name: `lead of ${new URL(crm.url).host}` });
  await expect(lead).toBeVisible();

  // Signed out in the middle of the second page: a question for the list and three for each lead.
  Object.assign(crm, { busy: 1, answers: 401, from: crm.asked + 305 });
  await lead.click();
  await expect(band).toContainText('left in peace for one second');
  await expect(band.getByRole('alert')).toContainText('You are no longer logged in to the CRM.');
  await expect(band.getByRole('alert')).toContainText('100 of 104 records read, 100 contacts.');
  await accessible(studio);
  await studio.screenshot({ path: 'e2e/shots/extension-studio-stopped.png' });
  Object.assign(crm, { busy: 1, peace: 60, answers: null });
  await band.getByRole('button', { name: 'Go on' }).click();
  await expect(band).toContainText('left in peace for 60 seconds');
  await band.getByRole('button', { name: 'Stop' }).click();
  await expect(band.getByRole('alert')).toContainText('Stopped.');
  const asked = crm.asked;
  await studio.waitForTimeout(500);
  expect(crm.asked).toBe(asked);
  await band.getByRole('button', { name: 'Go on' }).click();

  await expect(studio.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await expect(band).toContainText('104 of 104 records read, 104 contacts.');
  await expect(studio.locator('reife-found')).toContainText('rest-lead.ndjson');
  await studio.setViewportSize({ width: 320, height: 900 });
  await fits(studio);
  await studio.setViewportSize({ width: 1280, height: 900 });
  await use(studio);
  await settled(studio);
  await expect(studio.locator('reife-plan-head')).toContainText('104 contacts assessed');
  await expect(studio.locator('reife-plan-head')).toContainText('stays on this device until');
  await expect(sentence(studio)).toContainText('Nothing changes');
  await accessible(studio);
  await studio.screenshot({ path: 'e2e/shots/extension-studio-plan.png' });

  // There again after a reload; whoever is erased beside the CRM takes the whole of it along.
  await studio.reload();
  await settled(studio);
  await panel.evaluate(() => chrome.runtime.sendMessage({ forget: ['id:p102'], at: Date.now() }));
  await expect(studio.getByRole('heading', { name: 'Who changes when a rule does?' })).toBeVisible();
  await studio.reload();
  await expect(studio.getByRole('heading', { name: 'Who changes when a rule does?' })).toBeVisible();

  expect([...own.asked].sort()).toEqual(['extension', crm.url.slice(0, -1)].sort());
  expect(own.errors).toEqual([]);
  await own.close();
  await crm.close();
});

test('a draft that reads more than the CRM was asked for: said beside the plan, and read again', async ({}, info) => {
  const crm = await rest(9, { further: 3 });
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, ...FILES);
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads`);
  await panelBeside(own, page);
  const studio = await own.page('studio.html');
  const band = studio.getByRole('region', { name: 'From your CRM' });
  await band.getByRole('button', { name: /^lead of/ }).click();
  await use(studio);
  await settled(studio);
  const told = studio.locator('reife-lacking').getByRole('status');
  await expect(told).toHaveCount(0);

  const draft = JSON.parse(readFileSync(RULES, 'utf8')) as { attributes: object[] };
  const attribute = (id: string, en: string, de: string): object => ({ id, of: 'contact', type: 'text', kind: 'profile', class: 'binding', party: 'first', owner: 'sales', label: { en, de } });
  draft.attributes.push(attribute('name', 'Full name', 'Name'), attribute('language', 'Language', 'Sprache'));
  const path = info.outputPath('draft.reife.json');
  writeFileSync(path, JSON.stringify(draft));
  // On return there is nothing but what this device kept: a rule file goes on as the draft.
  await expect(studio.locator('reife-plan-head')).toContainText('stays on this device until');
  await studio.reload();
  await settled(studio);
  const chooser = studio.waitForEvent('filechooser');
  await studio.getByRole('button', { name: 'Open files' }).click();
  await (await chooser).setFiles(path);
  await expect(told).toContainText('The CRM was not asked for Full name when they were read');
  await expect(told).toContainText('Their mapping does not deliver Language');
  await accessible(studio);
  await studio.screenshot({ path: 'e2e/shots/extension-studio-lacking.png' });

  // It is known on return, too; and where the CRM is closed by then, that is said.
  await studio.waitForTimeout(800);
  const address = page.url();
  await page.goto('about:blank');
  await studio.reload();
  await studio.getByRole('button', { name: 'Read them from the CRM again' }).click();
  await expect(told).toContainText('The CRM is open in no tab.');
  await page.goto(address);
  await studio.getByRole('button', { name: 'Read them from the CRM again' }).click();
  await expect(band).toContainText('4 of 4 records read');
  await use(studio);
  await settled(studio);
  await expect(told).not.toContainText('Full name');
  await expect(told).toContainText('Language');
  await expect(studio.locator('reife-plan')).toContainText('4 contacts assessed');
  expect(own.errors).toEqual([]);
  await own.close();
  await crm.close();
});

test('a workbook is read here, too', async () => {
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own);
  const studio = await own.page('studio.html');
  const chooser = studio.waitForEvent('filechooser');
  await studio.getByRole('button', { name: /^Your own files/ }).click();
  await (await chooser).setFiles(join(import.meta.dirname, '../../../tests/sheets/several.xlsx'));
  await expect(studio.getByRole('combobox', { name: 'Sheet' })).toHaveValue('People');
  expect(own.errors).toEqual([]);
  await own.close();
});

test('without a tab of a CRM, without a mapping: what is missing is said', async () => {
  const crm = await rest(9);
  const own = await profile({ host: 'http://127.0.0.1/*', locale: 'de-DE' });
  await openRules(own, FILES[1]!);
  const studio = await own.page('studio.html');
  const band = studio.getByRole('region', { name: 'Aus Ihrem CRM' });
  await expect(band).toContainText('Öffnen Sie Ihr CRM in einem Tab');
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads/7`);
  await expect(band.getByRole('button', { name: /^lead von/ })).toBeDisabled();
  await expect(band).toContainText('Zu „lead“ sagt noch nichts, was die Felder bedeuten.');
  expect(own.errors).toEqual([]);
  await own.close();
  await crm.close();
});
