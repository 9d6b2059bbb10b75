//! JSON as people read it, and whether two values are the same.

use std::borrow::Cow;

use crate::json::{Kind, Node, Tree};

/// Whether two values say the same, whatever the order of members and the white space.
pub(super) fn same(one: (Tree<'_>, Node), other: (Tree<'_>, Node)) -> bool {
    let ((tree, node), (other_tree, other_node)) = (one, other);
    match (tree.kind(node), other_tree.kind(other_node)) {
        (Kind::List, Kind::List) => {
            let (items, others) = (tree.list(node).collect::<Vec<_>>(), other_tree.list(other_node).collect::<Vec<_>>());
            items.len() == others.len() && items.into_iter().zip(others).all(|(item, other)| same((tree, item), (other_tree, other)))
        }
        (Kind::Object, Kind::Object) => {
            tree.members(node).count() == other_tree.members(other_node).count()
                && tree.members(node).all(|(key, value)| {
                    let other = other_tree.member(other_node, &tree.text(key).unwrap_or_default());
                    other.is_some_and(|other| same((tree, value), (other_tree, other)))
                })
        }
        (Kind::Plain | Kind::Escaped, Kind::Plain | Kind::Escaped) => tree.text(node) == other_tree.text(other_node),
        (kind, other_kind) => kind == other_kind && tree.source(node) == other_tree.source(other_node),
    }
}

/// A value in words: texts bare, lists with commas, members as `name value`.
pub(super) fn plain(tree: Tree<'_>, node: Node) -> String {
    match tree.kind(node) {
        Kind::Plain | Kind::Escaped => tree.text(node).unwrap_or_default().into_owned(),
        Kind::List => tree.list(node).map(|item| plain(tree, item)).collect::<Vec<_>>().join(", "),
        Kind::Object => {
            let member = |(key, value): (Node, Node)| match tree.kind(value) {
                Kind::Object => format!("{} ({})", plain(tree, key), plain(tree, value)),
                _ => format!("{} {}", plain(tree, key), plain(tree, value)),
            };
            tree.members(node).map(member).collect::<Vec<_>>().join("; ")
        }
        _ => tree.source(node).to_owned(),
    }
}

/// The text of a member; empty if there is none.
pub(super) fn text<'t>(tree: Tree<'t>, node: Node, member: &str) -> Cow<'t, str> {
    tree.member(node, member).and_then(|value| tree.text(value)).unwrap_or_default()
}

/// The names of the members of either object, in the order of the first, then what only the second has.
pub(super) fn names(one: Option<(Tree<'_>, Node)>, other: Option<(Tree<'_>, Node)>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (tree, node) in one.into_iter().chain(other).filter(|(tree, node)| tree.kind(*node) == Kind::Object) {
        for (key, _) in tree.members(node) {
            let name = tree.text(key).unwrap_or_default().into_owned();
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
