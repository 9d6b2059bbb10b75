//! Which items of a rule file name which others.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::text;
use crate::json::{Kind, Node, Tree};

/// An item: the name of its list, and its id.
pub(super) type Item = (String, String);

/// Members that hold texts for people, never references.
pub(super) const WORDS: [&str; 9] = ["label", "note", "ask", "statement", "promise", "approach", "audience", "next", "stage"];

/// The items of a file, and which of them each names.
pub(super) struct References {
    named: BTreeMap<Item, BTreeSet<Item>>,
}

impl References {
    pub fn of(tree: Tree<'_>) -> References {
        let mut items: BTreeMap<Item, Node> = BTreeMap::new();
        for (key, value) in tree.members(tree.root()) {
            if tree.kind(value) == Kind::List {
                let list = tree.text(key).unwrap_or_default().into_owned();
                for item in tree.list(value) {
                    items.insert((list.clone(), text(tree, item, "id").into_owned()), item);
                }
            }
        }
        let named = items.iter().map(|(item, node)| {
            let mut found = BTreeSet::new();
            mentions(tree, *node, "", &mut found);
            found.retain(|mention| items.contains_key(mention) && mention != item);
            (item.clone(), found)
        });
        References { named: named.collect() }
    }

    /// What an item names itself.
    pub fn named_by(&self, item: &Item) -> Vec<Item> {
        self.named.get(item).map(|named| named.iter().cloned().collect()).unwrap_or_default()
    }

    /// Every item that names this one, directly or through others.
    pub fn naming(&self, item: &Item) -> Vec<Item> {
        let mut found: BTreeSet<Item> = BTreeSet::new();
        let mut ahead = vec![item.clone()];
        while let Some(next) = ahead.pop() {
            for (other, named) in &self.named {
                if named.contains(&next) && found.insert(other.clone()) {
                    ahead.push(other.clone());
                }
            }
        }
        found.remove(item);
        found.into_iter().collect()
    }
}

/// The references within a value; the member that a text stands in says which list it leads to.
fn mentions(tree: Tree<'_>, node: Node, member: &str, found: &mut BTreeSet<Item>) {
    match tree.kind(node) {
        Kind::Plain | Kind::Escaped => {
            let text = tree.text(node).unwrap_or_default();
            let check = text.strip_prefix("check.");
            match check {
                Some(check) => found.extend([("checks".to_owned(), check.to_owned())]),
                None => found.extend(lists_of(member).iter().map(|list| ((*list).to_owned(), text.clone().into_owned()))),
            }
        }
        Kind::List => tree.list(node).for_each(|item| mentions(tree, item, member, found)),
        Kind::Object => {
            for (key, value) in tree.members(node) {
                let name = tree.text(key).unwrap_or_default();
                if !WORDS.contains(&name.as_ref()) && name != "id" {
                    mentions(tree, value, &name, found);
                }
            }
        }
        _ => {}
    }
}

fn lists_of(member: &str) -> &'static [&'static str] {
    match member {
        "attribute" => &["attributes"],
        "types" => &["signals"],
        "topics" => &["topics"],
        "purpose" => &["purposes"],
        "check" => &["checks"],
        "var" | "known" | "missing" | "of" => &["facts", "dimensions"],
        "condition" => &["conditions"],
        "dimension" => &["dimensions"],
        "assumptions" => &["assumptions"],
        "reasons" => &["reasons"],
        "state" | "from" | "returned_to" | "rejected_to" => &["states"],
        "then" | "decided_by" => &["deciders"],
        _ => &[],
    }
}
