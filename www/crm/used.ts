/** Which columns of a mapping are in use, so that only those are asked for. */

/** Ids that a rule file reads: of attributes and of signal types. `reife data` and the view of a rule file name them. */
export interface Used {
  attributes: ReadonlySet<string>;
  signals: ReadonlySet<string>;
}

type Part = Record<string, unknown>;

/** JSON Pointers into the rows. What identifies, forbids or was decided is always in use; attributes and signals are if their id is, and all of them without rules (`null`). */
export function columnsInUse(mapping: unknown, used: Used | null): string[] {
  const found = new Set<string>();
  for (const described of list(part(mapping)['objects'])) {
    const { contact, account, signals, derived, ...always } = described;
    const take = (value: unknown): void => columns(value, part(derived), found);
    for (const owner of [part(contact), part(account)]) {
      const { attributes, ...rest } = owner;
      take(rest);
      for (const [id, value] of Object.entries(part(attributes))) if (used === null || used.attributes.has(id)) take(value);
    }
    for (const signal of list(signals)) if (used === null || types(signal['type']).some((type) => type === undefined || used.signals.has(type))) take(signal);
    take(always);
  }
  columns(part(mapping)['select'], {}, found);
  return [...found].sort();
}

/** Ids of attributes, and of types of signals. */
export interface Ids { attributes: string[]; signals: string[] }

/** What a mapping delivers of rows that were asked for what is used, and what it would, had more been asked for. `anySignal`: rows that are there name the type themselves. */
export function deliveredBy(mapping: unknown, used: Used | null): { given: Ids; unread: Ids; anySignal: boolean } {
  const asked = new Set(columnsInUse(mapping, used));
  const [given, unread] = [{ attributes: new Set<string>(), signals: new Set<string>() }, { attributes: new Set<string>(), signals: new Set<string>() }];
  let anySignal = false;
  for (const { contact, account, signals, derived } of list(part(mapping)['objects'])) {
    const into = (value: unknown): typeof given => {
      const own = new Set<string>();
      columns(value, part(derived), own);
      return [...own].every((column) => asked.has(column)) ? given : unread;
    };
    for (const owner of [part(contact), part(account)]) for (const [id, value] of Object.entries(part(owner['attributes']))) into(value).attributes.add(id);
    for (const signal of list(signals)) {
      const place = into(signal).signals;
      for (const type of types(signal['type'])) if (type === undefined) anySignal = true; else if (type !== '') place.add(type);
    }
  }
  const ids = ({ attributes, signals }: typeof given, but?: typeof given): Ids => ({ attributes: sorted(attributes, but?.attributes), signals: sorted(signals, but?.signals) });
  return { given: ids(given), unread: ids(unread, given), anySignal };
}

/** The types a signal may have; undefined if any. */
function types(value: unknown): (string | undefined)[] {
  const { constant, values, others } = part(value);
  if (typeof constant === 'string') return [constant];
  if (values === undefined) return [undefined];
  return [...Object.values(part(values)).map((type) => (typeof type === 'string' ? type : '')), ...(others === 'keep' ? [undefined] : [])];
}

/** Every text that stands where a mapping names a column; the mapping's own words (`"type": "number"`) do not begin with a slash. */
function columns(value: unknown, derivations: Part, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith('/')) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) columns(item, derivations, found);
  } else {
    const { values: _values, is: _is, is_not: _isNot, constant: _constant, part: _part, derived, template, ...rest } = part(value);
    if (typeof derived === 'string') columns(derivations[derived], derivations, found);
    if (typeof template === 'string') for (const [, column = ''] of template.matchAll(/\{([^{}]+)\}/g)) columns(column, derivations, found);
    for (const inner of Object.values(rest)) columns(inner, derivations, found);
  }
}

const sorted = (ids: ReadonlySet<string>, but?: ReadonlySet<string>): string[] => [...ids].filter((id) => but?.has(id) !== true).sort();
const part = (value: unknown): Part => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {});
const list = (value: unknown): Part[] => (Array.isArray(value) ? value.map(part) : []);
