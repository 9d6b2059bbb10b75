/** What the editor of rule files says: more than all other texts, and only for pages that edit. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./editor-en.ts'), de: () => import('./editor-de.ts') });
