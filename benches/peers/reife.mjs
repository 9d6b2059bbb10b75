// The workload as Reife has it: a rule file, and evidence as NDJSON.
import * as W from './workload.mjs';

const DAY = W.DAY_MS;
const label = (id) => ({ en: id });
const lit = (w) => (w.op === 'in' ? { in: [{ var: factId(w.f) }, w.v] } : { [w.op]: [{ var: factId(w.f) }, w.v] });
const factId = (f) => f.replace(/[A-Z]/g, (x) => '_' + x.toLowerCase());
const when = (w) => (w.all ? { and: w.all.map(when) } : w.any ? { or: w.any.map(when) } : lit(w));
const DIM = ['fit', 'need_clarity', 'preference_stability', 'internal_agreement'];

/// The rule file; `change` may edit it before it is written.
export function ruleFile(change = () => {}) {
  const attribute = (id, type) => ({ id: factId(id), of: 'contact', type, kind: 'profile', class: 'binding', party: 'first', owner: 'marketing', label: label(id) });
  const of = (set) => ({ types: W.SETS[set].map((t) => W.TYPES[t]) });
  const file = {
    format: 1, id: 'peers', languages: ['en'], label: label('Peers'),
    topics: W.TOPICS.map((id) => ({ id, label: label(id) })), deciders: [{ id: 'sales', side: 'sales' }],
    signals: W.TYPES.map((id) => ({ id, kind: 'behavioural', class: 'binding', party: 'first', owner: 'marketing', value: 'number', label: label(id) })),
    attributes: [...['industry', 'country', 'seniority', 'source'].map((id) => attribute(id, 'text')), ...['employees', 'revenueK', 'budgetK'].map((id) => attribute(id, 'number')),
      ...['emailOptIn', 'decisionMaker', 'isCustomer'].map((id) => attribute(id, 'boolean')), attribute('created', 'date'), attribute('renewal', 'date')],
    checks: ['need', 'budget', 'priority', 'authority'].map((id) => ({ id, label: label(id) })),
    facts: [
      ...W.ATTR_FACTS.filter((f) => !/Days/.test(f)).map((f) => ({ id: factId(f), attribute: factId(f) })),
      { id: 'created_days_ago', attribute: 'created', measure: 'days_since' }, { id: 'renewal_days_ago', attribute: 'renewal', measure: 'days_since' },
      ...W.COUNTS.map(([id, days, set]) => ({ id, signals: of(set), within_days: days, measure: 'count' })),
      ...W.SINCE.map(([id, set]) => ({ id, signals: of(set), measure: 'days_since_last' })),
      ...W.DECAYS.map(([id, set]) => ({ id, signals: of(set), half_life_days: 30, measure: 'decayed' })),
      ...W.DISTINCT.map(([id, days]) => ({ id, signals: of('any'), within_days: days, measure: 'distinct_topics' })),
    ],
    dimensions: DIM.map((id, k) => ({ id, caps: k === 0 ? { profile: W.KIND_CAP[0] } : { profile: W.KIND_CAP[k], behavioural: W.KIND_CAP[k] } })),
    rules: W.RULES.map((r) => ({ id: r.id, owner: 'marketing', dimension: DIM[r.dim], label: label(r.id), ...(r.scale ? { points_each: r.points, of: r.scale, cap: r.cap } : { points: r.points }), when: renewal(when(r.when)) })),
    states: [...[4, 3, 2, 1].map((s) => ({ id: 's' + s, decided_by: 'rules', label: label('s' + s), when: { and: W.STATES[s].map((t, k) => ({ '>=': [{ var: DIM[k] }, t] })).filter((_, k) => W.STATES[s][k] > 0) } })), { id: 's0', decided_by: 'rules', label: label('s0') }],
  };
  change(file);
  return JSON.stringify(file);
}

/// What lies ahead is a negative number of days since, and sums are numbers: the peers' thresholds in Reife's words.
function renewal(condition) {
  return JSON.parse(JSON.stringify(condition), (key, value) => {
    const [op, operands] = value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value)[0] : [];
    const name = Array.isArray(operands) ? operands[0]?.var : undefined;
    if (name === 'renewal_in_days') return { [{ '<=': '>=', '>=': '<=' }[op]]: [{ var: 'renewal_days_ago' }, -operands[1]] };
    if (name?.startsWith('d_')) return { [op]: [{ var: name }, operands[1] / W.ONE] };
    if (name?.startsWith('s_') && op === '>') return { or: [value, { missing: [name] }] };
    return value;
  });
}

const iso = (ms) => new Date(ms).toISOString().replace('.000', '');

/// One line of evidence.
export function line(c, i) {
  const signals = [];
  for (let j = c.off[i]; j < c.off[i + 1]; j++) signals.push(`{"id":"${j}","type":"${W.TYPES[c.type[j]]}","at":"${iso(c.ts[j] * 60000)}","topic":"${W.TOPICS[c.topic[j]]}","value":${c.value[j]}}`);
  const texts = ['industry', 'country', 'seniority', 'source'].map((k) => `"${k}":"${W.CATS[k][c[k][i]]}"`);
  const numbers = ['employees', 'revenueK', 'budgetK'].map((k) => `"${factId(k)}":${c[k][i]}`);
  const flags = ['emailOptIn', 'decisionMaker', 'isCustomer'].map((k) => `"${factId(k)}":${!!c[k][i]}`);
  const dates = [`"created":"${iso(W.NOW_MS - c.created[i] * DAY).slice(0, 10)}"`, `"renewal":"${iso(W.NOW_MS + c.renewal[i] * DAY).slice(0, 10)}"`];
  return `{"id":"c${i}","attributes":{${[...texts, ...numbers, ...flags, ...dates].join(',')}},"signals":[${signals.join(',')}]}`;
}

export const STATE = (id) => Number(id.slice(1));
export const AS_OF = '2026-01-01T08:00:00Z';
