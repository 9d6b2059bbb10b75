/** The sentences of what a contact is told; they stand beside the engine, and only whoever asks needs them. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./subject-en.ts'), de: () => import('./subject-de.ts') });
