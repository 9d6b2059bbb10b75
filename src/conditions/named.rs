//! Named conditions: each is compiled and evaluated once, however often it is used, so that conditions that name
//! conditions cannot multiply.

use super::{Compiler, Expression};
use crate::diagnostic::{Problems, nearest};
use crate::evidence::Words;
use crate::json::Node;
use crate::record::wrong_type;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Walk {
    Ahead,
    Walking,
    Done,
}

/// The named conditions of a file.
#[derive(Clone, Debug, Default)]
pub struct Named {
    words: Words,
    /// `None` for a condition that could not be read, which is a problem already.
    nodes: Vec<Option<Node>>,
    walks: Vec<Walk>,
    expressions: Vec<Option<Expression>>,
    /// Places where a condition, or one it names, reads a dimension.
    dimensions: Vec<Vec<Node>>,
    /// Conditions in an order in which each comes after those it names.
    order: Vec<u32>,
    walking: Vec<usize>,
}

/// What a named condition answers at one moment for one contact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NamedValue {
    /// True, false, or unknown.
    pub value: Option<bool>,
    /// Whether a number in it left its range.
    pub overflow: bool,
}

impl Named {
    pub(super) fn new(conditions: Vec<(String, Option<Node>)>) -> Named {
        let words = Words::new(conditions.iter().map(|(id, _)| id.as_str()));
        let count = conditions.len();
        Named {
            words,
            nodes: conditions.into_iter().map(|(_, node)| node).collect(),
            walks: vec![Walk::Ahead; count],
            expressions: vec![None; count],
            dimensions: vec![Vec::new(); count],
            order: Vec::new(),
            walking: Vec::new(),
        }
    }

    /// The expression at a place; `None` for one that has a fault.
    #[must_use]
    pub fn expression(&self, place: u32) -> Option<&Expression> {
        self.expressions.get(place as usize).and_then(Option::as_ref)
    }

    /// Places in an order in which each comes after those it names, with whether it reads dimensions.
    pub fn in_order(&self) -> impl Iterator<Item = (u32, bool)> {
        self.order.iter().map(|place| (*place, !self.dimensions[*place as usize].is_empty()))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Notes that the condition being walked reads a dimension.
    pub(super) fn note_dimension(&mut self, node: Node) {
        if let Some(place) = self.walking.last() {
            self.dimensions[*place].push(node);
        }
    }
}

impl Compiler<'_> {
    pub(super) fn compile_named(&mut self, problems: &mut Problems<'_>) {
        for place in 0..self.named.nodes.len() {
            self.walk(place, problems);
        }
    }

    fn walk(&mut self, place: usize, problems: &mut Problems<'_>) {
        if self.named.walks[place] != Walk::Ahead {
            return;
        }
        self.named.walks[place] = Walk::Walking;
        self.named.walking.push(place);
        let allowed = std::mem::replace(&mut self.dimensions, true);
        self.named.expressions[place] = self.named.nodes[place].and_then(|node| self.condition(node, problems));
        self.dimensions = allowed;
        self.named.walking.pop();
        self.named.walks[place] = Walk::Done;
        self.named.order.push(u32::try_from(place).unwrap_or(u32::MAX));
    }

    /// `{"condition": id}`: the place of the named condition.
    pub(super) fn reference(&mut self, node: Node, problems: &mut Problems<'_>) -> Option<u32> {
        let Some(id) = problems.tree().text(node) else {
            wrong_type(node, "id", problems);
            return None;
        };
        let Some(place) = self.named.words.find(&id).map(usize::from) else {
            let mend = nearest(&id, self.named.words.iter()).unwrap_or_default().to_owned();
            problems.error(node, "unknown-condition", vec![("found", id.into_owned()), ("mend", mend)]);
            return None;
        };
        if self.named.walks[place] == Walk::Walking {
            problems.error(node, "condition-circle", vec![("found", id.into_owned())]);
            return None;
        }
        self.walk(place, problems);
        let reads = self.named.dimensions[place].clone();
        if !self.dimensions {
            for read in &reads {
                let found = problems.tree().text(*read).unwrap_or_default().into_owned();
                problems.error(*read, "rule-reads-dimension", vec![("found", found)]);
            }
        }
        for read in reads {
            self.named.note_dimension(read);
        }
        self.named.expressions[place].is_some().then(|| u32::try_from(place).unwrap_or(u32::MAX))
    }
}
