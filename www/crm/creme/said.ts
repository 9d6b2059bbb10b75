/** Memos and past activities, as their bricks show them. */
import type { Activity, ActivityKind, Author, ReadNote } from '../contract.ts';
import { find, words } from '../note/block.ts';
import { begun, head } from '../words.ts';
import type { Brick } from './bricks.ts';
import { linked, reference } from './detect.ts';
import { day, instant } from './moments.ts';
import { text } from './pages.ts';

export interface Memo {
  id: string;
  /** The day; Creme shows no more. */
  at: string;
  by: Author | null;
  text: string;
}

export function memos({ element, language }: Brick): Memo[] {
  return [...element.querySelectorAll('tbody tr')].flatMap((row) => {
    const [user, date, content] = row.querySelectorAll('td');
    const id = /\/memo\/edit\/(\d+)/.exec(row.querySelector('[href*="/memo/edit/"]')?.getAttribute('href') ?? '')?.[1];
    if (user === undefined || date === undefined || content === undefined) return [];
    // Without the right to change it a memo has no link, and so no id that Creme shows: its place among the others of that day stands in.
    const shown = text(content);
    return [{ id: `assistants.memo,${id ?? `${text(date)} ${shown.slice(0, 40)}`}`, at: day(text(date), language) ?? '', by: author(user), text: shown }];
  });
}

function author(cell: Element): Author | null {
  const name = text(cell);
  const to = linked(cell.querySelector('a')?.getAttribute('href') ?? '');
  return name === '' ? null : { id: to === undefined ? name : reference(to), name };
}

const KINDS: [RegExp, ActivityKind][] = [[/phone|call|appel|t[eé]l[eé]phon/i, 'call'], [/meeting|rendez|r[eé]union/i, 'meeting'], [/task|t[aâ]che/i, 'task']];

/** `head` is Creme's own word for the type: "Phone call". */
export function activities({ element, language }: Brick, about: string, zone: string): Activity[] {
  return [...element.querySelectorAll('.activity-item')].map((item): Activity => {
    const of = (name: string): string => text(item.querySelector(name) ?? item.ownerDocument.createElement('i'));
    const type = of('.activity-type');
    const id = /\/(\d+)\/?$/.exec(item.querySelector('.activity-title a')?.getAttribute('href') ?? '')?.[1] ?? '';
    const minutes = [...item.querySelectorAll('.activity-group-value')].at(-1);
    const said = minutes?.querySelector('p') ? text(minutes) : '';
    return {
      id: `activities.activity,${id}`, kind: KINDS.find(([word]) => word.test(type))?.[1] ?? 'note', at: instant(of('.activity-schedule-beginning'), language, zone) ?? '',
      head: type, text: begun([of('.activity-title'), said].filter((part) => part !== '').join('\n')), by: null, about,
    };
  });
}

export const asActivity = (memo: Memo, about: string): Activity => ({ id: memo.id, kind: 'note', at: memo.at, head: head(memo.text), text: begun(memo.text), by: memo.by, about });

export async function asNote(memo: Memo): Promise<ReadNote> {
  return { id: memo.id, at: memo.at, author: memo.by, words: begun(words(memo.text)), found: await find(memo.text) };
}
