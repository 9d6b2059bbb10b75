/** The card's first sentence, as message ids and arguments: what this is, before any number. */
import { isUnknown, inForce, dimensionsThen, type AssessedCase } from './case.ts';
import { thousandths, whole } from './decimal.ts';
import { rolesHeard } from './roles.ts';

export interface Phrase { id: string; args?: Record<string, string | number> }
export type Level = 'unknown' | 'none' | 'some' | 'enough';

/** Without a threshold in the file, half of the scale is what we call enough. */
const HALF = 50;

export function level(given: AssessedCase, dimension: string): Level {
  if (isUnknown(given, dimension)) return 'unknown';
  const points = given.assessment.dimensions.find(({ id }) => id === dimension)?.points ?? 0;
  if (thousandths(points) === 0) return 'none';
  const needed = given.rules.needed(given.rules.target(given.row), dimension) ?? HALF;
  return points >= needed ? 'enough' : 'some';
}

/** What the preference is for: the fact that measures which topic leads. */
export function leadingTopic({ assessment, rules }: AssessedCase): { id: string; side: string } | null {
  const fact = rules.view.facts.find(({ id, measure }) => measure === 'leading_topic' && assessment.facts[id] != null);
  const value = fact === undefined ? null : assessment.facts[fact.id];
  return rules.view.topics.find(({ id }) => id === value) ?? null;
}

export function sentence(given: AssessedCase): Phrase[] {
  const { assessment, rules } = given;
  const { standing } = assessment;
  if (standing.in_question) return [changed(given)];
  const state = rules.state(standing.state);
  if (state.adverse) return [{ id: 'lead-excluded', args: { reason: inForce(given)?.reason ?? '' } }];
  const [need, preference, agreement] = ['need_clarity', 'preference_stability', 'internal_agreement'].map((id) => level(given, id)) as [Level, Level, Level];
  const said = quiet(given);
  if (said) return [said];
  if (need === 'unknown' && preference === 'unknown' && agreement === 'unknown') return [{ id: 'lead-nothing' }];
  const progress: Phrase = { id: 'lead-progress', args: { need, preference, join: joined(need, preference), ...towards(given, preference) } };
  return [progress, held(given, need, preference) ?? unheard(given) ?? { id: 'lead-agreement', args: { agreement } }];
}

/** Two good things or two that are missing go together; a good and a missing one stand against each other. */
const joined = (need: Level, preference: Level): 'and' | 'but' => ((need === 'enough') === (preference === 'enough') ? 'and' : 'but');

/** How long the same topic has led is said only where it is settled, and from the first whole week on. */
function towards(given: AssessedCase, preference: Level): { side: string; topic: string; weeks: number } {
  const topic = preference === 'unknown' ? null : leadingTopic(given);
  const steady = preference === 'enough' && topic !== null ? given.card.steadyWeeks ?? 0 : 0;
  return { side: topic?.side ?? 'none', topic: topic?.id ?? '', weeks: steady };
}

/** Some of the roles that must be heard have been, and one that can stop everything has not. */
function unheard(given: AssessedCase): Phrase | null {
  const heard = rolesHeard(given);
  if (heard === null || heard.size === 0) return null;
  const silent = given.rules.view.roles.find(({ id, expected, veto }) => expected && veto && !heard.has(id));
  return silent === undefined ? null : { id: 'lead-unheard', args: { role: silent.id } };
}

/** Activity without a word said is the case that scores hide; it gets its own sentence. */
function quiet({ assessment, rules, row }: AssessedCase): Phrase | null {
  const target = rules.target(row);
  const of = (kind: string) => assessment.requires.find((item) => item.state === target?.id && item.kind === kind);
  const done = of('behavioural');
  const spoken = of('declared');
  if (!done || !spoken || spoken.has > 0) return null;
  if (done.has <= 0) return { id: 'lead-neither' };
  return { id: 'lead-unsaid', args: { activity: done.met ? 'much' : 'some' } };
}

/** Need and preference are there, and yet nothing is handed over: which of activity and intent is missing. */
function held({ assessment, rules, row }: AssessedCase, need: Level, preference: Level): Phrase | null {
  const target = rules.target(row);
  if (need !== 'enough' || preference !== 'enough' || target?.id === assessment.proposal) return null;
  const missing = assessment.requires.find(({ state, met }) => state === target?.id && !met);
  return missing ? { id: 'lead-held', args: { kind: missing.kind, has: whole(missing.has), needs: whole(missing.needs) } } : null;
}

/** Since the decision: which dimensions moved, the furthest first, at most two. */
function changed(given: AssessedCase): Phrase {
  const decision = inForce(given);
  const then = dimensionsThen(decision);
  const moved = given.assessment.dimensions
    .filter(({ id }) => then.has(id) && id !== 'fit')
    .map(({ id, points }) => ({ id, from: whole(then.get(id) ?? 0), to: whole(points) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const [first, second] = moved;
  const since = decision?.at ?? '';
  if (!first) return { id: 'lead-question', args: { since } };
  const one = { since, dimension: first.id, from: first.from, to: first.to, way: first.to > first.from ? 'risen' : 'fallen' };
  if (!second) return { id: 'lead-question-one', args: one };
  const way2 = second.to > second.from ? 'risen' : 'fallen';
  return { id: 'lead-question-two', args: { ...one, dimension2: second.id, from2: second.from, to2: second.to, way2 } };
}
