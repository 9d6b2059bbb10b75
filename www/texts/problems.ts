/** What the engine can find wrong with files, in words that stand beside the engine. A third of all texts: only pages that open files have them. */
import { addTexts } from './texts.ts';

addTexts(import.meta.glob<string>(['../../src/texts/*/diagnostics.ftl', '../../src/texts/*/mapping.ftl'], { query: '?raw', import: 'default', eager: true }));
