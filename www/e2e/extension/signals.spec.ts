/** Signals for a CRM that has none: from a file on the options page, or from the address that policy names, joined to the record in the panel. */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { accessible, fits } from '../support.ts';
import { rest, type Rest } from '../crm/rest.ts';
import { gate, type Gate } from './gate.ts';
import { policy } from './policy.ts';
import { card, nameOf, openRules, panelBeside, profile, type Profile } from './support.ts';

const FILES = [join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json')];
const goal = { id: 's1', type: 'goal_stated', topic: 'suite', at: new Date(Date.now() - 86_400_000).toISOString(), source: 'web' };

/** As a person has it on their disk. */
function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'reife-signals-')), name);
  writeFileSync(path, text);
  return path;
}

/** The panel beside the only lead of the CRM, with its card. */
async function beside(own: Profile, crm: Rest): Promise<Page> {
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads/7`);
  const panel = await panelBeside(own, page);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  return panel;
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

  const panel = await beside(own, crm);
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

test('a table of signals, by a mapping that was opened', async () => {
  const crm = await rest(9);
  const own = await profile({ host: 'http://127.0.0.1/*' });
  await openRules(own, ...FILES, join(import.meta.dirname, 'web-signals.mapping.json'));
  const options = await own.page('options.html');
  const section = options.getByRole('region', { name: 'Signals from elsewhere' });
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' }).format(Date.now() - 86_400_000);
  await section.locator('input[type=file]').setInputFiles(file('web.csv', `Who;Mail;What;When;Topic\r\np1;;goal_stated;${day} 09:20;suite\r\np2;;goal_stated;gestern;suite\r\n`));
  await expect(section).toContainText('web.csv');
  await expect(section).toContainText('1 entry could not be used.');
  const panel = await beside(own, crm);
  await expect(card(panel).locator('reife-reasons')).toContainText('A goal was named');
  expect(own.errors).toEqual([]);
  expect([...own.asked].sort()).toEqual(['extension', crm.url.slice(0, -1)].sort());
  await own.close();
  await crm.close();
});

/** A company's host of signals, which knows people by its own sign-in and leads everybody else to it. */
async function company(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(({ url, headers }, response) => {
    if (url === '/login') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,"><h1>Who are you?</h1><form action="/enter"><button>Jana</button></form>');
    else if (url?.startsWith('/enter')) response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session=jana; HttpOnly; SameSite=Lax; Path=/' }).end('<!doctype html><link rel="icon" href="data:,"><h1>Signed in</h1>');
    else if (headers.cookie !== 'session=jana') response.writeHead(302, { location: '/login' }).end();
    else if (/^\/(?:all|[0-9a-f]{2})\.ndjson$/.test(url ?? '')) response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(`${JSON.stringify({ id: 'p1', signals: [goal] })}\n`);
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => new Promise((closed) => { server.closeAllConnections(); server.close(() => closed()); }) };
}

/** A profile under a policy, with everything that it asks for written down. */
const managed = test.extend<{ under: (address: string, ...hosts: string[]) => Promise<{ own: Profile; crm: Rest; through: Gate; url: string }> }>({
  under: async ({}, use) => {
    const ends: (() => unknown)[] = [];
    await use(async (address, ...hosts) => {
      const set = policy();
      const [through, crm, signals] = [await gate(), await rest(9), await company()];
      set.set({ signals: signals.url + address });
      ends.push(() => set.remove(), () => through.close(), () => crm.close(), () => signals.close());
      const own = await profile({ host: hosts, key: set.key, proxy: through.address });
      ends.unshift(() => own.close());
      await openRules(own, ...FILES);
      return { own, crm, through, url: signals.url };
    });
    for (const end of ends) await end();
  },
});

async function signIn({ context }: Profile, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}login`);
  await page.getByRole('button', { name: 'Jana' }).click();
  await expect(page.getByText('Signed in')).toBeVisible();
  await page.close();
}

const CRM = 'http://127.0.0.1/*';
const SIGNALS = 'http://localhost/*';
const hostOf = (address: string): string => new URL(address).host;
/** What was asked of the company's host for signals. */
const askedOf = ({ asked }: Gate, url: string): string[] => asked.filter(({ host, path }) => host === hostOf(url) && path.endsWith('.ndjson')).map(({ path }) => path);
/** Whom Chromium asks for news of itself, whatever is installed. */
const BROWSERS_OWN = /^(?:accounts\.google\.com|(?:\w+\.)*googleapis\.com)(?::443)?$/;
const hostsOf = ({ asked }: Gate): string[] => [...new Set(asked.map(({ host }) => host))].filter((host) => !BROWSERS_OWN.test(host)).sort();

managed('an address that policy names, whole: asked for by name, signed in to, read, and nobody else asked', async ({ under }) => {
  const { own, crm, through, url } = await under('all.ndjson', CRM, SIGNALS);
  const panel = await beside(own, crm);
  await panel.locator('details summary').first().click();
  await expect(panel.locator('details').first()).toContainText(`Signals could not be read: sign in at ${url}all.ndjson`);
  await expect(card(panel).locator('reife-reasons')).not.toContainText('A goal was named');
  const options = await own.page('options.html');
  const section = options.getByRole('region', { name: 'Signals from elsewhere' });
  await expect(section).toContainText(`Your company names an address for signals: ${url}all.ndjson. All of it is fetched`);
  await section.getByRole('button', { name: 'Look now' }).click();
  await expect(section.getByRole('status')).toContainText('sign in at');
  await accessible(options);
  await signIn(own, url);
  await section.getByRole('button', { name: 'Look now' }).click();
  await expect(section).toContainText('1 person, 1 signal');
  await section.screenshot({ path: 'e2e/shots/extension-signals-address.png' });
  await panel.reload();
  await expect(card(panel).locator('reife-reasons')).toContainText('A goal was named');
  expect(new Set(askedOf(through, url))).toEqual(new Set(['/all.ndjson']));
  expect(hostsOf(through)).toEqual([crm.url, url].map(hostOf).sort());
});

managed('an address in parts: by two signs of a hash and by nothing else', async ({ under }) => {
  const { own, crm, through, url } = await under('{prefix}.ndjson', CRM, SIGNALS);
  await signIn(own, url);
  const panel = await beside(own, crm);
  await expect(card(panel).locator('reife-reasons')).toContainText('A goal was named');
  const part = createHash('sha256').update('p1').digest('hex').slice(0, 2);
  expect(askedOf(through, url)).toEqual([`/${part}.ndjson`]);
  // It is held: nobody is asked anew for each look at the record.
  await panel.reload();
  await expect(card(panel).locator('reife-reasons')).toContainText('A goal was named');
  expect(askedOf(through, url)).toEqual([`/${part}.ndjson`]);
  expect(hostsOf(through)).toEqual([crm.url, url].map(hostOf).sort());
});

managed('an address whose host nobody allowed is not asked; it is named', async ({ under }) => {
  const { own, crm, through, url } = await under('all.ndjson', CRM);
  const panel = await beside(own, crm);
  await panel.locator('details summary').first().click();
  await expect(panel.locator('details').first()).toContainText('Signals are not read yet: allow localhost on the options page.');
  const options = await own.page('options.html');
  await expect(options.getByRole('region', { name: 'Signals from elsewhere' }).getByRole('button', { name: 'Allow localhost' })).toBeVisible();
  expect(askedOf(through, url)).toEqual([]);
});
