// The authoring side as the browser has it: keys that OpenSSL opens, a life from the founding to a lost key, and what is refused.
// Run after `make wasm`.
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import init, * as author from '../../pkg/author/author.js';

const root = new URL('../../', import.meta.url);
await init({ module_or_path: readFileSync(new URL('pkg/author/author_bg.wasm', root)) });

const NOW = '2026-11-24T09:20:00Z';
const PASSPHRASE = 'vier Wörter für niemand sonst';
const RULES = readFileSync(new URL('examples/acme/acme.reife.json', root), 'utf8');
const bytes = (text) => new TextEncoder().encode(text);
const text = (given) => new TextDecoder().decode(given);
const good = (outcome) => { assert.ok('answer' in outcome, JSON.stringify(outcome.fault)); return outcome; };
const refused = (outcome, code) => assert.equal(outcome.fault?.code, code, JSON.stringify(outcome.fault ?? outcome.answer));

const keys = {};
for (const name of ['m1', 'm2', 's1', 's2', 'publisher', 'm3']) {
  const { answer, files: [[file, pem], [open, part]] } = good(author.make_key(name, bytes(PASSPHRASE), webcrypto.getRandomValues(new Uint8Array(64))));
  assert.deepEqual([file, open], [`${name}.pem`, `${name}.pem.pub.json`]);
  keys[name] = { pem, part, id: answer.key };
}
refused(author.make_key('none', bytes(''), new Uint8Array(64)), 'author-passphrase-empty');
assert.throws(() => author.make_key('none', bytes('x'), new Uint8Array(63)));

// Another program opens the file, and finds the same key.
const secret = createPrivateKey({ key: text(keys.m1.pem), passphrase: PASSPHRASE });
const { x } = createPublicKey(secret).export({ format: 'jwk' });
assert.equal(Buffer.from(x, 'base64url').toString('hex'), JSON.parse(text(keys.m1.part)).keyval.public);

const ring = (name, passphrase = PASSPHRASE) => { const one = new author.KeyRing(); return [one, one.open(`${name}.pem`, keys[name].pem, bytes(passphrase))]; };
refused(ring('m1', 'another')[1], 'author-key-locked');
const repository = new author.Repository();
const approve = (proposal, name) => repository.approve(proposal, ring(name)[0], [], [], NOW);
const signed = (proposal, ...names) => names.reduce((before, name) => good(approve(before, name)).files[0][1], proposal);
const publish = (proposal) => repository.publish(proposal, ring('publisher')[0], NOW);
const written = (outcome) => { for (const [name, content] of good(outcome).files) repository.put(name, content); };
const proposed = (outcome) => good(outcome).files[0][1];
const propose = (rules) => proposed(repository.propose('main', 'stable', 'rules', bytes(rules), 'why', undefined, NOW));

assert.equal(good(repository.overview(NOW)).answer, null);
const founders = new author.Founders();
for (const [side, person] of [['marketing', 'm1'], ['marketing', 'm2'], ['sales', 's1'], ['sales', 's2']]) good(founders.add(side, person, person, keys[person].part));
good(founders.publisher('publisher', keys.publisher.part));
const founding = proposed(repository.init(founders, NOW));
refused(publish(signed(founding, 'm1', 'm2')), 'E-THRESHOLD');
written(publish(signed(founding, 'm1', 'm2', 's1')));

// One side alone, a strange key, and a file changed after an approval.
const first = propose(RULES);
refused(publish(signed(first, 'm1', 'm2')), 'E-NOT-BOTH');
refused(approve(first, 'publisher'), 'author-not-approver');
const changed = JSON.parse(text(signed(first, 'm1')));
changed.file = changed.file.replace('"points": 40', '"points": 95');
refused(approve(bytes(JSON.stringify(changed)), 's1'), 'author-half-differs');
refused(repository.propose('Main', 'stable', 'rules', bytes(RULES), undefined, undefined, NOW), 'author-name');
written(publish(signed(first, 'm1', 's1')));

// A draft lies beside the rules under its hash, and is in force nowhere.
refused(repository.shadow(bytes('{}')), 'author-file-problems');
const draft = good(repository.shadow(bytes(RULES.replace('"points": 40', '"points": 41'))));
assert.deepEqual(draft.files.map(([name]) => name), [`drafts/${draft.answer}.json`]);
written(draft);
assert.equal(good(repository.check(NOW)).answer.faults.length, 0);

// The next release, back again, withdrawn by one side.
written(publish(signed(propose(RULES.replace('"points": 40', '"points": 35')), 'm2', 's1')));
written(publish(signed(proposed(repository.rollback('main', 'stable', 'rules', 1, 'back', NOW)), 'm1', 's2')));
const standing = () => good(repository.overview(NOW)).answer.lines[0];
assert.deepEqual([standing().in_force.seq, standing().in_force.restores, standing().in_force.approved.map(({ person }) => person)], [3, 1, ['m1', 's2']]);
written(publish(good(repository.withdraw('main', 'stable', 'rules', 'too many', ring('s1')[0], NOW)).files[0][1]));
assert.equal(standing().in_force, null);
assert.deepEqual(standing().taken_back.map(([side, , note]) => [side, note]), [['sales', 'too many']]);

// A lost key goes, somebody new comes, and the log is borne out.
const revoked = good(repository.revoke('m1', 'lost', 'm3', keys.m3.part, undefined, NOW));
const seen = good(repository.look(revoked.files[0][1])).answer;
assert.deepEqual(seen.keys.approvers.map(([fate, { person }]) => `${fate} ${person}`), ['new m3', 'stays m2', 'gone m1', 'stays s1', 'stays s2']);
written(publish(signed(revoked.files[0][1], 'm2', 's1', 's2')));
refused(approve(propose(RULES), 'm1'), 'author-not-approver');
assert.deepEqual(good(repository.audit()).answer, []);
assert.deepEqual(good(repository.check(NOW)).answer, { faults: [], findings: [] });
console.log('pkg/author: keys, a life, and what is refused');
