//! Names of people who are not the one that asks: taken out of what was written freely.

use crate::json::{Kind, Node, Tree};

/// What stands in a note in place of a name.
const SOMEBODY: &str = "[…]";

/// Members that name a colleague.
const COLLEAGUES: [&str; 4] = ["by", "recorded_by", "reported_by", "owner"];

/// Names and ids of colleagues and of other people of the account, the longest first.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// Those that stand in the line of a contact.
    pub fn of(tree: Tree<'_>, contact: Node) -> Names {
        let mut names = Vec::new();
        gather(tree, tree.root(), contact, &mut names);
        names.retain(|name: &String| !name.trim().is_empty());
        crate::order::sort_by(&mut names, |a, b| (b.len(), b).cmp(&(a.len(), a)));
        names.dedup();
        Names(names)
    }

    /// A text without them.
    pub fn without(&self, text: &str) -> String {
        let mut left = text.to_owned();
        for name in &self.0 {
            left = replaced(&left, name);
        }
        left
    }
}

/// Walks the line: what names colleagues anywhere, and what other contacts are called.
fn gather(tree: Tree<'_>, node: Node, contact: Node, names: &mut Vec<String>) {
    match tree.kind(node) {
        Kind::Object => {
            for (key, value) in tree.members(node) {
                let key = tree.text(key).unwrap_or_default();
                match tree.text(value) {
                    Some(text) if COLLEAGUES.contains(&&*key) => names.push(text.into_owned()),
                    _ if key == "contacts" => others(tree, value, contact, names),
                    _ => {}
                }
                gather(tree, value, contact, names);
            }
        }
        Kind::List => tree.list(node).for_each(|item| gather(tree, item, contact, names)),
        _ => {}
    }
}

/// Ids and names of the other contacts, and each word of a name that is longer than an initial.
fn others(tree: Tree<'_>, contacts: Node, contact: Node, names: &mut Vec<String>) {
    for other in tree.list(contacts).filter(|other| *other != contact) {
        let name = tree.member(other, "attributes").and_then(|attributes| tree.member(attributes, "name"));
        for text in [tree.member(other, "id"), name].into_iter().flatten().filter_map(|node| tree.text(node)) {
            names.extend(text.split_whitespace().filter(|word| word.chars().count() > 2).map(str::to_owned));
            names.push(text.into_owned());
        }
    }
}

/// Each whole word or words that is the name.
fn replaced(text: &str, name: &str) -> String {
    let is_word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        let inside = is_word(before.chars().next_back().or_else(|| out.chars().next_back())) || is_word(after.chars().next());
        out.push_str(before);
        out.push_str(if inside { name } else { SOMEBODY });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        assert_eq!(replaced("Jan told January, Jan.", "Jan"), "[…] told January, […].");
        assert_eq!(replaced("JanJan", "Jan"), "JanJan");
        assert_eq!(replaced("", "Jan"), "");
    }
}
