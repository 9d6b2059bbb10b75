/** What the engine can find wrong with files, in words that stand beside the engine. As much as all other texts: only pages that open files have them. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./problems-en.ts'), de: () => import('./problems-de.ts') });
