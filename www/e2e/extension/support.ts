/** The built extension in a browser of its own: a person with a profile, our pages, and what is asked of whom. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chromium, expect, type BrowserContext, type Page, type Worker } from '@playwright/test';

export const BUILT = resolve(import.meta.dirname, '../../dist-extension/chrome-mv3');
export const RULES = join(import.meta.dirname, 'crm.reife.json');

/** What only the browser's own dialog can give: the permission for a host is in the manifest of a copy; and its key, where policy has to know its id. Nothing else differs. */
function permitted(hosts: string[], key: string | undefined): string {
  const copy = mkdtempSync(join(tmpdir(), 'reife-extension-'));
  cpSync(BUILT, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), host_permissions: hosts, ...(key === undefined ? {} : { key }) }));
  return copy;
}

/** As much of the browser's extension interface as the tests ask for, in our own pages and worker. */
declare const chrome: { tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> }; action: { onClicked: { dispatch(tab: unknown): void } } };

export interface Profile {
  context: BrowserContext;
  worker: Worker;
  id: string;
  /** Origins of everything that was asked for, by any page or worker. */
  asked: Set<string>;
  /** Errors of our own pages. */
  errors: string[];
  page(path: string): Promise<Page>;
  close(): Promise<void>;
}

interface Wishes {
  host?: string | string[] | undefined;
  /** The extension's public key, of which the browser makes its id. */
  key?: string;
  /** Everything that the browser asks for goes through this. */
  proxy?: string;
  locale?: string;
  colorScheme?: 'light' | 'dark';
}

export async function profile({ host, key, proxy, locale = 'en-GB', colorScheme = 'light' }: Wishes = {}): Promise<Profile> {
  const folder = host === undefined ? BUILT : permitted([host].flat(), key);
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', headless: true, locale, colorScheme, reducedMotion: 'reduce', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 900 },
    args: ['--no-sandbox', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, `--lang=${locale}`, ...(proxy === undefined ? [] : [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'])],
  });
  // What cannot be pressed is told at once, and not when the test's time is over.
  context.setDefaultTimeout(60_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).hostname;
  const asked = new Set<string>();
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !url.startsWith('blob:')) asked.add(new URL(url).protocol === 'chrome-extension:' ? 'extension' : new URL(url).origin);
  });
  return {
    context, worker, id, asked, errors,
    async page(path) {
      const page = await context.newPage();
      page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    close: () => context.close(),
  };
}

/** Files are opened as a person would. */
export async function openFiles({ page }: Profile, ...files: string[]): Promise<void> {
  const options = await page('options.html');
  await options.locator('section[aria-labelledby=files] input[type=file]').setInputFiles(files);
  for (const file of files) await expect(options.getByText(basename(file))).toBeVisible();
  await options.close();
}

export const openRules = (own: Profile, ...files: string[]): Promise<void> => openFiles(own, RULES, ...files);

/** Our side panel as a page of its own, beside the tab that shows `beside`. */
export async function panelBeside(own: Profile, beside: Page): Promise<Page> {
  const address = beside.url();
  const tab = await workerOf(own).then((worker) => worker.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id, address));
  const panel = await own.page(`sidepanel.html?tab=${tab}`);
  await panel.setViewportSize({ width: 380, height: 900 });
  return panel;
}

/** The service worker, awake. */
export async function workerOf({ context, id }: Profile): Promise<Worker> {
  const running = context.serviceWorkers().find((one) => one.url().includes(id));
  return running ?? context.waitForEvent('serviceworker');
}

/** Presses our symbol in the bar of the browser, which no test can reach, in its stead. */
export async function press(own: Profile, page: Page): Promise<void> {
  const worker = await workerOf(own);
  await worker.evaluate(async (url) => {
    const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    chrome.action.onClicked.dispatch(tab);
  }, page.url());
}

export const card = (page: Page) => page.getByRole('article');
export const nameOf = (page: Page) => card(page).getByRole('heading').first();

/** How long it took from each record to its card, in milliseconds. */
export const times = (page: Page): Promise<number[]> => page.evaluate(() => performance.getEntriesByName('reife-card').map(({ duration }) => duration));

export function told(what: string, all: readonly number[]): string {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return `${what}: n ${all.length}, p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, longest ${at(1)} ms`;
}

/** On the options page the address is named, and the fingerprint compared. */
export async function trust(own: Profile, host: { repository: string }): Promise<void> {
  const options = await own.page('options.html');
  await options.getByLabel('Address of the repository').fill(host.repository);
  await options.getByRole('button', { name: 'Look there' }).click();
  await options.getByRole('button', { name: 'It is the same: trust it' }).click();
  await expect(options.getByText('rules 1, in force')).toBeVisible();
  await options.close();
}
