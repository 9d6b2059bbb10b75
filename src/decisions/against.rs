//! What a decision is held against besides its chain: the rules it says it was taken on, and the people who may decide.

use super::journal::Break;
use crate::json::{Node, Tree};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::states::holds_right;
use crate::trust::Deciders;

/// Rules and people, as far as they are known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Against<'r> {
    /// The rules.
    pub rules: Option<&'r RuleFile>,
    /// The list of people in force.
    pub deciders: Option<&'r Deciders>,
}

impl Against<'_> {
    /// What is wrong with the decision at a node, looked at alone.
    pub(super) fn breaks(self, tree: Tree<'_>, node: Node, at: Moment) -> Vec<Break> {
        let text = |member: &str| tree.member(node, member).and_then(|value| tree.text(value)).unwrap_or_default();
        let mut found = Vec::new();
        let (recorded, role) = (text("recorded_by"), text("role"));
        // A record that waits to be saved has no author in the CRM yet; with a list of people it does not count before that.
        if recorded.is_empty() {
            if self.deciders.is_some() {
                found.push(Break::Author);
            }
        } else {
            if recorded != text("by") {
                found.push(Break::Author);
            }
            if self.deciders.is_some_and(|deciders| !deciders.may(&recorded, &role)) {
                found.push(Break::NotListed);
            }
        }
        if let Some(rules) = self.rules {
            if is_foreign(rules, tree, node) {
                found.push(Break::OtherRules);
            }
            let late = Moment::parse(&text("decide_by")).is_some_and(|deadline| at > deadline);
            let proposal = rules.state(&text("proposal"));
            // A state that the file does not have any more says nothing of the right to it.
            if rules.state(&text("state")).is_some_and(|state| !holds_right(&rules.states, &role, state, proposal, late)) {
                found.push(Break::NoRight);
            }
        }
        found
    }
}

/// Whether it names another rule file, or under the number of this one another content. An earlier release is none of that.
fn is_foreign(rules: &RuleFile, tree: Tree<'_>, node: Node) -> bool {
    let Some(named) = tree.member(node, "rules") else { return false };
    let text = |member: &str| tree.member(named, member).and_then(|value| tree.text(value));
    let seq = tree.member(named, "seq").and_then(|seq| tree.number(seq)).and_then(|seq| seq.parse::<u64>().ok());
    let other_file = text("id").is_some_and(|id| *id != *rules.id);
    let other_content = seq.is_some() && seq == rules.seq && text("sha256").is_some_and(|sha256| *sha256 != *rules.sha256);
    other_file || other_content
}
