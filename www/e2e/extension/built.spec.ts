/** The built extension without any CRM: what it may, what it weighs, what it asks before it looks at anything, what it looks like. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { accessible, fits } from '../support.ts';
import { rest } from '../crm/rest.ts';
import { BUILT, nameOf, openRules, panelBeside, profile, workerOf } from './support.ts';

interface Manifest { permissions: string[]; content_security_policy: { extension_pages: string }; [member: string]: unknown }
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const FIREFOX = BUILT.replace('chrome-mv3', 'firefox-mv3');

test('what it may, and no more', () => {
  const [chrome, firefox] = [manifestOf(BUILT), manifestOf(FIREFOX)];
  expect(chrome.permissions.toSorted()).toEqual(['activeTab', 'alarms', 'offscreen', 'scripting', 'sidePanel', 'storage']);
  expect(firefox.permissions.toSorted()).toEqual(['activeTab', 'alarms', 'scripting', 'storage']);
  for (const manifest of [chrome, firefox]) {
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    for (const none of ['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable']) expect(manifest[none], none).toBeUndefined();
    expect((manifest['web_accessible_resources'] as { resources: string[] }[]).flatMap(({ resources }) => resources)).toEqual(['beside.html']);
  }
});

test('each page is under a strict policy', async () => {
  const policy = manifestOf(BUILT).content_security_policy.extension_pages.split('; ');
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self' https: http://localhost:* http://127.0.0.1:*", "require-trusted-types-for 'script'"]));
  expect(manifestOf(FIREFOX).content_security_policy.extension_pages.split('; ').filter((one) => policy.includes(one))).toEqual(policy);
  const own = await profile();
  for (const name of ['sidepanel.html', 'beside.html', 'options.html', 'studio.html', 'offscreen.html']) {
    const page = await own.page(name);
    expect(await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'put in';
      } catch (cause) {
        return (cause as Error).name;
      }
    }), name).toBe('TypeError');
    await page.close();
  }
  // Those are the complaints that were asked for.
  expect(own.errors.filter((text) => !/TrustedHTML/.test(text))).toEqual([]);
  await own.close();
});

const [ENGLISH, GERMAN] = [/(?:^|\/)en-[\w-]+\.js$/, /(?:^|\/)de-[\w-]+\.js$/];

/** All files that a page can come to load: what its HTML names, what that names, and so on. */
function reachable(page: string): string[] {
  const found = new Set<string>();
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const add = (name: string): void => {
    const path = files.find((one) => one === name || one.endsWith(`/${name}`));
    if (path === undefined || found.has(path)) return;
    found.add(path);
    if (/\.(?:html|js)$/.test(path)) for (const [other] of readFileSync(join(BUILT, path), 'utf8').matchAll(/[\w.-]+\.(?:js|css|wasm)\b/g)) add(other.split('/').at(-1) ?? other);
  };
  add(page);
  return [...found];
}

/** In bytes, packed. */
function weighed(files: Iterable<string>): { all: number; parts: Record<string, number> } {
  const parts = Object.fromEntries([...new Set(files)].sort().map((path) => [path, gzipSync(readFileSync(join(BUILT, path)), { level: 9 }).length]));
  return { all: Object.values(parts).reduce((sum, size) => sum + size, 0), parts };
}

/** Of all that the panel loads until a card is there: it must not grow. The aim is 330 kB, which is not reached yet (docs/extension.md). */
const KILOBYTES_AT_MOST = 478;

