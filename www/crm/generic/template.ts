/** A CRM described in a file (`*.crm.json`), so that an admin can connect it without code: addresses, requests, where answers have what. */
import type { ActivityKind, FailureCode, Json } from '../contract.ts';
import { anything, filled, list, number, object, one, pointer, table, text, type Problem } from './shape.ts';

export interface RequestTemplate {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  headers?: Record<string, string>;
  /** JSON. A text that is one placeholder becomes its value: `"{id:number}"`, `"{fields:list}"`. */
  body?: Json;
}

/** Rows of an answer; pointers are into a row, but `rows`. */
export interface RowsTemplate {
  request: RequestTemplate;
  rows: string;
  id: string;
}

export interface ObjectTemplate {
  /** All records of the kind. `total` and `next` are pointers into the answer; without `next` a page that is not full is the last. */
  list?: RowsTemplate & { total?: string; next?: string };
  record: { request: RequestTemplate; at: string; version: string; title: string; account?: { id: string; name: string } };
  people?: RowsTemplate & { name: string; role?: string };
  activities?: RowsTemplate & { at: string; text: string; author?: string; author_name?: string; kind?: string; kinds?: Record<string, ActivityKind>; page?: number };
  write?: { note: { request: RequestTemplate; id: string; replace?: RequestTemplate }; fields?: { request: RequestTemplate } };
}

export interface Template {
  format: 1;
  crm: string;
  /** `https://crm.example/app#/leads/{id}`; `{base}` is any beginning. */
  addresses: { pattern: string; object: string }[];
  objects: Record<string, ObjectTemplate>;
  /** The first that fits says what an answer means. */
  failures: { status?: number[]; at?: string; contains?: string; means: FailureCode }[];
}

const METHODS = one('GET', 'POST', 'PUT', 'PATCH');
const MEANINGS = one('expired_session', 'no_permission', 'gone', 'conflict', 'refused', 'unreachable', 'server_failed');
const filledBy = (...allowed: string[]): ReturnType<typeof object> =>
  object({ method: METHODS, path: filled(text, ...allowed), 'headers?': table(filled(text, ...allowed)), 'body?': filled(anything, ...allowed) });
const request = (...placeholders: string[]): ReturnType<typeof object> => filledBy('id', 'object', 'database', ...placeholders);
/** Nobody in particular is asked for. */
const listRequest = filledBy('object', 'database', 'offset', 'page', 'size', 'after');

const SHAPE = object({
  '$schema?': text,
  format: one(1),
  crm: text,
  addresses: list(object({ pattern: filled(text, 'id', 'database', 'base'), object: text })),
  objects: table(object({
    'list?': object({ request: listRequest, rows: pointer, id: pointer, 'total?': pointer, 'next?': pointer }),
    record: object({ request: request('fields'), at: pointer, version: pointer, title: pointer, 'account?': object({ id: pointer, name: pointer }) }),
    'people?': object({ request: request(), rows: pointer, id: pointer, name: pointer, 'role?': pointer }),
    'activities?': object({
      request: request('offset', 'page', 'size'), rows: pointer, id: pointer, at: pointer, text: pointer, 'author?': pointer, 'author_name?': pointer,
      'kind?': pointer, 'kinds?': table(one('call', 'mail', 'meeting', 'note', 'task')), 'page?': number,
    }),
    'write?': object({ note: object({ request: request('note', 'key'), id: pointer, 'replace?': request('note', 'note_id') }), 'fields?': object({ request: request('changes', 'version') }) }),
  })),
  failures: list(object({ 'status?': list(number), 'at?': pointer, 'contains?': text, means: MEANINGS })),
});

export type Described = { ok: true; template: Template } | { ok: false; problems: Problem[] };

export function described(given: unknown): Described {
  const problems: Problem[] = [];
  SHAPE(given, '', problems);
  if (problems.length > 0) return { ok: false, problems };
  const template = given as Template;
  template.addresses.forEach(({ object: name, pattern }, at) => {
    if (!(name in template.objects)) problems.push({ code: 'not_this', place: `/addresses/${at}/object`, arguments: { expected: Object.keys(template.objects).join(', '), found: name } });
    if (!pattern.includes('{id}')) problems.push({ code: 'missing', place: `/addresses/${at}/pattern`, arguments: { name: '{id}' } });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, template };
}
