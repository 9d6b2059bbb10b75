/** Sales' checks: what holds, by whom and until when. */
import type { AssessedCase } from './case.ts';
import { latestCheck } from './evidence.ts';
import { DAY, rfc3339 } from './moment.ts';

export interface CheckShown {
  id: string;
  /** The id of its record. */
  record: string | undefined;
  verdict: string | null;
  /** There was a verdict, and its time has run out. */
  lapsed: boolean;
  by: string | null;
  at: string | null;
  until: string | null;
  note: string | null;
}

export function checks({ assessment, rules, card }: AssessedCase): CheckShown[] {
  return rules.view.checks.map(({ id, valid_days }): CheckShown => {
    const value = assessment.facts[`check.${id}`] ?? null;
    const record = latestCheck(card.evidence, id, card.asOf);
    const at = Date.parse(record?.at ?? '');
    return {
      id, record: record?.id,
      verdict: value === null ? null : String(value),
      lapsed: value === null && record !== undefined && valid_days !== null && Date.parse(card.asOf) - at >= valid_days * DAY,
      by: record?.by ?? null, at: record?.at ?? null, note: record?.note ?? null,
      until: record && valid_days !== null && !Number.isNaN(at) ? rfc3339(new Date(at + valid_days * DAY)) : null,
    };
  });
}

export const missing = (verdict: string | null): boolean => verdict === null || verdict === 'open';
