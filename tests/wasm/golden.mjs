// Replays the golden answers of tests/golden.rs in Node, through the built packages. Generated cases come on standard input.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { Contacts, RuleFile, initSync } from '../../pkg/reife.js';
import { MappedFile, Mapping, initSync as initMapping } from '../../pkg/mapping/mapping.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
initSync({ module: read('pkg/reife_bg.wasm') });
initMapping({ module: read('pkg/mapping/mapping_bg.wasm') });

/** Feeds the hash with every contact's explained assessment and receipt; answers how many there were. */
function add(hash, rules, evidence, asOf) {
  const file = new RuleFile(rules);
  if (!file.ok) throw new Error('the rule file has an error');
  const contacts = new Contacts(file);
  contacts.push(evidence);
  contacts.finish();
  const count = contacts.length;
  for (let index = 0; index < count; index += 1) {
    const contact = contacts.open(index);
    hash.update(`${contact.assess_json(asOf, true)}\n${contact.receipt(asOf) ?? ''}\n`);
    contact.free();
  }
  contacts.free();
  file.free();
  return count;
}

let passed = 0;
let failed = 0;
function compare(what, found, expected) {
  if (found === expected) passed += 1;
  else {
    failed += 1;
    console.error(`${what}: ${found}, expected ${expected}`);
  }
}

const examples = read('tests/golden/examples.txt').toString().trim().split('\n');
const acme = createHash('sha256');
const people = add(acme, read('examples/acme/acme.reife.json'), read('examples/acme/acme.ndjson'), '2026-11-24T09:20:00Z');
compare('acme', `acme ${people} ${acme.digest('hex')}`, examples[0]);

const mapped = new MappedFile(new Mapping(read('examples/bank-marketing/bank.mapping.json')), 'bank-additional-full.csv');
const rows = Buffer.concat([mapped.push(gunzipSync(read('examples/bank-marketing/bank-additional-full.csv.gz'))), mapped.finish()]);
const bank = createHash('sha256');
const customers = add(bank, read('examples/bank-marketing/bank.reife.json'), rows, '2010-12-01T00:00:00Z');
compare('bank', `bank ${customers} ${bank.digest('hex')}`, examples[1]);

const expected = read('tests/golden/generated.txt').toString().trim().split('\n');
const bytes = new TextEncoder();
let hash = createHash('sha256');
let cases = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const one = JSON.parse(line);
  add(hash, bytes.encode(one.rules), bytes.encode(one.evidence), one.as_of.trim());
  cases += 1;
  if (cases % 100 === 0) {
    compare(`cases ${cases - 100} to ${cases - 1}`, hash.digest('hex'), expected[cases / 100 - 1]);
    hash = createHash('sha256');
  }
}
compare('generated cases', cases, expected.length * 100);
console.log(`golden answers in Node: ${cases} generated cases, ${people} and ${customers} contacts of the examples`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
