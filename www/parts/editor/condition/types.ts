/** What type a name has, so that the right operators and literals are offered. The engine decides; here nothing is refused. */
import type { Source } from '../text/source.ts';
import { ids } from '../file/mentions.ts';
import type { Written } from '../text/style.ts';

export type ValueType = 'number' | 'text' | 'topic' | 'role' | 'verdict' | 'boolean' | 'date';
export interface Readable { id: string; list: 'facts' | 'checks' | 'dimensions' | 'role'; type: ValueType }

/** Whatever a condition may read: the role, facts, checks and, where dimensions are read, those. */
export function readable(source: Source, dimensions: boolean): Readable[] {
  const facts = source.items(['facts']).flatMap((_, at): Readable[] => {
    const id = source.string(['facts', at, 'id']);
    return id === undefined ? [] : [{ id, list: 'facts', type: typeOfFact(source, at) }];
  });
  const of = (list: 'checks' | 'dimensions', before: string, type: ValueType): Readable[] => ids(source, list).flatMap((id) => (id === undefined ? [] : [{ id: before + id, list, type }]));
  return [...facts, { id: 'role', list: 'role', type: 'role' }, ...of('checks', 'check.', 'verdict'), ...(dimensions ? of('dimensions', '', 'number') : [])];
}

function typeOfFact(source: Source, at: number): ValueType {
  const measure = source.string(['facts', at, 'measure']);
  if (measure === 'leading_topic') return 'topic';
  const attribute = source.string(['facts', at, 'attribute']);
  if (measure !== undefined || attribute === undefined) return 'number';
  const index = ids(source, 'attributes').indexOf(attribute);
  const type = source.string(['attributes', index, 'type']);
  return type === 'text' || type === 'boolean' || type === 'date' ? type : 'number';
}

/** What stands beside a name of this type at first. */
export function literalOf(type: ValueType, source: Source): Written {
  return { number: 1, text: '', topic: ids(source, 'topics')[0] ?? '', role: 'champion', verdict: 'confirmed', boolean: true, date: '2026-01-01' }[type];
}

/** A first condition on a name. */
export function comparison(source: Source, { id, type, list }: Readable): Written {
  if (type === 'boolean') return { var: id };
  const operator = type === 'number' || type === 'date' ? '>=' : '==';
  return { [operator]: [{ var: id }, list === 'dimensions' ? 50 : literalOf(type, source)] };
}

export const ordered = (type: ValueType | undefined): boolean => type === undefined || type === 'number' || type === 'date';
