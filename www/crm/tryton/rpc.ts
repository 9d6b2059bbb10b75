/**
 * Tryton's JSON-RPC: what a call looks like, what its answers are made of, and what its errors mean. Errors come with status 200.
 * Every call asks in English, whatever the person reads: errors are told apart by their words, and names of choices in a mapping
 * must not depend on who looks.
 */
import { ask, excerpt, parsed } from '../ask.ts';
import { failed, fine, type Access, type Failure, type Json, type Outcome, type RecordRef } from '../contract.ts';

export type Row = { [name: string]: Json };

/** Otherwise Tryton asks the browser for a password where a session has ended, in a dialog of the browser's own. */
const QUIETLY = { 'x-requested-with': 'XMLHttpRequest' };

export async function call(record: RecordRef, access: Access, method: string, params: unknown[], context: Row = {}): Promise<Outcome<Json>> {
  const body = JSON.stringify({ id: 1, method, params: [...params, { ...context, language: 'en' }] });
  const path = `${encodeURIComponent(record.database ?? '')}/rpc/`;
  const answer = await ask(access, { method: 'POST', path, headers: { 'content-type': 'application/json', ...QUIETLY }, body });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 401 || status === 403) return failed('expired_session');
  if (status !== 200) return failed('not_understood', { place: method, found: `${status} ${excerpt(answer.value.body)}` });
  const read = parsed(answer.value);
  if (!read.ok) return read;
  const given = read.value as { result?: unknown; error?: unknown } | null;
  if (Array.isArray(given?.error)) return meaning(method, given.error as unknown[]);
  return given?.result === undefined ? failed('not_understood', { place: method, found: excerpt(answer.value.body) }) : fine(plain(given.result));
}

/** A party that was merged into another is inactive, and Tryton hides what was written about it unless asked. */
export const INACTIVE_TOO: Row = { active_test: false };

/** Rows of a list; anything else is not understood. */
export async function rows(record: RecordRef, access: Access, method: string, params: unknown[], context: Row = {}): Promise<Outcome<Row[]>> {
  const answer = await call(record, access, method, params, context);
  if (!answer.ok) return answer;
  const list = answer.value;
  return Array.isArray(list) && list.every(isRow) ? fine(list as Row[]) : failed('not_understood', { place: method, found: excerpt(JSON.stringify(list)) });
}

/** So many rows are asked for at once. */
export const PAGE = 500;

/** All rows of a model, by id, page by page: by the last id and not by a count, for Tryton counts what it hides, too. */
export async function every(record: RecordRef, access: Access, model: string, domain: unknown[], fields: string[], context: Row = {}): Promise<Outcome<Row[]>> {
  const found: Row[] = [];
  for (let here = domain; ; here = [domain, ['id', '>', found.at(-1)?.['id'] ?? 0]]) {
    const page = await rows(record, access, `model.${model}.search_read`, [here, 0, PAGE, [['id', 'ASC']], fields], context);
    if (!page.ok) return page;
    found.push(...page.value);
    if (page.value.length < PAGE) return fine(found);
  }
}

const isRow = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function meaning(method: string, error: unknown[]): Failure {
  const [name, given] = error;
  const says = (Array.isArray(given) ? given.filter((part) => typeof part === 'string' && part !== '') : [given]).join(' ');
  if (name === 'ConcurrencyException') return failed('conflict');
  if (name === 'LoginException' || name === 'TimeoutException') return failed('expired_session');
  if (name !== 'UserError' && name !== 'UserWarning') return failed('not_understood', { place: method, found: `${String(name)} ${says}`.trim() });
  if (/\bthat don't exist\b/.test(says)) return failed('gone');
  if (/\bnot allowed to\b/.test(says)) return failed('no_permission', { what: /"([^"]*)"/.exec(says)?.[1] ?? '' });
  return failed('refused', { says: excerpt(says) });
}

/** Dates, moments, amounts and lengths as plain JSON: Tryton names their class. Its moments are of UTC without saying so. */
export function plain(given: unknown): Json {
  if (Array.isArray(given)) return given.map(plain);
  if (typeof given !== 'object' || given === null) return given as Json;
  const row = given as Record<string, unknown>;
  const number = (name: string, digits: number): string => String(row[name] ?? 0).padStart(digits, '0');
  const date = (): string => `${number('year', 4)}-${number('month', 2)}-${number('day', 2)}`;
  const time = (): string => `${number('hour', 2)}:${number('minute', 2)}:${number('second', 2)}`;
  switch (row['__class__']) {
    case undefined: return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
    case 'date': return date();
    case 'datetime': return `${date()}T${time()}.${number('microsecond', 6).slice(0, 3)}Z`;
    case 'time': return time();
    case 'Decimal': return String(row['decimal']);
    case 'timedelta': return Number(row['seconds']);
    default: return null;
  }
}

/** A row with what belongs to linked records under dotted names: `party.rec_name`; of several linked records a list. */
export function flat(row: Row): Row {
  const found: Row = {};
  for (const [name, value] of Object.entries(row)) {
    if (!name.endsWith('.')) found[name] = value;
    else if (Array.isArray(value)) for (const [inner, list] of lists(value)) found[`${name}${inner}`] = list;
    else if (value !== null) for (const [inner, of] of Object.entries(flat(value as Row))) found[`${name}${inner}`] = of;
  }
  return found;
}

function lists(linked: Json[]): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  for (const row of linked) for (const [name, value] of Object.entries(flat(row as Row))) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}
