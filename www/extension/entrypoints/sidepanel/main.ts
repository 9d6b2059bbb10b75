import { startEngine } from '../../../engine/start.ts';
import { Panel } from '../../../pages/panel/panel.ts';
import '../../../parts/tokens.css';

const panel = document.querySelector('reife-panel');
if (panel instanceof Panel) panel.engine = startEngine();
