/** The draft on the desk: its text, what of it is open, and what was done. Everything that edits goes through here. */
import type { Diagnostic } from '../../engine/interface.ts';
import { isList, type ListName, type SectionName } from './file/lists.ts';
import { idOf, ownerOf, sameOwner, type Owner } from './file/mentions.ts';
import { History } from './history.ts';
import { Source, steps, type Edit, type Path } from './text/source.ts';

/** What is open: an item of a list, or a single object. */
export interface Open { section: SectionName; index: number | null }
export interface Located { problem: Diagnostic; path: Path; open: Owner | undefined }

export class Desk extends EventTarget {
  #source = new Source('');
  #whole = this.#source;
  /** The file as it was handed in, and what it is compared with: that, or the rules that somebody named. */
  #first = this.#source;
  #compared: Source | undefined;
  #open: Open = { section: 'rules', index: 0 };
  #history = new History<Open>();
  /** What was told last, so that a host that hands it back changes nothing. */
  #told: string[] = [];
  #problems: readonly Diagnostic[] = [];
  #located: readonly Located[] | undefined;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    super();
    this.#now = now;
  }

  get text(): string {
    return this.#source.text;
  }

  get source(): Source {
    return this.#source;
  }

  /** What the forms show: the text if it is JSON. */
  get whole(): Source | undefined {
    return this.#source.whole ? this.#source : undefined;
  }

  get open(): Open {
    return this.#open;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  set problems(problems: readonly Diagnostic[]) {
    this.#problems = problems;
    this.#located = undefined;
  }

  /** Problems with the place they have in the text now. */
  get problems(): readonly Located[] {
    this.#located ??= this.#problems.map((problem) => {
      const path = steps(this.#whole, problem.place);
      return { problem, path, open: ownerOf(path) };
    });
    return this.#located;
  }

  /** The text that changes are seen against. */
  get base(): string {
    return this.#base.text;
  }

  set compared(text: string) {
    this.#compared = text === '' ? undefined : new Source(text);
    this.#changed();
  }

  get #base(): Source {
    return this.#compared ?? this.#first;
  }

  /** Another file. One that was told from here is no other, also where it comes back late. */
  load(text: string): void {
    const late = this.#told.lastIndexOf(text);
    if (text === this.text || late >= 0) {
      this.#told = text === this.text ? [] : this.#told.slice(late + 1);
      return;
    }
    // Back to how it was handed in is a change like others: it can be undone.
    if (text !== '' && text === this.#first.text) return this.write(text);
    this.#history = new History();
    this.#told = [];
    this.#take(text);
    this.#first = this.#source;
    const first = ['rules', 'states', 'signals'].find((list) => this.#source.items([list]).length > 0) as ListName | undefined;
    this.#open = first === undefined ? { section: 'head', index: null } : { section: first, index: 0 };
    this.#changed();
  }

  /** Another text of the same file. `merge`: what is being typed into. */
  write(text: string, merge = '', open?: Open): void {
    if (text !== this.text) {
      this.#history.push(this.text, text, this.#open, merge, this.#now());
      this.#take(text);
      this.#tell();
    }
    if (open) this.#open = open;
    this.#changed();
  }

  edit(edits: readonly Edit[], merge = '', open?: Open): void {
    this.write(this.#source.apply(edits), merge, open);
  }

  show(open: Open): void {
    this.#open = open;
    this.#changed();
  }

  undo(): void {
    this.#back(this.#history.undo(this.text));
  }

  redo(): void {
    this.#back(this.#history.redo(this.text));
  }

  /** Problems of one item. */
  problemsOf(open: Open): Located[] {
    return this.problems.filter((one) => one.open !== undefined && sameOwner(one.open, open));
  }

  /** The item with the next problem after the one that is open. */
  nextProblem(): Located | undefined {
    const all = this.problems.filter(({ open }) => open !== undefined);
    const here = all.findLastIndex(({ open }) => sameOwner(open!, this.#open));
    return all[here + 1] ?? all[0];
  }

  find(list: ListName, id: string): Open | undefined {
    const index = this.#whole.items([list]).findIndex((_, at) => this.#whole.string([list, at, 'id']) === id);
    return index < 0 ? undefined : { section: list, index };
  }

  /** How a member is spelled in what the file is compared with: undefined where it was not there, null where its item was not. */
  was(path: Path): string | undefined | null {
    const [section, index, ...rest] = path;
    if (!this.#base.whole) return null;
    if (typeof section !== 'string' || typeof index !== 'number') return this.#base.spelled(path);
    const at = this.#before({ section: section as ListName, index });
    return at === undefined ? null : this.#base.spelled([section, at, ...rest]);
  }

  /** Whether an item is another there, or new. */
  isChanged({ section, index }: Open): boolean {
    if (!this.#base.whole || this.#base === this.#whole || index === null) return false;
    const at = this.#before({ section, index });
    return at === undefined || this.#base.spelled([section, at]) !== this.#whole.spelled([section, index]);
  }

  /** Where an item stands there. */
  #before(open: Open): number | undefined {
    const id = idOf(this.#whole, open);
    const at = this.#base.items([open.section]).findIndex((_, one) => this.#base.string([open.section, one, 'id']) === id);
    return at < 0 ? undefined : at;
  }

  #back(step: { text: string; where: Open } | undefined): void {
    if (step === undefined) return;
    this.#take(step.text);
    this.#open = step.where;
    this.#tell();
    this.#changed();
  }

  #take(text: string): void {
    const id = idOf(this.#whole, this.#open);
    this.#source = new Source(text);
    this.#located = undefined;
    if (!this.#source.whole) return;
    this.#whole = this.#source;
    // Whoever writes above an item in the text keeps it open.
    const { section } = this.#open;
    if (isList(section)) this.#open = (id === undefined ? undefined : this.find(section, id)) ?? this.#within(this.#open);
  }

  #within(open: Open): Open {
    const most = this.#whole.items([open.section]).length - 1;
    return { ...open, index: Math.max(0, Math.min(open.index ?? 0, most)) };
  }

  #tell(): void {
    this.#told = [...this.#told.slice(-7), this.text];
    this.dispatchEvent(new CustomEvent('told', { detail: this.text }));
  }

  #changed(): void {
    this.dispatchEvent(new Event('changed'));
  }
}
