/**
 * Writes exports.json anew: what two query builders make of queries that people build in them, and what json-logic-js, the reference
 * implementation, answers to each for the people below. Run where these are installed:
 *
 *   npm install @react-querybuilder/core@8.24.1 @react-awesome-query-builder/core@6.6.15 json-logic-js@2.0.5
 *   node record.mjs > exports.json
 */
import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { formatQuery } = require('@react-querybuilder/core');
const { CoreConfig, Utils } = require('@react-awesome-query-builder/core');
const { apply } = require('json-logic-js');
const version = (name) => require(`${name}/package.json`).version;

const PEOPLE = [49, 50, 250, 500, 501].flatMap((employees) => ['trade', 'food', 'food trade'].flatMap((industry) => [true, false].flatMap((served) =>
  ['2025-12-31T00:00:00.000Z', '2026-01-02T00:00:00.000Z'].map((since) => ({ employees, industry, served, since })))));
/** A digit a person; null where the reference does not know an operator. */
function answers(logic) {
  try {
    return PEOPLE.map((person) => (apply(logic, person) ? '1' : '0')).join('');
  } catch {
    return null;
  }
}

const rule = (field, operator, value) => ({ field, operator, value });
const all = (...rules) => ({ combinator: 'and', not: false, rules });
const any = (...rules) => ({ combinator: 'or', not: false, rules });
const QUERIES = {
  'a number at least': all(rule('employees', '>=', 50)), 'a number between': all(rule('employees', 'between', [50, 500])), 'not between': all(rule('employees', 'notBetween', [50, 500])),
  'one of some': all(rule('industry', 'in', ['trade', 'food'])), 'none of some': all(rule('industry', 'notIn', ['trade'])), contains: all(rule('industry', 'contains', 'food')), 'does not contain': all(rule('industry', 'doesNotContain', 'food')),
  'yes or no': all(rule('served', '=', true)), 'not a text': all(rule('industry', '!=', 'food')),
  'groups in groups': any(rule('employees', '<', 50), all(rule('industry', '=', 'food'), { ...any(rule('served', '=', true), rule('employees', '>', 500)), not: true })),
  'begins with': all(rule('industry', 'beginsWith', 'fo')), 'ends with': all(rule('industry', 'endsWith', 'de')), 'is null': all(rule('industry', 'null', null)), 'is not null': all(rule('employees', 'notNull', null)),
  'nothing at all': all(),
};

const config = { ...CoreConfig, fields: {
  employees: { type: 'number' }, industry: { type: 'text' }, served: { type: 'boolean' }, since: { type: 'date' },
  kind: { type: 'select', fieldName: 'industry', fieldSettings: { listValues: ['trade', 'food'].map((value) => ({ value, title: value })) } },
} };
const leaf = (field, operator, value, type) => ({ type: 'rule', properties: { field, operator, value, valueSrc: value.map(() => 'value'), valueType: value.map(() => type) } });
const group = (conjunction, not, ...children1) => ({ type: 'group', properties: { conjunction, not }, children1 });
const TREES = {
  'a number': group('AND', false, leaf('employees', 'equal', [50], 'number')), 'a number between': group('AND', false, leaf('employees', 'between', [50, 500], 'number')),
  'not between': group('AND', false, leaf('employees', 'not_between', [50, 500], 'number')), contains: group('AND', false, leaf('industry', 'like', ['food'], 'text')),
  'yes or no': group('AND', false, leaf('served', 'equal', [true], 'boolean')), 'after a day': group('AND', false, leaf('since', 'greater', ['2026-01-01'], 'date')),
  'none of some': group('AND', false, leaf('kind', 'select_not_any_in', [['trade']], 'multiselect')), 'one of some': group('AND', false, leaf('kind', 'select_any_in', [['trade', 'food']], 'multiselect')),
  'groups in groups': group('OR', true, leaf('employees', 'less', [50], 'number'), group('AND', false, leaf('employees', 'between', [50, 500], 'number'), group('OR', true, leaf('industry', 'like', ['food'], 'text'), leaf('served', 'equal', [true], 'boolean')))),
  'is empty': group('AND', false, leaf('industry', 'is_empty', [], 'text')), 'is null': group('AND', false, leaf('employees', 'is_null', [], 'number')),
};

const exports = [
  ...Object.entries(QUERIES).map(([name, query]) => ({ by: 'react-querybuilder', name, logic: formatQuery(query, 'jsonlogic') })),
  ...Object.entries(TREES).map(([name, tree]) => ({ by: 'react-awesome-query-builder', name, logic: JSON.parse(JSON.stringify(Utils.jsonLogicFormat(Utils.loadTree(tree), config).logic)) })),
].map((one) => ({ ...one, answers: answers(one.logic) }));

const lines = (all) => all.map((one) => `  ${JSON.stringify(one)}`).join(',\n');
const versions = Object.fromEntries(['@react-querybuilder/core', '@react-awesome-query-builder/core', 'json-logic-js'].map((name) => [name, version(name)]));
process.stdout.write(`{ "versions": ${JSON.stringify(versions)},\n "people": [\n${lines(PEOPLE)}],\n "exports": [\n${lines(exports)}]\n}\n`);
