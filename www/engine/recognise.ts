/** What a dropped file is, judged by its content; its name only decides where the content cannot. */

export type FileKind = 'rules' | 'mapping' | 'evidence' | 'export' | 'unknown';

/** `head` is the beginning of the file as text, `whole` says whether that is all of it. */
export function recognise(name: string, head: string, whole: boolean): FileKind {
  const text = start(head);
  if (text === '') return 'unknown';
  if (!isJson(text)) return looksLikeTable(text) ? 'export' : 'unknown';
  const first = text.startsWith('{') ? parsed(firstLine(text)) : undefined;
  // A rule file on one line has an id, signals and attributes, too.
  if (first !== undefined && isEvidence(first) && !(isRecord(first) && isRuleFile(first))) return 'evidence';
  const all = whole ? parsed(text) : undefined;
  if (isRecord(all)) {
    if (isRuleFile(all)) return 'rules';
    if (isMapping(all)) return 'mapping';
    if (isEvidence(all)) return 'evidence';
  }
  // A line so long that its end is not in sight is still told by the members that are.
  if (!whole && text.startsWith('{') && !text.includes('\n') && /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name)) return isEvidence(begun(text)) ? 'evidence' : 'export';
  // Lines of JSON may hold any word, such as the `dimensions` of a decision.
  if (first !== undefined) return byName(name) ?? 'export';
  return byName(name) ?? byWords(text) ?? (text.startsWith('[') ? 'export' : 'unknown');
}

const start = (head: string): string => head.replace(/^\uFEFF/, '').trimStart();

/** Whether it begins as JSON does. */
export const isJson = (head: string): boolean => /^[{[]/.test(start(head));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRuleFile = (value: Record<string, unknown>): boolean =>
  'states' in value || 'dimensions' in value || ('rules' in value && 'format' in value);

const isMapping = (value: Record<string, unknown>): boolean =>
  ['fields', 'columns', 'select', 'separator', 'delimiter', 'objects', 'mapping'].some((member) => member in value);

const isEvidence = (value: unknown): boolean =>
  isRecord(value) &&
  (Array.isArray(value['contacts']) ||
    ('id' in value && ['signals', 'checks', 'attributes', 'consents', 'decisions', 'objections'].some((member) => member in value)));

function byName(name: string): FileKind | undefined {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  if (plain.endsWith('.reife.json')) return 'rules';
  if (plain.endsWith('.mapping.json')) return 'mapping';
  return undefined;
}

/** A file that does not parse is still a rule file if it speaks like one: its problems are worth showing. */
function byWords(text: string): FileKind | undefined {
  if (/"states"\s*:/.test(text) || /"dimensions"\s*:/.test(text)) return 'rules';
  if (/"fields"\s*:/.test(text)) return 'mapping';
  return undefined;
}

/** The members of an object that is cut off somewhere, as far as they begin: a list as an empty one, of everything else only the name. */
function begun(text: string): Record<string, unknown> {
  const members: Record<string, unknown> = {};
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === '"') {
      const from = at + 1;
      for (at = from; at < text.length && text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
      const follows = depth === 1 ? /^\s*:\s*(.)/.exec(text.slice(at + 1, at + 20)) : null;
      if (follows !== null) members[text.slice(from, at)] = follows[1] === '[' ? [] : null;
    }
  }
  return members;
}

const firstLine = (text: string): string => text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function looksLikeTable(text: string): boolean {
  const line = firstLine(text);
  return [',', ';', '\t', '|'].some((separator) => line.split(separator).length > 1) && !line.includes('\0');
}
