/** What marketing prepares for sales about one contact: who, which topic, how intense, what was promised, last touches, what to ask. */
import type { Texts } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';
import { missing, checks } from './checks.ts';
import { questions } from './questions.ts';
import { leadingTopic } from './sentence.ts';

export const TOUCHES = 3;
export const QUESTIONS = 3;
const INTENSE_DAYS = 90;
const DAY = 86_400_000;

export interface Touch { type: string; at: string; topic: string | null; by: string | null }
export interface Ask { text: Texts; id: string; of: 'check' | 'question' }

export interface Brief {
  topic: string | null;
  /** Signals of the last 90 days that count for the kinds of what was done and what was said. */
  done: number;
  told: number;
  campaigns: string[];
  touches: Touch[];
  asks: Ask[];
}

export function brief(given: AssessedCase): Brief {
  const { card, rules, assessment } = given;
  const now = Date.parse(card.asOf);
  const out = new Set(assessment.left_out.flatMap((one) => (one.signal != null && one.why !== 'exploratory' ? [one.signal] : [])));
  const signals = (Array.isArray(card.evidence.signals) ? card.evidence.signals : [])
    .filter((signal) => typeof signal === 'object' && signal !== null && rules.signal(String(signal.type)) !== undefined && !out.has(String(signal.id)))
    .map((signal) => ({ ...signal, time: Date.parse(signal.at ?? '') }))
    .filter(({ time }) => time <= now)
    .sort((a, b) => b.time - a.time);
  const lately = signals.filter(({ time }) => now - time < INTENSE_DAYS * DAY);
  const ofKind = (kind: string): number => lately.filter(({ type }) => rules.signal(String(type))?.kind === kind).length;
  return {
    topic: leadingTopic(given)?.id ?? null,
    done: ofKind('behavioural'), told: ofKind('declared'),
    campaigns: [...new Set(signals.flatMap(({ campaign }) => (campaign && rules.campaign(campaign) ? [campaign] : [])))],
    touches: signals.filter(({ type }) => rules.signal(String(type))?.class === 'binding').slice(0, TOUCHES)
      .map(({ type, at, topic, reported_by }) => ({ type: String(type), at: String(at), topic: topic ?? null, by: reported_by ?? null })),
    asks: asks(given),
  };
}

/** First what would change the proposal, then other open checks, then questions that nobody has answered. */
function asks(given: AssessedCase): Ask[] {
  const { rules, assessment, card } = given;
  const telling = questions(given).alone.flatMap(({ of, id }) => (of === 'check' ? [id] : []));
  const open = checks(given).filter(({ verdict }) => missing(verdict)).map(({ id }) => id);
  const ordered = [...telling.filter((id) => open.includes(id)), ...open.filter((id) => !telling.includes(id))];
  const ofChecks = ordered.flatMap((id): Ask[] => {
    const ask = rules.check(id)?.ask;
    return ask && Object.keys(ask).length > 0 ? [{ text: ask, id, of: 'check' }] : [];
  });
  const said = new Set((Array.isArray(card.evidence.signals) ? card.evidence.signals : []).map((signal) => String(signal?.type)));
  const unanswered = rules.view.questions.filter(({ check, types }) =>
    !['confirmed', 'refuted'].includes(String(assessment.facts[`check.${check}`])) && !types.some((type) => said.has(type)));
  const ofQuestions = unanswered.flatMap(({ id, label, check }): Ask[] =>
    (Object.keys(label).length > 0 && !ofChecks.some((ask) => ask.id === check) ? [{ text: label, id, of: 'question' }] : []));
  return [...ofChecks, ...ofQuestions].slice(0, QUESTIONS);
}
