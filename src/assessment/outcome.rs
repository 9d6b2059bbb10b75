//! What an assessment holds.

use super::{Explanation, Questions, Standing};
use crate::dimensions::Measured;
use crate::evidence::ObjectionScope;
use crate::facts::Values;
use crate::moment::Moment;
use crate::provenance::Kind;
use crate::rules::Given;

/// A contact with an objection in force: not assessed at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotAssessed {
    /// The contact.
    pub contact: String,
    /// The moment.
    pub as_of: Moment,
    /// Since when and about what; `None` if the objection could not be read.
    pub objection: Option<(Moment, ObjectionScope)>,
}

/// All of it for one contact as of one moment. Places are those of the rule file's lists.
#[derive(Debug)]
pub struct Assessment<'v> {
    /// The contact.
    pub contact: &'v str,
    /// The moment.
    pub as_of: Moment,
    /// Values by slot: facts, then checks, then dimensions.
    pub values: Values<'v>,
    /// What each rule gave.
    pub given: Vec<Given>,
    /// Each dimension.
    pub dimensions: Vec<Measured>,
    /// What each state requires and what there is.
    pub requires: Vec<Requirement>,
    /// The place of the proposed state.
    pub proposal: usize,
    /// The place of the state that stands by rules where nobody has decided.
    pub by_rules: usize,
    /// Whether the contact is marked for exploration.
    pub exploration: bool,
    /// The state in force.
    pub standing: Standing,
    /// Why, if asked for.
    pub explanation: Option<Explanation>,
    /// What is missing, if asked for.
    pub questions: Option<Questions>,
}

/// What a state requires of one kind; points in thousandths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Requirement {
    /// The place of the state.
    pub state: usize,
    /// The kind.
    pub kind: Kind,
    /// Points needed.
    pub needs: i64,
    /// Points there.
    pub has: i64,
}
