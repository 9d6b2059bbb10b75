/** Two cards laid side by side: dimensions, what each rule gave the one and the other, and what states require. */
import { allUnknown, assessed, type Assessment, type ContactRow, type Contribution, type Kind, type NotAssessed } from '../engine/interface.ts';
import type { AssessedCase } from './case.ts';
import { thousandths } from './decimal.ts';

export interface Side { points: number; unknown: boolean }
export interface AlignedRule {
  rule: string;
  a: Contribution | null;
  b: Contribution | null;
  /** By how many thousandths the one has more than the other. */
  apart: number;
  /** Only one of the two has anything of it. */
  oneSided: boolean;
}
export interface AlignedDimension { id: string; a: Side | null; b: Side | null; rules: AlignedRule[] }
type One = AssessedCase | null;

/** Dimensions in the file's order with fit at the end; within one, the rules that set the two furthest apart first. */
export function aligned(a: One, b: One): AlignedDimension[] {
  const ids = (a ?? b)?.rules.view.dimensions.map(({ id }) => id) ?? [];
  const order = [...ids.filter((id) => id !== 'fit'), ...ids.filter((id) => id === 'fit')];
  return order.map((id) => ({ id, a: side(a, id), b: side(b, id), rules: alignedRules(contributions(a, id), contributions(b, id)) }));
}

const dimension = (one: One, id: string) => one?.assessment.dimensions.find((own) => own.id === id);
const contributions = (one: One, id: string): Contribution[] => dimension(one, id)?.contributions ?? [];

function side(one: One, id: string): Side | null {
  const own = dimension(one, id);
  return own === undefined ? null : { points: own.points, unknown: allUnknown(own.contributions) };
}

function alignedRules(a: Contribution[], b: Contribution[]): AlignedRule[] {
  const ids = [...new Set([...a, ...b].map(({ rule }) => rule))];
  const found = ids.map((rule): AlignedRule => {
    const [left, right] = [a, b].map((list) => telling(list.find((own) => own.rule === rule))) as [Contribution | null, Contribution | null];
    return { rule, a: left, b: right, apart: points(left) - points(right), oneSided: (left === null) !== (right === null) };
  });
  const far = ({ apart, oneSided }: AlignedRule): number => Math.abs(apart) * 2 + Number(oneSided);
  return found.filter(({ a: left, b: right }) => left !== null || right !== null).sort((x, y) => far(y) - far(x));
}

/** A rule that gave nothing, and knew so, is as good as not there. */
const telling = (own: Contribution | undefined): Contribution | null =>
  own === undefined || (own.unknown.length === 0 && thousandths(own.points) === 0) ? null : own;

const points = (own: Contribution | null): number => (own === null || own.unknown.length > 0 || !own.counts ? 0 : thousandths(own.points));

export interface AlignedRequirement { state: string; kind: Kind; needs: number; a: { has: number; met: boolean } | null; b: { has: number; met: boolean } | null }

export function requirements(a: One, b: One): AlignedRequirement[] {
  const all = (a ?? b)?.assessment.requires ?? [];
  const of = (one: One, state: string, kind: Kind) => one?.assessment.requires.find((own) => own.state === state && own.kind === kind) ?? null;
  return all.map(({ state, kind, needs }) => ({ state, kind, needs, a: of(a, state, kind), b: of(b, state, kind) }));
}

/** A list's row as it would be at the moment of an answer. */
export function rowAt(row: ContactRow, answer: Assessment | NotAssessed): ContactRow {
  if (!assessed(answer)) return { ...row, not_assessed: answer.not_assessed, proposal: null, standing: null, points: [], unknown: [] };
  return {
    ...row, not_assessed: null, proposal: answer.proposal, standing: answer.standing,
    points: answer.dimensions.map((own) => own.points), unknown: answer.dimensions.map((own) => allUnknown(own.contributions)),
  };
}
