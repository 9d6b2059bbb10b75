/** The editor's own page (`npm run build:editor` first) in the browser that is installed. */
import { defineConfig } from '@playwright/test';
import main, { PORT } from '../../playwright.config.ts';

export default defineConfig({
  ...main,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results/editor',
  // axe goes through every shadow root; a busy machine takes its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  webServer: { command: `npx vite preview --config vite.config.ts --port ${PORT} --strictPort`, cwd: import.meta.dirname, url: `http://localhost:${PORT}`, reuseExistingServer: false },
});
