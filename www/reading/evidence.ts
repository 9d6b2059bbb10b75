/** From an evidence id to what a person can recognise: what, when, where from, who said it. */
import type { CheckRecord, Evidence, SignalRecord } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';

export interface Shown {
  id: string;
  of: 'signal' | 'attribute' | 'check' | 'unknown';
  /** Id of the signal type, attribute or check. */
  what: string;
  at: string | null;
  value: unknown;
  topic: string | null;
  source: string | null;
  campaign: string | null;
  by: string | null;
  note: string | null;
  /** The other contact of the account whose evidence this is. */
  contact: string | null;
}

export function shown(given: AssessedCase, id: string): Shown {
  const own = locate(given, given.card.evidence, id);
  if (own) return own;
  const contact = Object.keys(given.card.others)
    .filter((other) => id.startsWith(`${other}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (contact !== undefined) {
    const found = locate(given, given.card.others[contact] ?? {}, id.slice(contact.length + 1));
    if (found) return { ...found, id, contact };
  }
  return { ...NOTHING, id };
}

/** Several at once, newest first, those without a date at the end. */
export function shownAll(given: AssessedCase, ids: readonly string[]): Shown[] {
  return ids.map((id) => shown(given, id)).sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

export function latestCheck(evidence: Evidence, check: string, asOf: string): CheckRecord | undefined {
  const until = Date.parse(asOf);
  let latest: CheckRecord | undefined;
  for (const record of list(evidence.checks)) {
    const at = Date.parse(record.at ?? '');
    if (record.check !== check || !(at <= until)) continue;
    if (latest === undefined || at >= Date.parse(latest.at ?? '')) latest = record;
  }
  return latest;
}

const NOTHING: Omit<Shown, 'id'> = {
  of: 'unknown', what: '', at: null, value: undefined, topic: null, source: null, campaign: null, by: null, note: null, contact: null,
};

const list = <T>(given: T[] | undefined): T[] =>
  Array.isArray(given) ? given.filter((item) => typeof item === 'object' && item !== null) : [];

function locate(given: AssessedCase, evidence: Evidence, id: string): Shown | undefined {
  const signal = list(evidence.signals).find((record) => String(record.id) === id);
  if (signal) return ofSignal(id, signal);
  if (id.startsWith('attribute.')) {
    const what = id.slice('attribute.'.length);
    const from = given.rules.attribute(what)?.of === 'account' ? given.card.account?.attributes : evidence.attributes;
    return { ...NOTHING, id, of: 'attribute', what, value: from?.[what] };
  }
  if (id.startsWith('check.')) {
    const what = id.slice('check.'.length);
    const record = latestCheck(evidence, what, given.card.asOf);
    return { ...NOTHING, id, of: 'check', what, at: record?.at ?? null, value: record?.verdict, by: record?.by ?? null, note: record?.note ?? null };
  }
  return undefined;
}

const ofSignal = (id: string, { type, at, topic, value, source, campaign, reported_by, note }: SignalRecord): Shown => ({
  id, of: 'signal', what: String(type ?? ''), at: at ?? null, value, topic: topic ?? null, source: source ?? null,
  campaign: campaign ?? null, by: reported_by ?? null, note: note ?? null, contact: null,
});
