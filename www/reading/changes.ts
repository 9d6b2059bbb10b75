/** What counts now and is later than the decision in force: why its standing may be in question. */
import type { AssessedCase } from './case.ts';
import { shown, type Shown } from './evidence.ts';

export interface Change { evidence: Shown; dimensions: string[] }

/** What was said or checked weighs more to the reader than what was done. */
const said = ({ rules }: AssessedCase, { of, what }: Shown): boolean => of === 'check' || rules.signal(what)?.kind === 'declared';

export function since(given: AssessedCase, moment: string): Change[] {
  const after = Date.parse(moment);
  const touched = new Map<string, Set<string>>();
  for (const { id, contributions } of given.assessment.dimensions) {
    for (const { evidence, counts } of contributions) {
      if (!counts) continue;
      for (const name of evidence) touched.set(name, (touched.get(name) ?? new Set()).add(id));
    }
  }
  return [...touched]
    .map(([name, dimensions]) => ({ evidence: shown(given, name), dimensions: [...dimensions] }))
    .filter(({ evidence }) => Date.parse(evidence.at ?? '') > after)
    .sort((a, b) => Number(said(given, b.evidence)) - Number(said(given, a.evidence)) || (b.evidence.at ?? '').localeCompare(a.evidence.at ?? ''));
}
