/** The editor by itself, built as pages are, under their policy. Only its end-to-end tests have this page. */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { examples } from '../../build/examples.ts';
import { policy } from '../../build/policy.ts';

const www = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [examples(resolve(www, '../examples')), policy()],
  build: { outDir: resolve(www, 'dist-editor'), emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { fs: { allow: [resolve(www, '..')] } },
});
