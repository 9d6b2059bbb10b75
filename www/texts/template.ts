/** Sentences about descriptions of CRMs, from the codes of `crm/generic/shape.ts`; the options page says them. */
import type { Problem } from '../crm/generic/shape.ts';
import './pages.ts';
import { t } from './texts.ts';

export const problemSentence = ({ code, place, arguments: given }: Problem): string => t(`crm-template-${code.replace(/_/g, '-')}`, { place, ...given });
