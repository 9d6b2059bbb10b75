// How long it takes the browser's package to verify an update: a client that holds one release is handed the five files of the
// next (200 kB) from memory, until it is in force; fetching and storing are left out. Beside it, for scale: checking and
// compiling the same rule file alone, and verifying everything anew at a start. Needs the built pkg/ and www/node_modules.
// `node benches/verify.mjs`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { line } from './spread.mjs';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const { runnerImport } = await import(pathToFileURL(createRequire(path('www/package.json')).resolve('vite')).href);
const { module: { Repository } } = await runnerImport(path('www/e2e/trust/repository.ts'));
const { default: init, RuleFile, Stored, Trust, TrustSettings } = await import('../pkg/reife.js');
await init({ module_or_path: readFileSync(path('pkg/reife_bg.wasm')) });

const RUNS = 200;
const AIM_MS = 20;
const RULES_BYTES = 150_000;
/** Releases of other rings that each side's role lists beside the one that is wanted. */
const OTHER_RINGS = 60;
const encode = (text) => new TextEncoder().encode(text);

/** The example's rules, with copies of its rules under other names until the file is as large as asked. */
function large(points) {
  const rules = JSON.parse(readFileSync(path('examples/acme/acme.reife.json'), 'utf8'));
  const own = rules.rules.map((rule) => ({ ...rule }));
  for (let copy = 0; JSON.stringify(rules).length < RULES_BYTES; copy += 1) {
    const rule = own[copy % own.length];
    rules.rules.push({ ...rule, id: `${rule.id}_${copy}` });
  }
  const counted = rules.rules.find((rule) => rule.points !== undefined);
  counted.points += points;
  return JSON.stringify(rules);
}

const repository = new Repository();
for (let ring = 0; ring < OTHER_RINGS; ring += 1) repository.list(`main/ring-${ring}`, { seq: 1, note: 'Another team’s release, listed beside ours.' }, large(0));
repository.release({ seq: 1 }, large(0));
const pinned = encode(repository.pinned);
const first = new Map(repository.files);
repository.release({ seq: 2 }, large(1));
const second = new Map(repository.files);
const latest = encode(large(1));
const clock = new Date(repository.now).toISOString();

function client(blobs) {
  const stored = new Stored();
  for (const [key, bytes] of blobs) stored.add(key, bytes);
  return new Trust(new TrustSettings('package', pinned, 'stable'), stored);
}

/** One update; answers the files that it asked for and found. */
function update(trust, files, blobs) {
  const found = [];
  let step = trust.begin(clock);
  while (step.step !== 'over') {
    if (step.step === 'fetch') {
      const file = files.get(`${step.base}/${step.path}`);
      if (file !== undefined) found.push(file);
      step = file === undefined ? trust.not_fetched('not-found') : trust.fetched(file);
    } else {
      step.put.forEach((key, at) => blobs.set(key, trust.put_bytes(at)));
      for (const key of step.remove) blobs.delete(key);
      step = trust.stored(true);
    }
  }
  return found;
}

const held = new Map();
update(client(held), first, held);
const times = { update: [], start: [], check: [] };
let found = [];
for (let run = 0; run < RUNS * 1.25; run += 1) {
  const started = performance.now();
  const trust = client(held);
  const began = performance.now();
  found = update(trust, second, new Map(held));
  const done = performance.now();
  if (trust.standing('main', 'rules', clock).in_force?.seq !== 2) throw new Error(JSON.stringify(trust.refusal()));
  trust.free();
  const read = performance.now();
  const file = new RuleFile(latest);
  const checked = performance.now();
  if (!file.ok) throw new Error('the rule file is not good');
  file.free();
  // The first fifth warms up.
  if (run >= RUNS / 4) {
    times.update.push(done - began);
    times.start.push(began - started);
    times.check.push(checked - read);
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(`Node ${process.versions.node}: an update of ${found.length} files, ${found.reduce((sum, { length }) => sum + length, 0)} bytes; load ${loadavg()[0].toFixed(1)}`);
console.log(line('verify an update until it is in force', times.update, 'ms'));
console.log(line('verify everything anew at a start', times.start, 'ms'));
console.log(line('check and compile its rule file alone', times.check, 'ms'));
console.log(`an update is ${(median(times.update) / median(times.check)).toFixed(2)} times its rule file alone, and ${(median(times.update) / AIM_MS).toFixed(2)} of the aim of ${AIM_MS} ms`);
