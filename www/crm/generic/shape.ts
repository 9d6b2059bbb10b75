/** What a description of a CRM may say, checked before it is used: every problem at once, each with its place. */

export interface Problem {
  code: 'missing' | 'unknown' | 'not_this' | 'no_placeholder';
  /** JSON Pointer into the description. */
  place: string;
  arguments: Record<string, string>;
}

type Check = (value: unknown, place: string, problems: Problem[]) => void;

const is = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);
const wrong = (expected: string, value: unknown, place: string, problems: Problem[]): void => void problems.push({ code: 'not_this', place, arguments: { expected, found: shown(value) } });

export const text: Check = (value, place, problems) => {
  if (typeof value !== 'string' || value === '') wrong('a text', value, place, problems);
};

export const pointer: Check = (value, place, problems) => {
  if (typeof value !== 'string' || !/^(?:\/.*)?$/.test(value)) wrong('a JSON Pointer such as /data/0', value, place, problems);
};

export const number: Check = (value, place, problems) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) wrong('a whole number', value, place, problems);
};

export const anything: Check = () => undefined;

export const one = (...of: (string | number)[]): Check => (value, place, problems) => {
  if (!of.includes(value as string)) wrong(of.join(', '), value, place, problems);
};

export const list = (of: Check): Check => (value, place, problems) => {
  if (!Array.isArray(value)) return wrong('a list', value, place, problems);
  value.forEach((item, at) => of(item, `${place}/${at}`, problems));
};

/** Any names. */
export const table = (of: Check): Check => (value, place, problems) => {
  if (!is(value)) return wrong('an object', value, place, problems);
  for (const [name, item] of Object.entries(value)) of(item, `${place}/${escaped(name)}`, problems);
};

/** Names with a question mark may be left out. */
export const object = (members: Record<string, Check>): Check => (value, place, problems) => {
  if (!is(value)) return wrong('an object', value, place, problems);
  const names = new Map(Object.entries(members).map(([name, check]) => [name.replace('?', ''), { check, required: !name.endsWith('?') }]));
  for (const [name, { required }] of names) if (required && !(name in value)) problems.push({ code: 'missing', place, arguments: { name } });
  for (const [name, item] of Object.entries(value)) {
    const known = names.get(name);
    if (known === undefined) problems.push({ code: 'unknown', place: `${place}/${escaped(name)}`, arguments: { name, known: [...names.keys()].join(', ') } });
    else known.check(item, `${place}/${escaped(name)}`, problems);
  }
};

/** Placeholders in every text of a tree: `{id}`, `{fields:list}`, `{/pointer}` into the record. */
export const filled = (of: Check, ...allowed: string[]): Check => (value, place, problems) => {
  of(value, place, problems);
  const look = (inner: unknown, at: string): void => {
    if (typeof inner === 'string') {
      for (const [, name = ''] of inner.matchAll(/\{([^{}\s]+)\}/g)) {
        const plain = name.split(':')[0] ?? '';
        if (!plain.startsWith('/') && !allowed.includes(plain)) problems.push({ code: 'no_placeholder', place: at, arguments: { name: plain, known: allowed.join(', ') } });
      }
    } else if (Array.isArray(inner)) inner.forEach((item, index) => look(item, `${at}/${index}`));
    else if (is(inner)) for (const [name, item] of Object.entries(inner)) look(item, `${at}/${escaped(name)}`);
  };
  look(value, place);
};

const escaped = (name: string): string => name.replace(/~/g, '~0').replace(/\//g, '~1');
