/** What the items of a draft are called: by their own labels, else by our word for an id everybody has, else by the id. */
import { text } from '../../../texts/names.ts';
import { find, t } from '../../../texts/texts.ts';
import type { Source } from '../text/source.ts';
import { isList, type ListName, type SectionName } from './lists.ts';

const FAMILIES: Partial<Record<ListName, string>> = { dimensions: 'dimension', checks: 'check', states: 'state', reasons: 'reason', roles: 'role', deciders: 'decider' };
const dashed = (id: string): string => id.replaceAll('_', '-');

function ownLabel(source: Source, list: ListName, index: number): string | undefined {
  const label = source.value([list, index, 'label']);
  const texts = typeof label === 'object' && label !== null ? Object.entries(label).filter(([, value]) => typeof value === 'string' && value !== '') : [];
  return text(Object.fromEntries(texts) as Record<string, string>);
}

export function labelAt(source: Source, list: ListName, index: number): string {
  const id = source.string([list, index, 'id']) ?? '';
  return ownLabel(source, list, index) ?? wordFor(list, id) ?? (id === '' ? t('editor-nameless') : id);
}

export function labelOf(source: Source, list: ListName, id: string): string {
  const index = source.items([list]).findIndex((_, at) => source.string([list, at, 'id']) === id);
  return index < 0 ? wordFor(list, id) ?? id : labelAt(source, list, index);
}

function wordFor(list: ListName, id: string): string | undefined {
  const family = FAMILIES[list];
  return family && id !== '' ? find(`${family}-${dashed(id)}`) : undefined;
}

/** What a single object or an item is called. */
export const title = (source: Source, section: SectionName, index: number | null): string => (isList(section) ? labelAt(source, section, index ?? 0) : t(`editor-one-${section}`));

/** The label of a field: what it means for this kind of item, else in general. */
export const fieldLabel = (section: SectionName, key: string): string => find(`editor-${section}-${dashed(key)}`) ?? find(`editor-field-${dashed(key)}`) ?? key;
/** What is worth knowing before filling it in. */
export const fieldHint = (section: SectionName, key: string): string | undefined => find(`editor-${section}-${dashed(key)}.hint`) ?? find(`editor-field-${dashed(key)}.hint`);
