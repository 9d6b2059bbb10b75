/** Sentences about CRMs from the codes of `crm/contract.ts`. */
import type { Failure, Unread } from '../crm/contract.ts';
import type { Trouble } from '../crm/note/journal.ts';
import { t } from './texts.ts';

const hyphened = (code: string): string => code.replace(/_/g, '-');

/** What a code does not come with is written as nothing. */
const NOTHING = { says: '', place: '', found: '', seconds: '', object: '', status: '', most: '' };

export const failureSentence = ({ code, arguments: given }: Failure): string =>
  t(`crm-failed-${hyphened(code)}`, { ...NOTHING, ...given, what: given['what'] === undefined || given['what'] === '' ? 'none' : given['what'] });

export const unreadSentence = ({ what, why }: Unread): string => (why === 'no_permission' ? t('crm-unread', { what }) : t('crm-not-there', { what }));

/** `at` as the page writes moments. */
export const troubleSentence = ({ why }: Trouble, at: string): string => t(`crm-note-${hyphened(why)}`, { at });
