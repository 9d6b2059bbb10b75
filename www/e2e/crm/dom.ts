/** Node has no DOM; the adapters need only the parser of one. */
import { Window } from 'happy-dom';

globalThis.DOMParser = new Window().DOMParser as unknown as typeof DOMParser;
