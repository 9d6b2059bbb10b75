/** What is known of Tryton 8.0 before anything of it is read: opportunities and parties, through the JSON-RPC that its own web client uses. */
import type { About } from '../contract.ts';
import { detect, lists } from './detect.ts';

export const about: About = {
  crm: 'tryton',
  detect,
  lists,
  capabilities: (object) => ({
    activities: ['note', 'mail'], campaigns: object === 'sale.opportunity', roles: true, marks: true, former_ids: true,
    lock: 'server', once: 'looked_up', note_moments: 'second', stamp: true, list: 'many',
  }),
};
