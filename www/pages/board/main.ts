import { Learner } from '../../engine/learning/client.ts';
import '../../parts/tokens.css';
import { show, theme } from '../explore/theme.ts';
import { BoardPage } from './page.ts';

show(theme());
const page = document.querySelector('reife-board-page');
if (page instanceof BoardPage) page.learner = new Learner();
