/** Asks as a template says, and tells failures by it. */
import { ask, excerpt, parsed } from '../ask.ts';
import { failed, fine, type Access, type CrmReply, type Failure, type Json, type Outcome } from '../contract.ts';
import { at, fill, type Values } from './fill.ts';
import type { RequestTemplate, Template } from './template.ts';

export async function talk(template: Template, request: RequestTemplate, values: Values, record: Json, access: Access): Promise<Outcome<Json>> {
  const answer = await ask(access, fill(request, values, record));
  if (!answer.ok) return answer;
  const read = parsed(answer.value);
  const body = read.ok ? (read.value as Json) : null;
  const meaning = failureOf(template, answer.value, body);
  if (meaning !== undefined) return meaning;
  if (answer.value.status === 204 || answer.value.body === '') return fine(null);
  return read.ok ? fine(body) : failed('not_understood', { place: request.path, found: excerpt(answer.value.body) });
}

/** Status codes mean what they mean to everybody where the template does not say otherwise. */
const USUAL: Record<number, Failure['code']> = { 401: 'expired_session', 403: 'no_permission', 404: 'gone', 409: 'conflict', 410: 'gone', 412: 'conflict', 422: 'refused' };

function failureOf(template: Template, { status, body: raw, url }: CrmReply, body: Json): Failure | undefined {
  for (const { status: statuses, at: pointer, contains, means } of template.failures) {
    if (statuses !== undefined && !statuses.includes(status)) continue;
    const found = pointer === undefined ? undefined : at(body, pointer);
    if (pointer !== undefined && (found === undefined || found === null)) continue;
    const says = pointer === undefined ? raw : typeof found === 'string' ? found : JSON.stringify(found);
    if (contains === undefined || says.includes(contains)) return failed(means, { says: excerpt(says) });
  }
  const usual = USUAL[status];
  if (usual !== undefined) return failed(usual, { says: excerpt(raw) });
  return status >= 400 ? failed('not_understood', { place: url, found: `${status} ${excerpt(raw)}` }) : undefined;
}

/** What has to be where the template says. */
export function needed(body: Json, pointer: string, place: string): Outcome<Json> {
  const found = at(body, pointer);
  return found === undefined ? failed('template_wrong', { place, pointer, found: excerpt(JSON.stringify(body)) }) : fine(found);
}

export function rowsAt(body: Json, pointer: string, place: string): Outcome<Json[]> {
  const found = needed(body, pointer, place);
  if (!found.ok) return found;
  return Array.isArray(found.value) ? fine(found.value) : failed('template_wrong', { place, pointer, found: excerpt(JSON.stringify(found.value)) });
}
