// Learning through wasm, handed over in small chunks: the same bytes as the command line writes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const read = (path) => fs.readFileSync(new URL(path, root));
const files = { rules: 'examples/acme/acme.reife.json', outcomes: 'examples/acme/outcomes.ndjson', evidence: 'examples/acme/acme.ndjson', judgements: 'tests/verbs/judgements.ndjson' };
const AS_OF = '2026-11-24T09:20:00Z';
const { Learning, initSync } = await import(new URL('pkg/learning/learning.js', root));
initSync({ module: read('pkg/learning/learning_bg.wasm') });

function* chunks(path) {
  const bytes = read(path);
  for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000);
  yield new Uint8Array();
}

const BINARY = fileURLToPath(new URL(process.env.REIFE ?? 'target/debug/reife', root));
assert.ok(fs.existsSync(BINARY), `${BINARY} is not there: build it with 'cargo build --bin reife', or name it in REIFE`);

/** What the command line writes, in JSON. */
const native = (verb, ...more) => {
  const given = [verb, '--format', 'json', '--rules', files.rules, '--outcomes', files.outcomes, ...more, files.evidence];
  return execFileSync(BINARY, given, { cwd: fileURLToPath(root), encoding: 'utf8', maxBuffer: 1 << 28 }).trimEnd();
};

const learning = new Learning(read(files.rules), read(files.rules), AS_OF, 90, undefined, 0);
for (const chunk of chunks(files.outcomes)) learning.outcomes(chunk);
for (const chunk of chunks(files.judgements)) learning.judgements(chunk);
let contacts = 0;
for (const chunk of chunks(files.evidence)) contacts = learning.evidence(chunk);
assert.deepEqual(learning.faults(), []);

const written = ['--as-of', AS_OF, '--days', '90'];
const board = learning.board(1);
assert.equal(board.read.contacts, contacts);
assert.equal(learning.board_text(1), native('board', ...written, '--judgements', files.judgements));
assert.equal(learning.backtest_text(), native('backtest', '--with', files.rules));
assert.equal(learning.suggest_text(1), native('suggest'));
assert.equal(learning.first_text(), native('suggest', '--first'));

// Every figure names its contacts, and what may not be shown names nobody.
assert.equal(learning.behind(board.today.waiting.key).length, board.today.waiting.count);
assert.equal(learning.behind(board.decisions.reasons[0].key), undefined);
assert.equal(learning.course('c1001').contacts[0].contact, 'c1001');
assert.equal(learning.course('a1001').whole.contacts, learning.course('a1001').contacts.length);
// An account, its contacts and their decisions: line for line what the command line writes.
const course = learning.course('a2005');
assert.deepEqual([...course.contacts, course.whole], native('board', ...written, '--of', 'a2005').split('\n').map((line) => JSON.parse(line)));
assert.ok(course.contacts.some(({ decisions }) => decisions.length > 0), 'one of them was decided on');
const steps = [];
learning.suggest(1, (...step) => steps.push(step));
assert.ok(steps.every(([round, done, all]) => round >= 0 && done < all), 'how far it is');
assert.match(learning.table(1), /^figure,of,value,low,high,n,unit,before\r\n/);

// A bad record is told once, though backtest and board both read it.
const bad = new Learning(read(files.rules), undefined, AS_OF, 30, 'industry', 0);
bad.evidence(Buffer.from('{"id": 7}\n'));
bad.evidence(new Uint8Array());
assert.equal(bad.faults().length, 1);
assert.throws(() => new Learning(read(files.rules), undefined, AS_OF, 30, 'employees', 0));
console.log(`learning: board, backtest and suggestions of ${contacts} contacts are the bytes of the command line`);
