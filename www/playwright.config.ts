import { defineConfig } from '@playwright/test';

/** Several working copies can be driven at once, each on its own port. */
export const PORT = process.env['PORT'] ?? '4173';

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
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: { command: `npx vite preview --port ${PORT} --strictPort`, url: `http://localhost:${PORT}`, reuseExistingServer: true },
});
