/** Where the page's rules come from: `rules.json` beside it says the address and root that are pinned. Built, it says none;
 *  whoever serves the page with a repository of rules puts theirs there (`pin.mjs`). */
import type { Plugin } from 'vite';

const NONE = '{}\n';

export function rules(): Plugin {
  return {
    name: 'reife-rules',
    configureServer(server) {
      server.middlewares.use('/rules.json', (_, response) => { response.setHeader('content-type', 'application/json').end(NONE); });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'rules.json', source: NONE });
    },
  };
}
