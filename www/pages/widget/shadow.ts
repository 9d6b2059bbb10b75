/** A draft that runs as a shadow, in the widget: loaded once a card under rules in force is there. */
import type { Engine } from '../../engine/client.ts';
import type { Governed } from '../governed/governed.ts';
import { shadows } from '../governed/shadow.ts';
import type { RecordDesk } from '../record/desk.ts';
import { Shadow } from '../record/shadow.ts';

export function follow(engine: Engine, governed: Governed, desk: RecordDesk): () => Promise<void> {
  const shadow = new Shadow(engine, governed, shadows);
  return async () => {
    const given = desk.case;
    if (given !== null) desk.tried(await shadow.look(given, () => desk.case?.row.contact === given.row.contact && desk.case.erased === undefined));
  };
}

export const forget = (contact: string): Promise<void> => shadows.forget([`id:${contact}`]);
