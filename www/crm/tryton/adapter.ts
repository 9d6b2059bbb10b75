/** Tryton 8.0: opportunities and parties, through the JSON-RPC that its own web client uses. */
import type { Adapter } from '../contract.ts';
import { detect, lists } from './detect.ts';
import { notes, rewrite } from './erase.ts';
import { me } from './me.ts';
import { read, stamp } from './read.ts';
import { write } from './write.ts';

export const tryton: Adapter = {
  crm: 'tryton',
  detect,
  lists,
  capabilities: (object) => ({
    activities: ['note', 'mail'], campaigns: object === 'sale.opportunity', roles: true, marks: true, former_ids: true,
    lock: 'server', once: 'looked_up', note_moments: 'second', stamp: true, list: 'many',
  }),
  read,
  stamp,
  write,
  // Most who read a record never read a list.
  list: async (...given) => (await import('./list.ts')).list(...given),
  notes,
  rewrite,
  me,
};
