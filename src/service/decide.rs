//! Deciding on contacts held in memory.

use super::contacts::Contacts;
use crate::assessment::{Ask, Assessed, assess_place};
use crate::decisions::{Ground, InForce, Outcome, RulesState, decide, options};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::{Contact, Evidence};
use crate::json::Tree;
use crate::moment::Moment;
use crate::wire::{Numbers, decision, to_text};

impl Contacts {
    /// What `role` may decide on one contact, as text; `None` if there is no such contact or it is not assessed.
    #[must_use]
    pub fn options_text(&self, index: usize, as_of: Moment, role: &str) -> Option<String> {
        let rules = self.rules();
        self.with_contact(index, |_, evidence, place| {
            let mut text = None;
            assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
                if let Assessed::Yes(assessment) = assessed {
                    let found = options(rules, &evidence.contacts[place], &assessment, role, as_of);
                    text = Some(to_text(&decision::options(rules, &found), Numbers::ForScript));
                }
            });
            text
        })
    }

    /// Makes the record of a decision on one contact as of a moment. `state` says how well the rules are confirmed; without
    /// it the decision is a trial, which no journal of a CRM takes. `None` if there is no such contact.
    #[must_use]
    pub fn decide(&self, index: usize, as_of: Moment, state: Option<RulesState>, said: &[u8]) -> Option<Outcome> {
        let rules = self.rules();
        let ground = match state {
            None => Some(Ground::Trial(rules)),
            Some(state) => InForce::new(rules, state).map(Ground::InForce),
        };
        let Some(ground) = ground else { return Some(refused("decision-draft")) };
        self.with_contact(index, |tree, evidence, place| {
            let before = latest(tree, evidence, place);
            let mut outcome = refused("decision-not-assessed");
            let ask = Ask { explanation: true, questions: false };
            assess_place(rules, evidence, place, as_of, ask, |assessed, _| {
                if let Assessed::Yes(assessment) = assessed {
                    outcome = decide(ground, &assessment, before, said);
                }
            });
            Some(outcome)
        })
    }
}

/// The latest decision of the contact's journal as it stands there.
fn latest<'t>(tree: Tree<'t>, evidence: &Evidence<'_>, place: usize) -> Option<&'t str> {
    let contact: &Contact<'_> = evidence.contacts.get(place)?;
    let latest = contact.decisions.iter().enumerate().max_by_key(|(place, decision)| (decision.at, *place))?;
    Some(tree.source(latest.1.node))
}

fn refused(code: &'static str) -> Outcome {
    let problem = Diagnostic { severity: Severity::Error, code, place: String::new(), line: 1, column: 1, arguments: Vec::new() };
    Outcome { problems: vec![problem], ..Outcome::default() }
}
