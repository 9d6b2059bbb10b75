// node population.mjs [contacts] [plain]: Reife's population in wasm, one thread, beside the peers' rates and one read of the data.
// Fails when a contact of the common sample differs from the reference.
import fs from 'node:fs';
import * as W from './workload.mjs';
import { ruleFile, line, STATE, AS_OF } from './reife.mjs';
import { reference } from './run.mjs';

const n = +(process.argv[2] ?? 100000), plain = process.argv[3] === 'plain';
const folder = new URL('../../pkg/population/', import.meta.url);
const wasm = await import(new URL('population.js', folder));
const instance = wasm.initSync({ module: fs.readFileSync(new URL(plain ? 'population_plain_bg.wasm' : 'population_bg.wasm', folder)) });
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
function bench(runs, work) { work(0); work(1); const times = []; for (let i = 0; i < runs; i++) { const t = cpu(); work(i); times.push(cpu() - t); } return middle(times); }
const bytes = (change) => new TextEncoder().encode(ruleFile(change));
const rule = (id, change) => bytes((file) => change(file.rules.find((rule) => rule.id === id)));
const fact = (id, change) => bytes((file) => change(file.facts.find((fact) => fact.id === id)));

const result = { contacts: n };
const columns = W.genColumns(n);
result.signals = columns.m;
const base = bytes();
const loader = new wasm.PopulationLoader([base], 1);
let spent = 0, read = 0;
for (let i = 0; i < n; i += 2000) {
  let text = '';
  for (let k = i; k < Math.min(n, i + 2000); k++) text += line(columns, k) + '\n';
  const chunk = Buffer.from(text); read += chunk.length;
  const t = cpu(); loader.push(chunk); spent += cpu() - t;
}
let t = cpu(); const population = loader.finish(); spent += cpu() - t;
result.load_mb_s = read / 1e3 / spent;
result.load_mb = read / 1e6;
result.peak_loaded_mb = instance.memory.buffer.byteLength / 1e6;
t = cpu(); const refused = population.assess(base, AS_OF); if (refused) throw Error(JSON.stringify(refused)); result.assess_first_ms = cpu() - t;
const [held, kept] = population.bytes();
Object.assign(result, { bytes_a_contact: held / n, bytes_a_contact_with_caches: (held + kept) / n });

const sample = Math.min(n, 10000), expected = reference(columns, sample);
let different = 0;
for (let i = 0; i < sample; i++) {
  const row = population.contact(i), anew = population.found_anew(i);
  const ours = [...row.points, STATE(row.proposal)], theirs = [...expected.subarray(5 * i, 5 * i + 5)];
  const same = ours.every((x, k) => x === theirs[k]) && row.points.every((x, k) => x * 1000 === anew[k + 2]);
  if (!same && different++ < 5) console.error(`contact ${i}: Reife ${ours}, the peers ${theirs}`);
}
result.checked = sample; result.different = different;

const runs = n > 300000 ? 9 : 21;
result.full_ms = bench(runs, () => population.assess_again());
result.other_moment_ms = bench(5, (i) => population.assess(base, `2026-01-01T08:00:0${i % 2}Z`));
population.assess(base, AS_OF);
const alternating = (...files) => bench(31, (i) => { population.edit(files[i & 1]); return population.flows(); });
// What the browser compiles anew once it sees that edits are frequent is done before the first is measured, as in a studio that is open.
for (const warm of [rule('r9', (r) => { r.points = 9; }), fact('c7_web', (f) => { f.within_days = 8; }), fact('d_mail', (f) => { f.half_life_days = 20; })]) alternating(warm, base);
result.points_ms = alternating(rule('r8', (r) => { r.points = 10; }), base);
result.threshold_ms = alternating(rule('r24', (r) => { r.when['>='][1] = 6; }), base);
result.window_ms = alternating(fact('c30_event', (f) => { f.within_days = 45; }), base);
result.half_life_ms = alternating(fact('d_event', (f) => { f.half_life_days = 20; }), base);
result.half_life_of_all_ms = alternating(fact('d_any', (f) => { f.half_life_days = 20; }), base);
result.state_ms = alternating(bytes((file) => { file.states[1].when.and[1]['>='][1] = 30; }), base);
result.edit_nothing_ms = alternating(base, base);
const rates = JSON.stringify(population.flows());
population.edit(base);
const latencies = []; for (let i = 0; i < sample; i++) { const t = performance.now(); population.found_anew(i); latencies.push((performance.now() - t) * 1000); }
result.one_contact_us = middle(latencies);
// At the speed of memory: two buffers of one content, compared to their ends.
const [one, other] = [Buffer.alloc(2e8, 1), Buffer.alloc(2e8, 1)];
result.read_ms = bench(9, () => one.compare(other)) * (held / 4e8);
for (const key of Object.keys(result)) result[key] = +result[key].toPrecision(4);
console.log(JSON.stringify(result, null, 1));
if (different) process.exit(1);
