import { expect, test } from 'vitest';
import { assessed, type Assessment } from '../../../engine/interface.ts';
import { checkInNode, engineInNode } from '../../../engine/testing.ts';
import { Source } from '../text/source.ts';
import { termOf, type Term } from '../condition/term.ts';
import recorded from './exports.json' with { type: 'json' };

const { RuleFile, Contacts } = engineInNode();
const { check } = checkInNode();
interface Export { by: string; name: string; logic: unknown; answers: string | null }
const exports = recorded.exports as Export[];

const attribute = (id: string, type: string) => ({ id, of: 'contact', type, kind: 'profile', class: 'binding', party: 'first', owner: 'marketing' });
const file = (when: unknown): string => JSON.stringify({
  format: 1, id: 'interop', attributes: [attribute('employees', 'number'), attribute('industry', 'text'), attribute('served', 'boolean'), attribute('since', 'date')],
  facts: ['employees', 'industry', 'served', 'since'].map((id) => ({ id, attribute: id })),
  checks: ['need', 'budget', 'priority', 'authority'].map((id) => ({ id })),
  dimensions: [{ id: 'fit', caps: { profile: 100 } }, ...['need_clarity', 'preference_stability', 'internal_agreement'].map((id) => ({ id, caps: { assessed: 50 } }))],
  rules: [{ id: 'one', dimension: 'fit', points: 10, when }], states: [{ id: 'all', decided_by: 'rules' }],
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const errors = (text: string): string[] => check(bytes(text)).filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** The JSON that a tree of terms stands for. */
function rebuilt(source: Source, term: Term): unknown {
  const literal = (path: Term['path']): unknown => source.value(path);
  switch (term.as) {
    case 'name': return { var: term.fallback === undefined ? term.id : [term.id, literal(term.fallback.path)] };
    case 'named': return { condition: term.id };
    case 'knowing': return { [term.operator]: term.names.map(({ id }) => id) };
    case 'literal': return literal(term.path);
    case 'choices': return term.items.map(({ path }) => literal(path));
    case 'odd': return literal(term.path);
    case 'operation': return { [term.operator]: term.listed ? term.operands.map((one) => rebuilt(source, one)) : rebuilt(source, term.operands[0]!) };
  }
}

function terms(term: Term): Term[] {
  return [term, ...(term.as === 'operation' ? term.operands.flatMap(terms) : [])];
}
function tree(one: Export): { source: Source; root: Term } {
  const source = new Source(file(one.logic));
  const path = ['rules', 0, 'when'];
  return { source, root: termOf(source.at(path)!, path) };
}

/** Which people the rule gives points to, by the engine. */
function answers(text: string): string {
  const contacts = new Contacts(new RuleFile(bytes(text)));
  contacts.push(bytes(recorded.people.map((attributes, at) => JSON.stringify({ id: `c${at}`, attributes })).join('\n')));
  contacts.finish();
  expect(contacts.faults()).toEqual([]);
  return recorded.people.map((_, at) => {
    const answer = contacts.assess(at, '2026-11-24T00:00:00Z');
    expect(assessed(answer)).toBe(true);
    return (answer as Assessment).dimensions[0]!.points === 10 ? '1' : '0';
  }).join('');
}

/** What the engine does not take, and why: each by its code. */
const REFUSED: Record<string, string[]> = {
  'react-querybuilder: begins with': ['unknown-operator'], 'react-querybuilder: ends with': ['unknown-operator'],
  'react-querybuilder: is null': ['wrong-type'], 'react-querybuilder: is not null': ['wrong-type'], 'react-querybuilder: nothing at all': ['rule-reads-nothing'],
  'react-awesome-query-builder: is empty': ['condition-type'], 'react-awesome-query-builder: is null': ['wrong-type'],
};
const key = ({ by, name }: Export): string => `${by}: ${name}`;

test.each(exports.filter((one) => REFUSED[key(one)] === undefined))('$by, $name: the tree has all of it, and the engine the same truth table', (one) => {
  const { source, root } = tree(one);
  expect(terms(root).filter(({ as }) => as === 'odd')).toEqual([]);
  expect(rebuilt(source, root)).toEqual(one.logic);
  expect(errors(source.text)).toEqual([]);
  expect(answers(source.text)).toBe(one.answers);
});

test.each(exports.filter((one) => REFUSED[key(one)] !== undefined))('$by, $name: kept as it is, and refused with the reason', (one) => {
  const { source, root } = tree(one);
  expect(rebuilt(source, root)).toEqual(one.logic);
  expect(errors(source.text)).toEqual(REFUSED[key(one)]);
});

test('both builders are recorded, with their versions', () => {
  expect(new Set(exports.map(({ by }) => by))).toEqual(new Set(['react-querybuilder', 'react-awesome-query-builder']));
  expect(Object.keys(recorded.versions)).toEqual(['@react-querybuilder/core', '@react-awesome-query-builder/core', 'json-logic-js']);
});
