import { Learner } from '../../engine/learning/client.ts';
import '../../parts/tokens.css';
import { BoardPage } from './page.ts';

const page = document.querySelector('reife-board-page');
if (page instanceof BoardPage) page.learner = new Learner();
