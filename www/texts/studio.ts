/** What the studio says. Other pages do not carry it. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./studio-en.ts'), de: () => import('./studio-de.ts') });
