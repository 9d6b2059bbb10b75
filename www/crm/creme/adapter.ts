/** Creme CRM 2.8: contacts and opportunities, through its pages and forms; it has no interface for programs. Needs a `DOMParser`. */
import type { Adapter } from '../contract.ts';
import { detect, lists } from './detect.ts';
import { rewrite } from './erase.ts';
import { me } from './me.ts';
import { read, stamp } from './read.ts';
import { write } from './write.ts';

export const creme: Adapter = {
  crm: 'creme',
  detect,
  lists,
  capabilities: (object) => ({
    activities: ['call', 'meeting', 'task', 'note'], campaigns: false, roles: true, marks: true, former_ids: false,
    lock: 'compared', once: 'looked_up', note_moments: 'day', stamp: true, list: object === 'persons.contact' ? 'one_by_one' : 'none',
  }),
  read,
  stamp,
  write,
  // Most who read a record never read a list.
  list: async (...given) => (await import('./list.ts')).list(...given),
  rewrite,
  me,
  needs_document: true,
};
