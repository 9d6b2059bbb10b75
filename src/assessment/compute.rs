//! From a view of the evidence to values, points, and which states hold: the fast path that everything shares.

use crate::conditions::{NamedValue, Scope};
use crate::dimensions::{Measured, measure, points_of_kind};
use crate::facts::{self, OfAccount, Values, View};
use crate::rulefile::RuleFile;
use crate::rules::Given;
use crate::states::eligible;
use crate::value::Value;

/// What is computed for one contact under one view.
#[derive(Debug)]
pub(crate) struct Computed<'v> {
    /// Values by slot: facts, checks, dimensions.
    pub values: Values<'v>,
    /// What each named condition answers.
    pub named: Vec<NamedValue>,
    /// What each rule gave.
    pub given: Vec<Given>,
    /// Each dimension.
    pub measured: Vec<Measured>,
    /// For each state whether it holds and is met.
    pub eligible: Vec<bool>,
    /// Places of facts, rules and states whose numbers left their range.
    pub overflows: [Vec<usize>; 3],
}

impl Computed<'_> {
    /// The place of the proposed state. The last always holds.
    pub fn proposal(&self) -> usize {
        self.eligible.iter().position(|holds| *holds).unwrap_or(self.eligible.len().saturating_sub(1))
    }
}

/// Computes everything; `stayed` is the state whose decision is in force, `known` what need not be computed again.
pub(crate) fn compute<'v>(rules: &'v RuleFile, view: &View<'v>, known: &OfAccount<'v>, stayed: Option<usize>) -> Computed<'v> {
    let mut overflows = [Vec::new(), Vec::new(), Vec::new()];
    let mut values = Vec::with_capacity(rules.slot_count());
    facts::evaluate(&rules.facts, view, known, &mut values, &mut overflows[0]);
    facts::fill_checks(view, rules.vocabulary.checks.len(), &mut values);
    finish(rules, values, stayed, overflows)
}

/// From values of facts and checks on.
pub(crate) fn finish<'v>(
    rules: &'v RuleFile,
    mut values: Values<'v>,
    stayed: Option<usize>,
    mut overflows: [Vec<usize>; 3],
) -> Computed<'v> {
    let mut named = vec![NamedValue::default(); rules.named.len()];
    crate::conditions::evaluate_named(&rules.named, &values, false, &mut named);
    let mut given = Vec::with_capacity(rules.rules.len());
    for (place, rule) in rules.rules.iter().enumerate() {
        let mut scope = Scope { values: &values, named: &named, overflow: false };
        given.push(rule.give(&mut scope));
        if scope.overflow {
            overflows[1].push(place);
        }
    }
    let measured = measure(&rules.dimensions, &rules.rules, &given);
    push_dimensions(&measured, &mut values);
    crate::conditions::evaluate_named(&rules.named, &values, true, &mut named);
    let mut scope = Scope { values: &values, named: &named, overflow: false };
    let points_of = |kind| points_of_kind(&rules.dimensions, &measured, kind);
    let eligible = eligible(&rules.states, stayed, &mut scope, points_of, &mut overflows[2]);
    Computed { values, named, given, measured, eligible, overflows }
}

/// Appends the points of each dimension as values.
pub(crate) fn push_dimensions(measured: &[Measured], values: &mut Values<'_>) {
    values.extend(measured.iter().map(|dimension| Some(Value::Number(crate::measure::Millionths(dimension.points.0 * 1000)))));
}
