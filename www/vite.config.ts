import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { examples } from './build/examples.ts';
import { policy } from './build/policy.ts';

const up = resolve(import.meta.dirname, '..');

export default defineConfig({
  base: './',
  plugins: [examples(resolve(up, 'examples')), policy()],
  build: { rolldownOptions: { input: ['index.html', 'alone.html'] }, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { fs: { allow: [up] } },
  test: { include: ['{engine,store,platform,journal,reading,texts,parts,pages,crm}/**/*.test.ts'] },
});
