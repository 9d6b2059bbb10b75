/** What differs between two rule files, told by what people know of them: rules, states, checks. Display only. */
import type { RuleFileView, Texts } from './interface.ts';

type Labelled = { id: string; label: Texts };

/** `points`: of a rule. `needs`: what a state asks of a dimension. `rest`: something that shows in no list here. */
export type Change =
  | { what: 'rule-new' | 'rule-gone' | 'state-new' | 'state-gone' | 'check-new' | 'check-gone'; of: Labelled }
  | { what: 'points'; of: Labelled; from: number | null; to: number | null }
  | { what: 'class'; of: Labelled; from: string; to: string }
  | { what: 'needs'; of: Labelled; dimension: Labelled; from: number | null; to: number | null }
  | { what: 'rest' };

export function changes(before: RuleFileView, after: RuleFileView): Change[] {
  if (before.sha256 === after.sha256) return [];
  const found: Change[] = [
    ...comings(before.rules, after.rules, 'rule'), ...comings(before.states, after.states, 'state'), ...comings(before.checks, after.checks, 'check'),
    ...pairs(before.rules, after.rules).flatMap(([old, rule]): Change[] => [
      ...(worth(old) === worth(rule) ? [] : [{ what: 'points', of: named(rule), from: worth(old), to: worth(rule) } as const]),
      ...(old.class === rule.class ? [] : [{ what: 'class', of: named(rule), from: old.class, to: rule.class } as const]),
    ]),
    ...pairs(before.states, after.states).flatMap(([old, state]): Change[] => after.dimensions.flatMap((dimension): Change[] => {
      const [from, to] = [need(old, dimension.id), need(state, dimension.id)];
      return from === to ? [] : [{ what: 'needs', of: named(state), dimension: named(dimension), from, to }];
    })),
  ];
  return found.length > 0 ? found : [{ what: 'rest' }];
}

const named = ({ id, label }: Labelled): Labelled => ({ id, label });

function comings(before: readonly Labelled[], after: readonly Labelled[], what: 'rule' | 'state' | 'check'): Change[] {
  const lacking = (from: readonly Labelled[], list: readonly Labelled[]): Labelled[] => list.filter(({ id }) => from.every((one) => one.id !== id)).map(named);
  return [
    ...lacking(before, after).map((of): Change => ({ what: `${what}-new`, of })),
    ...lacking(after, before).map((of): Change => ({ what: `${what}-gone`, of })),
  ];
}

const pairs = <T extends Labelled>(before: readonly T[], after: readonly T[]): [T, T][] =>
  after.flatMap((item): [T, T][] => {
    const old = before.find(({ id }) => id === item.id);
    return old === undefined ? [] : [[old, item]];
  });

const worth = ({ points, points_each }: RuleFileView['rules'][number]): number | null => points ?? points_each;

function need({ needs }: RuleFileView['states'][number], dimension: string): number | null {
  const all = needs.filter((one) => one.dimension === dimension).map(({ at_least }) => at_least);
  return all.length > 0 ? Math.max(...all) : null;
}
