/** What an item of a rule file is called: its own label, else our word for an id everybody has, else the id; that of an attribute as
 *  people read it. */
import type { Texts } from '../engine/interface.ts';
import { current } from './language.ts';
import { find } from './texts.ts';

type Labelled = { id: string; label: Texts };
type Family = 'dimension' | 'check' | 'state' | 'reason' | 'attribute';

export function text(texts: Texts | undefined): string | undefined {
  if (texts === undefined) return undefined;
  return texts[current.language] ?? texts['en'] ?? Object.values(texts)[0];
}

export function nameOf(item: Labelled | undefined, id: string, family?: Family): string {
  return text(item?.label) ?? (family === undefined ? id : unlabelled(family, id));
}

/** What an item is called that has no label. */
export function unlabelled(family: Family, id: string): string {
  return family === 'attribute' ? readable(id) : find(`${family}-${id.replaceAll('_', '-')}`) ?? id;
}

/** An id where only people read it: `last_visit` is Last visit. */
export function readable(id: string): string {
  const words = id.replace(/[\s._-]+/g, ' ').trim();
  return words === '' ? id : words.charAt(0).toLocaleUpperCase(current.locale) + words.slice(1);
}

/** A word of the domain with a closed list of values, such as a role or a verdict. */
export function word(family: string, value: string): string {
  return find(`${family}-${value.replaceAll('_', '-')}`) ?? value;
}
