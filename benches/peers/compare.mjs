// node compare.mjs [contacts] [peers]: Reife beside the peers in one run, and the ratios. Fails when a contact differs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path';
import { fileURLToPath } from 'node:url';

const n = +(process.argv[2] ?? 1e6), small = Math.min(n, 100000);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const run = (...args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=12000', ...args], { encoding: 'utf8' });
  if (status !== 0) throw Error(`${args.join(' ')}: ${stderr || stdout}`);
  return JSON.parse(stdout.trim().replace(/^[^{]*(?=\{)/, ''));
};
const peers = process.argv[3]?.split(',') ?? ['js-objects', 'js-typed', 'json-logic-engine'];
const reife = run(here('population.mjs'), String(n));
const rates = {};
for (const peer of peers) {
  const found = run(here('run.mjs'), 'child', peer, String(small), '2');
  if (found.mismatch) throw Error(`${peer} differs from the reference`);
  rates[peer] = found;
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reife-peers-'));
run('-e', `import(${JSON.stringify('file://' + here('sql.mjs'))}).then((sql) => { sql.exportCsv(${small}, ${JSON.stringify(folder)}); console.log('{}'); })`);
rates.duckdb = { ...run(here('sql.mjs'), 'duckdb', String(small), folder) };
fs.rmSync(folder, { recursive: true });
if (rates.duckdb.mismatch) throw Error('duckdb differs from the reference');
console.log(JSON.stringify(reife, null, 1));
const rate = reife.contacts / reife.full_ms * 1000;
for (const [peer, found] of Object.entries(rates)) console.log(`full assessment: ${(rate / found.whole_cps).toFixed(1)} times ${peer} (${found.whole_cps.toFixed(0)} contacts a second of processor time)`);
console.log(`full assessment: ${(reife.full_ms / reife.read_ms).toFixed(1)} times one read of the evidence`);
for (const edit of ['points', 'threshold', 'window', 'half_life', 'half_life_of_all', 'state']) console.log(`${edit}: ${(reife.full_ms / reife[edit + '_ms']).toFixed(0)} times faster than everything anew, ${reife[edit + '_ms']} ms`);
if (rates['json-logic-engine']) console.log(`one contact: ${reife.one_contact_us} µs, json-logic-engine ${rates['json-logic-engine'].p50_us} µs`);
