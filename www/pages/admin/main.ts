import { startAuthor } from '../../engine/author/start.ts';
import '../../parts/tokens.css';
import { AdminPage } from './page.ts';

const page = document.querySelector('reife-admin');
if (page instanceof AdminPage) page.author = startAuthor();
