import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { expect, test as plain } from '@playwright/test';

/*
 * The golden answers of tests/golden.rs, replayed in Chromium through the built packages, in a worker as the pages run it.
 * Cases come from the generator's program, a hundred at a time; the worker answers one SHA-256 for each hundred.
 */
const root = resolve(import.meta.dirname, '../..');
const golden = (name: string): string[] => readFileSync(resolve(root, 'tests/golden', name), 'utf8').trim().split('\n');

const WORKER = `
import init, { Contacts, RuleFile } from './pkg/reife.js';
import initMapping, { MappedFile, Mapping } from './pkg/mapping/mapping.js';
const ready = Promise.all([
  init({ module_or_path: new URL('./pkg/reife_bg.wasm', import.meta.url) }),
  initMapping({ module_or_path: new URL('./pkg/mapping/mapping_bg.wasm', import.meta.url) }),
]);
const bytes = new TextEncoder();
function add(texts, rules, evidence, asOf) {
  const file = new RuleFile(rules);
  if (!file.ok) throw new Error('the rule file has an error');
  const contacts = new Contacts(file);
  contacts.push(evidence);
  contacts.finish();
  const count = contacts.length;
  for (let index = 0; index < count; index += 1) {
    const contact = contacts.open(index);
    texts.push(contact.assess_json(asOf, true) + '\\n' + (contact.receipt(asOf) ?? '') + '\\n');
    contact.free();
  }
  contacts.free();
  file.free();
  return count;
}
async function sha256(texts) {
  const digest = await crypto.subtle.digest('SHA-256', bytes.encode(texts.join('')));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
const get = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
onmessage = async ({ data, ports }) => {
  await ready;
  const texts = [];
  let count = 0;
  if (data.cases) {
    const lines = new TextDecoder().decode(await get('cases'));
    for (const line of lines.split('\\n')) {
      const one = JSON.parse(line);
      count += add(texts, bytes.encode(one.rules), bytes.encode(one.evidence), one.as_of.trim());
    }
  } else {
    let evidence = await get(data.evidence);
    if (data.mapping) {
      const file = new MappedFile(new Mapping(await get(data.mapping)), data.name);
      const parts = [file.push(evidence), file.finish()];
      evidence = new Uint8Array(await new Blob(parts).arrayBuffer());
    }
    count = add(texts, await get(data.rules), evidence, data.asOf);
  }
  ports[0].postMessage({ count, hash: await sha256(texts) });
};
`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>golden</title><script type="module">
const worker = new Worker('./worker.js', { type: 'module' });
const broken = new Promise((_, failed) => { worker.onerror = (event) => failed(new Error(event.message || 'the worker does not load')); });
window.replay = (data) => Promise.race([broken, new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => done(data);
  worker.postMessage(data, [port2]);
})]);
</script>`;

interface Replay {
  /** The next hundred. */
  cases?: true;
  rules?: string;
  evidence?: string;
  mapping?: string;
  name?: string;
  asOf?: string;
}

/** What the worker asks for, the cases by their number among the hundreds; a server of the test's own hands them on as they are made. */
async function serve(hundred: () => Promise<string>): Promise<Server> {
  const file = (path: string): Buffer => readFileSync(resolve(root, path));
  const served: Record<string, [string, () => string | Buffer | Promise<string>]> = {
    'index.html': ['text/html', () => PAGE],
    'worker.js': ['text/javascript', () => WORKER],
    'acme.reife.json': ['application/json', () => file('examples/acme/acme.reife.json')],
    'acme.ndjson': ['application/json', () => file('examples/acme/acme.ndjson')],
    'bank.reife.json': ['application/json', () => file('examples/bank-marketing/bank.reife.json')],
    'bank.mapping.json': ['application/json', () => file('examples/bank-marketing/bank.mapping.json')],
    'bank.csv': ['text/csv', () => gunzipSync(file('examples/bank-marketing/bank-additional-full.csv.gz'))],
    cases: ['application/json', hundred],
  };
  const server = createServer(async ({ url }, response) => {
    const path = (url ?? '/').slice(1);
    const type = path.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    const found = served[path] ?? (/^pkg(\/[\w-]+)+\.\w+$/.test(path) ? [type, () => file(path)] as const : undefined);
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': found[0] }).end(await found[1]());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** The generator's lines, a hundred at a time. */
function hundreds(cases: number): () => Promise<string> {
  const program = process.env['REIFE_GENERATE'] ?? resolve(root, 'target/debug/examples/generate-cases');
  const generator = spawn(program, ['--seed', '1', '--cases', String(cases), '--stdout']);
  const lines = createInterface({ input: generator.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  return async () => {
    const taken: string[] = [];
    while (taken.length < 100) {
      const { value, done } = await lines.next();
      if (done === true) break;
      taken.push(value);
    }
    return taken.join('\n');
  };
}

const test = plain.extend<{ replay: (data: Replay) => Promise<{ count: number; hash: string }> }>({
  replay: async ({ page }, use) => {
    const server = await serve(hundreds(golden('generated.txt').length * 100));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/index.html`);
    await page.waitForFunction(() => 'replay' in window);
    await use((data) => page.evaluate((given) => (window as unknown as { replay: (data: Replay) => Promise<{ count: number; hash: string }> }).replay(given), data));
    server.closeAllConnections();
    server.close();
  },
});

test('the examples give the golden bytes in Chromium', async ({ replay }) => {
  test.setTimeout(300_000);
  const acme = await replay({ rules: 'acme.reife.json', evidence: 'acme.ndjson', asOf: '2026-11-24T09:20:00Z' });
  const bank = await replay({
    rules: 'bank.reife.json', evidence: 'bank.csv', mapping: 'bank.mapping.json', name: 'bank-additional-full.csv', asOf: '2010-12-01T00:00:00Z',
  });
  expect([`acme ${acme.count} ${acme.hash}`, `bank ${bank.count} ${bank.hash}`]).toEqual(golden('examples.txt'));
});

test('10,000 generated cases give the golden bytes in Chromium', async ({ replay }) => {
  test.setTimeout(900_000);
  const expected = golden('generated.txt');
  const found: string[] = [];
  while (found.length < expected.length) found.push((await replay({ cases: true })).hash);
  expect(found).toEqual(expected);
});
