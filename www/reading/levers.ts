/** The numbers of a rule file that people turn most: points of rules, and what states ask of dimensions. */
import type { Path } from './place.ts';

export interface Lever { path: Path; of: 'rule' | 'state'; id: string; dimension: string; value: number; each: boolean; least: number; most: number; stay: boolean }

type Members = Record<string, unknown>;
const isRecord = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** In the file's order; none of a text that is no rule file. */
export function levers(text: string): Lever[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(file)) return [];
  const dimensions = list(file['dimensions']).map((one) => (isRecord(one) ? one['id'] : null));
  return [...list(file['rules']).flatMap(ofRule), ...list(file['states']).flatMap(ofState).filter(({ dimension }) => dimensions.includes(dimension))];
}

function ofRule(rule: unknown, at: number): Lever[] {
  if (!isRecord(rule)) return [];
  const member = ['points', 'points_each'].find((name) => typeof rule[name] === 'number');
  if (member === undefined) return [];
  return [{ path: ['rules', at, member], of: 'rule', id: String(rule['id']), dimension: String(rule['dimension']), value: rule[member] as number, each: member === 'points_each', least: -100, most: 100, stay: false }];
}

/** `{">=": [{"var": dimension}, number]}`, by itself or in the top level's `and`. */
function ofState(state: unknown, at: number): Lever[] {
  if (!isRecord(state)) return [];
  return (['when', 'stay'] as const).flatMap((member) => {
    const condition = state[member];
    if (!isRecord(condition)) return [];
    const operands = Array.isArray(condition['and']) ? condition['and'].map((one, place): [unknown, Path] => [one, ['and', place]]) : [[condition, []] as [unknown, Path]];
    return operands.flatMap(([operand, path]) => {
      const pair = isRecord(operand) ? list(operand['>=']) : [];
      const [dimension, value] = pair;
      if (!isRecord(dimension) || typeof dimension['var'] !== 'string' || typeof value !== 'number') return [];
      return [{ path: ['states', at, member, ...path, '>=', 1], of: 'state', id: String(state['id']), dimension: dimension['var'], value, each: false, least: 0, most: 100, stay: member === 'stay' }];
    });
  });
}
