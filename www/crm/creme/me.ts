/** Who is logged in: the menu of every page names them, as memos do. */
import { fine, type Access, type Outcome, type RecordRef } from '../contract.ts';
import { get, page, text } from './pages.ts';

export async function me(_record: RecordRef, access: Access): Promise<Outcome<string | null>> {
  const answer = await page(access, get('my_page'));
  if (!answer.ok) return answer;
  const link = answer.value.document.querySelector('[class*="persons-user_contact"] a');
  return fine(link === null ? null : text(link) || null);
}
