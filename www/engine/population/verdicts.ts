/** What decisions in the evidence say of assumptions, and of the rules that rest on them: counts, and notes by role. Nobody is named. */

/** Out of one decision. */
interface Ruling { verdict: string; reason: string | null; by: string; role: string; at: string; note: string | null; assumptions: ReadonlyMap<string, string> }
export interface Judged {
  verdicts: { verdict: string; reason: string | null; count: number }[];
  notes: { text: string; by: string; at: string; reason: string | null }[];
  held?: { yes: number; no: number; unsure: number; from?: number; to?: number };
  /** So many people would have to have decided before anything is counted; absent where they have. */
  least?: number;
}
export interface Verdicts { rules: Record<string, Judged>; assumptions: Record<string, Judged> }

/** Which assumptions each rule rests on, and how many people have to have decided before there is a figure. */
export interface Concerns { rules: Record<string, readonly string[]>; least: number }

const NOTES = 3;
const Z = 1.959964;

export class Rulings {
  readonly #found: Ruling[] = [];

  /** One line of evidence; what is none says nothing. */
  line(text: string, asOf: string): void {
    if (!text.includes('"decisions"')) return;
    let line: { contacts?: unknown; decisions?: unknown };
    try {
      line = JSON.parse(text) as typeof line;
    } catch {
      return;
    }
    const contacts = Array.isArray(line.contacts) ? (line.contacts as (typeof line)[]) : [line];
    for (const { decisions } of contacts) if (Array.isArray(decisions)) for (const one of decisions) this.#take(one as Record<string, unknown>, asOf);
  }

  #take(given: Record<string, unknown>, asOf: string): void {
    const text = (name: string): string | null => (typeof given[name] === 'string' && given[name] !== '' ? given[name] : null);
    const [verdict, by, role, at] = [text('verdict'), text('by'), text('role'), text('at')];
    if (verdict === null || by === null || role === null || at === null || Date.parse(at) > Date.parse(asOf)) return;
    const list = Array.isArray(given['assumptions']) ? (given['assumptions'] as { id?: unknown; holds?: unknown }[]) : [];
    const assumptions = new Map(list.map(({ id, holds }) => [String(id), String(holds)]));
    if (assumptions.size > 0) this.#found.push({ verdict, by, role, at, reason: text('reason'), note: text('note'), assumptions });
  }

  verdicts({ rules, least }: Concerns): Verdicts {
    const of = (ids: readonly string[], held: boolean): Judged | null => {
      const own = this.#found.filter(({ assumptions }) => ids.some((id) => assumptions.has(id)));
      return own.length === 0 ? null : judged(own, least, held ? ids[0] : undefined);
    };
    const each = (list: [string, Judged | null][]): Record<string, Judged> => Object.fromEntries(list.filter((one): one is [string, Judged] => one[1] !== null));
    const known = new Set(this.#found.flatMap(({ assumptions }) => [...assumptions.keys()]));
    return {
      rules: each(Object.entries(rules).map(([id, ids]) => [id, of(ids, false)])),
      assumptions: each([...known].map((id) => [id, of([id], true)])),
    };
  }
}

function judged(own: readonly Ruling[], least: number, assumption: string | undefined): Judged {
  const newest = [...own].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const notes = newest.flatMap(({ note, role, at, reason }) => (note === null ? [] : [{ text: note, by: role, at, reason }])).slice(0, NOTES);
  if (new Set(own.map(({ by }) => by)).size < least) return { verdicts: [], notes, least };
  const counts = new Map<string, Judged['verdicts'][number]>();
  for (const { verdict, reason } of own) {
    const key = `${verdict} ${reason ?? ''}`;
    counts.set(key, { verdict, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const verdicts = [...counts.values()].sort((a, b) => b.count - a.count);
  return assumption === undefined ? { verdicts, notes } : { verdicts, notes, held: held(own.map(({ assumptions }) => assumptions.get(assumption) ?? '')) };
}

/** How often it held, with Wilson's range in whole per cent. */
function held(answers: readonly string[]): NonNullable<Judged['held']> {
  const count = (answer: string): number => answers.filter((own) => own === answer).length;
  const [yes, no, unsure] = [count('yes'), count('no'), count('unsure')];
  const all = yes + no;
  if (all === 0) return { yes, no, unsure };
  const share = yes / all;
  const middle = (share + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
  const half = (Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))) / (1 + (Z * Z) / all);
  return { yes, no, unsure, from: Math.round((middle - half) * 100), to: Math.round((middle + half) * 100) };
}

/** All lines of a file, one after the other. */
export async function rulings(source: Blob, asOf: string, signal: AbortSignal): Promise<Rulings> {
  const found = new Rulings();
  let rest = '';
  const reader = source.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop() ?? '';
    for (const line of lines) found.line(line, asOf);
    if (done) return found;
  }
}
