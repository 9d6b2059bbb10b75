/** What is written into the CRM where a contact was erased: that it was, when, and what the journal ended with; nobody is named. */
import { t } from '../../texts/texts.ts';

export function erasureNote(last: string | null, now = new Date()): string {
  return t('erase-note', { day: now.toISOString().slice(0, 10), last: last ?? 'none' });
}
