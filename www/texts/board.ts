/** What the board says. Other pages do not carry it. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./board-en.ts'), de: () => import('./board-de.ts') });
