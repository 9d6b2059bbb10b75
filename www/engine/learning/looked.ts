/** What two sides look at when they judge a contact blind: what was seen and said, as of the board's moment. Neither what rules make
 *  of it nor what sales has checked or decided. */

/** `at`: RFC 3339. */
export interface SeenSignal { type: string; at: string; topic: string | null; value: string | null }
export interface Looked { id: string; role: string | null; attributes: [string, string][]; signals: SeenSignal[] }

type Members = Record<string, unknown>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Members[] => (Array.isArray(value) ? value.filter(isMembers) : []);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null);

/** Those of the wanted contacts that a line of evidence holds; none of a line that is no JSON, which is told elsewhere. */
export function lookedAt(line: string, wanted: ReadonlySet<string>, asOf: string): Looked[] {
  // Most lines hold none of them, and are not read.
  if (![...wanted].some((id) => line.includes(JSON.stringify(id)))) return [];
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return [];
  }
  if (!isMembers(read)) return [];
  const account = isMembers(read['account']) ? read['account'] : {};
  const contacts = Array.isArray(read['contacts']) ? list(read['contacts']) : [read];
  return contacts.flatMap((contact) => {
    const id = text(contact['id']);
    if (id === null || !wanted.has(id)) return [];
    const attributes = [account, contact].flatMap(({ attributes: own }) => (isMembers(own) ? Object.entries(own) : []));
    return [{
      id, role: text(contact['role']),
      attributes: attributes.flatMap(([name, value]): [string, string][] => { const said = text(value); return said === null || said === '' ? [] : [[name, said]]; }),
      signals: seen(contact, asOf),
    }];
  });
}

/** Up to the moment, without what somebody disputed, the latest first. */
function seen(contact: Members, asOf: string): SeenSignal[] {
  const end = Date.parse(asOf);
  const before = ({ at }: Members): boolean => Date.parse(String(at)) <= end;
  const disputed = new Set(list(contact['disputes']).filter(before).map(({ source, id }) => `${text(source) ?? ''} ${text(id) ?? ''}`));
  const counting = list(contact['signals']).filter((signal) => before(signal) && !disputed.has(`${text(signal['source']) ?? ''} ${text(signal['id']) ?? ''}`));
  const rows = counting.map(({ type, at, topic, value }) => ({ type: text(type) ?? '', at: String(at), topic: text(topic), value: text(value) }));
  return rows.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
