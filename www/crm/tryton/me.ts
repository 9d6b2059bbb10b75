/** Who is logged in: their preferences carry the name. */
import { fine, type Access, type Outcome, type RecordRef } from '../contract.ts';
import { call, type Row } from './rpc.ts';

export async function me(record: RecordRef, access: Access): Promise<Outcome<string | null>> {
  const answer = await call(record, access, 'model.res.user.get_preferences', [false]);
  if (!answer.ok) return answer;
  const { name } = answer.value as Row;
  return fine(typeof name === 'string' && name !== '' ? name : null);
}
