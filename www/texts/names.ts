/** What an item of a rule file is called: its own label, else our word for an id everybody has, else the id. */
import type { Texts } from '../engine/interface.ts';
import { current } from './language.ts';
import { find } from './texts.ts';

type Labelled = { id: string; label: Texts };
type Family = 'dimension' | 'check' | 'state' | 'reason';

export function text(texts: Texts | undefined): string | undefined {
  if (texts === undefined) return undefined;
  return texts[current.language] ?? texts['en'] ?? Object.values(texts)[0];
}

export function nameOf(item: Labelled | undefined, id: string, family?: Family): string {
  return text(item?.label) ?? (family ? find(`${family}-${id.replaceAll('_', '-')}`) : undefined) ?? id;
}

/** A word of the domain with a closed list of values, such as a role or a verdict. */
export function word(family: string, value: string): string {
  return find(`${family}-${value.replaceAll('_', '-')}`) ?? value;
}
