/**
 * Bricks: the blocks of a record's page, which Creme gives one by one as HTML. Lists are cut into pages of ten, and Creme remembers for the
 * person which page was looked at: after reading others, that one is asked for again, so that the person's own view stays as it was.
 */
import { parsed, excerpt } from '../ask.ts';
import { failed, fine, type Access, type Outcome } from '../contract.ts';
import { get, html, reply } from './pages.ts';

export const MEMOS = 'regular-assistants-memos';
export const ACTIVITIES = 'regular-activities-past_activities';
export const RELATIONS = 'regular-creme_core-relations';
export const PROPERTIES = 'regular-creme_core-properties';
export const EMPLOYEES = 'regular-persons-employees';

export interface Brick {
  element: Element;
  page: number;
  pages: number;
  language: string;
}

export async function bricks(entity: string, names: readonly string[], access: Access, at?: number): Promise<Outcome<Map<string, Brick>>> {
  const query = new URLSearchParams(names.map((name) => ['brick_id', name]));
  if (at !== undefined) for (const name of names) query.set(`${name}_page`, String(at));
  const path = `creme_core/bricks/reload/detailview/${entity}/?${query.toString()}`;
  const answer = await reply(access, get(path));
  if (!answer.ok) return answer;
  const read = parsed(answer.value);
  if (!read.ok) return read;
  const found = new Map<string, Brick>();
  const language = answer.value.headers['content-language'] ?? 'en';
  for (const one of Array.isArray(read.value) ? (read.value as unknown[]) : []) {
    const [name, text] = Array.isArray(one) ? (one as unknown[]) : [];
    const element = typeof text === 'string' ? html(text).querySelector('.brick') : null;
    if (typeof name === 'string' && element !== null) found.set(name, { element, language, ...pager(element) });
  }
  const missing = names.find((name) => !found.has(name));
  return missing === undefined ? fine(found) : failed('not_understood', { place: missing, found: excerpt(answer.value.body) });
}

function pager(element: Element): { page: number; pages: number } {
  const page = Number(element.querySelector('.pager-link-current')?.textContent ?? 1);
  const others = [...element.querySelectorAll('.brick-pagination [data-page]')].map((link) => Number(link.getAttribute('data-page')));
  return { page, pages: Math.max(page, ...others, 1) };
}

/** All items of a list, newest first, until there are enough of them. `enough` looks at what was found so far. */
export async function all<Item>(entity: string, name: string, first: Brick, access: Access, items: (brick: Brick) => Item[], enough: (found: Item[]) => boolean): Promise<Outcome<{ items: Item[]; more: boolean }>> {
  const found: Item[] = [];
  let seen = first.page;
  for (let page = 1, pages = first.pages; page <= pages; page += 1) {
    let brick = first;
    if (page !== first.page) {
      const answer = await bricks(entity, [name], access, page);
      if (!answer.ok) return answer;
      brick = answer.value.get(name) ?? first;
      seen = page;
    }
    pages = Math.max(pages, brick.pages);
    found.push(...items(brick));
    if (enough(found) && page < pages) return restored(entity, name, first.page, seen, access, { items: found, more: true });
  }
  return restored(entity, name, first.page, seen, access, { items: found, more: false });
}

async function restored<Value>(entity: string, name: string, before: number, seen: number, access: Access, value: Value): Promise<Outcome<Value>> {
  const answer = seen === before ? undefined : await bricks(entity, [name], access, before);
  return answer === undefined || answer.ok ? fine(value) : answer;
}
