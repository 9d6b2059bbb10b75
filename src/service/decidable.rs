//! Assessments that may be decided on: only rules in force make them.

use std::sync::Arc;

use super::Contacts;
use crate::moment::Moment;
use crate::trust::{Standing, State};
use crate::wire::Numbers;
use crate::wire::assessment::Parts;

/// One contact's assessment under rules that both sides approved. Its `rules.seq` is set. A preview by a draft is a text,
/// and no text becomes one of these:
///
/// ```compile_fail
/// use reife::{moment::Moment, service::{Contacts, Decidable}, trust::State, wire::{Numbers, assessment::Parts}};
///
/// fn decide(draft: &Contacts) -> Decidable {
///     let text = draft.assessment_text(0, Moment(0), Parts::SHORT, Numbers::Exact).unwrap();
///     Decidable { text, state: State::Current }
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decidable {
    text: String,
    state: State,
}

impl Decidable {
    /// The explained assessment, as text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The state of the rules, which the decision carries.
    #[must_use]
    pub fn state(&self) -> State {
        self.state
    }
}

impl Contacts {
    /// The explained assessment of one contact, to be decided on. `None` if there is no such contact, if no rules are in
    /// force, or if these contacts were loaded against others than those.
    #[must_use]
    pub fn decidable(&self, standing: &Standing<'_>, index: usize, as_of: Moment, numbers: Numbers) -> Option<Decidable> {
        let rules = standing.in_force?.rules()?;
        if !Arc::ptr_eq(rules, self.rules()) {
            return None;
        }
        let text = self.assessment_text(index, as_of, Parts { explanation: true, questions: true, receipt: false }, numbers)?;
        Some(Decidable { text, state: standing.state })
    }
}
