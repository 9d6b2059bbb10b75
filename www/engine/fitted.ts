/** A proposed mapping fitted to the rules: a date under the name of a signal is when that was seen; an attribute gets the rules' own name. */
import type { GuessReason, RuleFileView, Texts } from './interface.ts';
import type { Guessed } from './protocol.ts';

interface Column { column: string; type?: string; format?: string }
type Attributes = Record<string, Column | string>;
/** `if`: only rows in which that column has something in it. */
interface Signal { type: { constant: string }; at: Omit<Column, 'type'>; if: string[] }
interface ObjectOf { contact?: { attributes?: Attributes }; account?: { attributes?: Attributes }; signals?: Signal[] }

export function fitted(guess: Guessed, { signals, attributes: known }: Pick<RuleFileView, 'signals' | 'attributes'>): Guessed {
  if (guess.mapping === '') return guess;
  const mapping = JSON.parse(guess.mapping) as { objects?: ObjectOf[] };
  const said = new Map<string, GuessReason>();
  for (const object of mapping.objects ?? []) {
    for (const attributes of [object.contact?.attributes, object.account?.attributes]) {
      if (attributes === undefined) continue;
      for (const [name, value] of Object.entries(attributes)) {
        const column = typeof value === 'string' ? value : value.column;
        if (name === 'name' || known.some(({ id }) => id === name)) continue;
        const signal = typeof value === 'object' && (value.type === 'date' || value.type === 'moment') ? named(column, signals.filter((own) => !own.value)) : undefined;
        const attribute = signal === undefined ? named(column, known) : undefined;
        if (signal !== undefined && typeof value === 'object') {
          const { type: _, ...at } = value;
          (object.signals ??= []).push({ type: { constant: signal.id }, at, if: [column] });
          said.set(column, { column, code: 'guess-signal-seen', arguments: { signal: signal.id } });
        } else if (attribute !== undefined && attributes[attribute.id] === undefined) {
          attributes[attribute.id] = value;
          said.set(column, { column, code: 'guess-attribute-named', arguments: { attribute: attribute.id } });
        } else continue;
        delete attributes[name];
      }
    }
  }
  return said.size === 0 ? guess : { ...guess, mapping: JSON.stringify(mapping, null, 2), reasons: guess.reasons.map((reason) => said.get(reason.column) ?? reason) };
}

interface Item { id: string; label: Texts }
/** Words of a header that only say that a date follows. */
const DATED = /\s(?:on|at|date|am|vom|datum)$/;
const SHORT = 4;

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The one item that is called so, or the only one whose name begins so. */
function named<T extends Item>(header: string, items: readonly T[]): T | undefined {
  const wanted = plain(header).replace(DATED, '');
  if (wanted.length < SHORT) return undefined;
  const names = ({ id, label }: T): string[] => [plain(id), ...Object.values(label).map(plain)];
  const same = items.filter((item) => names(item).includes(wanted));
  const close = same.length > 0 ? same : items.filter((item) => names(item).some((name) => name.startsWith(`${wanted} `)));
  return close.length === 1 ? close[0] : undefined;
}
