/** The service worker: what pressing our symbol does, where the script runs, and the outbox when no page of ours is open. It may end at any moment. */
import { defineBackground } from 'wxt/utils/define-background';
import { adaptersOf } from '../../pages/panel/adapters.ts';
import { isOfKit, kit } from '../../pages/panel/kit.ts';
import { openOutbox } from '../../pages/panel/outbox.ts';
import { area, badge, inject, onAlone, onPermissions, onPress, onStored, onWake, openOnPress, openWindow, register, toggleSidebar, wakeAt } from '../../platform/extension.ts';
import { Link } from '../../platform/link.ts';

const FRAME = 'beside.html';
const PANEL = 'sidepanel.html';

export default defineBackground({
  type: 'module',
  main() {
    let framed = false;
    const chosen = async (): Promise<void> => {
      framed = (await kit(area)).place === 'frame';
      await openOnPress(!framed);
    };
    onStored((names) => { if (names.some(isOfKit)) void chosen(); });
    onPress((tab) => { if (framed) void beside(tab); else toggleSidebar(); });
    onPermissions(() => void register());
    onAlone((tab) => void badge(tab, '', 'Reife'));
    onWake(() => {
      void chosen();
      void register();
      void drain();
    });
    void chosen();
  },
});

/** The frame, or a window where we are not allowed into the tab yet: it asks. */
async function beside(tab: number): Promise<void> {
  if (!(await framedIn(tab)) && !((await inject(tab)) && (await framedIn(tab)))) await openWindow(PANEL, tab);
}

function framedIn(tab: number): Promise<boolean> {
  return new Promise((resolve) => {
    const link: Link = new Link(tab, {
      at: () => {
        link.frame(FRAME);
        resolve(true);
        link.close();
      },
      lost: () => resolve(false),
    });
  });
}

async function drain(): Promise<void> {
  const own = await kit(area);
  const outbox = await openOutbox(() => adaptersOf(own));
  try {
    await wakeAt(await outbox.drain());
  } finally {
    await outbox.close();
  }
}
