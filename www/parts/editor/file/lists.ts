/** What a rule file consists of, as its editor sees it: lists of items and single objects, each with its members in the order of the format. */

export type ListName = 'topics' | 'purposes' | 'signals' | 'attributes' | 'roles' | 'checks' | 'questions' | 'facts' | 'conditions' | 'assumptions' | 'campaigns'
  | 'dimensions' | 'rules' | 'reasons' | 'deciders' | 'states';
export type SingleName = 'head' | 'targets' | 'calendar' | 'exploration' | 'privacy';
export type SectionName = ListName | SingleName;

/** What an id may name: items of a list, or what conditions read. */
export type Names = ListName | 'decided-by';

interface Common { key: string; required?: true; /** Shown only where this says so; kept and shown anyway where the file has it. */ when?: (item: Readonly<Record<string, unknown>>) => boolean }
export type Field = Common & (
  | { as: 'id' | 'texts' | 'condition' | 'yes' | 'text' | 'time' | 'dates' | 'weekdays' | 'languages' }
  /** In `least` to `most`, whole or a decimal of `places`. */
  | { as: 'number'; least: number; most: number; places: 0 | 3 | 6; share?: true }
  | { as: 'choice'; options: readonly string[]; family: string }
  | { as: 'reference'; of: Names }
  | { as: 'references'; of: ListName }
  /** A number for each of some keys. */
  | { as: 'numbers'; keys: readonly string[]; family: string; least: number; most: number; places: 0 | 3 | 6 }
  /** Texts for each of some keys. */
  | { as: 'texts-by'; keys: readonly string[]; family: string }
  /** An object with fields of its own. */
  | { as: 'object'; fields: readonly Field[] });

const KINDS = ['behavioural', 'declared', 'assessed', 'profile', 'inferred'] as const;
const SIDES = ['marketing', 'sales'] as const;
const DAYS = 36_500;
const id: Field = { key: 'id', as: 'id', required: true };
const label: Field = { key: 'label', as: 'texts' };
const note: Field = { key: 'note', as: 'texts' };
const named = [id, label, note] as const;
const kind: Field = { key: 'kind', as: 'choice', options: KINDS, family: 'kind', required: true };
const klass: Field = { key: 'class', as: 'choice', options: ['binding', 'exploratory'], family: 'class', required: true };
const party: Field = { key: 'party', as: 'choice', options: ['zero', 'first', 'second', 'third'], family: 'party', required: true };
const owner: Field = { key: 'owner', as: 'choice', options: SIDES, family: 'side' };
const purpose: Field = { key: 'purpose', as: 'reference', of: 'purposes' };
const days = (key: string, when?: Common['when']): Field => ({ key, as: 'number', least: 1, most: DAYS, places: 0, ...(when && { when }) });
const whole = (key: string, least: number, most: number): Field => ({ key, as: 'number', least, most, places: 0 });
const selection: readonly Field[] = [
  { key: 'types', as: 'references', of: 'signals' }, { ...kind, required: undefined }, { ...klass, required: undefined }, { key: 'topics', as: 'references', of: 'topics' },
];

export const MEASURES = ['days_since', 'count', 'days_since_last', 'days_active', 'distinct_topics', 'distinct_roles', 'distinct_contacts', 'decayed', 'sum', 'max', 'trend',
  'leading_topic', 'own_share', 'concentration', 'stability', 'coverage', 'consent', 'agreement', 'leaning', 'clarity'] as const;
const PEOPLE = ['coverage', 'consent', 'agreement', 'leaning'];
const FADING = ['decayed', 'leading_topic', 'own_share', 'concentration', 'stability', 'clarity'];
const measured = (...measures: string[]) => (item: Readonly<Record<string, unknown>>): boolean => measures.includes(String(item['measure'] ?? ''));
const onSignals = (item: Readonly<Record<string, unknown>>): boolean => item['attribute'] === undefined && item['measure'] !== 'clarity';

