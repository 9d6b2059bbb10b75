/** The built-in examples: served from the repository's examples/ while developing, copied beside the page when built. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const FILES = [
  'acme/acme.reife.json',
  'acme/acme.ndjson',
  'acme/outcomes.ndjson',
  'bank-marketing/bank.reife.json',
  'bank-marketing/bank.mapping.json',
  'bank-marketing/bank-additional-full.csv.gz',
];

export function examples(folder: string): Plugin {
  return {
    name: 'reife-examples',
    configureServer(server) {
      server.middlewares.use('/examples', (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').split('?')[0] ?? '';
        const path = resolve(folder, name);
        if (!FILES.includes(name) || !existsSync(path)) return next();
        response.setHeader('content-type', 'application/octet-stream');
        response.setHeader('content-length', statSync(path).size);
        createReadStream(path).pipe(response);
      });
    },
    generateBundle() {
      for (const name of FILES) {
        const path = resolve(folder, name);
        if (existsSync(path)) this.emitFile({ type: 'asset', fileName: `examples/${name}`, source: readFileSync(path) });
        else this.warn(`example not found: ${name}`);
      }
    },
  };
}
