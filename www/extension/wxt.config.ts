/** The extension for Chrome and Edge (`chrome-mv3`) and for Firefox (`firefox-mv3`). Which permissions it has is held by a test. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { chunks } from '../build/chunks.ts';

const www = resolve(import.meta.dirname, '..');

/** For every page of the extension. Nothing is loaded from elsewhere but signed rules, from the address that policy or a person names; contact data goes nowhere but through a tab of the CRM. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The last is for pages of a CRM, which are parsed to be read and never shown.
  'trusted-types lit-html reife-worker reife-crm-page',
].join('; ');

export default defineConfig({
  root: import.meta.dirname,
  outDir: '../dist-extension',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  imports: false,
  suppressWarnings: { firefoxDataCollection: false },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    version: (JSON.parse(readFileSync(resolve(www, 'package.json'), 'utf8')) as { version: string }).version,
    default_locale: 'en',
    // A document of its own for the service worker, which cannot read pages of a CRM otherwise; Firefox's background is a page.
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    // Asked for one by one, when a CRM is first used.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Reife' },
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: { suggested_key: { default: 'Alt+Shift+R' } },
    },
    storage: { managed_schema: 'managed.schema.json' },
    content_security_policy: { extension_pages: POLICY },
    web_accessible_resources: [{ resources: ['beside.html'], matches: ['https://*/*', 'http://*/*'], ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) }],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'reife@reife.invalid', strict_min_version: '128.0', data_collection_permissions: { required: ['none'] } } } }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      const at = (name: string): string => resolve(import.meta.dirname, 'entrypoints', name);
      config.build = { ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, output: { ...[config.build?.rolldownOptions?.output].flat()[0], codeSplitting: { groups: chunks(at('sidepanel/main.ts'), at('background.ts'), at('offscreen/main.ts')) } } } };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: resolve(www, 'platform/managed.schema.json'), relativeDest: 'managed.schema.json' });
    },
  },
  vite: () => ({
    base: './',
    // What a script loads later lies beside it: hints for that would be looked for beside the page.
    build: { target: 'es2022', modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) }, reportCompressedSize: false },
    worker: { format: 'es' },
    server: { fs: { allow: [resolve(www, '..')] } },
  }),
});
