//! States: the situation a contact is in. The first whose condition holds and whose requirements are met is proposed.
//!
//! Knows dimensions and conditions; knows who may decide, not what was decided.

mod calendar;

use crate::conditions::{Expression, Scope};
use crate::provenance::Kind;

pub use calendar::Calendar;

/// Who decides a state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Decider {
    /// The rules.
    Rules,
    /// A person in this role.
    Role(Box<str>),
}

/// A state, compiled.
#[derive(Clone, Debug)]
pub struct State {
    /// Its id.
    pub id: Box<str>,
    /// Whether it excludes somebody.
    pub adverse: bool,
    /// Who decides it.
    pub decided_by: Decider,
    /// The role that may decide once the deadline has passed.
    pub then: Option<Box<str>>,
    /// Its condition; only the last has none.
    pub when: Option<Expression>,
    /// Replaces the condition while a decision on this state is in force.
    pub stay: Option<Expression>,
    /// Least points by kind, in file order, in thousandths.
    pub requires: Vec<(Kind, i64)>,
    /// Working hours within which it is to be decided.
    pub decide_within_hours: Option<i64>,
    /// Days after which a decision on it lapses.
    pub valid_days: Option<i64>,
    /// The place of the state that "not yet" leads to; `None` for the one that would stand by rules.
    pub returned_to: Option<usize>,
    /// The place of the state that a rejection leads to; `None` for the one that would stand by rules.
    pub rejected_to: Option<usize>,
    /// Ids of the reasons its decisions choose from.
    pub reasons: Vec<Box<str>>,
    /// The operands of the condition that holds it (`stay`, else `when`) which read a dimension.
    pub dimension_operands: Vec<Expression>,
}

impl State {
    /// Whether the rules decide it.
    #[must_use]
    pub fn by_rules(&self) -> bool {
        self.decided_by == Decider::Rules
    }

    /// Whether a person in `role` holds the decision right.
    #[must_use]
    pub fn decided_by_role(&self, role: &str) -> bool {
        matches!(&self.decided_by, Decider::Role(own) if **own == *role)
    }
}

/// Whether a person in `role` may decide for the state at `state` on the proposal at `proposal` (semantics 6.3); `late` once the
/// proposal's deadline has passed.
#[must_use]
pub fn holds_right(states: &[State], role: &str, state: usize, proposal: Option<usize>, late: bool) -> bool {
    let decided = &states[state];
    if decided.decided_by_role(role) {
        return true;
    }
    let Some(place) = proposal else { return false };
    let proposed = &states[place];
    if decided.by_rules() && proposed.decided_by_role(role) {
        return true;
    }
    late && proposed.then.as_deref() == Some(role) && (place == state || decided.by_rules())
}

/// Whether each state's requirements are met: points by kind as given.
#[must_use]
pub fn meets(state: &State, points_of: impl Fn(Kind) -> i64) -> bool {
    state.requires.iter().all(|(kind, needs)| points_of(*kind) >= *needs)
}

/// For each state whether its condition is true and its requirements are met. All are evaluated, in order; `stayed` is
/// the state whose `stay` replaces its condition. States whose numbers left their range go into `overflows`.
pub fn eligible<'v>(
    states: &'v [State],
    stayed: Option<usize>,
    scope: &mut Scope<'_, 'v>,
    points_of: impl Fn(Kind) -> i64,
    overflows: &mut Vec<usize>,
) -> Vec<bool> {
    let mut eligible = Vec::with_capacity(states.len());
    for (place, state) in states.iter().enumerate() {
        scope.overflow = false;
        let condition = state.stay.as_ref().filter(|_| stayed == Some(place)).or(state.when.as_ref());
        let holds = condition.is_none_or(|condition| condition.holds(scope) == Some(true));
        if scope.overflow {
            overflows.push(place);
        }
        eligible.push(holds && meets(state, &points_of));
    }
    eligible
}
