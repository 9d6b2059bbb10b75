/** What the board would change in a rule file: few places, every other byte stays. Each answers null where there is nothing to change. */
import type { Board, Labels, Suggestions } from '../../engine/learning/protocol.ts';
import { freshId, idFrom } from '../../parts/editor/file/blank.ts';
import { withItem } from '../../parts/editor/file/likes.ts';
import { order } from '../../parts/editor/file/lists.ts';
import { set } from '../../parts/editor/text/edit.ts';
import { Source, type Path } from '../../parts/editor/text/source.ts';
import { LANGUAGES, type Language } from '../../texts/language.ts';
import { text as called } from '../../texts/names.ts';
import { sayIn, type Arguments } from '../../texts/texts.ts';

/** Makes the text of a draft out of the text of a rule file. */
export type Change = (text: string) => Promise<string | null>;
type Items = 'rules' | 'signals' | 'states';
type Worth = Board['worth']['items'][number];
/** Contacts of a segment that name a topic. */
export interface Cell { topic: string; segment: string; attribute: string | null }
/** How often marketing said one state and sales another, of so many judged by both. */
export interface Difference { marketing: string; sales: string; count: number; all: number }

/** The suggested points. */
export const points = (changes: Pick<Suggestions['changes'][number], 'rule' | 'place' | 'to'>[]): Change => (text) => {
  const source = new Source(text);
  const edits = changes.flatMap(({ rule, place, to }) => {
    const at = find(source, 'rules', rule);
    const member = place.slice(place.lastIndexOf('/') + 1);
    return at === undefined || source.value([...at, member]) === undefined ? [] : set(source, at, member, to);
  });
  return Promise.resolve(changed(source, edits));
};

/** A signal changes its class; a rule that lost its worth gives nothing more. */
export const worthOf = ({ item, id, so }: Pick<Worth, 'item' | 'id' | 'so'>): Change => (text) => {
  const source = new Source(text);
  const at = find(source, item === 'signal' ? 'signals' : 'rules', id);
  if (at === undefined) return Promise.resolve(null);
  if (item === 'signal') return Promise.resolve(changed(source, set(source, at, 'class', so === 'promote' ? 'binding' : 'exploratory')));
  const member = source.value([...at, 'points']) === undefined ? 'points_each' : 'points';
  return Promise.resolve(changed(source, set(source, at, member, 0)));
};

/** An assumption about who is moved by an offer, and a rule resting on it where a fact tells the segment. */
export const assumed = ({ topic, segment, attribute }: Cell, labels: Labels): Change => async (text) => {
  const source = new Source(text);
  const id = freshId(source, 'assumptions', `a_${idFrom(`${topic}_${segment}`) || topic}`.slice(0, 60));
  const statement = await inEach(source, 'board-draft-assumption', (language) => ({ topic: labels['topics']?.[topic]?.[language] ?? called(labels['topics']?.[topic]) ?? topic, segment }));
  const made = new Source(withItem(source, 'assumptions', { id, about: 'audience', owner: 'marketing', statement }));
  const facts = source.items(['facts']).map((_, at) => at);
  const fact = facts.find((at) => attribute !== null && source.string(['facts', at, 'attribute']) === attribute && source.value(['facts', at, 'measure']) === undefined);
  const fit = source.items(['dimensions']).findIndex((_, at) => source.string(['dimensions', at, 'id']) === 'fit' && source.value(['dimensions', at, 'caps', 'profile']) !== undefined);
  if (fact === undefined || fit < 0) return made.text;
  const rule = { id: freshId(made, 'rules', id.slice(2)), owner: 'marketing', dimension: 'fit', assumptions: [id], points: 5, when: { '==': [{ var: source.string(['facts', fact, 'id'])! }, segment] } };
  return withItem(made, 'rules', rule);
};

/** Where the sides judged differently a definition is missing: the state's note says so. */
export const undefinedBetween = (differences: Difference[], labels: Labels): Change => async (text) => {
  let source = new Source(text);
  for (const { marketing, sales, count, all } of differences) {
    const at = find(source, 'states', sales);
    if (at === undefined) continue;
    const name = (id: string, language: Language): string => labels['states']?.[id]?.[language] ?? called(labels['states']?.[id]) ?? id;
    const said = await inEach(source, 'board-draft-note', (language) => ({ count, all, marketing: name(marketing, language), sales: name(sales, language) }));
    const before = source.value([...at, 'note']) as Record<string, string> | undefined;
    const note = { ...before, ...Object.fromEntries(Object.entries(said).map(([language, one]) => [language, [before?.[language], one].filter(Boolean).join(' ')])) };
    source = new Source(source.apply(set(source, at, 'note', note, order('states'))));
  }
  return source.text === text ? null : source.text;
};

function find(source: Source, list: Items, id: string): Path | undefined {
  const at = source.items([list]).findIndex((_, place) => source.string([list, place, 'id']) === id);
  return at < 0 ? undefined : [list, at];
}

function changed(source: Source, edits: ReturnType<typeof set>): string | null {
  const text = source.apply(edits);
  return text === source.text ? null : text;
}

/** A sentence in each language of the file that we speak. */
async function inEach(source: Source, id: string, given: (language: Language) => Arguments): Promise<Record<string, string>> {
  const listed = source.value(['languages']);
  const spoken = LANGUAGES.filter((language) => !Array.isArray(listed) || listed.includes(language));
  const said = await Promise.all(spoken.map(async (language) => [language, await sayIn(language, id, given(language))] as const));
  return Object.fromEntries(said);
}
