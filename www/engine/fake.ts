/** A stand-in for the package with canned answers, until the package is there. */
import type { Assessment, ContactRow, Contribution, DecisionRecord, Evidence, Kind, NotAssessed, RuleFileView, Standing } from './interface.ts';

type Any = Record<string, any>;
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export default async function init(): Promise<void> {}

export class RuleFile {
  readonly ok: boolean; readonly #view: RuleFileView | undefined; readonly #problems: any[] = [];
  constructor(bytes: Uint8Array) {
    try { this.#view = view(JSON.parse(decode(bytes))); } catch (cause) {
      this.#problems.push({ severity: 'error', code: 'json-syntax', place: '', line: 1, column: 1, arguments: { found: String(cause) } });
    }
    this.ok = this.#view !== undefined;
    if (this.ok) this.#problems.push({ severity: 'warning', code: 'unused', place: '/signals/3', line: 40, column: 5, arguments: { id: 'page_view' } });
  }
  diagnostics() { return this.#problems; }
  view() { return this.#view; }
}

const view = (file: Any): RuleFileView => {
  const top = (when: any): any[] => (when?.and ?? (when ? [when] : []));
  const dims = file.dimensions.map((d: Any) => d.id);
  return {
    id: file.id, sha256: 'a3'.repeat(32), label: file.label ?? {}, languages: file.languages,
    topics: file.topics ?? [], signals: (file.signals ?? []).map((s: Any) => ({ ...s, label: s.label ?? {} })),
    attributes: (file.attributes ?? []).map((s: Any) => ({ ...s, label: s.label ?? {} })),
    checks: file.checks.map((c: Any) => ({ id: c.id, label: c.label ?? {}, ask: c.ask ?? {}, valid_days: c.valid_days ?? null })),
    facts: file.facts.map((f: Any) => ({ id: f.id, label: f.label ?? {} })), reasons: (file.reasons ?? []).map((r: Any) => ({ id: r.id, label: r.label ?? {} })),
    dimensions: file.dimensions.map((d: Any) => ({ id: d.id, label: d.label ?? {}, caps: d.caps })),
    rules: file.rules.map((r: Any) => ({ id: r.id, label: r.label ?? {}, owner: r.owner, dimension: r.dimension, kind: 'behavioural', class: 'binding', points: r.points ?? null, points_each: r.points_each ?? null, of: r.of ?? null, cap: r.cap ?? null, assumptions: r.assumptions ?? [] })),
    assumptions: file.assumptions ?? [], campaigns: file.campaigns ?? [],
    states: file.states.map((s: Any) => ({ id: s.id, label: s.label ?? {}, stage: s.stage ?? null, adverse: !!s.adverse, handover: !!s.handover, decided_by: s.decided_by, decide_within_hours: s.decide_within_hours ?? null, reasons: s.reasons ?? [], next: s.next ?? {},
      needs: top(s.when).flatMap((c: Any) => (c['>='] && dims.includes(c['>='][0]?.var) ? [{ dimension: c['>='][0].var, at_least: c['>='][1] }] : [])) })),
  };
};

interface Spec { id: string; name: string; firm: string; role: string; standing?: Partial<Standing>; proposal?: string; points?: number[]; unknown?: boolean[]; since?: string; signals?: any[]; checks?: any[]; decisions?: DecisionRecord[]; give?: Record<string, [string, number, Kind, string[], number?][]>; requires?: [number, number]; left?: any[]; open?: any[]; facts?: Any; reach?: Any }
const wait = { state: 'evaluating', by: 'rules', since: null, pending: 'ready_for_sales' };
const signals = [
  { id: 's1', type: 'webinar_attended', at: '2026-11-12T14:00:00Z', topic: 'suite', source: 'webinar', campaign: 'q3' },
  { id: 's2', type: 'webinar_attended', at: '2026-11-20T14:00:00Z', topic: 'suite', source: 'webinar', campaign: 'q3' },
  { id: 's3', type: 'goal_stated', at: '2026-11-20T09:00:00Z', topic: 'suite', source: 'call', reported_by: 'rep-7', value: 'halve picking errors' },
  { id: 's4', type: 'date_stated', at: '2026-11-23T10:00:00Z', source: 'form', value: '2027-02-01' },
  { id: 's5', type: 'comparison_read', at: '2026-11-08T13:02:00Z', topic: 'palletra', source: 'web' },
  { id: 's6', type: 'comparison_read', at: '2026-11-10T08:31:00Z', topic: 'palletra', source: 'web' },
  { id: 's7', type: 'good_enough', at: '2026-10-12T08:31:00Z', topic: 'as_is', source: 'poll' },
  { id: 's8', type: 'calculator_used', at: '2026-11-09T08:31:00Z', topic: 'suite', source: 'web' },
  { id: 's9', type: 'case_study_downloaded', at: '2026-11-05T08:31:00Z', topic: 'suite', source: 'web' },
  ...Array.from({ length: 26 }, (_, n) => ({ id: `p${n}`, type: 'page_view', at: '2026-11-01T10:00:00Z', source: 'web' })),
];
const full: Spec['give'] = {
  fit: [['midmarket', 40, 'profile', ['attribute.employees']], ['logistics', 35, 'profile', ['attribute.industry']]],
  need_clarity: [['webinars', 10.99, 'behavioural', ['s1', 's2']], ['calculators', 12, 'behavioural', ['s8'], 16], ['case_study', 10, 'behavioural', ['s9']], ['goal_said', 20, 'declared', ['s3']], ['date_said', 20, 'declared', ['s4']], ['good_enough', -4.868, 'declared', ['s7']]],
  preference_stability: [['preference_settled', 24.387, 'declared', ['s3', 's4', 's7']], ['one_topic', 20, 'behavioural', ['s1', 's2', 's8', 's9']], ['rival_read', -6, 'behavioural', ['s5', 's6']]],
  internal_agreement: [['group_agrees', 13.888, 'declared', ['c-ruth/s1', 's3']]],
};
const SPECS: Spec[] = [
  { id: 'c1001', name: 'Miriam Castell', firm: 'Nordhaus Logistics', role: 'champion', proposal: 'ready_for_sales', points: [75, 65.132, 38.387, 13.888], standing: { ...wait, decide_by: '2026-11-25T15:10:00Z' }, signals, give: full, requires: [44, 73.407],
    checks: [{ check: 'priority', verdict: 'confirmed', by: 'rep-7', at: '2026-11-20T10:00:00Z', note: 'Before peak season.' }, { check: 'budget', verdict: 'open', by: 'rep-7', at: '2026-11-20T10:00:00Z' }],
    facts: { 'check.priority': 'confirmed', 'check.budget': 'open', prefers: 'suite', employees: 240, industry: 'logistics', webinar_heat: 1.690891, settled: 0.406459, calculators_90: 4 },
    open: [{ answers: [{ check: 'need', answer: 'confirmed' }], proposal: 'in_dialogue' }, { answers: [{ check: 'need', answer: 'refuted' }], proposal: 'excluded' }], reach: { fit: 75, need_clarity: 100, preference_stability: 88.387, internal_agreement: 43.888 },
    left: [...Array.from({ length: 26 }, (_, n) => ({ signal: `p${n}`, why: 'exploratory' })), { signal: 's1', why: 'burst' }, { signal: 's2', why: 'duplicate' }, { check: 'need', why: 'superseded' }] },
  { id: 'c-ruth', name: 'Ruth Lindqvist', firm: 'Nordhaus Logistics', role: 'economic_buyer', proposal: 'exploring', points: [75, 6, 0, 13.888], unknown: [false, false, true, false], standing: { state: 'exploring' }, signals: [{ id: 's1', type: 'stance', at: '2026-11-20T09:00:00Z', value: 1, reported_by: 'rep-7' }], give: { fit: full!['fit']!, need_clarity: [['webinars', 6, 'behavioural', []]], internal_agreement: [['group_agrees', 13.888, 'declared', ['s1', 'c1001/s3']]] } },
  { id: 'c1005', name: 'Ilse Hartmann', firm: 'Kranich Foods', role: 'unknown', proposal: 'ready_for_sales', points: [70, 58, 34, 0], unknown: [false, false, false, true], standing: { ...wait, state: 'exploring', decide_by: '2026-11-23T08:30:00Z', overdue: true }, signals, give: full, requires: [31, 40] },
  { id: 'c1012', name: 'Dario Lenz', firm: 'Weiler Machines', role: 'champion', proposal: 'evaluating', points: [80, 70, 18, 20], standing: { state: 'ready_for_sales', by: 'rep-7', since: '2026-11-04T09:00:00Z', in_question: true }, signals, give: full, requires: [44, 42],
    decisions: [{ id: 'd1', at: '2026-11-04T09:00:00Z', by: 'rep-7', role: 'sales', verdict: 'accepted', state: 'ready_for_sales', proposal: 'ready_for_sales', note: 'Wants a pilot first.', reason: 'further_than_thought', rules: { id: 'acme-emea', seq: 9 }, dimensions: [{ id: 'need_clarity', points: 72 }, { id: 'preference_stability', points: 52.1 }, { id: 'internal_agreement', points: 46 }], assumptions: [{ id: 'a_midmarket', holds: 'yes' }] }] },
  { id: 'c1036', name: 'Yara Boukhari', firm: 'Atlas Retail', role: 'user', proposal: 'exploring', points: [75, 22, 0, 0], unknown: [false, false, true, true], standing: { state: 'exploring' }, requires: [22, 0], give: { fit: full!['fit']!, need_clarity: full!['need_clarity']!.slice(0, 2) }, signals },
  { id: 'c1004', name: 'Anna Velten', firm: 'Kranich Foods', role: 'unknown', since: '2026-10-12T00:00:00Z' },
  { id: 'c-paul', name: 'Paul Adeyemi', firm: 'Adeyemi & Söhne Fördertechnik GmbH & Co. Kommanditgesellschaft', role: 'decision_maker', proposal: 'excluded', points: [15, 0, 0, 0], unknown: [false, false, true, true], standing: { state: 'excluded', by: 'rep-2', since: '2026-10-04T09:00:00Z' }, decisions: [{ id: 'd2', at: '2026-10-04T09:00:00Z', by: 'rep-2', role: 'sales', verdict: 'accepted', state: 'excluded', proposal: 'excluded', reason: 'no_need' }], checks: [{ check: 'need', verdict: 'refuted', by: 'rep-2', at: '2026-10-04T09:00:00Z' }], facts: { 'check.need': 'refuted' } },
];

export class Contacts {
  readonly #rules: RuleFile; #specs: Spec[] = [];
  constructor(rules: RuleFile) { this.#rules = rules; }
  push(): void {}
  finish(): void {
    const many = this.#rules.view()?.id.startsWith('bank');
    this.#specs = many ? Array.from({ length: 41_188 }, (_, n) => ({ ...SPECS[n % SPECS.length]!, id: `row-${n + 1}`, name: '', firm: '' })) : SPECS;
  }
  get length() { return this.#specs.length; }
  faults() { return [{ line: 3, place: '/contacts/0/signals/4/at', code: 'bad-moment', contact: 'c1005', arguments: { found: '2026-13-01' } }]; }
  latest() { return '2026-11-24T08:00:00Z'; }
  list(): ContactRow[] {
    return this.#specs.map((s, index) => ({
      index, contact: s.id, name: s.name || null, account: s.firm || null, account_name: s.firm || null, owner: 'rep-7', role: s.role,
      not_assessed: s.since ? { since: s.since, scope: 'profiling' } : null, proposal: s.proposal ?? null, standing: s.since ? null : standing(s),
      points: s.points ?? [], unknown: s.unknown ?? [false, false, false, false],
    }));
  }
  assess(index: number, as_of: string): Assessment | NotAssessed {
    const s = this.#specs[index]!;
    if (s.since) return { contact: s.id, as_of, not_assessed: { since: s.since, scope: 'profiling' } };
    const { view } = { view: this.#rules.view()! };
    return {
      contact: s.id, as_of, rules: { id: view.id, seq: null, sha256: view.sha256 },
      facts: { role: s.role, ...Object.fromEntries(view.facts.map(({ id }) => [id, null])), ...Object.fromEntries(view.checks.map(({ id }) => [`check.${id}`, null])), ...s.facts },
      dimensions: view.dimensions.map((d, at) => dimension(s, d, at)),
      requires: [{ state: view.states.find((x) => x.handover)!.id, kind: 'behavioural', needs: 20, has: s.requires?.[0] ?? 0, met: (s.requires?.[0] ?? 0) >= 20 }, { state: view.states.find((x) => x.handover)!.id, kind: 'declared', needs: 30, has: s.requires?.[1] ?? 0, met: (s.requires?.[1] ?? 0) >= 30 }],
      proposal: s.proposal!, exploration: s.id === 'c1036' ? 'ready_for_sales' : null, standing: standing(s), left_out: s.left ?? [], open_questions: s.open ?? [], reach: s.reach ?? {},
    };
  }
  receipt(index: number) { return this.#specs[index]!.since ? undefined : '7c1e94ab'.repeat(8); }
  evidence(index: number): Evidence { const s = this.#specs[index]!; return { id: s.id, contactable: { phone: true, email: false }, signals: s.signals ?? [], checks: s.checks ?? [], decisions: s.decisions ?? [] }; }
  account() { return { id: 'a1', attributes: { employees: 240, industry: 'logistics' } }; }
}
const standing = (s: Spec): Standing => ({ state: 'exploring', since: null, by: 'rules', pending: null, decide_by: null, overdue: false, in_question: false, lapsed: false, ...s.standing });
function dimension(s: Spec, d: RuleFileView['dimensions'][number], at: number): Assessment['dimensions'][number] {
  const contributions: Contribution[] = (s.give?.[d.id] ?? []).map(([rule, points, kind, evidence, before]) => ({ rule, points, before_cap: before ?? points, kind, class: 'binding', counts: true, evidence, unknown: [] }));
  if (s.unknown?.[at] || d.id === 'need_clarity') contributions.push({ rule: d.id === 'need_clarity' ? 'need_confirmed' : 'preference_confirmed', points: 0, before_cap: 0, kind: 'assessed', class: 'binding', counts: true, evidence: [], unknown: [d.id === 'need_clarity' ? 'check.need' : 'check.preference'] });
  if (d.id === 'need_clarity') contributions.push({ rule: 'often_here', points: 6, before_cap: 6, kind: 'behavioural', class: 'exploratory', counts: false, evidence: [], unknown: [] });
  const by_kind: Any = {}; const cut: Any = {}; let total = 0;
  for (const [kind, cap] of Object.entries(d.caps)) {
    const sum = Math.round(contributions.filter((c) => c.counts && c.kind === kind).reduce((a, c) => a + c.points * 1000, 0));
    const held = Math.min(cap * 1000, Math.max(-cap * 1000, sum));
    if (held !== sum) cut[kind] = (held - sum) / 1000;
    by_kind[kind] = held / 1000; total += held;
  }
  const points = Math.min(100_000, Math.max(0, total));
  if (points !== total) cut['total'] = (points - total) / 1000;
  return { id: d.id, points: points / 1000, by_kind, cut, contributions };
}
export class Mapping { readonly ok = true; constructor(_: Uint8Array) {} diagnostics() { return []; } }
export class MappedFile { constructor(_: Mapping, __: string) {} push(): Uint8Array { return new Uint8Array(); } finish(): Uint8Array { return new Uint8Array(); } faults() { return []; } }
