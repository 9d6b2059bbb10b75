import { startEngine } from '../../engine/start.ts';
import '../../parts/tokens.css';
import { Widget } from './widget.ts';

const page = document.querySelector('reife-widget');
if (page instanceof Widget) page.engine = startEngine();
