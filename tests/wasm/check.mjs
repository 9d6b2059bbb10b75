// The engine, which says only whether a rule file is good, and the package that tells what is wrong say the same of every file; what it
// tells, and what a person may ask for, are what the command line's tests hold.
import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Contacts, RuleFile, initSync } from '../../pkg/reife.js';
import { check, initSync as initCheck } from '../../pkg/check/check.js';
import { Rights, initSync as initRights } from '../../pkg/rights/rights.js';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
initSync({ module: read('pkg/reife_bg.wasm') });
initCheck({ module: read('pkg/check/check_bg.wasm') });
initRights({ module: read('pkg/rights/rights_bg.wasm') });

const faults = [];
const claim = (holds, what) => { if (!holds) faults.push(what); };

/** What both say of a file; answers whether it is good. */
function agreed(name, bytes, isGood) {
  const file = new RuleFile(bytes);
  const found = check(bytes);
  claim(file.ok === !found.some(({ severity }) => severity === 'error'), `${name}: the engine says ${file.ok ? 'good' : 'refused'}, the check ${JSON.stringify(found)}`);
  claim(isGood === undefined || file.ok === isGood, `${name} should be ${isGood ? 'good' : 'refused'}`);
  claim(file.ok === (file.view() !== undefined), `${name}: seen only if good`);
  file.free();
  return found;
}

let files = 0;
let cut = 0;
for (const [folder, isGood] of [['good', true], ['warned', true], ['refused', false]]) {
  for (const name of readdirSync(new URL(`tests/rulefile/${folder}`, root)).filter((one) => one.endsWith('.reife.json'))) {
    const bytes = read(`tests/rulefile/${folder}/${name}`);
    const found = agreed(name, bytes, isGood);
    claim(folder !== 'warned' || found.some(({ severity }) => severity === 'warning'), `${name} is warned of`);
    const said = read(`tests/rulefile/${folder}/${name.replace('.reife.json', '.txt')}`).toString();
    for (const { line, column } of found) claim(said.includes(`:${line}:${column}`), `${name}: ${line}:${column} is not what the command line says`);
    files += 1;
  }
}
// A good file with one byte after the other taken out of it: mostly refused, and by both.
const acme = read('examples/acme/acme.reife.json');
agreed('acme', acme, true);
for (let at = 0; at < acme.length; at += 97) {
  agreed(`acme without byte ${at}`, Buffer.concat([acme.subarray(0, at), acme.subarray(at + 1)]));
  cut += 1;
}

const file = new RuleFile(acme);
const contacts = new Contacts(file);
contacts.push(read('examples/acme/acme.ndjson'));
contacts.finish();
const asOf = '2026-11-24T09:20:00Z';
let people = 0;
let decided = 0;
for (let index = 0; index < contacts.length; index += 1) {
  const rights = new Rights(file.bytes(), file.seq, undefined, contacts.line(index));
  const place = contacts.place(index);
  const [{ contact }, journal] = [contacts.assess(index, asOf), rights.journal(place)];
  claim(rights.subject(place, asOf).answer.contact === contact, `${contact}: the answer is about somebody else`);
  claim((journal.at(-1)?.last ?? undefined) === contacts.last(index), `${contact}: the journal ends otherwise`);
  claim(journal.every(({ verdict }) => verdict === 'whole'), `${contact}: ${JSON.stringify(journal)}`);
  if (contact === 'c1001') {
    const document = JSON.parse(read('tests/subject/c1001.document.json'));
    claim(isDeepStrictEqual(rights.subject(place, asOf).document, document), 'c1001 is told something else than by the command line');
  }
  people += 1;
  decided += Number(journal.length > 0);
  rights.free();
}
claim(people > 90 && decided > 20, 'the example has people and decisions');

console.log(`pkg/check and pkg/rights: ${files} rule files, ${cut} with a byte less, ${people} people, ${decided} journals`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
