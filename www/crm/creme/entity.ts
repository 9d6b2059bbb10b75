/** One record of Creme with what its bricks say: the piece that contacts, their firm and an opportunity are all read by. */
import { ACTIVITIES_AT_MOST, fine, type Access, type Activity, type Outcome, type ReadNote, type Unread, type Wanted } from '../contract.ts';
import { checksum } from '../note/letters.ts';
import { wants } from '../pointers.ts';
import { ACTIVITIES, all, bricks, MEMOS, PROPERTIES, RELATIONS, type Brick } from './bricks.ts';
import { linked, reference } from './detect.ts';
import { edit, version, type Form } from './form.ts';
import { text } from './pages.ts';
import { activities, asActivity, asNote, memos } from './said.ts';

export interface Entity {
  id: string;
  form: Form | null;
  marks: Record<string, true>;
  /** Linked records by the id of the relation's type. */
  relations: Map<string, { object: string; id: string; name: string }[]>;
  activities: Activity[];
  notes: ReadNote[];
  more: boolean;
  /** Changes with the form and with the first page of each brick. */
  stamp: string;
}

export async function entity(of: { object: string; id: string }, wanted: Wanted, access: Access, unread: Unread[]): Promise<Outcome<Entity>> {
  const seen = await look(of, wanted, access);
  if (!seen.ok) return seen;
  const { form, found, stamp } = seen.value;
  const own = reference(of);
  const made: Entity = { id: own, form, marks: {}, relations: new Map(), activities: [], notes: [], more: false, stamp };
  for (const link of brick(found, PROPERTIES).element.querySelectorAll('tbody [href*="/property/type/"]')) made.marks[text(link)] = true;
  relations(brick(found, RELATIONS).element, made.relations);
  const at_most = wanted.activities_at_most ?? ACTIVITIES_AT_MOST;
  const listed = await all(of.id, MEMOS, brick(found, MEMOS), access, memos, (so) => so.length >= at_most);
  if (!listed.ok) return listed;
  const notes = await Promise.all(listed.value.items.map(asNote));
  made.notes = notes.filter(({ found: blocks }) => blocks.length > 0);
  if (!wants('activities', wanted.columns)) return fine(made);
  const since = wanted.since?.slice(0, 10) ?? '';
  const late = ({ at }: { at: string }): boolean => at.slice(0, 10) >= since;
  made.activities = listed.value.items.filter((memo, at) => notes[at]?.found.length === 0 && late(memo)).map((memo) => asActivity(memo, own));
  made.more = listed.value.more;
  const zone = form?.zone ?? 'UTC';
  const past = await all(of.id, ACTIVITIES, brick(found, ACTIVITIES), access, (one) => activities(one, own, zone), (so) => so.length >= at_most || !late(so.at(-1) ?? { at: since }));
  if (!past.ok) return past;
  made.activities.push(...past.value.items.filter(late));
  made.more ||= past.value.more && late(past.value.items.at(-1) ?? { at: '' });
  if (form === null && past.value.items.length > 0) unread.push({ what: 'zone', why: 'no_permission' });
  return fine(made);
}

/** The form and the first look at the bricks. */
export async function look(of: { object: string; id: string }, wanted: Wanted, access: Access): Promise<Outcome<{ form: Form | null; found: Map<string, Brick>; stamp: string }>> {
  const names = [PROPERTIES, RELATIONS, MEMOS, ...(wants('activities', wanted.columns) ? [ACTIVITIES] : [])];
  const [form, found] = await Promise.all([edit(of, access), bricks(of.id, names, access)]);
  if (!form.ok) return form;
  if (!found.ok) return found;
  const shown = [...found.value.values()].map(({ element }) => text(element)).join('\n');
  return fine({ form: form.value, found: found.value, stamp: `${version(form.value)}.${checksum(new TextEncoder().encode(shown))}` });
}

const brick = (found: Map<string, Brick>, name: string): Brick => found.get(name) as Brick;

/** Of several records with one type of relation only the first names it. */
function relations(element: Element, found: Entity['relations']): void {
  let type = '';
  for (const row of element.querySelectorAll('tbody tr')) {
    type = /\/relation\/type\/([\w-]+)/.exec(row.querySelector('[href*="/relation/type/"]')?.getAttribute('href') ?? '')?.[1] ?? type;
    const link = row.querySelectorAll('td')[1]?.querySelector('a');
    const to = linked(link?.getAttribute('href') ?? '');
    if (to !== undefined && link) found.set(type, [...(found.get(type) ?? []), { ...to, name: text(link) }]);
  }
}
