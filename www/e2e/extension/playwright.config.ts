/** The built extension (`npm run build:extension` first) in the browser that is installed: `built` needs no CRM, `crm` starts real ones. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../test-results/extension',
  // One browser with its CRM after the other: measured times mean nothing otherwise.
  workers: 1,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [{ name: 'built', testIgnore: '**/crm/**' }, { name: 'crm', testDir: 'crm' }],
});
