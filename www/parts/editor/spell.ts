/** Numbers as people type them and as the file spells them. The file's spelling is kept; only the decimal sign follows the language. */
import { current } from '../../texts/language.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** As it stands in a field: `6.50`, in German `6,50`. */
export const shown = (spelled: string): string => (current.language === 'de' ? spelled.replace('.', ',') : spelled);

/** As the file spells it; undefined if it is no number. Both decimal signs are read, and a typographic minus. */
export function spelledFrom(typed: string): string | undefined {
  const plain = typed.trim().replace(/^[−–]/, '-').replace(/^\+/, '').replace(',', '.').replace(/^(-?)\./, '$10.');
  return NUMBER.test(plain) ? plain : undefined;
}

/** Whether a number lies in its range and has no more places than allowed. */
export function allowed(spelled: string, { least, most, places }: { least: number; most: number; places: number }): boolean {
  const value = Number(spelled);
  return value >= least && value <= most && (spelled.split('.')[1]?.replace(/0+$/, '').length ?? 0) <= places;
}
