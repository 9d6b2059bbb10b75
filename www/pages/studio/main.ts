import { startCrowd, startIntake } from '../../engine/population/start.ts';
import { startEngine } from '../../engine/start.ts';
import '../../parts/tokens.css';
import { beside, Governed } from '../governed/governed.ts';
import { StudioPage } from './page.ts';
import { Studio } from './state.ts';

const page = document.querySelector('reife-studio');
if (page instanceof StudioPage) {
  const engine = startEngine();
  const governed = new Governed(engine, beside);
  void page.open(new Studio(engine, startIntake(), startCrowd()), () => governed.start().then(() => engine.written()));
}
