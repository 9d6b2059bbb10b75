import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { examples } from './build/examples.ts';
import { policy } from './build/policy.ts';

const up = resolve(import.meta.dirname, '..');
const fake = resolve(import.meta.dirname, 'engine/fake.ts');

export default defineConfig({
  base: './',
  resolve: process.env['REIFE_FAKE'] ? { alias: [{ find: /.*\/pkg\/reife\.js$/, replacement: fake }, { find: /.*\/pkg\/reife_bg\.wasm\?url$/, replacement: resolve(up, 'www/public/favicon.svg?url') }] } : {},
  plugins: [examples(process.env['REIFE_FAKE'] ? '/tmp/fake-examples' : resolve(up, 'examples')), policy()],
  build: { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { fs: { allow: [up] } },
  test: { include: ['{engine,reading,texts,parts,pages}/**/*.test.ts'] },
});
