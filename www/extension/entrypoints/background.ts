/** The service worker: what pressing our symbol does, where the script runs, and the outbox when no page of ours is open. It may end at any moment. */
import { defineBackground } from 'wxt/utils/define-background';
import type { Adapter } from '../../crm/contract.ts';
import { ADAPTERS } from '../../crm/known.ts';
import { eraseKept } from '../../engine/population/erase.ts';
import { adaptersOf } from '../../pages/panel/adapters.ts';
import { finder } from '../../pages/panel/beside.ts';
import { isOfKit, kit, type Kit } from '../../pages/panel/kit.ts';
import { openOutbox } from '../../pages/panel/outbox.ts';
import { area, badge, inject, isOrigin, managed, onAlone, onHere, onPermissions, onPress, onStored, onWake, openOnPress, openWindow, register, toggleSidebar, version, wakeAt } from '../../platform/extension.ts';
import { openAside } from '../../platform/aside.ts';
import { Link } from '../../platform/link.ts';
import { shadowFault, shadowOf, statusAddress } from '../../platform/policy.ts';
import { announce, serveBeside, serveForget, serveOutbox, serveReport } from '../../platform/post.ts';
import { serveShadow } from '../../platform/shadow.ts';
import { post, report } from '../../platform/status.ts';
import type { Outbox } from '../../store/outbox.ts';
import { Pump } from '../../store/pump.ts';
import { Shadows } from '../../store/shadow.ts';
import { Signals } from '../../store/signals.ts';

const FRAME = 'beside.html';
const PANEL = 'sidepanel.html';

export default defineBackground({
  type: 'module',
  main() {
    let framed = false;
    let own: Promise<Kit> = kit(area);
    let adapters: readonly Adapter[] = [];
    const chosen = async (): Promise<void> => {
      own = kit(area);
      adapters = adaptersOf(await own, ADAPTERS);
      framed = (await own).place === 'frame';
      await openOnPress(!framed);
    };
    let opened: Promise<Outbox> | null = null;
    // What could not be opened is tried again: a database that was blocked is not so for ever.
    const outbox = (): Promise<Outbox> => (opened ??= own.then(() => open(() => adapters)).catch((cause: unknown) => {
      opened = null;
      throw cause;
    }));
    onStored((names) => {
      if (names.some(isOfKit)) void chosen();
      if (names.some(isOrigin)) void register();
    });
    onPress((tab) => { if (framed) void beside(tab); else toggleSidebar(); });
    onPermissions(() => void register());
    // Opened, it plans what is still to go out: the page that would have done it may have been closed this moment.
    onAlone((tab) => {
      void badge(tab, '', 'Reife');
      void outbox();
    });
    onHere(() => void outbox());
    serveOutbox(outbox);
    const signals = new Signals();
    serveBeside(finder(signals));
    const shadows = new Shadows(async () => shadowOf(await managed()));
    serveShadow(shadows, async () => shadowFault(await managed()));
    serveForget(async (names, at) => {
      await shadows.forget(names);
      // A population of the studio that has them goes whole; in a frame of the CRM a page cannot reach it.
      for (const name of names) if (name.startsWith('id:')) await eraseKept(name.slice(3));
      return signals.erase(names, at);
    });
    serveReport(async (runs) => {
      // At each look for news, whether anybody is told or not: a draft that policy no longer names leaves nothing behind.
      await shadows.draft();
      const where = statusAddress(await managed());
      if (where !== undefined) await report(where, runs, { area, send: post, version: version(), now: () => Date.now(), shadow: (one) => shadows.told(one) });
    });
    onWake(() => {
      void register();
      void outbox().then((own) => own.drain());
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

/** The outbox of this life of the worker. While it lasts it delivers by itself; an alarm begins the next. */
async function open(adapters: () => readonly Adapter[]): Promise<Outbox> {
  const outbox = await openOutbox(adapters, typeof DOMParser === 'undefined' ? openAside : undefined);
  const plan = (): void => void outbox.nextTime().then(wakeAt);
  outbox.addEventListener('change', () => {
    plan();
    announce();
  });
  plan();
  new Pump(outbox);
  return outbox;
}
