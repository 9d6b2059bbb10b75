/** The script beside a record. It is put into a tab only after the person allowed its CRM. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve } from '../../platform/reader.ts';

export default defineUnlistedScript(() => {
  const own = globalThis as { reifeReads?: true };
  if (own.reifeReads) return;
  own.reifeReads = true;
  serve();
});
