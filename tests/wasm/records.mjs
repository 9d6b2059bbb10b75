// The package for a CRM's records, which reads no tables and tells nothing of a faulty mapping, makes the same of JSON as the one for all
// exports: the same lines, counts and faults. Where the larger names what was probably meant, its code says so; the smaller gives the plain one.
import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as all from '../../pkg/mapping/mapping.js';
import * as records from '../../pkg/records/records.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
all.initSync({ module: read('pkg/mapping/mapping_bg.wasm') });
records.initSync({ module: read('pkg/records/records_bg.wasm') });

const faults = [];
const claim = (holds, what) => { if (!holds) faults.push(what); };
const without = (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
const plain = (code) => ({ 'map-near-a-choice': 'map-not-a-choice', 'map-near-in-values': 'map-not-in-values' })[code] ?? code;

function made({ Mapping, MappedFile }, mapping, name, bytes) {
  const opened = new Mapping(mapping);
  const file = new MappedFile(opened, name);
  const evidence = Buffer.concat([file.push(bytes), file.finish()]).toString();
  const found = { evidence, outcomes: Buffer.from(file.outcomes()).toString(), counts: file.counts(), faults: file.faults().map(({ line, place, code, contact }) => ({ line, place, code: plain(code), contact })) };
  file.free();
  opened.free();
  return found;
}

let rows = 0;
let refused = 0;
for (const [folder, name] of [['api-document', 'contacts.json'], ['ndjson-nested', 'people.ndjson']]) {
  const [mapping, bytes] = [read(`tests/mapping/${folder}/mapping.json`), read(`tests/mapping/${folder}/${name}`)];
  for (let at = -1; at < bytes.length; at += 1) {
    const given = at < 0 ? bytes : without(bytes, at);
    const [one, other] = [made(records, mapping, name, given), made(all, mapping, name, given)];
    claim(isDeepStrictEqual(one, other), `${folder} without byte ${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
    claim(at >= 0 || one.evidence === read(`tests/mapping/${folder}/evidence.ndjson`).toString(), `${folder} is not what the command line makes of it`);
    rows += one.counts.rows;
    refused += one.faults.length;
  }
}
claim(rows > 100 && refused > 100, 'there are rows, good and bad');

let mappings = 0;
let bad = 0;
const folders = ['www/crm/creme', 'www/crm/tryton', 'www/e2e/extension', 'examples/bank-marketing'];
const files = folders.flatMap((folder) => readdirSync(new URL(folder, root)).filter((one) => one.endsWith('.mapping.json')).map((one) => `${folder}/${one}`));
for (const path of files) {
  const bytes = read(path);
  for (let at = -1; at < bytes.length; at += 7) {
    const given = at < 0 ? bytes : without(bytes, at);
    const [one, other] = [new records.Mapping(given), new all.Mapping(given)];
    claim(one.ok === other.ok, `${path} without byte ${at}: one package says ${one.ok}, the other ${other.ok}`);
    claim(at >= 0 || one.ok, `${path} is good`);
    mappings += 1;
    bad += Number(!one.ok);
    one.free();
    other.free();
  }
}
claim(bad > 100, 'some mappings are refused');

console.log(`pkg/records and pkg/mapping: ${rows} rows with ${refused} faults, ${mappings} mappings, ${bad} of them refused`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
