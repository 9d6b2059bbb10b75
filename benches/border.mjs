// How long one contact takes across the border to WebAssembly, and how long a start takes, in Node and in Chromium. Needs
// the built pkg/ and the work that `cargo bench --bench engine` leaves in target/tmp/. `node benches/border.mjs`
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inChromium } from './chromium.mjs';
import { line } from './spread.mjs';
import { calls, start } from './work.mjs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url));
const given = { wasm: read('pkg/reife_bg.wasm'), rules: read('target/tmp/bench.reife.json'), evidence: read('target/tmp/bench.ndjson') };
const STARTS = 30;

if (process.argv[2] === 'start') {
  // A process of its own, so that nothing is warm.
  console.log((await start(await import('../pkg/reife.js'), given)).took);
} else {
  const starts = Array.from({ length: STARTS }, () => Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'start'])));
  const { contact } = await start(await import('../pkg/reife.js'), given);
  console.log(`Node ${process.versions.node}: one contact, 200 signals, 50 rules`);
  for (const [what, times] of Object.entries(calls(contact, 1))) console.log(line(what, times, 'µs'));
  console.log(line('start: compile, instantiate, check 50 rules, first answer', starts, 'ms'));

  const found = await inChromium(given, STARTS);
  console.log(`Chromium ${found.version}: the same`);
  for (const [what, times] of Object.entries(found.calls)) console.log(line(what, times, 'µs'));
  console.log(line('start: compile, instantiate, check 50 rules, first answer', found.starts, 'ms'));
}
