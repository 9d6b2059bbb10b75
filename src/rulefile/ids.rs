//! The ids of the file: which there are, and none twice.

use super::model::Source;
use super::references::{CHECKS, DIMENSIONS};
use crate::diagnostic::{Problems, nearest, told};
use crate::evidence::Words;
use crate::json::{Kind, Node};
use crate::record::{is_written, known_ids};

/// Ids of every list, in file order. An item that could not be read counts too, so that a reference to it is no
/// second problem.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub topics: List,
    pub purposes: List,
    pub signals: List,
    pub attributes: List,
    pub checks: List,
    pub questions: List,
    pub facts: List,
    pub conditions: List,
    pub assumptions: List,
    pub dimensions: List,
    pub reasons: List,
    pub deciders: List,
    pub states: List,
    /// Whether the list of rules stands under a mistyped name.
    pub rules_lost: bool,
}

/// The ids of one list.
#[derive(Debug, Default)]
pub(super) struct List {
    pub words: Words,
    pub nodes: Vec<Node>,
    /// Whether the list is written but cannot be read, or under a mistyped name: then nothing can be said about what it lacks.
    pub lost: bool,
    /// Ids that the list must have; one that it lacks is reported there, so that references to it are no second problem.
    pub required: &'static [&'static str],
}

impl List {
    pub fn find(&self, id: &str) -> Option<usize> {
        self.words.find(id).map(usize::from)
    }

    /// Whether the lack of this id is the consequence of a problem reported elsewhere.
    pub fn is_excused(&self, id: &str) -> bool {
        self.lost || self.required.contains(&id)
    }

    /// The place of a reference; one that leads nowhere is reported with the nearest id.
    pub fn resolve(&self, reference: &super::members::Reference, what: &'static str, problems: &mut Problems<'_>) -> Option<usize> {
        let place = self.find(&reference.text);
        if place.is_none() && !self.is_excused(&reference.text) && !reference.is_absent(problems) {
            let arguments = told!({
                // Only in conditions a check is called `check.x`.
                let bare = reference.text.strip_prefix("check.").filter(|bare| what == "check" && self.find(bare).is_some());
                let mend = bare.or_else(|| nearest(&reference.text, self.words.iter())).unwrap_or_default().to_owned();
                vec![("found", reference.text.clone()), ("what", what.to_owned()), ("mend", mend), ("known", known_ids(self.words.iter()))]
            });
            problems.error(reference.node, "unknown-reference", arguments);
        }
        place
    }
}

impl Ids {
    pub fn gather(source: &Source, problems: &mut Problems<'_>) -> Ids {
        let mut ids = Ids {
            topics: list(source, "topics", problems),
            purposes: list(source, "purposes", problems),
            signals: list(source, "signals", problems),
            attributes: list(source, "attributes", problems),
            checks: list(source, "checks", problems),
            questions: list(source, "questions", problems),
            facts: list(source, "facts", problems),
            conditions: list(source, "conditions", problems),
            assumptions: list(source, "assumptions", problems),
            dimensions: list(source, "dimensions", problems),
            reasons: list(source, "reasons", problems),
            deciders: list(source, "deciders", problems),
            states: list(source, "states", problems),
            rules_lost: false,
        };
        ids.dimensions.required = &DIMENSIONS;
        ids.checks.required = &CHECKS;
        for other in ["roles", "campaigns"] {
            list(source, other, problems);
        }
        ids.rules_lost = list(source, "rules", problems).lost;
        for (place, id) in ids.facts.words.iter().enumerate() {
            if id == "role" {
                problems.error(ids.facts.nodes[place], "reserved-id", told!(vec![("found", id.to_owned())]));
            }
        }
        for (place, id) in ids.dimensions.words.iter().enumerate() {
            if id == "role" || ids.facts.find(id).is_some() {
                problems.error(ids.dimensions.nodes[place], "dimension-is-fact", told!(vec![("found", id.to_owned())]));
            }
        }
        ids
    }

    /// Deciders that a state may name: the file's, else `sales` and `marketing`.
    pub fn decider_names(&self) -> Vec<&str> {
        if self.deciders.nodes.is_empty() { vec!["sales", "marketing"] } else { self.deciders.words.iter().collect() }
    }
}

/// The ids of a list as written; one that stands twice is reported at the second place.
fn list(source: &Source, member: &str, problems: &mut Problems<'_>) -> List {
    let tree = problems.tree();
    let Some(node) = tree.member(source.node, member) else {
        return List { lost: is_written(source.node, member, Source::MEMBERS, problems), ..List::default() };
    };
    let lost = tree.kind(node) != Kind::List;
    let mut ids: Vec<String> = Vec::new();
    let mut nodes = Vec::new();
    for item in tree.list(node).filter(|item| tree.kind(*item) == Kind::Object || tree.is_text(*item)) {
        // A bare text where an object is expected was meant as its id.
        let id_node = if tree.is_text(item) { Some(item) } else { tree.member(item, "id") };
        let text = id_node.and_then(|id| tree.text(id));
        // An item without a readable id keeps its place with a name that nobody can write.
        ids.push(text.map_or_else(|| format!("\u{0}{}", ids.len()), std::borrow::Cow::into_owned));
        nodes.push(id_node.unwrap_or(item));
    }
    let mut sorted: Vec<(&str, usize)> = ids.iter().map(String::as_str).zip(0..).collect();
    crate::order::sort(&mut sorted);
    for pair in sorted.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let arguments = told!({
            let (line, _) = tree.line_and_column(tree.offset(nodes[pair[0].1]));
            vec![("found", pair[1].0.to_owned()), ("line", line.to_string())]
        });
        problems.error(nodes[pair[1].1], "duplicate-id", arguments);
    }
    List { words: Words::new(ids.iter().map(String::as_str)), nodes, lost, required: &[] }
}
