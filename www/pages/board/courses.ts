/** Which course is open: of a contact, of an account, or of a cohort. What draws it is loaded with the first one. */
import type { Board, LearningCall, LearningCalls } from '../../engine/learning/protocol.ts';
import type { CourseOf } from '../../parts/board/course.ts';
import type { Replayable } from '../../parts/board/words.ts';

type Ask = <C extends LearningCall>(call: C, ask: LearningCalls[C]['ask']) => Promise<LearningCalls[C]['answer']>;

/** `contact`, and its `account`: where one can go from here. */
export interface ShownCourse { name: string; course: CourseOf; contact: string | null; account: string | null }

export class Courses {
  shown: ShownCourse | null = null;
  /** The id that was looked for last and is nobody's. */
  missing: string | null = null;
  readonly #ask: Ask;
  readonly #load: () => Promise<unknown>;

  constructor(ask: Ask, load = (): Promise<unknown> => import('../../parts/board/course.ts')) {
    this.#ask = ask;
    this.#load = load;
  }

  async open(of: Replayable, board: Board): Promise<void> {
    const [shown] = await Promise.all(['id' in of ? this.#of(of.id) : cohort(of, board), this.#load()]);
    this.missing = shown === null && 'id' in of ? of.id : null;
    this.shown = shown ?? this.shown;
  }

  shut(): void {
    this.shown = null;
  }

  async #of(id: string): Promise<ShownCourse | null> {
    const { contacts, whole } = await this.#ask('course', { id });
    if (whole !== null) return { name: id, course: { of: 'many', steps: whole.course, people: contacts }, contact: null, account: null };
    const [row] = contacts;
    return row === undefined ? null : { name: id, course: { of: 'one', row }, contact: row.contact, account: row.account };
  }
}

function cohort({ cohort: key, name }: { cohort: string; name: string }, board: Board): ShownCourse | null {
  const found = board.progress.cohorts.find((row) => row.key === key);
  return found === undefined ? null : { name, course: { of: 'many', steps: found.course, people: [] }, contact: null, account: null };
}
