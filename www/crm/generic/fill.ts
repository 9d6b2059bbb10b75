/** From a template to a request, and from an answer to values. */
import type { CrmRequest, Json } from '../contract.ts';
import type { RequestTemplate } from './template.ts';

/** What placeholders stand for. Names that begin with a slash are JSON Pointers into the record. */
export type Values = Record<string, Json>;

export function fill(template: RequestTemplate, values: Values, record: Json): CrmRequest {
  const { method, path, headers = {}, body } = template;
  const header = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), replaced(text, values, record, (value) => value)]));
  const made = { method, path: replaced(path, values, record, encodeURIComponent), headers: header };
  if (body === undefined) return made;
  return { ...made, headers: { 'content-type': 'application/json', ...header }, body: JSON.stringify(tree(body, values, record)) };
}

function replaced(text: string, values: Values, record: Json, write: (value: string) => string): string {
  return text.replace(/\{([^{}\s]+)\}/g, (_, name: string) => {
    const value = of(name, values, record);
    return Array.isArray(value) ? value.map((item) => write(String(item))).join(',') : write(value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));
  });
}

function tree(body: Json, values: Values, record: Json): Json {
  if (typeof body === 'string') {
    const whole = /^\{([^{}\s]+)\}$/.exec(body)?.[1];
    return whole === undefined ? replaced(body, values, record, (value) => value) : of(whole, values, record);
  }
  if (Array.isArray(body)) return body.map((item) => tree(item, values, record));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(Object.entries(body).map(([name, item]) => [replaced(name, values, record, (value) => value), tree(item, values, record)]));
}

/** `id`, `id:number`, `fields:list`, `/party`. */
function of(name: string, values: Values, record: Json): Json {
  const [plain = '', type] = name.split(':');
  const value = plain.startsWith('/') ? (at(record, plain) ?? null) : (values[plain] ?? null);
  if (type === 'number') return Number(value);
  if (type === 'list') return Array.isArray(value) ? value : [value];
  return value;
}

/** The value a JSON Pointer leads to; undefined if there is none. */
export function at(value: Json | undefined, pointer: string): Json | undefined {
  let found: Json | undefined = value;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
    if (typeof found !== 'object' || found === null) return undefined;
    found = Array.isArray(found) ? found[Number(name)] : Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}
