// The population through wasm: the made-up company loaded in chunks, assessed, a change previewed, with and without SIMD.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => fs.readFileSync(new URL(path, root));
const rules = read('examples/acme/acme.reife.json'), evidence = read('examples/acme/acme.ndjson');
const AS_OF = '2026-11-24T09:20:00Z';
const changed = Buffer.from(rules.toString().replace('"points": 20', '"points": 7').replace('"points": 40', '"points": 55'));

async function answers(file) {
  const module = await import(new URL(`pkg/population/population.js?${file}`, root));
  module.initSync({ module: read(`pkg/population/${file}`) });
  const loader = new module.PopulationLoader([rules], 1);
  for (let at = 0; at < evidence.length; at += 1000) assert.ok(loader.push(evidence.subarray(at, at + 1000)).read > 0);
  const population = loader.finish();
  assert.equal(population.length, 300);
  assert.deepEqual(population.faults(), []);
  assert.equal(population.edit(changed).refused, 'not-assessed');
  assert.equal(population.assess(rules, AS_OF), undefined);
  assert.deepEqual(population.flows().flows, []);
  const edited = population.edit(changed);
  assert.deepEqual({ facts: edited.facts, states: edited.states, counting: edited.counting }, { facts: 0, states: true, counting: false });
  const flows = population.flows(), groups = population.who_changes();
  assert.ok(flows.changed > 0);
  assert.equal(groups.reduce((sum, group) => sum + group.contacts, 0), flows.changed);
  const row = population.changed(0, 0, 1)[0];
  assert.equal(row.proposal, groups[0].to);
  // Its line is read where it stands, and explains the same state.
  const line = evidence.subarray(row.start, evidence.indexOf('\n', row.start));
  const explained = population.explain(changed, line, row.place, AS_OF);
  assert.equal(explained.proposal, row.proposal);
  assert.deepEqual(explained.dimensions.map((dimension) => dimension.points), row.points);
  assert.deepEqual([...population.found_anew(row.contact)].slice(2), row.points.map((points) => Math.round(points * 1000)));
  assert.deepEqual([...population.order(0, 0, 1)].slice(1), [row.contact]);
  assert.equal(row.proposal_before, groups[0].from);
  const states = population.states().states.length, table = population.table();
  assert.equal(table.length, states * states);
  assert.equal(table.reduce((sum, contacts) => sum + contacts, 0), population.flows().assessed);
  assert.ok(population.going(groups[0].from, groups[0].to, 0, 300).includes(row.contact));
  const blocks = Array.from({ length: population.blocks }, (_, block) => [...population.in_question(block)]).flat();
  assert.deepEqual(blocks, [...population.in_question()]);
  assert.equal(population.missing(0, 1, 1000).asked, 296);
  const hash = new module.FileHash();
  hash.push(evidence.subarray(0, 1000));
  hash.push(evidence.subarray(1000));
  assert.equal(hash.finish(), createHash('sha256').update(evidence).digest('hex'));
  // As bytes and back.
  const opened = module.Population.opened(population.to_bytes());
  opened.assess(changed, AS_OF);
  assert.deepEqual(opened.states(), population.states());
  assert.equal(module.Population.opened(population.to_bytes().subarray(1)).refused, 'bytes');
  const small = new module.PopulationLoader([rules], 1, 1000, evidence.length);
  assert.equal([small.push(evidence), small.finish()].some((answer) => answer?.refused === 'too-large' || answer === undefined), true);
  return { flows, groups, states: population.states(), histogram: [...population.histogram(0)], behind: population.rules_behind(), waiting: population.waiting(), question: [...population.in_question()] };
}

const [fast, plain] = [await answers('population_bg.wasm'), await answers('population_plain_bg.wasm')];
assert.deepEqual(fast, plain);
console.log(`population: ${fast.flows.changed} of ${fast.flows.assessed} contacts change, the same with and without SIMD`);
