/** The studio as a page of the extension: the same one, and contacts from a CRM that is open in a tab. */
import { LATER } from '../../../crm/later.ts';
import { startCrowd, startIntake } from '../../../engine/population/start.ts';
import { startEngine } from '../../../engine/start.ts';
import { Governed } from '../../../pages/governed/governed.ts';
import { FromCrmView } from '../../../pages/loading/from-crm.ts';
import { FromCrm } from '../../../pages/loading/loading.ts';
import { adaptersOf } from '../../../pages/panel/adapters.ts';
import { isOfKit, kit } from '../../../pages/panel/kit.ts';
import { sources } from '../../../pages/panel/sources.ts';
import { StudioPage } from '../../../pages/studio/page.ts';
import { Studio } from '../../../pages/studio/state.ts';
import '../../../parts/tokens.css';
import { area, onStored } from '../../../platform/extension.ts';
import { linkTo } from '../../../platform/link.ts';
import { onErased } from '../../../platform/post.ts';
import { crmAddresses, onAddresses } from '../../../platform/tabs.ts';

const page = document.querySelector('reife-studio');
if (page instanceof StudioPage) {
  const engine = startEngine();
  const governed = new Governed(engine, sources);
  const studio = new Studio(engine, startIntake(), startCrowd());
  // What comes with the web page only.
  page.examples = [];
  const from = new FromCrm({
    ready: page.open(studio, () => governed.start().then(() => engine.written()), { rules: kit(area).then(({ rules }) => rules?.text ?? null) }),
    addresses: crmAddresses,
    async way(base) {
      const link = await linkTo(base);
      return link && { send: link.send(base), close: () => link.close() };
    },
    adapters: async () => adaptersOf(await kit(area), LATER),
    mappings: async () => Object.fromEntries(Object.entries((await kit(area)).mappings).map(([id, { text }]) => [id, text])),
    used: () => studio.used,
    open: (files, asked) => studio.openFiles(files, asked),
  });
  const view = new FromCrmView();
  view.from = from;
  page.further = view;
  studio.again = (list) => from.again(list);
  onAddresses(() => void from.look());
  onStored((names) => { if (names.some(isOfKit)) void from.look(); });
  onErased(() => from.forget());
  void from.look();
}
