/** Held by the compiler: every member we read is one that the packages write. Our types only say more about the values. */
import type * as guess from '../../pkg/guess/guess.js';
import type * as mapping from '../../pkg/mapping/mapping.js';
import type * as theirs from '../../pkg/reife.js';
import type * as deciding from './deciding.ts';
import type * as ours from './interface.ts';

type Written<Theirs, Ours> = Exclude<keyof Ours, keyof Theirs> extends never ? true : { missing: Exclude<keyof Ours, keyof Theirs> };

export const CONTRACT: {
  diagnostic: Written<theirs.Diagnostic, ours.Diagnostic>;
  fault: Written<theirs.Fault, ours.Fault>;
  view: Written<theirs.RuleFileView, ours.RuleFileView>;
  rule: Written<theirs.RuleView, ours.RuleView>;
  state: Written<theirs.StateView, ours.StateView>;
  signal: Written<theirs.SignalView, ours.RuleFileView['signals'][number]>;
  question: Written<theirs.QuestionView, ours.RuleFileView['questions'][number]>;
  options: Written<theirs.DecisionOptions, deciding.DecisionOptions>;
  way: Written<theirs.DecisionWay, deciding.DecisionWay>;
  applied: Written<theirs.AppliedAssumption, deciding.AppliedAssumption>;
  outcome: Written<theirs.DecisionOutcome, deciding.DecisionOutcome>;
  row: Written<theirs.ContactRow, ours.ContactRow>;
  standing: Written<theirs.Standing, ours.Standing>;
  assessment: Written<theirs.Assessment, ours.Assessment>;
  dimension: Written<theirs.DimensionPoints, ours.DimensionResult>;
  contribution: Written<theirs.Contribution, ours.Contribution>;
  requirement: Written<theirs.Requirement, ours.Requirement>;
  fact: Written<theirs.FactView, ours.RuleFileView['facts'][number]>;
  role: Written<theirs.RoleView, ours.RuleFileView['roles'][number]>;
  counts: Written<mapping.MappingCounts, ours.MappingCounts>;
  reason: Written<guess.GuessReason, ours.GuessReason>;
  day: Written<theirs.ForecastDay, ours.ForecastDay>;
} = {
  signal: true, question: true, options: true, way: true, applied: true, outcome: true, diagnostic: true, fault: true, view: true, rule: true, state: true, row: true, standing: true,
  assessment: true, dimension: true, contribution: true, requirement: true, fact: true, role: true, day: true, counts: true, reason: true,
};
