/** The outbox of the extension: one for its pages and its service worker. What leaves it goes through a tab that is open on the CRM. */
import type { Adapter, RecordRef } from '../../crm/contract.ts';
import { leaver, type Reached } from '../../journal/leave.ts';
import type { Aside } from '../../platform/aside.ts';
import { area, onHere } from '../../platform/extension.ts';
import { linkTo } from '../../platform/link.ts';
import { copyIn } from '../../store/copy.ts';
import { Ledger } from '../../store/ledger.ts';
import { Outbox } from '../../store/outbox.ts';
import { turnsOfTabs } from '../../store/turns.ts';

/** `openAside`: where there is no `DOMParser`, opens the document that has one. */
export async function openOutbox(adapters: () => readonly Adapter[], openAside?: () => Promise<Aside | undefined>): Promise<Outbox> {
  const reach = async ({ crm, base }: RecordRef): Promise<Reached | undefined> => {
    const adapter = adapters().find((one) => one.crm === crm);
    const link = adapter === undefined ? undefined : await linkTo(base);
    if (adapter === undefined || link === undefined) return undefined;
    const aside = adapter.needs_document && openAside !== undefined ? await openAside() : null;
    if (aside === undefined) return void link.close();
    const done = (): void => {
      link.close();
      aside?.close();
    };
    return { write: aside?.write(crm) ?? ((...given) => adapter.write(...given)), send: link.send(base), done };
  };
  const outbox = new Outbox({ ledger: new Ledger(), copy: copyIn(area), turns: turnsOfTabs(), route: leaver(reach), now: () => Date.now(), random: () => Math.random() });
  await outbox.start();
  onHere(() => outbox.look());
  return outbox;
}
