// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nameOf, readable } from './names.ts';

test('an attribute without a label is called by its id as people read it', () => {
  expect(nameOf(undefined, 'last_visit', 'attribute')).toBe('Last visit');
  expect(nameOf({ id: 'last_visit', label: {} }, 'last_visit', 'attribute')).toBe('Last visit');
  expect(nameOf({ id: 'last_visit', label: { en: 'Seen on' } }, 'last_visit', 'attribute')).toBe('Seen on');
  // What is no attribute keeps its id: rules and states are looked up by it.
  expect(nameOf(undefined, 'goal_said')).toBe('goal_said');
});

test('separators become spaces, the first letter a capital, and nothing else changes', () => {
  expect(['crm.e-mail', 'employees', 'öffnung__am', 'XL_größe', '_', ''].map(readable)).toEqual(['Crm e mail', 'Employees', 'Öffnung am', 'XL größe', '_', '']);
});
