import { startAuthor } from '../../engine/author/start.ts';
import '../../parts/tokens.css';
import { show, theme } from '../explore/theme.ts';
import { AdminPage } from './page.ts';

show(theme());
const page = document.querySelector('reife-admin');
if (page instanceof AdminPage) page.author = startAuthor();
