//! On which rules somebody decides. A real decision takes rules in force; anything else is a trial.

use crate::record::choice;
use crate::rulefile::RuleFile;

choice! {
    /// How well the rules are confirmed at the moment of the decision (trust).
    pub enum RulesState {
        /// Verified and fresh.
        Current = "current",
        /// Not confirmed lately.
        Unconfirmed = "unconfirmed",
        /// Not confirmed for too long: nothing is proposed, decisions can be recorded and say so.
        Overdue = "overdue",
        /// Taken back by one side; decisions can be recorded and say so.
        Withdrawn = "withdrawn",
    }
}

/// Rules that were approved and came into force.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'r> {
    rules: &'r RuleFile,
    state: RulesState,
}

impl<'r> InForce<'r> {
    /// `None` for a draft: it carries no `seq`.
    #[must_use]
    pub fn new(rules: &'r RuleFile, state: RulesState) -> Option<InForce<'r>> {
        rules.seq.map(|_| InForce { rules, state })
    }
}

/// What a decision stands on.
#[derive(Clone, Copy, Debug)]
pub enum Ground<'r> {
    /// A real decision.
    InForce(InForce<'r>),
    /// To try out what deciding is like; no journal of a CRM takes it.
    Trial(&'r RuleFile),
}

impl<'r> Ground<'r> {
    /// The rules.
    #[must_use]
    pub fn rules(self) -> &'r RuleFile {
        match self {
            Ground::InForce(in_force) => in_force.rules,
            Ground::Trial(rules) => rules,
        }
    }

    /// What the decision says about them beyond their hash; nothing where all is well, and for a trial.
    #[must_use]
    pub fn mark(self) -> Option<RulesState> {
        match self {
            Ground::InForce(in_force) => Some(in_force.state).filter(|state| *state != RulesState::Current),
            Ground::Trial(_) => None,
        }
    }
}
