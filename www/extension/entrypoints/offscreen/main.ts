/** Beside the service worker, seen by nobody: reads a CRM's pages for it. */
import { ADAPTERS } from '../../../crm/known.ts';
import { serveAside } from '../../../platform/aside.ts';

serveAside(ADAPTERS.filter(({ needs_document }) => needs_document));
