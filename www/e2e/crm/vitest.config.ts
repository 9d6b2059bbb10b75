/** The adapters against the real CRMs: `npm run crm`. Installs and starts each once for all tests. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.crm.ts'],
    globalSetup: ['setup.ts'],
    setupFiles: ['dom.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
