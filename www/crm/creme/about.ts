/** What is known of Creme CRM 2.8 before anything of it is read: contacts and opportunities, through its pages and forms; it has no interface for programs. */
import type { About } from '../contract.ts';
import { detect, lists } from './detect.ts';

export const about: About = {
  crm: 'creme',
  detect,
  lists,
  capabilities: (object) => ({
    activities: ['call', 'meeting', 'task', 'note'], campaigns: false, roles: true, marks: true, former_ids: false,
    lock: 'compared', once: 'looked_up', note_moments: 'day', stamp: true, list: object === 'persons.contact' ? 'one_by_one' : 'none',
  }),
  needs_document: true,
};
