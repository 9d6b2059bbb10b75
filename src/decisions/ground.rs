//! On which rules somebody decides. A real decision takes rules in force; anything else is a trial.

use std::sync::Arc;

use crate::rulefile::RuleFile;
use crate::trust::{Standing, State};

/// Rules in force, as they stand at the moment of the decision. Of a draft there is none:
///
/// ```compile_fail
/// let draft = reife::rulefile::check(b"{}").rules.unwrap();
/// let in_force = reife::decisions::InForce { rules: &draft, state: reife::trust::State::Current };
/// ```
#[derive(Clone, Copy, Debug)]
pub struct InForce<'r> {
    rules: &'r RuleFile,
    state: State,
}

impl<'r> InForce<'r> {
    /// `None` unless these very rules are in force.
    #[must_use]
    pub fn of(standing: &Standing<'r>, rules: &Arc<RuleFile>) -> Option<InForce<'r>> {
        let own = standing.in_force?.rules()?;
        Arc::ptr_eq(own, rules).then_some(InForce { rules: own, state: standing.state })
    }
}

/// What a decision stands on.
#[derive(Clone, Copy, Debug)]
pub enum Ground<'r> {
    /// A real decision.
    InForce(InForce<'r>),
    /// To try out what deciding is like. Its record names no `seq`, as that of a draft.
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

    /// The order they were approved under.
    #[must_use]
    pub fn seq(self) -> Option<u64> {
        match self {
            Ground::InForce(in_force) => in_force.rules.seq,
            Ground::Trial(_) => None,
        }
    }

    /// What the record says about them where they are not current.
    #[must_use]
    pub fn mark(self) -> Option<State> {
        match self {
            Ground::InForce(in_force) => Some(in_force.state).filter(|state| *state != State::Current),
            Ground::Trial(_) => None,
        }
    }
}
