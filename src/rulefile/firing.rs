//! Conditions that can never hold: a rule with one is refused where comparing intervals shows it, all else is a warning,
//! also of a state for which an earlier one leaves nobody.

use super::facts::CompiledFacts;
use super::model::Source;
use crate::conditions::{Contradictions, Expression, Intervals, NameKind, Named, Names, Range, Slot};
use crate::diagnostic::{Arguments, Problems, TOLD, told};
use crate::json::Node;
use crate::measure::MILLION;
use crate::states::State;
use crate::value::ValueType;

/// Whose condition it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Of {
    Rule,
    State,
}

/// A condition that has no fault of its own.
#[derive(Debug)]
pub(super) struct Compiled {
    pub of: Of,
    /// The id of the rule or state.
    pub id: String,
    pub node: Node,
    pub expression: Expression,
}

pub(super) fn check(
    conditions: &[Compiled],
    named: &Named,
    names: &Names,
    facts: &CompiledFacts,
    ranges: &[Range],
    problems: &mut Problems<'_>,
) {
    let intervals = Intervals::new(named, ranges);
    let contradictions = TOLD.then(|| Contradictions::new(named, ranges));
    for condition in conditions {
        let plainly = intervals.never(&condition.expression);
        let Some(slot) = plainly.or_else(|| contradictions.as_ref()?.never(&condition.expression)) else { continue };
        let arguments = told!(arguments(&condition.id, slot, names, facts, ranges));
        match condition.of {
            Of::Rule if plainly.is_some() => problems.error(condition.node, "rule-never-fires", arguments),
            Of::Rule => problems.warning(condition.node, "rule-never-fires", arguments),
            Of::State => problems.warning(condition.node, "state-never-holds", arguments),
        }
    }
}

/// Warns of states that are never proposed, because an earlier one takes everyone who meets their condition.
pub(super) fn warn_of_order(
    source: &Source,
    states: &[Option<State>],
    named: &Named,
    names: &Names,
    ranges: &[Range],
    problems: &mut Problems<'_>,
) {
    let contradictions = Contradictions::new(named, ranges);
    let is_dimension = |slot| names.kind(slot) == NameKind::Dimension;
    for (place, (state, written)) in states.iter().zip(source.states.iter().flatten()).enumerate() {
        let Some(state) = state else { continue };
        // While a decision on a state is in force, `stay` stands in for `when`.
        let takes_all = |earlier: &&State| {
            let implied = |other: &Expression| {
                let implies = |condition| contradictions.implies(condition, other, named, is_dimension);
                implies(state.when.as_ref()) && (state.stay.is_none() || implies(state.stay.as_ref()))
            };
            earlier.requires.is_empty() && earlier.when.is_some() && earlier.when.iter().chain(&earlier.stay).all(implied)
        };
        if let Some(earlier) = states[..place].iter().flatten().find(takes_all) {
            let last = if state.when.is_none() { "yes" } else { "no" };
            let arguments = told!(vec![("found", state.id.to_string()), ("other", earlier.id.to_string()), ("last", last.to_owned())]);
            problems.warning(written.node, "state-behind-another", arguments);
        }
    }
}

/// Whose condition never holds, and what the fact that shows it can be.
fn arguments(id: &str, slot: Slot, names: &Names, facts: &CompiledFacts, ranges: &[Range]) -> Arguments {
    let range = ranges.get(slot as usize).copied().unwrap_or(Range::ALL);
    let is_date = facts.facts.list.get(slot as usize).is_some_and(|fact| fact.value_type == ValueType::Date);
    let bounds = match (range.from == Range::ALL.from || is_date, range.to == Range::ALL.to) {
        (true, _) => "none",
        (false, true) => "least",
        (false, false) if range.from == 0 && range.to == i128::from(MILLION) => "share",
        (false, false) => "both",
    };
    told!(vec![
        ("found", id.to_owned()),
        ("fact", names.id(slot).to_owned()),
        ("range", bounds.to_owned()),
        ("from", shown(range.from)),
        ("to", shown(range.to)),
    ])
}

fn shown(value: i128) -> String {
    let mut text = String::new();
    crate::json::write_number(&mut text, value, 6);
    text
}
