/** The content security policy of the built page. The dev server needs inline styles, so it goes without. */
import type { Plugin } from 'vite';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // A line that imports our worker: it inherits all of this (`engine/spawn.ts`).
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html reife-worker',
].join('; ');

export function policy(): Plugin {
  return {
    name: 'reife-policy',
    apply: 'build',
    // Only the example of a page around the widget frames anything.
    transformIndexHtml: (_html, { path }) => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: path === '/host.html' ? `${POLICY}; frame-src 'self'` : POLICY }, injectTo: 'head-prepend' },
    ],
  };
}
