/** What pages with more than a card say: lists, files, options. Beside a CRM's record nobody needs it. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./pages-en.ts'), de: () => import('./pages-de.ts') });
