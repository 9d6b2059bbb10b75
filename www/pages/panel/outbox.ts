/** The outbox of the extension: one for its pages and its service worker. What leaves it goes through a tab that is open on the CRM. */
import type { Adapter, RecordRef } from '../../crm/contract.ts';
import { leaver } from '../../journal/leave.ts';
import { area } from '../../platform/extension.ts';
import { linkTo } from '../../platform/link.ts';
import { copyIn } from '../../store/copy.ts';
import { Ledger } from '../../store/ledger.ts';
import { Outbox } from '../../store/outbox.ts';
import { turnsOfTabs } from '../../store/turns.ts';

export async function openOutbox(adapters: () => readonly Adapter[]): Promise<Outbox> {
  const way = async ({ crm, base }: RecordRef) => {
    const adapter = adapters().find((one) => one.crm === crm && !(one.needs_document && typeof DOMParser === 'undefined'));
    const link = adapter === undefined ? undefined : await linkTo(base);
    return adapter === undefined || link === undefined ? undefined : { adapter, send: link.send(base), done: () => link.close() };
  };
  const outbox = new Outbox({ ledger: new Ledger(), copy: copyIn(area), turns: turnsOfTabs(), deliver: leaver(way), now: () => Date.now(), random: () => Math.random() });
  await outbox.start();
  return outbox;
}
