/** New items: with what the format asks for, so that the first problem is never about a form just opened. */
import type { Source } from '../text/source.ts';
import type { Written } from '../text/style.ts';
import { ids } from './mentions.ts';
import type { ListName } from './lists.ts';

/** An id nobody has: `rule`, `rule_2`, … */
export function freshId(source: Source, list: ListName, wanted: string): string {
  const taken = new Set([...ids(source, list), ...(list === 'facts' || list === 'dimensions' ? [...ids(source, 'facts'), ...ids(source, 'dimensions'), 'role'] : [])]);
  const stem = wanted.slice(0, 60);
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}_${count}`;
  return id;
}

/** An id made of what people call something. */
export function idFrom(label: string): string {
  const plain = label.replace(/ß/g, 'ss').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 60);
}

const STEMS: Record<ListName, string> = {
  topics: 'topic', purposes: 'purpose', signals: 'signal', attributes: 'attribute', roles: 'role', checks: 'check', questions: 'question', facts: 'fact', conditions: 'condition',
  assumptions: 'assumption', campaigns: 'campaign', dimensions: 'dimension', rules: 'rule', reasons: 'reason', deciders: 'decider', states: 'state',
};
const ROLES = ['champion', 'economic_buyer', 'decision_maker', 'influencer', 'user', 'blocker', 'unknown'];

export function blank(source: Source, list: ListName): Record<string, Written> {
  const id = list === 'roles' ? ROLES.find((role) => !ids(source, 'roles').includes(role)) ?? 'unknown' : freshId(source, list, STEMS[list]);
  const [signal, fact, dimension] = [ids(source, 'signals')[0], ids(source, 'facts')[0], ids(source, 'dimensions')[0]];
  const when: Written = fact === undefined ? { known: 'role' } : { known: fact };
  const more: Partial<Record<ListName, Record<string, Written>>> = {
    topics: { side: 'ours' },
    signals: { kind: 'behavioural', class: 'binding', party: 'first', owner: 'marketing' },
    attributes: { of: 'account', type: 'number', kind: 'profile', class: 'binding', party: 'first', owner: 'marketing' },
    roles: { weight: 1 },
    questions: signal === undefined ? {} : { signals: { types: [signal] } },
    facts: signal === undefined ? {} : { signals: { types: [signal] }, within_days: 90, measure: 'count' },
    conditions: { when },
    assumptions: { about: 'audience', owner: 'marketing' },
    dimensions: { caps: { behavioural: 30, declared: 50, assessed: 50 } },
    rules: { owner: 'marketing', ...(dimension !== undefined && { dimension }), points: 10, when },
    deciders: { side: 'sales' },
    states: { decided_by: 'rules', when },
  };
  return { id, ...more[list] };
}

/** Where a new item goes: after the one that is open, before the last state, else at the end. */
export function placeFor(source: Source, list: ListName, open: number | null): number {
  const { length } = source.items([list]);
  const after = open === null ? length : open + 1;
  return list === 'states' ? Math.max(0, Math.min(after, length - 1)) : Math.min(after, length);
}
