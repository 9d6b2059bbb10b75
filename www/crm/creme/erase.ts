/** Another text in the place of a memo: its form, sent back with that. */
import { failed, fine, type Access, type Outcome, type RecordRef } from '../contract.ts';
import { form, replaced, submit } from './form.ts';
import { get, page } from './pages.ts';

export async function rewrite(_record: RecordRef, note: string, text: string, access: Access): Promise<Outcome<null>> {
  // Without the right to change a memo Creme shows no link to its form, and so no number.
  const id = /^assistants\.memo,(\d+)$/.exec(note)?.[1];
  if (id === undefined) return failed('no_permission', { what: note });
  const path = `assistants/memo/edit/${id}/`;
  const shown = await page(access, get(path));
  if (!shown.ok) return shown;
  const filled = form(shown.value);
  if (!filled.ok) return filled;
  const sent = await submit(path, replaced(filled.value.controls, { content: text }), access, true);
  return sent.ok ? fine(null) : sent;
}
