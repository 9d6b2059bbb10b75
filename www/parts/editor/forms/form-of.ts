/** What the fields of one item need: where they are in the text, and who takes their changes. */
import type { ListName, SectionName } from '../file/lists.ts';
import { order } from '../file/lists.ts';
import { pathTo } from '../file/mentions.ts';
import type { Desk, Located, Open } from '../desk.ts';
import { remove, set } from '../text/edit.ts';
import { pointer, Source, type Path } from '../text/source.ts';
import type { Written } from '../text/style.ts';
import { FILE_ORDER } from '../file/lists.ts';

export interface FormOf {
  desk: Desk; source: Source; section: SectionName; index: number | null;
  /** Of the object whose members the fields are. */
  path: Path;
  /** Its members in the order of the format. */
  order: readonly string[];
  problems: readonly Located[];
  /** The id an element has in the page, unique within it. */
  name: string;
}

export function formOf(desk: Desk, source: Source, open: Open): FormOf {
  const { section, index } = open;
  return { desk, source, section, index, path: pathTo(section, index), order: section === 'head' ? FILE_ORDER : order(section), problems: desk.problemsOf(open), name: 'f' };
}

/** A form within a form: the members of an object that is a member. */
export const within = (form: FormOf, key: string, keys: readonly string[]): FormOf => ({ ...form, path: [...form.path, key], order: keys, name: `${form.name}-${key}` });

/** Gives a member another value, or takes it out; objects on the way there are made. */
export function write(form: FormOf, key: string, given: Written | undefined): void {
  const { desk, source, path } = form;
  const merge = pointer([...path, key]);
  if (given === undefined) {
    desk.edit(remove(source, [...path, key]), merge);
    return;
  }
  if (source.at(path) !== undefined) {
    desk.edit(set(source, path, key, given, form.order), merge);
    return;
  }
  const parent = path.slice(0, -1);
  desk.edit(set(source, parent, String(path.at(-1)), { [key]: given }, parent.length === 0 ? FILE_ORDER : order(form.section)), merge);
}

/** Takes a member out of an object, and the object with its last. */
export function writeIn(form: FormOf, object: string, key: string, given: Written | undefined, keys: readonly string[]): void {
  const inner = within(form, object, keys);
  const left = form.source.keys(inner.path).filter((one) => one !== key);
  if (given === undefined && left.length === 0 && form.source.at(inner.path) !== undefined) form.desk.edit(remove(form.source, inner.path), pointer(inner.path));
  else write(inner, key, given);
}

/** Problems at a member, and below it. */
export const problemsAt = ({ problems, path }: FormOf, key: string): Located[] =>
  problems.filter((one) => one.path.length > path.length && [...path, key].every((step, at) => one.path[at] === step));
/** Problems of the object itself. */
export const problemsHere = ({ problems, path }: FormOf): Located[] => problems.filter((one) => one.path.length === path.length && path.every((step, at) => one.path[at] === step));

export const go = (form: FormOf, list: ListName, id: string): void => {
  const open = form.desk.find(list, id);
  if (open) form.desk.show(open);
};
