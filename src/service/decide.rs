//! Deciding on contacts held in memory.

use super::contacts::Contacts;
use crate::assessment::{Ask, Assessed, assess_place};
use crate::decisions::{Against, Ground, InForce, Journal, Outcome, decide, hash_of, options};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::{Contact, Evidence};
use crate::json::Node;
use crate::moment::Moment;
use crate::trust::Standing;
use crate::wire::{Numbers, decision, to_text};

impl Contacts {
    /// What a user of the CRM may decide on one contact in `role`, as text; `None` if there is no such contact or it is not
    /// assessed. Where a list of people is in force and does not give the user that role, it is nothing.
    #[must_use]
    pub fn options_text(&self, index: usize, as_of: Moment, role: &str, user: Option<&str>) -> Option<String> {
        let rules = self.rules();
        self.with_contact(index, |_, evidence, place| {
            let mut text = None;
            assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
                if let Assessed::Yes(assessment) = assessed {
                    let found = options(rules, &evidence.contacts[place], &assessment, role, as_of);
                    let listed = self.listed(user, role);
                    text = Some(to_text(&decision::options(rules, &found, listed), Numbers::ForScript));
                }
            });
            text
        })
    }

    /// Whether the list of people gives a user a role; `None` where no list is in force, or nobody is named.
    fn listed(&self, user: Option<&str>, role: &str) -> Option<bool> {
        Some(self.deciders()?.may(user?, role))
    }

    /// One contact's journal, verified: its chain, who wrote each decision, and with what right, as text. `None` if there is no such
    /// contact.
    #[must_use]
    pub fn journal_text(&self, index: usize) -> Option<String> {
        let rules = self.rules();
        self.with_contact(index, |tree, evidence, place| {
            let mut journal = Journal::held_against(Against { rules: Some(rules), deciders: self.deciders() });
            // What cannot be read is listed as left out.
            journal.contact(tree, evidence.contacts[place].node, 1, &mut Vec::new());
            let chains = journal.verify();
            Some(to_text(&chains.iter().map(decision::verified).collect::<Vec<_>>(), Numbers::ForScript))
        })
    }

    /// The hash of the last decision of one contact's journal; `None` if there is none, or no such contact.
    #[must_use]
    pub fn last_hash(&self, index: usize) -> Option<String> {
        self.with_contact(index, |tree, evidence, place| hash_of(tree, latest(evidence, place)?).ok())
    }

    /// Makes the record of a decision on one contact as of a moment: only on rules in force. `None` if there is no such contact.
    #[must_use]
    pub fn decide(&self, standing: &Standing<'_>, index: usize, as_of: Moment, said: &[u8]) -> Option<Outcome> {
        match InForce::of(standing, self.rules()) {
            Some(in_force) => {
                let mut outcome = self.decide_on(Ground::InForce(in_force), index, as_of, said)?;
                if let Some((by, role)) = outcome.decided_by.clone().filter(|(by, role)| self.listed(Some(by), role) == Some(false)) {
                    outcome = refused("decision-not-listed");
                    outcome.problems[0].arguments = vec![("by", by), ("role", role)];
                }
                Some(outcome)
            }
            None => Some(refused("decision-draft")),
        }
    }

    /// Makes the record that a decision would have. It names no `seq`, and no journal of a CRM takes it.
    #[must_use]
    pub fn try_out(&self, index: usize, as_of: Moment, said: &[u8]) -> Option<Outcome> {
        self.decide_on(Ground::Trial(self.rules()), index, as_of, said)
    }

    fn decide_on(&self, ground: Ground<'_>, index: usize, as_of: Moment, said: &[u8]) -> Option<Outcome> {
        let rules = ground.rules();
        self.with_contact(index, |tree, evidence, place| {
            let before = latest(evidence, place).map(|node| tree.source(node));
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
fn latest(evidence: &Evidence<'_>, place: usize) -> Option<Node> {
    let contact: &Contact<'_> = evidence.contacts.get(place)?;
    let latest = contact.decisions.iter().enumerate().max_by_key(|(place, decision)| (decision.at, *place))?;
    Some(latest.1.node)
}

fn refused(code: &'static str) -> Outcome {
    let problem = Diagnostic {
        severity: Severity::Error,
        code,
        place: String::new(),
        line: 1,
        column: 1,
        item: String::new(),
        arguments: Vec::new(),
    };
    Outcome { problems: vec![problem], ..Outcome::default() }
}
