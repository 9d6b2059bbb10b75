/** Why rules are not trusted, and what has changed in them, in sentences. */
import type { Change } from '../engine/changed.ts';
import type { TrustRefusal } from '../engine/rules.ts';
import { dateTime, signed } from '../texts/format.ts';
import { nameOf, word } from '../texts/names.ts';
import { find, t } from '../texts/texts.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** What may be said of any refusal, for those that do not say it. */
const NOTHING = { file: '', why: '', found: '', expected: '', expires: '', now: '', side: '', person: '', place: '' };

const told = ({ arguments: given }: TrustRefusal): Record<string, string> =>
  ({ ...NOTHING, ...Object.fromEntries(Object.entries(given).map(([name, text]) => [name, MOMENT.test(text) ? dateTime(text) : text])) });

export const refusalSentence = (refusal: TrustRefusal): string => (refusal.code === 'E-NET' ? t('rules-unreachable') : t(refusal.message, told(refusal)));
/** What to do about it. */
export const refusalHelp = (refusal: TrustRefusal): string => (refusal.code === 'E-NET' ? '' : find(`${refusal.message}.help`, told(refusal)) ?? '');

export function changeSentence(change: Change): string {
  if (change.what === 'rest') return t('rules-changed-rest');
  const name = nameOf(change.of, change.of.id, change.what.startsWith('check') ? 'check' : change.what.startsWith('state') || change.what === 'needs' ? 'state' : undefined);
  const worth = (points: number | null): string => (points === null ? t('rules-changed-none') : signed(points));
  switch (change.what) {
    case 'points': return t('rules-changed-points', { name, from: worth(change.from), to: worth(change.to) });
    case 'class': return t('rules-changed-class', { name, from: word('class', change.from), to: word('class', change.to) });
    case 'needs': return t('rules-changed-needs', {
      name, dimension: nameOf(change.dimension, change.dimension.id, 'dimension'), from: change.from ?? t('rules-changed-none'), to: change.to ?? t('rules-changed-none'),
    });
    default: return t(`rules-changed-${change.what}`, { name });
  }
}
