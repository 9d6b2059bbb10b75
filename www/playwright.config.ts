import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';

/** One that nobody listens on: what another working copy serves is not what is tested here. */
async function free(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return String(port);
}

/** Workers read this file, too, and take the one that was found first. */
export const PORT = (process.env['PORT'] ??= await free());

/** Chromium without a window around its pages draws the same for two thirds of the work. */
const SHELL = '/usr/bin/chromium-headless-shell';
const BROWSER = process.env['CHROMIUM'] ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium');

/** Drives the built page (`npm run build` first) in the browser that is installed; downloads none. */
export default defineConfig({
  testDir: 'e2e',
  // The extension has a browser, and CRMs, of its own; the editor a page of its own.
  testIgnore: ['**/e2e/extension/**', '**/e2e/editor/**'],
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  // Both cores are at work while a test waits; where a time is promised the test says so itself.
  expect: { timeout: 15_000 },
  // What passes only at its second try is counted and listed as flaky at the end.
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1360, height: 900 },
    // Halfway from one colour to another axe finds contrasts that nobody has to read.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: BROWSER, args: ['--no-sandbox'] },
  },
  webServer: { command: `npx vite preview --port ${PORT} --strictPort`, url: `http://localhost:${PORT}`, reuseExistingServer: false },
});
