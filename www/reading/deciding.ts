/** What the decision bar offers: which verdicts, where each leads, and why one cannot be given. */
import type { DecisionOptions, DecisionVerdict, DecisionWay } from '../engine/deciding.ts';
import { withheld, type Acting } from './acting.ts';
import type { AssessedCase } from './case.ts';

/** Why a verdict cannot be given: the rules alone decide, another role does, the signed list does not give the person this one, or nothing was
 *  looked at yet. */
export type Bar = 'rules' | 'other' | 'unlisted' | 'unseen';

export interface Offered { verdict: DecisionVerdict; way: DecisionWay; bar: Bar | null; keep: boolean }

export interface Bench {
  /** Two that stand beside each other as equals while a decision is in question. */
  question: boolean;
  offered: Offered[];
}

/** Accepting is a person's: a reason was opened, or a check given. */
export const looked = (acting: Acting, opened: boolean): boolean => opened || acting.kept.some(({ kind }) => kind === 'check');

export function bench(given: AssessedCase, options: DecisionOptions, acting: Acting, opened: boolean): Bench {
  const { standing } = given.assessment;
  const seen = looked(acting, opened);
  const offer = (verdict: DecisionVerdict, way: DecisionWay): Offered => {
    const bar = way.may ? (verdict === 'accepted' && !seen ? 'unseen' : null) : way.holders.length === 0 ? 'rules' : options.listed === false ? 'unlisted' : 'other';
    return { verdict, way, bar, keep: false };
  };
  const accepted = offer('accepted', options.accepted);
  const corrected = options.corrected.filter(({ may }) => may);
  const others = [offer('returned', options.returned), offer('rejected', options.rejected)];
  const kept = standing.in_question ? options.corrected.find(({ state }) => state === standing.state) : undefined;
  const [first] = corrected;
  if (kept) return { question: true, offered: [accepted, { ...offer('corrected', kept), keep: true }, ...(first ? [offer('corrected', first)] : []), ...others] };
  // What is withheld cannot be accepted; what a person finds can be recorded.
  return { question: false, offered: [...(withheld(acting.rules) ? [] : [accepted]), ...(first ? [offer('corrected', first)] : []), ...others] };
}

/** The way of a verdict; of correcting, to the state chosen. */
export function wayOf(options: DecisionOptions, verdict: DecisionVerdict, state: string | null): DecisionWay | undefined {
  return verdict === 'corrected' ? options.corrected.find((way) => way.state === state) : options[verdict];
}

