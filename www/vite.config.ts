import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { examples } from './build/examples.ts';
import { policy } from './build/policy.ts';
import { rules } from './build/rules.ts';

const up = resolve(import.meta.dirname, '..');

export default defineConfig({
  // What is not there is 404 and no page: a repository of rules lies among these files.
  appType: 'mpa',
  base: './',
  plugins: [examples(resolve(up, 'examples')), policy(), rules()],
  build: { rolldownOptions: { input: { index: 'index.html', alone: 'alone.html', admin: 'admin.html', widget: 'widget.html', host: 'host.html', board: 'board.html', studio: 'studio.html', 'reife-card': 'pages/widget/embed.ts' },
    // Other people's pages name this one, so its name stays.
    output: { entryFileNames: ({ name }) => (name === 'reife-card' ? 'reife-card.js' : 'assets/[name]-[hash].js') } }, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  worker: { format: 'es' },
  server: { fs: { allow: [up] } },
  test: { setupFiles: ['texts/testing.ts'], include: ['{engine,store,platform,journal,reading,texts,parts,pages,crm,extension}/**/*.test.ts'] },
});
