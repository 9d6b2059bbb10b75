import { expect, test } from 'vitest';
import { fitted } from './fitted.ts';

const label = (en: string, de: string) => ({ en, de });
const signal = (id: string, en: string, de: string, value = false) => ({ id, kind: 'declared' as const, class: 'binding' as const, heard: true, value, stance: false, label: label(en, de) });
const rules = {
  signals: [signal('goal_said', 'Goal stated', 'Ziel genannt'), signal('webinar_attended', 'Webinar attended', 'Am Webinar teilgenommen'), signal('budget_said', 'Budget stated', 'Budget genannt', true), signal('visit_a', 'Visit paid', 'Besuch'), signal('visit_b', 'Visit asked for', 'Besuch gewünscht')],
  attributes: [{ id: 'employees', of: 'account', type: 'number', kind: 'profile' as const, label: label('Employees', 'Mitarbeitende') }, { id: 'sector', of: 'account', type: 'text', kind: 'profile' as const, label: label('Industry', 'Branche') }],
};
const date = (column: string) => ({ column, type: 'date', format: 'iso' });
const guess = (attributes: object) => ({
  file: 'a.xlsx', mapping: JSON.stringify({ format: 1, id: 'a', objects: [{ id: 'a', contact: { id: 'Nr', attributes } }] }),
  reasons: Object.values(attributes).map((value: string | { column: string }) => ({ column: typeof value === 'string' ? value : value.column, code: 'guess-any', arguments: {} })),
});

test('dates under the name of a signal become that signal, attributes get the rules’ name', () => {
  const found = fitted(guess({ goal_stated_on: date('Goal stated on'), webinar_am: date('Webinar am'), employees: { column: 'Employees', type: 'number' }, branche: 'Branche', name: 'Name', visit_on: date('Visit on'), since: date('Since') }), rules);
  const { objects } = JSON.parse(found.mapping) as { objects: object[] };
  expect(objects[0]).toEqual({
    id: 'a', contact: { id: 'Nr', attributes: { employees: { column: 'Employees', type: 'number' }, sector: 'Branche', name: 'Name', visit_on: date('Visit on'), since: date('Since') } },
    signals: [{ type: { constant: 'goal_said' }, at: { column: 'Goal stated on', format: 'iso' }, if: ['Goal stated on'] }, { type: { constant: 'webinar_attended' }, at: { column: 'Webinar am', format: 'iso' }, if: ['Webinar am'] }],
  });
  expect(found.reasons.map(({ column, code }) => `${column}: ${code}`)).toEqual(['Goal stated on: guess-signal-seen', 'Webinar am: guess-signal-seen', 'Employees: guess-any', 'Branche: guess-attribute-named', 'Name: guess-any', 'Visit on: guess-any', 'Since: guess-any']);
});

test('what fits nothing, or needs a value that is not there, stays as it was', () => {
  const own = guess({ budget_stated: date('Budget stated'), a: date('On') });
  expect(fitted(own, rules)).toBe(own);
  expect(fitted({ file: 'a', mapping: '', reasons: [] }, rules)).toEqual({ file: 'a', mapping: '', reasons: [] });
});
