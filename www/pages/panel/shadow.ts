/** A draft that runs as a shadow, in the panel: loaded once a card under rules in force is there. */
import type { Engine } from '../../engine/client.ts';
import { posted } from '../../platform/shadow.ts';
import type { Governed } from '../governed/governed.ts';
import { Shadow } from '../record/shadow.ts';
import type { Watch } from './watch.ts';

export function follow(engine: Engine, governed: Governed, watch: Pick<Watch, 'desk' | 'seen' | 'stage'>): () => Promise<void> {
  const shadow = new Shadow(engine, governed, posted);
  return async () => {
    const { desk, seen } = watch;
    const given = desk.case;
    // Whom somebody erased elsewhere is counted no longer from before.
    const gone = (seen?.erased ?? []).flatMap(({ who }) => who.names);
    if (gone.length > 0) await posted.forget(gone);
    if (given !== null) desk.tried(await shadow.look(given, () => watch.stage.is === 'card' && desk.case?.row.contact === given.row.contact));
  };
}
