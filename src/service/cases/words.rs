//! Words in the evidence of a test that the rule file does not know: evidence may have such, but in a test they are most
//! likely mistyped.

use crate::diagnostic::{Problems, nearest};
use crate::evidence::Words;
use crate::json::Node;
use crate::rulefile::RuleFile;

/// Attributes for people to read, whether or not the rule file knows them.
const SHOWN: [&str; 1] = ["name"];

pub(super) fn warn(evidence: Node, rules: &RuleFile, problems: &mut Problems<'_>) {
    let tree = problems.tree();
    let words = &rules.vocabulary;
    let states = Words::new(rules.states.iter().map(|state| &*state.id));
    let list = |node: Node, member: &str| tree.member(node, member).into_iter().flat_map(move |list| tree.list(list));
    let account = tree.member(evidence, "account");
    let contacts: Vec<Node> = match tree.member(evidence, "contacts") {
        Some(contacts) => tree.list(contacts).collect(),
        None => vec![evidence],
    };
    for holder in contacts.iter().copied().chain(account) {
        for (key, _) in tree.member(holder, "attributes").into_iter().flat_map(|attributes| tree.members(attributes)) {
            if !SHOWN.iter().any(|name| tree.is_key(key, name)) {
                look(key, "attribute", &words.attribute_ids, problems);
            }
        }
    }
    for contact in contacts {
        for (items, member, what, known) in [
            ("signals", "type", "signal", &words.type_ids),
            ("signals", "topic", "topic", &words.topics),
            ("checks", "check", "check", &words.checks),
            ("consents", "purpose", "purpose", &words.purposes),
            ("decisions", "state", "state", &states),
            ("decisions", "proposal", "state", &states),
        ] {
            for node in list(contact, items).filter_map(|item| tree.member(item, member)) {
                look(node, what, known, problems);
            }
        }
    }
}

fn look(node: Node, what: &'static str, known: &Words, problems: &mut Problems<'_>) {
    let Some(found) = problems.tree().text(node) else { return };
    if known.find(&found).is_none() {
        let mend = nearest(&found, known.iter()).unwrap_or_default().to_owned();
        problems.warning(node, "case-unknown-word", vec![("found", found.into_owned()), ("what", what.to_owned()), ("mend", mend)]);
    }
}
