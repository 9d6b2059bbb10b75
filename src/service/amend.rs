//! Evidence with what is not yet in the CRM: a line of text with records added to the lists of its contacts.

use crate::evidence::{LINE_LIMITS, Vocabulary, read_line};
use crate::json::{Document, Kind, Node, Tree};

/// The lists that something can be added to.
const LISTS: [&str; 4] = ["signals", "checks", "disputes", "decisions"];

/// Why additions cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAdditions;

/// The line with additions to the contacts at the given places: objects `{signals, checks, disputes, decisions}`, each a
/// list of records as evidence has them, or missing.
///
/// # Errors
/// When additions are no such object, or the line is none that was read before.
pub fn amended(line: &[u8], vocabulary: &Vocabulary, additions: &[(usize, &[u8])]) -> Result<Vec<u8>, NotAdditions> {
    let (mut document, mut added) = (Document::new(), Document::new());
    let tree = document.read(line, LINE_LIMITS).map_err(|_| NotAdditions)?;
    let evidence = read_line(tree, vocabulary, &mut Vec::new());
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for (place, text) in additions {
        let contact = evidence.contacts.get(*place).ok_or(NotAdditions)?.node;
        let given = added.read(text, LINE_LIMITS).map_err(|_| NotAdditions)?;
        if given.kind(given.root()) != Kind::Object || !given.duplicate_keys().is_empty() {
            return Err(NotAdditions);
        }
        for list in LISTS {
            let Some(records) = given.member(given.root(), list) else { continue };
            if given.kind(records) != Kind::List {
                return Err(NotAdditions);
            }
            let items: Vec<&str> = given.list(records).map(|record| given.source(record)).collect();
            if !items.is_empty() {
                edits.push(edit(tree, contact, list, &items.join(",")));
            }
        }
    }
    // From the end, so that the places before stay where they are; at one place what comes later goes in first.
    edits.reverse();
    crate::order::sort_by(&mut edits, |a, b| (b.0, b.1).cmp(&(a.0, a.1)));
    let mut text = tree.text.to_owned();
    for (from, to, new) in edits {
        text.replace_range(from..to, &new);
    }
    Ok(text.into_bytes())
}

/// What to put where, so that a list of the contact holds more items.
fn edit(tree: Tree<'_>, contact: Node, list: &str, items: &str) -> (usize, usize, String) {
    let end = |node: Node| tree.offset(node) + tree.source(node).len();
    match tree.member(contact, list) {
        Some(node) if tree.kind(node) == Kind::List => {
            let comma = if tree.list(node).next().is_some() { "," } else { "" };
            (end(node) - 1, end(node) - 1, format!("{comma}{items}"))
        }
        Some(node) => (tree.offset(node), end(node), format!("[{items}]")),
        None => (end(contact) - 1, end(contact) - 1, format!(",\"{list}\":[{items}]")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str, additions: &[(usize, &str)]) -> Result<String, NotAdditions> {
        let additions: Vec<(usize, &[u8])> = additions.iter().map(|(place, text)| (*place, text.as_bytes())).collect();
        amended(line.as_bytes(), &Vocabulary::default(), &additions).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    #[test]
    fn records_come_at_the_end_of_their_lists() {
        let line = r#"{"contacts": [{"id": "a", "checks": [{"check": "x"}], "disputes": null, "decisions": []}, {"id": "b"}]}"#;
        let more = r#"{"checks": [{"check": "y"}, 1], "disputes": [{"id": "s"}], "decisions": [{"id": "d"}], "signals": []}"#;
        let expected = r#"{"contacts": [{"id": "a", "checks": [{"check": "x"},{"check": "y"},1], "disputes": [{"id": "s"}], "decisions": [{"id": "d"}]}, {"id": "b","signals":[{"v": 0.1}],"checks":[2]}]}"#;
        let found = of(line, &[(0, more), (1, r#"{"checks": [2], "signals": [{"v": 0.1}]}"#)]);
        assert_eq!(found.as_deref(), Ok(expected));
        assert_eq!(of(line, &[]).as_deref(), Ok(line));
    }

    #[test]
    fn what_is_no_addition_is_refused() {
        let line = r#"{"id": "a"}"#;
        for bad in ["[]", "{", r#"{"checks": 1}"#, r#"{"checks": [], "checks": []}"#] {
            assert_eq!(of(line, &[(0, bad)]), Err(NotAdditions), "{bad}");
        }
        assert_eq!(of(line, &[(1, "{}")]), Err(NotAdditions));
    }
}
