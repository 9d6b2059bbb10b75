/** Who somebody is to the one who looks. */
import type { Case } from '../reading/case.ts';
import { t } from '../texts/texts.ts';

/** “you” for oneself. */
export const person = (by: string, { acting }: Pick<Case, 'acting'>): string => (acting !== undefined && by === acting.by ? t('you') : by);