test('card, panel, engine and trust stay small', async () => {
  const crm = await rest(9);
  const own = await profile({ host: 'http://127.0.0.1/*', locale: 'de-DE' });
  await openRules(own, join(import.meta.dirname, 'rest-lead.mapping.json'), join(import.meta.dirname, '../../crm/generic/examples/rest.crm.json'));
  const page = await own.context.newPage();
  await page.route('**/app', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>' }));
  await page.goto(`${crm.url}app#/leads/7`);
  const loaded: string[] = [];
  own.context.on('request', (request) => loaded.push(request.url()));
  const panel = await panelBeside(own, page);
  await expect(nameOf(panel)).toHaveText('Ida Neumann');
  const { all, parts } = weighed(loaded.filter((url) => url.startsWith(`chrome-extension://${own.id}/`)).map((url) => new URL(url).pathname.slice(1)));
  const later = weighed(reachable('sidepanel.html').filter((path) => parts[path] === undefined && !ENGLISH.test(path)));
  console.log(`the panel until its card is there: ${(all / 1000).toFixed(1)} kB gzip`, parts, `; only when somebody needs it: ${(later.all / 1000).toFixed(1)} kB`, later.parts);
  for (const part of [/^sidepanel\.html$/, /reife_bg.*\.wasm$/, /worker.*\.js$/, GERMAN]) expect(Object.keys(parts).some((path) => part.test(path)), String(part)).toBe(true);
  expect(all).toBeLessThan(KILOBYTES_AT_MOST * 1000);
  await own.close();
  await crm.close();
});

test('before anything is allowed it sees no page and asks nobody', async () => {
  const own = await profile();
  await openRules(own);
  const site = await own.context.newPage();
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? '');
    response.setHeader('content-type', 'text/html').end('<!doctype html><link rel="icon" href="data:,"><h1>A CRM</h1>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await site.goto(`${origin}/#crm/model/sale.opportunity/1`);
  const worker = await workerOf(own);
  const seen = await worker.evaluate(async () => ({
    scripts: await chrome.scripting.getRegisteredContentScripts(), origins: (await chrome.permissions.getAll()).origins ?? [], addresses: (await chrome.tabs.query({})).map(({ url }) => url ?? null),
  }));
  expect(seen.scripts).toEqual([]);
  expect(seen.origins).toEqual([]);
  expect(seen.addresses.filter((url) => url !== null && !url.startsWith('chrome-extension://'))).toEqual([]);
  const panel = await own.page('sidepanel.html?tab=1');
  await expect(panel.getByText('May Reife read your CRM?')).toBeVisible();
  // Exactly the one that was named is asked for, when the button is pressed and not before.
  await panel.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    chrome.permissions.request = (what) => { asked.push(what); return Promise.resolve(false); };
  });
  await panel.getByLabel('Address of the CRM').fill('https://crm.example:8443/records/7');
  expect(await panel.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([]);
  await panel.getByRole('button', { name: 'Allow crm.example' }).click();
  expect(await panel.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([{ origins: ['https://crm.example/*'] }]);
  await expect(panel.getByText('Not allowed. Nothing was read.')).toBeVisible();
  expect([...own.asked].sort()).toEqual(['extension', origin]);
  expect(asked).toEqual(['/']);
  expect(own.errors).toEqual([]);
  await own.close();
  server.close();
});

test('a key opens it', () => {
  // The browser gives suggested keys only to what was installed from a store.
  expect(manifestOf(BUILT)['commands']).toEqual({ _execute_action: { suggested_key: { default: 'Alt+Shift+R' } } });
  expect(manifestOf(FIREFOX)['commands']).toEqual({ _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+R' } } });
});

/** As much of the browser's extension interface as these tests ask for. */
declare const chrome: {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  permissions: { getAll(): Promise<{ origins?: string[] }>; request(what: unknown): Promise<boolean> };
  tabs: { query(what: object): Promise<{ url?: string }[]> };
};

const consent = async (page: Page): Promise<void> => { await expect(page.locator('reife-consent input')).toBeVisible(); };

for (const [locale, colorScheme, width] of [['en-GB', 'light', 400], ['de-DE', 'dark', 320]] as const) {
  test(`panel and options, ${locale} ${colorScheme} ${width}`, async () => {
    const own = await profile({ locale, colorScheme });
    const loaded: string[] = [];
    own.context.on('request', (request) => loaded.push(request.url()));
    await openRules(own);
    const pages: Record<string, (page: Page) => Promise<void>> = { 'sidepanel.html?tab=1': consent, 'options.html': consent };
    for (const [path, ready] of Object.entries(pages)) {
      const page = await own.page(path);
      await page.setViewportSize({ width, height: 900 });
      await ready(page);
      await fits(page);
      await accessible(page);
      await page.screenshot({ path: `e2e/shots/extension-${path.split('.')[0]}-${locale.slice(0, 2)}.png`, fullPage: true });
    }
    // Of the texts, those of this language and no others.
    expect([GERMAN, ENGLISH].map((of) => loaded.some((name) => of.test(name)))).toEqual(locale === 'de-DE' ? [true, false] : [false, true]);
    expect(own.errors).toEqual([]);
    await own.close();
  });
}
