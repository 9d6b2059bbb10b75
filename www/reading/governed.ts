/** What the trust client says, as a card shows it. */
import type { NamedRules, RulesView } from '../engine/rules.ts';
import type { RulesShown } from './acting.ts';

/** `seen`: the number that this person last saw here. */
export function shownOf(view: RulesView, seen: number | null, next: string | null): RulesShown {
  const { ring, repository, source, fingerprint, maxOfflineDays, refusal } = view;
  const rules = chosen(view);
  const around = { ring, from: { repository, source, fingerprint }, allowedDays: maxOfflineDays, next: next ?? undefined };
  if (rules === null) return { state: 'none', ...around, why: refusal ?? undefined };
  const { name, changes, standing: { state, in_force, withdrawal, reason } } = rules;
  const why = reason ?? refusal ?? undefined;
  if (withdrawal !== null) {
    return { state, name, ...around, seq: withdrawal.seq, side: withdrawal.sides[0], at: withdrawal.at, note: withdrawal.note ?? undefined, why };
  }
  if (in_force === null) return { state: 'none', name, ...around, why };
  const { seq, active_since, last_verified, valid_until, note, restores, verdicts, signers } = in_force;
  return {
    state, name, ...around, seq, since: active_since, confirmed: last_verified, validUntil: valid_until ?? undefined, reason: note ?? undefined,
    restores: restores ?? undefined, led: verdicts ?? undefined, changes: changes ?? undefined, why,
    approvals: signers.map(({ side, person, key }) => ({ side, person, key, at: null })),
    news: seen === null || seen === seq ? undefined : { before: seen },
  };
}

/** The rules that contacts are assessed by. */
export function chosen({ rules, name }: RulesView): NamedRules | null {
  return rules.find((one) => one.name === name) ?? null;
}

/** Which release it is, so that one can tell whether it is another; null if contacts cannot be assessed by any. */
export function releaseOf(view: RulesView | null): string | null {
  const rules = view === null ? null : chosen(view);
  if (rules === null) return null;
  const { in_force, withdrawal } = rules.standing;
  if (withdrawal !== null) return `${rules.name} ${withdrawal.seq} withdrawn`;
  return in_force === null ? null : `${rules.name} ${in_force.seq} ${in_force.sha256}`;
}
