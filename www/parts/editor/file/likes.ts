/** “A rule like…”: rules that are often wanted, made of what the file has. What a rule reads and the file lacks is made with it. */
import { t } from '../../../texts/texts.ts';
import { insert, set } from '../text/edit.ts';
import { Source } from '../text/source.ts';
import type { Written } from '../text/style.ts';
import { blank, freshId } from './blank.ts';
import { FILE_ORDER, type ListName } from './lists.ts';
import { ids } from './mentions.ts';

/** The text with the new rule, and where it stands. */
export interface Made { text: string; index: number }
export interface Like { name: string; make: (() => Made) | undefined }

type Item = Record<string, Written>;

/** Puts an item at the end of a list, or at `index`; the list is begun where there is none. */
export function withItem(source: Source, list: ListName, item: Written | { piece: string }, index = source.items([list]).length): string {
  const there = source.at([list])?.type === 'array';
  const begun = there ? source : new Source(source.apply(set(source, [], list, [], FILE_ORDER)));
  return begun.apply(insert(begun, [list], there ? index : 0, item));
}

export function likes(source: Source, index: number): Like[] {
  const rule = (stem: string, more: Item, from = source): Made => {
    const dimension = ids(from, 'dimensions').find((id) => id !== undefined && id !== 'fit') ?? ids(from, 'dimensions')[0];
    const item: Item = { id: freshId(from, 'rules', stem), owner: 'marketing', ...(dimension !== undefined && { dimension }), ...more };
    return { text: withItem(from, 'rules', item, index), index: from.at(['rules']) === undefined ? 0 : index };
  };
  const signal = (wanted: string): string | undefined => ids(source, 'signals').find((_, at) => source.value(['signals', at, 'class']) === 'binding' && source.value(['signals', at, 'kind']) === wanted);
  const counted = (of: string, fact: Item, more: (id: string) => Item) => (): Made => {
    const id = freshId(source, 'facts', `${of.slice(0, 50)}_${String(fact['within_days'] ?? 'heat')}`);
    return rule(of, more(id), new Source(withItem(source, 'facts', { id, signals: { types: [of] }, ...fact })));
  };
  const [done, told] = [signal('behavioural'), signal('declared')];
  const check = ids(source, 'checks')[0];
  const number = source.items(['facts']).findIndex((_, at) => source.value(['facts', at, 'measure']) === undefined && source.value(['attributes', ids(source, 'attributes').indexOf(source.string(['facts', at, 'attribute'])), 'type']) === 'number');
  const range = source.string(['facts', number, 'id']);
  const profile: Item = ids(source, 'dimensions').includes('fit') ? { dimension: 'fit' } : {};
  const agreement = ids(source, 'facts').find((_, at) => source.value(['facts', at, 'measure']) === 'agreement');
  const leans: Item = ids(source, 'dimensions').includes('internal_agreement') ? { dimension: 'internal_agreement' } : {};
  const like = (name: string, make: (() => Made) | undefined): Like => ({ name: t(`editor-like-${name}`), make });
  return [
    like('said', told === undefined ? undefined : counted(told, { within_days: 180, measure: 'count' }, (id) => ({ points: 20, when: { '>=': [{ var: id }, 1] } }))),
    like('fading', done === undefined ? undefined : counted(done, { half_life_days: 30, measure: 'decayed' }, (id) => ({ points_each: 5, of: id, cap: 20 }))),
    like('quiet', done === undefined ? undefined : counted(done, { within_days: 365, measure: 'days_since_last' }, (id) => ({ points: -10, when: { '>': [{ var: id }, 60] } }))),
    like('check', check === undefined ? undefined : () => rule(`${check}_confirmed`, { owner: 'sales', points: 30, when: { '==': [{ var: `check.${check}` }, 'confirmed'] } })),
    like('range', range === undefined ? undefined : () => rule(range, { ...profile, points: 30, when: { '<=': [50, { var: range }, 500] } })),
    like('group', agreement === undefined ? undefined : () => rule('group_agrees', { ...leans, points_each: 50, of: agreement })),
    like('blank', () => rule('rule', Object.fromEntries(Object.entries(blank(source, 'rules')).filter(([key]) => key !== 'id')))),
  ];
}
