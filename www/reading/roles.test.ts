import { expect, test } from 'vitest';
import { rolesHeard } from './roles.ts';
import { given, VIEW } from './testing.ts';

const heard = (share: number | null): string[] | null => {
  const found = rolesHeard(given([0, 0, 0, 0], { assessment: { facts: { heard: share } } }));
  return found === null ? null : [...found];
};

test('the share of the weight tells who was heard', () => {
  expect(heard(0)).toEqual([]);
  expect(heard(0.4)).toEqual(['champion']);
  expect(heard(0.6)).toEqual(['economic_buyer']);
  expect(heard(1)).toEqual(['champion', 'economic_buyer']);
});

test('what is unknown, fits nobody or could be two is not told', () => {
  expect([heard(null), heard(0.5)]).toEqual([null, null]);
  const weights = VIEW.roles.map(({ weight }) => weight);
  VIEW.roles.forEach((role) => { role.weight = 1; });
  expect(heard(0.5)).toBeNull();
  expect(heard(1)).toEqual(['champion', 'economic_buyer']);
  VIEW.roles.forEach((role, at) => { role.weight = weights[at] ?? 1; });
});

test('shares that do not end are floored as the engine floors them', () => {
  VIEW.roles[0]!.weight = 1;
  VIEW.roles[1]!.weight = 2;
  expect(heard(0.333333)).toEqual(['champion']);
  expect(heard(0.666666)).toEqual(['economic_buyer']);
  VIEW.roles[0]!.weight = 2;
  VIEW.roles[1]!.weight = 3;
});
