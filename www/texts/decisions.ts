/** What the engine can find wrong with a decision; the words stand beside the engine, and only whoever decides needs them. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./decisions-en.ts'), de: () => import('./decisions-de.ts') });
