import '../../../pages/panel/options.ts';
import '../../../parts/tokens.css';