export const FIELDS: Record<SectionName, readonly Field[]> = {
  head: [
    { key: 'format', as: 'number', least: 1, most: 1, places: 0, required: true }, id, label, note, { key: 'languages', as: 'languages' },
  ],
  topics: [...named, { key: 'side', as: 'choice', options: ['ours', 'alternative', 'status_quo'], family: 'topic-side' }],
  purposes: named,
  signals: [
    ...named, kind, klass, party, { ...owner, required: true }, purpose,
    { key: 'value', as: 'choice', options: ['number'], family: 'signal-value' }, { key: 'heard', as: 'yes' }, whole('max_per_day', 1, 1_000_000),
    { key: 'burst', as: 'object', fields: [{ ...whole('count', 2, 1_000_000_000), required: true }, { ...whole('seconds', 1, 1_000_000_000), required: true }] }, days('keep_days'),
  ],
  attributes: [
    ...named, { key: 'of', as: 'choice', options: ['contact', 'account'], family: 'of', required: true },
    { key: 'type', as: 'choice', options: ['number', 'text', 'boolean', 'date'], family: 'type', required: true }, kind, klass, party, { ...owner, required: true }, purpose,
  ],
  roles: [
    { key: 'id', as: 'choice', options: ['champion', 'economic_buyer', 'decision_maker', 'influencer', 'user', 'blocker', 'unknown'], family: 'role', required: true },
    { key: 'weight', as: 'number', least: 0.000001, most: 100, places: 6, required: true }, { key: 'expected', as: 'yes' }, { key: 'veto', as: 'yes' }, label, note,
  ],
  checks: [...named, days('valid_days'), { key: 'ask', as: 'texts' }],
  questions: [...named, whole('weight', 1, 100), { key: 'signals', as: 'object', fields: selection }, { key: 'check', as: 'reference', of: 'checks' }],
  facts: [
    ...named, { key: 'of', as: 'choice', options: ['contact', 'account'], family: 'of' },
    { key: 'attribute', as: 'reference', of: 'attributes', when: (item) => item['signals'] === undefined && item['check'] === undefined && item['measure'] !== 'clarity' },
    { key: 'signals', as: 'object', fields: selection, when: onSignals },
    days('within_days', onSignals), days('half_life_days', measured(...FADING)), days('fast_half_life_days', measured('stability')),
    { key: 'credible_mass', as: 'number', least: 0.000001, most: 9_223_372_036_854, places: 6, when: measured('stability') },
    { key: 'measure', as: 'choice', options: MEASURES, family: 'measure' },
    { key: 'check', as: 'reference', of: 'checks', when: measured(...PEOPLE) },
    { key: 'stances', as: 'numbers', keys: ['confirmed', 'refuted', 'open'], family: 'verdict', least: -2, most: 2, places: 6, when: measured(...PEOPLE) },
  ],
  conditions: [...named, { key: 'when', as: 'condition', required: true }],
  assumptions: [...named, { key: 'about', as: 'choice', options: ['audience', 'promise', 'approach'], family: 'about', required: true }, owner, { key: 'statement', as: 'texts' }],
  campaigns: [...named, { key: 'promise', as: 'texts' }, { key: 'approach', as: 'texts' }, { key: 'audience', as: 'texts' }, { key: 'assumptions', as: 'references', of: 'assumptions' }],
  targets: [
    { key: 'acceptance_at_least', as: 'number', least: 0, most: 1, places: 6, share: true }, whole('decide_within_hours', 1, 876_000), whole('handovers_per_week_at_most', 0, 1_000_000_000),
  ],
  dimensions: [...named, { key: 'caps', as: 'numbers', keys: KINDS, family: 'kind', least: 0, most: 100, places: 3, required: true }],
  rules: [
    ...named, owner, { key: 'dimension', as: 'reference', of: 'dimensions', required: true }, { key: 'assumptions', as: 'references', of: 'assumptions' },
    { key: 'points', as: 'number', least: -999.999, most: 999.999, places: 3, when: (item) => item['points_each'] === undefined },
    { key: 'points_each', as: 'number', least: -999.999, most: 999.999, places: 3, when: (item) => item['points'] === undefined },
    { key: 'of', as: 'reference', of: 'facts', when: (item) => item['points'] === undefined },
    { key: 'when', as: 'condition' }, { key: 'cap', as: 'number', least: 0, most: 999.999, places: 3 },
  ],
  reasons: named,
  deciders: [...named, { key: 'side', as: 'choice', options: SIDES, family: 'side', required: true }],
  calendar: [
    { key: 'offset_minutes', as: 'number', least: -1439, most: 1439, places: 0, required: true }, { key: 'workdays', as: 'weekdays', required: true },
    { key: 'from', as: 'time', required: true }, { key: 'to', as: 'time', required: true }, { key: 'holidays', as: 'dates' },
  ],
  exploration: [
    { key: 'state', as: 'reference', of: 'states', required: true }, { key: 'share', as: 'number', least: 0, most: 1, places: 6, share: true, required: true },
    { key: 'from', as: 'references', of: 'states', required: true },
  ],
  privacy: [whole('keep_by_days', 1, 180), whole('min_deciders', 5, 1_000_000)],
  states: [
    ...named, { key: 'stage', as: 'text' }, { key: 'adverse', as: 'yes' }, { key: 'handover', as: 'yes' }, { key: 'decided_by', as: 'reference', of: 'decided-by', required: true },
    { key: 'then', as: 'reference', of: 'deciders' }, whole('decide_within_hours', 1, 876_000), days('valid_days'),
    { key: 'returned_to', as: 'reference', of: 'states' }, { key: 'rejected_to', as: 'reference', of: 'states' },
    { key: 'requires', as: 'numbers', keys: KINDS, family: 'kind', least: 0.001, most: 9_223_372_036_854, places: 3 },
    { key: 'next', as: 'texts-by', keys: SIDES, family: 'side' }, { key: 'when', as: 'condition' }, { key: 'stay', as: 'condition' }, { key: 'reasons', as: 'references', of: 'reasons' },
  ],
};

export const SINGLES: readonly SingleName[] = ['head', 'targets', 'calendar', 'exploration', 'privacy'];
export const LISTS: readonly ListName[] = ['topics', 'purposes', 'signals', 'attributes', 'roles', 'checks', 'questions', 'facts', 'conditions', 'assumptions', 'campaigns', 'dimensions', 'rules', 'reasons', 'deciders', 'states'];
export const isList = (section: SectionName): section is ListName => (LISTS as readonly string[]).includes(section);

/** Members of the file itself, in the order of the format. */
export const FILE_ORDER: readonly string[] = ['$schema', 'format', 'id', 'label', 'note', 'languages', 'topics', 'purposes', 'signals', 'attributes', 'roles', 'checks', 'questions', 'facts',
  'conditions', 'assumptions', 'campaigns', 'targets', 'dimensions', 'rules', 'reasons', 'deciders', 'calendar', 'exploration', 'privacy', 'states'];

export const order = (section: SectionName): string[] => FIELDS[section].map(({ key }) => key);
