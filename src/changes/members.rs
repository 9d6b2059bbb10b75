//! Changes of files whose members are not told apart by effect: each value that differs, with the way to it.

use std::borrow::Cow;

use super::tree::{names, plain, same, text};
use super::{Change, Effect, Member, What};
use crate::json::{Document, Kind, Limits, Node, Tree};

/// How such files are read.
const LIMITS: Limits = Limits { depth_max: 32, bytes_max: 5 << 20, deep_is_fatal: true };
/// Members by which items of a list are known.
const KEYS: [&str; 5] = ["id", "name", "column", "attribute", "type"];
/// Between the steps of a way.
const STEP: &str = " › ";

pub(super) fn changes(effect: Effect, old: &[u8], new: &[u8]) -> Vec<Change> {
    let (mut old_document, mut new_document) = (Document::new(), Document::new());
    let (Ok(old), Ok(new)) = (old_document.read(old, LIMITS), new_document.read(new, LIMITS)) else { return Vec::new() };
    let mut walk = Walk { effect, found: Vec::new() };
    walk.values(&mut Vec::new(), Some((old, old.root())), Some((new, new.root())));
    walk.found
}

struct Walk {
    effect: Effect,
    found: Vec<Change>,
}

type Place<'t> = Option<(Tree<'t>, Node)>;

impl Walk {
    fn values(&mut self, way: &mut Vec<String>, old: Place<'_>, new: Place<'_>) {
        if let (Some(old), Some(new)) = (old, new) {
            if same(old, new) {
                return;
            }
            let kinds = (old.0.kind(old.1), new.0.kind(new.1));
            if kinds == (Kind::Object, Kind::Object) {
                for name in names(Some(old), Some(new)) {
                    let member = |(tree, node): (Tree<'_>, Node)| tree.member(node, &name);
                    let (old, new) = (member(old).map(|value| (old.0, value)), member(new).map(|value| (new.0, value)));
                    self.step(way, name.clone(), old, new);
                }
                return;
            }
            if kinds == (Kind::List, Kind::List)
                && let Some(key) = key_of(old, new)
            {
                let mut known: Vec<Cow<'_, str>> = Vec::new();
                for (tree, item) in items(old).into_iter().chain(items(new)) {
                    let name = text(tree, item, key);
                    if !known.contains(&name) {
                        known.push(name);
                    }
                }
                for name in known {
                    let find = |list| items(list).into_iter().find(|(tree, item)| text(*tree, *item, key) == name);
                    let (old, new) = (find(old), find(new));
                    self.step(way, name.into_owned(), old, new);
                }
                return;
            }
        }
        let what = match (old, new) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            _ => What::Changed,
        };
        let shown = |place: Place<'_>| place.map(|(tree, node)| plain(tree, node));
        let member = Member { name: String::new(), from: shown(old), to: shown(new) };
        self.found.push(Change::plain(self.effect, self.effect.id(), way.join(STEP), what, member));
    }

    fn step(&mut self, way: &mut Vec<String>, name: String, old: Place<'_>, new: Place<'_>) {
        way.push(name);
        self.values(way, old, new);
        way.pop();
    }
}

fn items<'t>((tree, node): (Tree<'t>, Node)) -> Vec<(Tree<'t>, Node)> {
    tree.list(node).map(|item| (tree, item)).collect()
}

/// The member by which all items of both lists are told apart.
fn key_of(old: (Tree<'_>, Node), new: (Tree<'_>, Node)) -> Option<&'static str> {
    KEYS.into_iter().find(|key| {
        [old, new].into_iter().all(|list| {
            let names: Vec<Cow<'_, str>> = items(list).into_iter().map(|(tree, item)| text(tree, item, key)).collect();
            (0..names.len()).all(|place| !names[place].is_empty() && !names[..place].contains(&names[place]))
        })
    })
}
