/** The card by itself, as a panel or another page embeds it: the element, the engine, a journal, and what only a host knows. */
import { startEngine } from '../../engine/start.ts';
import '../../parts/tokens.css';
import { Alone } from './alone.ts';

const page = document.querySelector('reife-alone');
if (page instanceof Alone) page.engine = startEngine();
