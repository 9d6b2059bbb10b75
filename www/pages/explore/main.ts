import { startEngine } from '../../engine/start.ts';
import '../../parts/tokens.css';
import { ExplorePage } from './page.ts';

const page = document.querySelector('reife-explore');
if (page instanceof ExplorePage) page.engine = startEngine();
