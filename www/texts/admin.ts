/** What the admin page says. Other pages do not carry it. */
import { addTexts } from './texts.ts';

await addTexts({ en: () => import('./admin-en.ts'), de: () => import('./admin-de.ts') });
