import { startEngine } from '../../../engine/start.ts';
import { Options } from '../../../pages/panel/options.ts';
import '../../../parts/tokens.css';

const options = document.querySelector('reife-options');
if (options instanceof Options) options.engine = startEngine();
