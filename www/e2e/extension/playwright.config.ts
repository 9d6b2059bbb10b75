/** The built extension (`npm run build:extension` first) in the browser that is installed: `built` needs no CRM, `crm` starts real ones. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../test-results/extension',
  workers: 2,
  // What passes only at its second try is counted and listed as flaky at the end.
  retries: 1,
  // What is waited for comes when the machine has time for it, which others use, too; where a time is promised the test says so itself.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'built', testIgnore: '**/crm/**' },
    // One browser with its CRM after the other: measured times mean nothing otherwise.
    { name: 'crm', testDir: 'crm', workers: 1 },
  ],
});
