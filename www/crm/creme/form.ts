/** A form of Creme: the only place where it gives the values of fields as they are, and the only way to write them. */
import { failed, fine, type Access, type Json, type Outcome, type RecordRef, type Unread } from '../contract.ts';
import { checksum } from '../note/letters.ts';
import { PATHS } from './detect.ts';
import { get, page, text, type Page } from './pages.ts';

export interface Form {
  /** What is sent: every control by its name, several values of one name apart. */
  controls: [name: string, value: string][];
  /** What is shown: of a choice its words, of a box whether it is ticked; null where nothing is set. */
  shown: Record<string, Json>;
  /** The person's zone, as the page's menu says. */
  zone: string;
  language: string;
}

/** A record's form. Null if this person may look but not change; gone if the record is in the bin, where Creme keeps what is deleted. */
export async function edit(record: Pick<RecordRef, 'object' | 'id'>, access: Access): Promise<Outcome<Form | null>> {
  const path = PATHS[record.object];
  if (path === undefined) return failed('not_possible', { object: record.object });
  const answer = await page(access, get(`${path}/edit/${record.id}`));
  if (answer.ok) return form(answer.value);
  if (answer.code !== 'no_permission') return answer;
  const shown = await page(access, get(`${path}/${record.id}`));
  if (!shown.ok) return shown;
  return shown.value.document.querySelector(`[href*="/entity/restore/${record.id}"]`) === null ? fine(null) : failed('gone');
}

export function form({ document, language, url }: Page): Outcome<Form> {
  const found = document.querySelector('form[method="POST" i]:has([name="csrfmiddlewaretoken"])');
  if (found === null) return failed('not_understood', { place: new URL(url, 'http://localhost').pathname, found: 'no form' });
  const made: Form = { controls: [], shown: {}, zone: zone(document), language };
  for (const control of found.querySelectorAll('input[name], select[name], textarea[name]')) {
    const name = control.getAttribute('name') ?? '';
    if (name !== '' && !control.hasAttribute('disabled')) take(made, name, control);
  }
  return fine(made);
}

function take(made: Form, name: string, control: Element): void {
  const tag = control.tagName.toLowerCase();
  const type = tag === 'input' ? (control.getAttribute('type') ?? 'text') : tag;
  if (type === 'submit' || type === 'button' || type === 'file' || type === 'image') return;
  if (type === 'checkbox' || type === 'radio') {
    const ticked = control.hasAttribute('checked');
    if (ticked) made.controls.push([name, control.getAttribute('value') ?? 'on']);
    made.shown[name] = type === 'checkbox' ? ticked : ticked ? (control.getAttribute('value') ?? 'on') : (made.shown[name] ?? null);
  } else if (type === 'select') {
    const chosen = [...control.querySelectorAll('option[selected]')].filter((option) => option.getAttribute('value') !== '');
    for (const option of chosen) made.controls.push([name, option.getAttribute('value') ?? text(option)]);
    if (chosen.length === 0 && !control.hasAttribute('multiple')) made.controls.push([name, '']);
    const words = chosen.map(text);
    made.shown[name] = control.hasAttribute('multiple') ? words : (words[0] ?? null);
  } else {
    const value = type === 'textarea' ? (control.textContent ?? '').trim() : (control.getAttribute('value') ?? '');
    made.controls.push([name, value]);
    if (type !== 'hidden') made.shown[name] = value === '' ? null : value;
  }
}

const zone = (document: Document): string => /\b([A-Z]\w+\/[A-Z][\w/+-]+)\b/.exec(document.querySelector('[class*="creme_config-timezone"]')?.textContent ?? '')?.[1] ?? 'UTC';

/** Creme numbers no versions: what the form says is the version. */
export function version(given: Form | null): string {
  const told = given?.controls.filter(([name]) => name !== 'csrfmiddlewaretoken');
  return told === undefined ? 'unseen' : checksum(new TextEncoder().encode(JSON.stringify(told)));
}

/** The fields in use that the form shows; all of them are unread if there is no form. */
export function fieldsIn(given: Form | null, names: readonly string[], part: string, unread: Unread[]): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const name of names) {
    if (given === null) unread.push({ what: `/${part}/${name}`, why: 'no_permission' });
    else if (name in given.shown) found[name] = given.shown[name] ?? null;
    else unread.push({ what: `/${part}/${name}`, why: 'not_there' });
  }
  return found;
}

export const words = (value: Json): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/** What is sent, with these fields as they are to be. */
export const replaced = (controls: readonly [string, string][], fields: Record<string, Json>): [string, string][] =>
  controls.map(([name, value]): [string, string] => [name, Object.hasOwn(fields, name) ? words(fields[name] ?? null) : value]);

/** Sends a form back; `says` are Creme's complaints beside fields. */
export async function submit(path: string, controls: readonly [string, string][], access: Access, quiet: boolean): Promise<Outcome<Page>> {
  const token = controls.find(([name]) => name === 'csrfmiddlewaretoken')?.[1] ?? '';
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded', 'x-csrftoken': token, ...(quiet ? { 'x-requested-with': 'XMLHttpRequest' } : {}) };
  const answer = await page(access, { method: 'POST', path, headers, body: new URLSearchParams(controls.map(([name, value]) => [name, value])).toString() });
  if (!answer.ok) return answer;
  const complaints = [...answer.value.document.querySelectorAll('.errorlist')].map(text).filter((words) => words !== '');
  return complaints.length > 0 ? failed('refused', { says: complaints.join(' ').slice(0, 160) }) : answer;
}
