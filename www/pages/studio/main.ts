import { startCrowd, startIntake } from '../../engine/population/start.ts';
import { startEngine } from '../../engine/start.ts';
import '../../parts/tokens.css';
import { show, theme } from '../explore/theme.ts';
import { StudioPage } from './page.ts';
import { Studio } from './state.ts';

show(theme());
const page = document.querySelector('reife-studio');
if (page instanceof StudioPage) page.studio = new Studio(startEngine(), startIntake(), startCrowd());
