/** The whole sum of one dimension, line by line, in thousandths, and whether it adds up. */
import type { Contribution, DimensionResult, Kind } from '../engine/interface.ts';
import { thousandths } from './decimal.ts';
import type { Rulebook } from './rulebook.ts';

export interface Line { from: Contribution; points: number; before: number; capped: boolean; start: number; end: number }
export interface Group { kind: Kind; lines: Line[]; unknown: Contribution[]; cut: number; cutStart: number; total: number; cap: number | null }
export interface Sum {
  groups: Group[];
  /** Taken off, or added, so that the whole stays within 0 and 100. */
  cut: number;
  total: number;
  /** Shown to inform, never counted. */
  exploratory: Contribution[];
  addsUp: boolean;
}

export function sum(dimension: DimensionResult, rules: Rulebook): Sum {
  const caps = rules.dimension(dimension.id)?.caps ?? {};
  const kinds = [...new Set([...Object.keys(caps), ...Object.keys(dimension.by_kind)])] as Kind[];
  let running = 0;
  const groups = kinds.map((kind): Group => {
    const own = dimension.contributions.filter((item) => item.kind === kind && item.counts);
    const lines = own.filter((item) => item.unknown.length === 0).map((from): Line => {
      const points = thousandths(from.points);
      const before = thousandths(from.before_cap);
      const start = running;
      running += points;
      return { from, points, before, capped: points !== before, start, end: running };
    });
    const cut = thousandths(dimension.cut[kind] ?? 0);
    const cutStart = running;
    running += cut;
    return {
      kind, lines, cut, cutStart, cap: caps[kind] ?? null,
      unknown: own.filter((item) => item.unknown.length > 0),
      total: thousandths(dimension.by_kind[kind] ?? 0),
    };
  });
  const cut = thousandths(dimension.cut.total ?? 0);
  const total = thousandths(dimension.points);
  return {
    groups: groups.filter(({ lines, unknown, cut: own, total: all }) => lines.length + unknown.length > 0 || own !== 0 || all !== 0),
    cut, total,
    exploratory: dimension.contributions.filter((item) => !item.counts),
    addsUp: running + cut === total && groups.every(groupAddsUp),
  };
}

const groupAddsUp = ({ lines, cut, total }: Group): boolean =>
  lines.reduce((all, { points }) => all + points, 0) + cut === total;
